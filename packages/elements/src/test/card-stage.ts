import type { Card } from '@trait-union/client';
import type { MockPortal } from '@trait-union/mock-server';
import jsQR from 'jsqr';
import { html, type TemplateResult } from 'lit';
import '../elements/membership-card/membership-card.define.ts';
import { words, type MembershipCardWords } from '../elements/membership-card/membership-card.messages.ts';
import { devtools, expect, find, settle, stage, until, type Scene, type SceneOptions } from './fixture.ts';
import { member } from './membership-stage.ts';

/** A card that leads to every other place. */
export const create = (): TemplateResult =>
  html`<membership-card membership-url="/adhesion" renewal-url="/renouvellement" support-url="/aide" home-url="/">
    <a href="https://membres.local101.example">Espace membre</a>
  </membership-card>`;

export const t = ({ lang }: Scene): MembershipCardWords => words[lang];
export const part = (scene: Scene, name: string): HTMLElement | null =>
  scene.element.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`) ?? null;
export const read = (scene: Scene): Promise<unknown> => until(() => part(scene, 'enlarge'), 'the card with its code');
export const enlarge = async (scene: Scene): Promise<void> => {
  await read(scene);
  find('button', t(scene).enlarge, scene.page).focus();
  find('button', t(scene).enlarge, scene.page).click();
  await settle();
};

export async function card(options: SceneOptions = {}): Promise<Scene> {
  const scene = await stage(create(), { member, ...options });
  await read(scene);
  return scene;
}

/** Every card that the page reads, changed on its way. */
export function answering(portal: MockPortal, change: (card: Card) => Card): void {
  const { fetch } = portal;
  const changing: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const response = await fetch(request);
    if (!new URL(request.url).pathname.endsWith('/membership/card') || !response.ok) return response;
    return Response.json(change((await response.json()) as Card), { headers: response.headers });
  };
  Object.assign(portal, { fetch: changing });
}

/** What a scanner reads in a picture. */
export function scan(picture: CanvasImageSource, width: number, height: number): string | undefined {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d')!;
  context.drawImage(picture, 0, 0, width, height);
  return jsQR(context.getImageData(0, 0, width, height).data, width, height)?.data;
}

export async function scanFile(file: Blob): Promise<string | undefined> {
  const bitmap = await createImageBitmap(file);
  return scan(bitmap, bitmap.width, bitmap.height);
}

export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** What the screen shows of an element. */
export async function photograph(element: Element): Promise<Blob> {
  const { left, top, width, height } = element.getBoundingClientRect();
  const { data } = await devtools<{ data: string }>('Page.captureScreenshot', {
    format: 'png',
    clip: { x: left + scrollX, y: top + scrollY, width, height, scale: 2 },
  });
  return new Blob([bytesOf(data)], { type: 'image/png' });
}

/** What the backend says to whoever follows the code. */
export async function checked({ portal, url }: Scene, code = ''): Promise<unknown> {
  expect(code).to.match(/^https:\/\//);
  const answer = await portal.fetch(`${url}/card-checks/${code.slice(code.lastIndexOf('/') + 1)}`);
  return answer.json();
}

/** The files that the page hands over. */
export function takeFiles(): { files: { name: string; file: Blob }[]; stop: () => void } {
  const files: { name: string; file: Blob }[] = [];
  const blobs = new Map<string, Blob>();
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (blob: Blob) => {
    const address = createObjectURL(blob);
    blobs.set(address, blob);
    return address;
  };
  HTMLAnchorElement.prototype.click = function () {
    const file = blobs.get(this.href);
    if (file) files.push({ name: this.download, file });
    else click.call(this);
  };
  return {
    files,
    stop: () => {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    },
  };
}

export async function save(scene: Scene): Promise<{ name: string; file: Blob }> {
  const taken = takeFiles();
  try {
    find('button', t(scene).save, scene.page).click();
    return await until(() => taken.files[0], 'the picture');
  } finally {
    taken.stop();
  }
}

interface Paper {
  width: number;
  height: number;
  texts: string;
  code: string | undefined;
}

/** What the page was asked to print. */
export function takePapers(): { printed: Paper[]; stop: () => void } {
  const printed: Paper[] = [];
  const append = ShadowRoot.prototype.append;
  ShadowRoot.prototype.append = function (...nodes) {
    for (const node of nodes)
      if (node instanceof HTMLIFrameElement)
        node.addEventListener(
          'load',
          () => {
            node.contentWindow!.print = () => {
              const paper = node.contentDocument!;
              const canvas = paper.querySelector('canvas')!;
              const { width, height } = canvas.getBoundingClientRect();
              const code = scan(canvas, canvas.width, canvas.height);
              printed.push({ width, height, texts: paper.body.textContent, code });
            };
          },
          { once: true, capture: true },
        );
    append.apply(this, nodes);
  };
  return {
    printed,
    stop: () => {
      ShadowRoot.prototype.append = append;
    },
  };
}
