import { demoCredentials, sampleInvitations } from '@trait-union/mock-server';
import { html, type TemplateResult } from 'lit';
import '../elements/invitation-accept/invitation-accept.define.ts';
import { joiningWords } from '../elements/invitation-accept/invitation-accept.joining-messages.ts';
import { words } from '../elements/invitation-accept/invitation-accept.messages.ts';
import { words as loginWords } from '../elements/member-login/member-login.messages.ts';
import { fieldWords } from '../messages/described-fields.ts';
import { identifierLabel } from '../messages/identifiers.ts';
import { passwordWords } from '../messages/password.ts';
import {
  field,
  fill,
  find,
  findAll,
  perceivedText,
  plain,
  stage,
  until,
  type Scene,
  type SceneOptions,
} from './fixture.ts';

/* What a person finds and does on a page with an invitation on it. */

export const tag = 'invitation-accept';
export const organization = 'Atelier Boréal';
export const secret = 'quatre mots au hasard';

export const markup: TemplateResult = html`<invitation-accept
  home-url="/"
  login-url="/connexion"
  recovery-url="/oubli"
  support-url="/aide"
>
  <a href="https://membres.local101.example">Espace membre</a>
</invitation-accept>`;

export type Name = keyof typeof sampleInvitations;

const tokenOf = (name: string): string => (sampleInvitations as Record<string, string>)[name] ?? name;

/** A page that was opened by the link of an invitation, and reloaded: the token has left the address. */
export const linked = (name: Name | (string & {}), options: SceneOptions = {}): SceneOptions => ({
  ...options,
  prepare: (portal) => {
    history.replaceState({ 'trait-union': { [`${tag}/link`]: tokenOf(name) } }, '');
    options.prepare?.(portal);
  },
});

export const reads = (scene: Scene, text: string): Promise<true> =>
  until(() => perceivedText(scene.page).includes(plain(text)), text);

export function push(scene: Scene, name: string): void {
  const found = find('button', name, scene.page);
  found.focus();
  found.click();
}

export const open = async (name: Name, options: SceneOptions = {}): Promise<Scene> => {
  const scene = await stage(markup, linked(name, options));
  await reads(scene, words[scene.lang].invites('Marie-Ève Tremblay-Côté', organization));
  return scene;
};

export const label = ({ lang }: Scene, name: string): string => fieldWords[lang][name]?.label ?? name;

export async function join(scene: Scene): Promise<void> {
  await until(() => findAll('button', words[scene.lang].noAccount, scene.page).length);
  push(scene, words[scene.lang].noAccount);
  await until(() => findAll('button', joiningWords[scene.lang].join, scene.page).length);
}

export async function typeAccount(scene: Scene): Promise<void> {
  await join(scene);
  fill(field(label(scene, 'givenName'), scene.page), 'Zoé');
  fill(field(label(scene, 'familyName'), scene.page), 'Lachance');
  fill(passwordField(scene), secret);
}

/** A link for anybody: where to send an invitation of one's own. */
export async function typeAddress(scene: Scene, email: string): Promise<void> {
  push(scene, words[scene.lang].noAccount);
  await until(() => findAll('button', joiningWords[scene.lang].send, scene.page).length);
  fill(field(joiningWords[scene.lang].email, scene.page), email);
}

export const passwordField = ({ page }: Scene): HTMLInputElement => {
  const found = page.querySelector<HTMLInputElement>('form input[name=password]');
  if (!found) throw new Error('No password field');
  return found;
};

export const send = (scene: Scene): void => {
  push(scene, joiningWords[scene.lang].join);
};

export const isAccepted = (scene: Scene): boolean =>
  perceivedText(scene.page).includes(words[scene.lang].accepted(organization));

export const roleOf = ({ portal, client }: Scene): unknown => {
  const { state } = client.session;
  const id = state.status === 'signed-in' ? state.member.id : '';
  return portal.db.records<{ role: string }>('memberships').get(`atelier-boreal.${id}`)?.role;
};

export function signIn(scene: Scene, who: string): void {
  fill(field(identifierLabel(scene.lang, ['email', 'member-number']), scene.page), who);
  fill(field(passwordWords[scene.lang].password, scene.page), demoCredentials.password);
  find('button', loginWords[scene.lang].submit, scene.page).click();
}
