import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { BrowserLauncher } from '@web/test-runner';

/** The names under which @web/test-runner-commands calls a launcher of type `webdriver`. */
interface InputCommands {
  sendKeys: (session: string, keys: string[]) => Promise<unknown>;
  sendMouseMove: (session: string, x: number, y: number) => Promise<unknown>;
  sendMouseClick: (session: string, x: number, y: number, button?: string) => Promise<unknown>;
  sendMouseDown: (session: string, button?: string) => Promise<unknown>;
  sendMouseUp: (session: string, button?: string) => Promise<unknown>;
  resetMouse: (session: string) => Promise<unknown>;
}

/** What a WebKitGTK run needs, as full paths. */
export interface WebKitPrograms {
  driver: string;
  miniBrowser: string;
  xvfb: string;
}

// Private-use code points by which W3C WebDriver names the keys that type no character
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

const BUTTONS: Record<string, number> = { left: 0, middle: 1, right: 2 };

/** Runs tests in WebKitGTK: one window on a virtual screen, driven by W3C WebDriver, one test file after another. */
export function webkitLauncher({ driver, miniBrowser, xvfb }: WebKitPrograms): BrowserLauncher & InputCommands {
  const processes: ChildProcess[] = [];
  let session: Promise<string> | undefined;
  let active: string | undefined;

  const kill = (): void => {
    for (const child of processes.splice(0).reverse()) child.kill();
  };
  // A run that breaks off stops no launcher
  process.once('exit', kill);

  async function start(): Promise<string> {
    const screen = spawn(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    processes.push(screen);
    const [display] = (await once(createInterface(screen.stdio[3] as Readable), 'line')) as [string];
    const port = await freePort();
    const env = {
      ...process.env,
      DISPLAY: `:${display}`,
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    };
    processes.push(spawn(driver, [`--port=${port}`], { env, stdio: 'ignore' }));
    const server = `http://127.0.0.1:${port}`;
    await listening(server);
    const { sessionId } = (await call(`${server}/session`, {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] } },
      },
    })) as { sessionId: string };
    const url = `${server}/session/${sessionId}`;
    // As wide as the pages of the other engines
    await call(`${url}/window/rect`, { x: 0, y: 0, width: 800, height: 638 });
    return url;
  }

  async function command(path: string, body?: object, method?: string): Promise<unknown> {
    session ??= start();
    return call(`${await session}/${path}`, body, method);
  }

  const act = (source: object): Promise<unknown> => command('actions', { actions: [source] });
  const point = (...actions: object[]): Promise<unknown> => act({ type: 'pointer', id: 'mouse', actions });
  const moveTo = (x: number, y: number): object => ({ type: 'pointerMove', duration: 0, origin: 'viewport', x, y });
  const press = (type: 'pointerDown' | 'pointerUp', button = 'left'): object => ({ type, button: BUTTONS[button] });

  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async startSession(id, url) {
      active = id;
      await command('url', { url });
    },
    isActive: (id) => id === active,
    getBrowserUrl: async () => (await command('url')) as string,
    async stopSession() {
      await command('url', { url: 'about:blank' });
      active = undefined;
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('WebKitGTK runs without a window: debug in Chromium.')),
    async stop() {
      if (session) await session.then((url) => fetch(url, { method: 'DELETE' })).catch(() => undefined);
      kill();
    },
    sendKeys: (_id, keys) => {
      const values = keys.map((key) => KEYS[key] ?? key);
      return act({
        type: 'key',
        id: 'keyboard',
        actions: values.flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]),
      });
    },
    sendMouseMove: (_id, x, y) => point(moveTo(x, y)),
    sendMouseClick: (_id, x, y, button) =>
      point(moveTo(x, y), press('pointerDown', button), press('pointerUp', button)),
    sendMouseDown: (_id, button) => point(press('pointerDown', button)),
    sendMouseUp: (_id, button) => point(press('pointerUp', button)),
    resetMouse: () => command('actions', undefined, 'DELETE'),
  };
}

async function call(url: string, body?: object, method = body ? 'POST' : 'GET'): Promise<unknown> {
  const response = await fetch(url, body ? { method, body: JSON.stringify(body) } : { method });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  throw new Error(`WebDriver ${method} ${url}: ${JSON.stringify(value)}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function listening(server: string, attempts = 100): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await call(`${server}/status`);
      return;
    } catch (error) {
      if (attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
