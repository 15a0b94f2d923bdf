import type { MockPortal } from '@trait-union/mock-server';
import { newcomers } from '@trait-union/mock-server';
import { html } from 'lit';
import type { Locale } from '../controllers/localize-controller.ts';
import { choosingWords } from '../elements/signup-match/signup-match.choosing-messages.ts';
import '../elements/signup-match/signup-match.define.ts';
import { words } from '../elements/signup-match/signup-match.messages.ts';
import { outcomeWords } from '../elements/signup-match/signup-match.outcome-messages.ts';
import { fieldWords } from '../messages/described-fields.ts';
import { newPasswordWords } from '../messages/new-password.ts';
import {
  demoCredentials,
  field,
  fill,
  find,
  findAll,
  pass,
  perceivedText,
  settle,
  until,
  type Scene,
} from './fixture.ts';
import type { Journey } from './widget-suite.ts';

export type Fields = Readonly<Record<string, string>>;

/* What a person finds and does on a page with a sign-up on it. */

/** No page of a test is left for another. */
const stay = (event: Event): void => {
  event.preventDefault();
};

export const markup = html`<signup-match
  @signup-match-completed=${stay}
  login-url="/connexion"
  recovery-url="/oubli"
  profile-url="/profil"
  verification-url="/courriel"
  home-url="/"
>
  <a href="https://membres.local101.example">Espace membre</a>
</signup-match>`;

export const { ready, pending, formerSite, withoutEmail } = newcomers;
export const password = 'quatre mots bien pesés';

/** What the local asks for. */
export const asked = ({ memberNumber = '', givenName = '', familyName = '', email = '' }: Fields): Fields => ({
  memberNumber,
  givenName,
  familyName,
  email,
});

/** The same as it stands on file, where hostile tests put what no field has room for. */
export function onFile({ portal }: Scene, fields: Fields): Fields {
  const member = portal.db.memberByNumber(fields['memberNumber'] ?? '');
  if (!member) throw new Error('Nobody has that number.');
  const { familyName } = portal.db.saveMember(member.id, { familyName: member.familyName.slice(-254) });
  return 'familyName' in fields ? { ...fields, familyName } : fields;
}

export const sample: Fields = {
  memberNumber: demoCredentials.memberNumber,
  givenName: 'Marie-Ève',
  familyName: 'Tremblay-Côté',
  email: demoCredentials.email,
};

const labelOf = (lang: Locale, name: string): string => fieldWords[lang][name]?.label ?? name;

export const input = ({ lang, page }: Scene, name: string): HTMLInputElement => field(labelOf(lang, name), page);
export const newPassword = ({ lang, page }: Scene): HTMLInputElement => field(choosingWords[lang].password, page);
export const userName = ({ lang, page }: Scene): HTMLInputElement => field(choosingWords[lang].userName, page);
export const button = ({ page }: Scene, name: string): HTMLElement => find('button', name, page);
export const shows = ({ page }: Scene, role: string, name: string): boolean => findAll(role, name, page).length > 0;
/** Whatever the spaces of our typography are. */
export const reads = ({ page }: Scene, words: string): boolean =>
  perceivedText(page).includes(words.replace(/\s/g, ' '));

export const isChoosing = (scene: Scene): boolean => shows(scene, 'button', choosingWords[scene.lang].submit);
export const isActivated = (scene: Scene): boolean =>
  shows(scene, 'heading', outcomeWords[scene.lang].activatedHeading);
export const mailsOf = ({ db }: MockPortal): unknown[] => db.records('mail').all();

export const isReady = (scene: Scene): Promise<unknown> =>
  until(() => shows(scene, 'button', words[scene.lang].submit), 'the form');

export async function type(scene: Scene, fields: Fields = onFile(scene, asked(ready))): Promise<void> {
  await isReady(scene);
  for (const [name, text] of Object.entries(fields)) fill(input(scene, name), text);
}

export const formOf = ({ page }: Scene): HTMLFormElement => {
  const form = page.querySelector('form') ?? page.querySelector('*')?.shadowRoot?.querySelector('form');
  if (!form) throw new Error('There is no form.');
  return form;
};

export const submitOf = (scene: Scene): HTMLButtonElement =>
  formOf(scene).querySelector<HTMLButtonElement>('button[type=submit]')!;

export function send(scene: Scene): void {
  submitOf(scene).focus();
  submitOf(scene).click();
}

/** Types, sends, and waits until something else is there. */
export async function match(scene: Scene, fields?: Fields): Promise<void> {
  await type(scene, fields);
  const before = perceivedText(scene.page);
  send(scene);
  const { submitting } = words[scene.lang];
  await until(() => {
    const now = perceivedText(scene.page);
    return now !== before && !now.includes(submitting);
  }, 'an answer');
  await settle();
}

export async function reachChoosing(scene: Scene, fields?: Fields): Promise<void> {
  await match(scene, fields);
  await until(() => isChoosing(scene), 'the choice of a password');
  await settle();
}

export async function activate(scene: Scene): Promise<void> {
  await reachChoosing(scene);
  fill(newPassword(scene), password);
  send(scene);
  await until(() => isActivated(scene), 'an active access');
  await settle();
}

export const typedIn = ({ page }: Scene): Record<string, string> =>
  Object.fromEntries([...page.querySelectorAll('input')].map(({ name, value }) => [name, value]));

export const both = [
  send,
  (scene: Scene) => {
    formOf(scene).requestSubmit();
  },
] as const;

export const wrong = { ...asked(ready), email: 'autre@example.org' };
export const byBirthDate = ({
  memberNumber = '',
  familyName = '',
  dateOfBirth = '',
  employerNumber = '',
}: Fields): Fields => ({
  memberNumber,
  familyName,
  dateOfBirth,
  employerNumber,
});

export const finding: Journey = {
  widget: 'sign-up',
  operation: 'signUp.match',
  answer: ['state', 'ticket', 'expiresAt'],
  begin: (scene) => type(scene),
  typed: typedIn,
  acts: both,
  done: isChoosing,
  effects: ({ portal }) => portal.db.records('sign-up-tickets').all().length,
};

export const activating: Journey = {
  widget: 'sign-up',
  operation: 'signUp.activate',
  answer: ['state', 'member', 'member.id', 'member.displayName', 'member.memberNumber', 'expiresAt'],
  begin: async (scene) => {
    await reachChoosing(scene);
    fill(newPassword(scene), password);
    const { progress } = newPasswordWords[scene.lang];
    await until(() => scene.announcements.includes(progress(1, 1)), 'the rules are met');
  },
  typed: typedIn,
  acts: both,
  done: isActivated,
  effects: ({ portal }) => mailsOf(portal).length,
};

const resend = (scene: Scene): void => {
  const found = button(scene, outcomeWords[scene.lang].resend);
  found.focus();
  found.click();
};

export const resending: Journey = {
  widget: 'sign-up',
  operation: 'signUp.resend',
  answer: ['sentAt', 'expiresAt', 'resendAt'],
  begin: async (scene) => {
    await match(scene, asked(pending));
    await pass(61_000);
  },
  // Nothing is typed: the step must stay
  typed: (scene) => ({ step: shows(scene, 'heading', outcomeWords[scene.lang].pendingHeading) ? 'pending' : '' }),
  acts: [resend],
  done: (scene) => reads(scene, outcomeWords[scene.lang].resent),
  effects: ({ portal }) => mailsOf(portal).length,
};
