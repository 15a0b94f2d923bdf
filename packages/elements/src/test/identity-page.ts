import type { MockPortal } from '@trait-union/mock-server';
import { html, type TemplateResult } from 'lit';
import '../elements/identity-check/identity-check.define.ts';
import { card } from '../../../mock-server/src/test/upload-corpus.ts';
import { words, type IdentityCheckWords } from '../elements/identity-check/identity-check.messages.ts';
import { sendingWords, type IdentitySendingWords } from '../elements/identity-check/identity-check.sending-messages.ts';
import type { Slot, Way } from '../elements/identity-check/identity-check.steps.ts';
import { carrying } from './drop.ts';
import {
  demoCredentials,
  field,
  find,
  findAll,
  perceivedText,
  plain,
  settle,
  stage,
  until,
  type Scene,
  type SceneOptions,
} from './fixture.ts';

/* What a person finds and does on a page where they prove who they are. */

export const member = demoCredentials.memberNumber;

export const markup = (): TemplateResult =>
  html`<identity-check support-url="/aide" profile-url="/profil" home-url="/">
    <a href="https://membres.local101.example">Espace membre</a>
  </identity-check>`;

export const t = ({ lang }: Scene): IdentityCheckWords & IdentitySendingWords => ({
  ...words[lang],
  ...sendingWords[lang],
});

export const read = (scene: Scene): string => perceivedText(scene.page);
export const shows = (scene: Scene, text: string): boolean => read(scene).includes(plain(text));

/** Presses a button as a person does, which gives it the focus. */
export function click({ page }: Scene, name: string | RegExp): void {
  const button = find('button', name, page);
  button.focus();
  button.click();
}

export const picture = (name = 'permis.png', bytes: Uint8Array<ArrayBuffer> = card()): File => new File([bytes], name);

/** Chooses files as the system's picker does. */
export function choose(picker: HTMLInputElement, ...files: File[]): void {
  picker.focus();
  picker.files = carrying(...files).files;
  picker.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}

export const place = (scene: Scene, slot: Slot): HTMLInputElement => field(t(scene).slots[slot], scene.page);

const isGuide = (scene: Scene): boolean => findAll('button', t(scene).continue, scene.page).length > 0;
export const isForm = (scene: Scene): boolean => findAll('button', t(scene).send, scene.page).length > 0;
export const isSubmitted = (scene: Scene): boolean => shows(scene, t(scene).submitted);
export const guide = (scene: Scene): Promise<unknown> => until(() => isGuide(scene), 'the guide is there');

export async function goOn(scene: Scene, way: Way = 'one'): Promise<void> {
  await guide(scene);
  find('radio', t(scene).ways[way], scene.page).click();
  await settle();
  click(scene, t(scene).continue);
  await until(() => isForm(scene), 'files can be chosen');
}

/** Until a file is ready: its weight is said. */
export const ready = (scene: Scene, count = 1): Promise<unknown> =>
  until(
    () =>
      [...(scene.element.shadowRoot?.querySelectorAll('.files li .quiet') ?? [])].filter(({ textContent }) =>
        /\d/.test(textContent),
      ).length === count,
    'the file is ready',
  );

export async function choosePicture(scene: Scene): Promise<void> {
  await goOn(scene);
  choose(place(scene, 'both'), picture());
  await ready(scene);
  const announcer = (): Element | null => scene.element.ownerDocument.querySelector('#trait-union-announcer');
  await until(() => announcer()?.textContent.includes('permis.png'), 'that it is ready is said');
}

export const send = (scene: Scene): void => {
  click(scene, t(scene).send);
};

/** The answer and the files, whatever the language. */
export const typed = ({ element }: Scene): Record<string, string> => ({
  files: [...(element.shadowRoot?.querySelectorAll('.file-name') ?? [])].map(({ textContent }) => textContent).join(),
  places: [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('input[name]') ?? [])]
    .map(({ name }) => name)
    .join(),
});

export const submissions = ({ portal }: Scene): number => {
  const id = portal.db.memberByNumber(member)?.id ?? '';
  return portal.db.records('identity').get(id) ? 1 : 0;
};

export const sentPieces = ({ portal }: Scene): string =>
  portal.requests
    .filter(({ operation, status }) => operation === 'uploads.append' && status === 200)
    .map(({ body = '' }) => body)
    .join('');

export const lastSubmission = ({ portal }: Scene): { documents: { shows: string[]; preview?: string }[] } =>
  JSON.parse(portal.requests.findLast(({ operation }) => operation === 'identity.submit')?.body ?? 'null') as {
    documents: { shows: string[]; preview?: string }[];
  };

export const withoutDomain = ({ db }: MockPortal): void => {
  db.capabilities.domains = db.capabilities.domains.filter((domain) => domain !== 'identity');
};

export const has =
  (text: keyof IdentityCheckWords) =>
  (scene: Scene): Promise<true> =>
    until(() => shows(scene, words[scene.lang][text] as string));

/** Small pieces, so that a small file takes several. */
export const smallPieces = ({ db }: MockPortal): void => {
  if (db.capabilities.uploads) db.capabilities.uploads.maxPiece = 200;
};

export const asking = async (way: Way, options: SceneOptions = {}): Promise<Scene> => {
  const scene = await stage(markup(), { member, ...options });
  await goOn(scene, way);
  return scene;
};
