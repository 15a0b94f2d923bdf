import { expect } from '@open-wc/testing';
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { clearStage } from './stage.ts';

export { expect } from '@open-wc/testing';
export { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
export { demoCredentials, localMembers, samplePasskey } from '@trait-union/mock-server';
export { field, find, findAll, focusChain, focused, perceived, perceivedText, pixelsOf, plain } from './perceive.ts';
export { clearStage, stage, type Scene, type SceneOptions } from './stage.ts';
export { pass, pendingTimers, settle, until } from './time.ts';

/** What no test may bring about (invariant I6): errors that reach the page, CSP and Trusted Types violations. */
export const mishaps: string[] = [];

addEventListener('error', ({ message }) => mishaps.push(message));
addEventListener('unhandledrejection', ({ reason }) => mishaps.push(`unhandled: ${String(reason)}`));
document.addEventListener('securitypolicyviolation', (event) => {
  mishaps.push(
    `${event.effectiveDirective} ${event.blockedURI} ${event.sample} ${event.sourceFile}:${event.lineNumber}`,
  );
});

const allMishaps: string[] = [];

afterEach(function () {
  clearStage();
  // An element among the results keeps the runner for ever; the message of the failure shows it
  const failure: object = this.currentTest?.err ?? {};
  for (const [name, value] of Object.entries(failure)) if (value instanceof Node) Reflect.deleteProperty(failure, name);
  allMishaps.push(...mishaps.splice(0).map((mishap) => `${this.currentTest?.fullTitle() ?? ''}: ${mishap}`));
});

// Not after each test: a hook that fails there would end the file
after('I6: no error reached the page, and no policy was violated', () => {
  expect(allMishaps).to.deep.equal([]);
});

/** The page is about to go, as for a reload; false when something asks first. */
export const leave = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));

export const isChromium = 'chrome' in window;

/** A test that needs the DevTools protocol, or that another engine could not answer otherwise; elsewhere it counts as skipped. */
export const inChromium = (title: string, run: (this: Mocha.Context) => Promise<void>): unknown =>
  (isChromium ? it : it.skip)(title, run);

const command = async <T>(name: string, payload: object): Promise<T> =>
  (await executeServerCommand<{ value: T }, object>(name, payload)).value;

/** A command of the DevTools protocol to this page. */
export const devtools = <T = unknown>(method: string, params: object = {}): Promise<T> =>
  command('devtools', { method, params });

/** What `expression` gives in the frame whose address starts with `url`, whatever its origin; null while it has none. */
export const inFrame = <T>(url: string, expression: string): Promise<T | null> => command('frame', { url, expression });

/** Runs `act` with this page before all others, as the browser's own dialogs want it. */
export async function inFront(act: () => Promise<void>): Promise<void> {
  await command('front', { held: true });
  try {
    await act();
  } finally {
    await command('front', { held: false });
  }
}

/** A variable of the runner's environment. */
export const environment = (name: string): Promise<string | null> => command('environment', { name });

/** Holds `text` to the file `__snapshots__/<name>` beside the test; `UPDATE_GOLDENS=1` writes it. */
export async function expectGolden(name: string, text: string): Promise<void> {
  expect(text).to.equal(await command('golden', { name, text }), `__snapshots__/${name}`);
}

/** Types with the keyboard, without any pause. */
export async function typeText(target: HTMLElement, text: string): Promise<void> {
  target.focus();
  await sendKeys({ type: text });
}

/** Fills a field as a password manager does. */
export function fill(target: HTMLInputElement, text: string): void {
  target.value = text;
  for (const type of ['input', 'change']) target.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
}

/** What a paste does; Firefox gives the files of such an event to nobody but people. */
export function paste(into: HTMLElement, data: DataTransfer): void {
  const event = new ClipboardEvent('paste', { bubbles: true, composed: true, cancelable: true });
  Object.defineProperty(event, 'clipboardData', { value: data });
  into.dispatchEvent(event);
}

/** Presses a key where the focus is, by its `KeyboardEvent.key`: the one name that every engine's driver knows. */
export const press = (key: string): Promise<void> => sendKeys({ press: key });
