import type { MockPortal } from '@trait-union/mock-server';
import { html } from 'lit';
import '../elements/account-recovery/account-recovery.define.ts';
import { words } from '../elements/account-recovery/account-recovery.messages.ts';
import { identifierLabel } from '../messages/identifiers.ts';
import { newPasswordWords } from '../messages/new-password.ts';
import { demoCredentials, field, fill, find, perceivedText, plain, settle, until, type Scene } from './fixture.ts';

/* What a person finds and does on a page with a recovery on it. */

export const markup = html`<account-recovery
  login-url="/connexion"
  support-url="/aide"
  profile-url="/profil"
  home-url="/"
>
  <a href="https://membres.local101.example">Espace membre</a>
</account-recovery>`;

export const chosen = 'un canot sur le fleuve';

export const t = ({ lang }: Scene): (typeof words)['fr'] => words[lang];
export const shows = ({ page }: Scene, text: string): boolean => perceivedText(page).includes(plain(text));

export const identifier = (scene: Scene): HTMLInputElement =>
  field(identifierLabel(scene.lang, ['email', 'member-number']), scene.page);
export const password = ({ lang, page }: Scene): HTMLInputElement => field(newPasswordWords[lang].label, page);

export function click(scene: Scene, name: string | RegExp): void {
  const button = find('button', name, scene.page);
  button.focus();
  button.click();
}

export const send = (scene: Scene): void => {
  click(scene, t(scene).asking.password.submit);
};

export const isSent = (scene: Scene): boolean => shows(scene, t(scene).sent.password);

export async function ask(scene: Scene, who: string = demoCredentials.email): Promise<void> {
  fill(identifier(scene), who);
  send(scene);
  await until(() => isSent(scene), 'the member is told');
}

export async function askUserName(scene: Scene, email: string = demoCredentials.email): Promise<void> {
  click(scene, t(scene).asking.password.other);
  await settle();
  fill(field(t(scene).asking['user-name'].field, scene.page), email);
  click(scene, t(scene).asking['user-name'].submit);
  await until(() => shows(scene, t(scene).sent['user-name']));
}

interface Mail {
  to: string;
  subject: string;
  says?: Record<string, string>;
  link?: { tag: string; token: string };
}

export const mailOf = ({ db }: Pick<MockPortal, 'db'>): Mail[] => db.records<Mail>('mail').all();

/** As if the page had just been opened, by no link. */
export const openPlainly = (): void => {
  history.replaceState(null, '', location.pathname + location.search);
};

export const hour = 3_600_000;

/** The address of the page, as the message gives it. It brings the member to the widget, with the focus (S1-01). */
export const inAddress = (token: string): void => {
  history.replaceState(null, '', `#account-recovery=${token}`);
};

/** The same after a reload: the token has left the address. */
const inHistory = (token: string): void => {
  history.replaceState({ 'trait-union': { 'account-recovery/link': token } }, '', location.pathname + location.search);
};

/** Opens the page by a link that a member was sent. */
export const openByLink =
  (
    change: { expiresAt?: number; usedAt?: number } = {},
    memberNumber: string = demoCredentials.memberNumber,
    arrive = inHistory,
  ) =>
  ({ db }: MockPortal): void => {
    const token = crypto.randomUUID();
    const memberId = db.members.find((member) => member.memberNumber === memberNumber)?.id;
    db.records('one-time-links').put(token, {
      purpose: 'reset-password',
      memberId,
      sentTo: demoCredentials.email,
      expiresAt: Date.now() + hour,
      ...change,
    });
    arrive(token);
  };

export const isChoosing = (scene: Scene): boolean => shows(scene, t(scene).headings.choosing);

export async function choose(scene: Scene, typed: string = chosen): Promise<void> {
  await until(() => isChoosing(scene));
  fill(password(scene), typed);
  click(scene, t(scene).save);
}

export const resets = ({ portal }: Scene): unknown[] =>
  portal.requests.filter(({ operation }) => operation === 'recovery.resetPassword');
