import { html, type TemplateResult } from 'lit';
import '../elements/membership-application/membership-application.define.ts';
import { words } from '../elements/membership-application/membership-application.messages.ts';
import { standingWords } from '../elements/membership-application/membership-application.standing-messages.ts';
import { fieldWords } from '../messages/described-fields.ts';
import { field, fill, find, findAll, settle, stage, until, type Scene, type SceneOptions } from './fixture.ts';

/* What a person finds and does on a page with an application for membership on it. */

const tag = 'membership-application';

export const markup: TemplateResult = html`<membership-application
  home-url="/"
  login-url="/connexion"
  sign-up-url="/inscription"
  support-url="/aide"
>
  <a href="https://membres.local101.example">Espace membre</a>
</membership-application>`;

/** A page that was opened by the link of a message, and reloaded: the token has left the address. */
export const linked = (token: string, options: SceneOptions = {}): SceneOptions => ({
  ...options,
  prepare: (portal) => {
    history.replaceState({ 'trait-union': { [`${tag}/link`]: token } }, '');
    options.prepare?.(portal);
  },
});

/** The same, just opened. It brings the person to the widget, with the focus (S1-01). */
export const inAddress = (token: string, options: SceneOptions = {}): SceneOptions => ({
  ...options,
  prepare: () => {
    history.replaceState(null, '', `#${tag}=${token}`);
  },
});

const button = ({ page }: Scene, name: string): HTMLElement => find('button', name, page);
export const push = (scene: Scene, name: string): void => {
  const found = button(scene, name);
  found.focus();
  found.click();
};
export const next = (scene: Scene): void => {
  push(scene, words[scene.lang].next);
};
export const title = ({ element }: Scene): string => element.shadowRoot?.querySelector('h2')?.textContent.trim() ?? '';
export const step = ({ element }: Scene): string =>
  element.shadowRoot?.querySelector('[part=step]')?.textContent.trim() ?? '';

/** A field by its label, which says when it may stay empty. */
export const labelled = (scene: Scene, name: string): HTMLInputElement => {
  const label = fieldWords[scene.lang][name]?.label ?? name;
  return field(new RegExp(`^${label}( \\(.*\\))?$`), scene.page);
};

export async function ready(scene: Scene): Promise<Scene> {
  await until(() => step(scene) || findAll('button', words[scene.lang].find, scene.page).length, 'the form');
  return scene;
}

export const open = async (options: SceneOptions = {}): Promise<Scene> => ready(await stage(markup, options));

export const answers: Record<string, string> = {
  givenName: 'Zoé',
  familyName: 'Lachance',
  email: 'zoe@example.org',
  employer: 'Atelier Boréal',
};

export async function fillIdentity(scene: Scene): Promise<void> {
  fill(labelled(scene, 'givenName'), 'Zoé');
  fill(labelled(scene, 'familyName'), 'Lachance');
  await settle();
}

/** Answers everything that is required, up to the reading over. */
export async function answer(scene: Scene): Promise<void> {
  await ready(scene);
  await fillIdentity(scene);
  next(scene);
  await until(() => step(scene).includes(words[scene.lang].sections['contact'] ?? ''));
  fill(labelled(scene, 'email'), 'zoe@example.org');
  next(scene);
  await until(() => step(scene).includes(words[scene.lang].sections['work'] ?? ''));
  fill(labelled(scene, 'employer'), 'Atelier Boréal');
  fill(employment(scene), 'on-call');
  next(scene);
  await until(() => step(scene).includes(words[scene.lang].review));
}

/** A member's own application: what is not on file. */
export async function fillRest(scene: Scene): Promise<void> {
  const { sections, review } = words[scene.lang];
  next(scene);
  await until(() => step(scene).includes(sections['contact'] ?? ''));
  next(scene);
  await until(() => step(scene).includes(sections['work'] ?? ''));
  fill(labelled(scene, 'employer'), 'Atelier Boréal');
  fill(employment(scene), 'permanent');
  next(scene);
  await until(() => step(scene).includes(review));
  await tick(scene, 0, 1);
}

export const employment = ({ lang, page }: Scene): HTMLInputElement =>
  field(lang === 'fr' ? 'Statut d’emploi' : 'Employment status', page);

export const boxes = ({ page }: Scene): HTMLInputElement[] =>
  findAll('checkbox', undefined, page) as HTMLInputElement[];

export async function tick(scene: Scene, ...at: number[]): Promise<void> {
  for (const index of at) boxes(scene)[index]?.click();
  await settle();
}

export const send = (scene: Scene): void => {
  push(scene, words[scene.lang].submit);
};
export const isSent = (scene: Scene): boolean => title(scene) === standingWords[scene.lang].headings.pending;

export async function apply(scene: Scene): Promise<void> {
  await answer(scene);
  await tick(scene, 0, 1);
  send(scene);
  await until(() => isSent(scene));
}
