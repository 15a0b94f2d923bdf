import type { MockPortal } from '@trait-union/mock-server';
import { html, type TemplateResult } from 'lit';
import { changingWords } from '../elements/email-verification/email-verification.changing-messages.ts';
import '../elements/email-verification/email-verification.define.ts';
import { words } from '../elements/email-verification/email-verification.messages.ts';
import {
  demoCredentials,
  field,
  fill,
  find,
  findAll,
  localMembers,
  perceivedText,
  plain,
  settle,
  stage,
  until,
  type Scene,
  type SceneOptions,
} from './fixture.ts';

/* What a person finds and does on a page with a verification of e-mails on it. */

export const create = (): TemplateResult =>
  html`<email-verification login-url="/connexion" profile-url="/profil" support-url="/aide" home-url="/">
    <a href="https://membres.local101.example">Espace membre</a>
  </email-verification>`;

export const sample = demoCredentials.memberNumber;
export const unverified = localMembers.unverifiedEmail;
export const address = 'noemie.belanger@example.org';
export const wanted = 'nouvelle@example.org';
export const hour = 3_600_000;

export const t = ({ lang }: Scene): (typeof words)['fr'] => words[lang];
export const form = ({ lang }: Scene): (typeof changingWords)['fr'] => changingWords[lang];
export const shows = ({ page }: Scene, text: string): boolean => perceivedText(page).includes(plain(text));

export function click(scene: Scene, name: string | RegExp): void {
  const button = find('button', name, scene.page);
  button.focus();
  button.click();
}

export const named = (scene: Scene, button: string, of: string = address): string => t(scene).buttonFor(button, of);

interface Mail {
  to: string;
  subject: string;
  link?: { token: string };
}

export const mailOf = ({ db }: Pick<MockPortal, 'db'>): Mail[] => db.records<Mail>('mail').all();
export const lastToken = ({ portal }: Scene): string => mailOf(portal).findLast(({ link }) => link)?.link?.token ?? '';

export const memberOf = ({ db }: Pick<MockPortal, 'db'>, number: string): MockPortal['db']['members'][number] => {
  const found = db.members.find(({ memberNumber }) => memberNumber === number);
  if (!found) throw new Error(`no member ${number}`);
  return found;
};

export const onFile = ({ portal }: Scene, number: string = unverified): string | undefined =>
  memberOf(portal, number).details.emails[0]?.address;

export const isRead = (scene: Scene): boolean => findAll('list', undefined, scene.page).length > 0;

export const open = async (options: SceneOptions = {}): Promise<Scene> => {
  const scene = await stage(create(), { member: unverified, ...options });
  await until(() => isRead(scene), 'the e-mails are read');
  return scene;
};

export async function send(scene: Scene): Promise<void> {
  await until(() => isRead(scene));
  click(scene, named(scene, t(scene).send));
  await until(() => shows(scene, t(scene).standing.waiting), 'the message is on its way');
}

export async function openForm(scene: Scene, button: 'change' | 'correct', of: string): Promise<HTMLInputElement> {
  await until(() => isRead(scene));
  click(scene, named(scene, t(scene)[button], of));
  const label = button === 'change' ? form(scene).newAddress : form(scene).rightAddress;
  await until(() => findAll('textbox', label, scene.page).length, 'the form is open');
  await settle();
  return field(label, scene.page);
}

export async function type(scene: Scene): Promise<void> {
  fill(await openForm(scene, 'change', demoCredentials.email), wanted);
}

export const submit = (scene: Scene): void => {
  click(scene, form(scene).submit);
};

export const isChanged = (scene: Scene): boolean =>
  shows(scene, t(scene).replacement) && shows(scene, wanted) && !findAll('textbox', undefined, scene.page).length;

/** The address of the page, as the message gives it. It brings the member to the widget, with the focus (S1-01). */
export const inAddress = (token: string): void => {
  history.replaceState(null, '', `#email-verification=${token}`);
};

/** The same after a reload: the token has left the address. */
const inHistory = (token: string): void => {
  history.replaceState(
    { 'trait-union': { 'email-verification/link': token } },
    '',
    location.pathname + location.search,
  );
};

/** Opens the page by a link that the unverified member was sent. */
export const openByLink =
  (change: { expiresAt?: number; usedAt?: number } = {}, arrive = inHistory) =>
  (portal: MockPortal): void => {
    const token = crypto.randomUUID();
    portal.db.records('one-time-links').put(token, {
      purpose: 'verify-email',
      memberId: memberOf(portal, unverified).id,
      about: 'email-1',
      sentTo: address,
      expiresAt: Date.now() + hour,
      ...change,
    });
    arrive(token);
  };

export const openPlainly = (): void => {
  history.replaceState(null, '', location.pathname + location.search);
};
