import type { SupportRequest as Request } from '@trait-union/client';
import { html, type TemplateResult } from 'lit';
import '../elements/support-request/support-request.define.ts';
import { words, type SupportRequestWords } from '../elements/support-request/support-request.messages.ts';
import { field, fill, find, findAll, perceived, perceivedText, settle, until, type Scene } from './fixture.ts';

/* What a person finds and does on a page with the desk's form on it. */

export const markup = (): TemplateResult =>
  html`<support-request home-url="/" recovery-url="/oubli" sign-up-url="/inscription" verification-url="/courriel">
    <a href="tel:+14185550101">Appelez le syndicat</a>
  </support-request>`;

export const t = ({ lang }: Scene): SupportRequestWords => words[lang];

export const label = {
  name: /Prénom et nom|First and last/,
  email: /^Courriel$|^Email$/,
  emailForFile: /^Courriel à inscrire|^Email to put on/,
  phone: /^Téléphone$|^Phone$/,
  message: /passe-t-il|happening/,
};

export const another = /Faire une autre demande|Send another request/;

const isAsked = (scene: Scene): boolean => findAll('button', t(scene).submit, scene.page).length > 0;
export const isReceived = ({ page }: Scene): boolean => findAll('button', another, page).length > 0;
export const asked = (scene: Scene): Promise<unknown> => until(() => isAsked(scene), 'the form is there');

export const cases = ({ portal }: Scene): (Request & { memberId?: string })[] =>
  portal.db.records<Request & { memberId?: string }>('support-requests').all();

export function click({ page }: Scene, role: string, name: string | RegExp): void {
  const control = find(role, name, page);
  control.focus();
  control.click();
}

export const kind = ({ page, lang }: Scene): HTMLSelectElement =>
  find('combobox', words[lang].kind, page) as unknown as HTMLSelectElement;

export async function choose(scene: Scene, value: string): Promise<void> {
  const select = kind(scene);
  select.focus();
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await settle();
}

export async function type(scene: Scene): Promise<void> {
  await asked(scene);
  await choose(scene, 'other');
  fill(field(label.name, scene.page), 'Zoé Lachance');
  fill(field(label.message, scene.page), 'Le bouton ne répond pas.');
  fill(field(label.email, scene.page), 'zoe.lachance@example.org');
}

export const send = (scene: Scene): void => {
  click(scene, 'button', t(scene).submit);
};

export const typed = ({ element }: Scene): Record<string, string> =>
  Object.fromEntries(
    [
      ...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('select, textarea, input:not([type=file])') ?? []),
    ].flatMap((control) =>
      /radio|checkbox/.test(control.type) && !control.checked ? [] : [[control.name, control.value]],
    ),
  );

export async function received(scene: Scene): Promise<void> {
  await type(scene);
  send(scene);
  await until(() => isReceived(scene), 'it is received');
}

const picker = ({ page }: Scene): HTMLInputElement | undefined =>
  [...perceived(page)].find((element): element is HTMLInputElement => element.id === 'attachments');

/** Brings the place for images. */
export async function attach(scene: Scene): Promise<HTMLInputElement> {
  click(scene, 'button', t(scene).attach);
  return until(() => picker(scene), 'images can be chosen');
}

export const isReady = (scene: Scene): boolean =>
  scene.announcements.some((said) => /prêt|ready/.test(said)) &&
  !/Vérification|Checking/.test(perceivedText(scene.page));
