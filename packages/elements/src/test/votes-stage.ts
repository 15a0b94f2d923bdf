import { demoCredentials, type MockPortal } from '@trait-union/mock-server';
import type { Vote } from '@trait-union/client';
import { html, type TemplateResult } from 'lit';
import { actingWords, type VoteListActingWords } from '../elements/vote-list/vote-list.acting-messages.ts';
import '../elements/vote-list/vote-list.define.ts';
import { words, type VoteListWords } from '../elements/vote-list/vote-list.messages.ts';
import { find, findAll, perceivedText, plain, settle, stage, until, type Scene, type SceneOptions } from './fixture.ts';

export const member = demoCredentials.memberNumber;
export const minute = 60_000;
export const hour = 60 * minute;

interface Records<T> {
  get(id: string): T | undefined;
  entries(): readonly [id: string, record: T][];
  put(id: string, record: T): T;
  remove(id: string): void;
}

/** A vote as the mock keeps it. */
export interface KeptVote extends Omit<Vote, 'id' | 'registration' | 'eligibility' | 'participation'> {
  put?: Vote['state'];
  registration?: { opensAt: string; closesAt: string };
  electors?: string[];
}

/** A member of its electorate. */
export interface KeptVoter {
  registeredAt?: string;
  seenAt?: string;
  eligibility?: Vote['eligibility'];
}

export const votes = ({ db }: MockPortal): Records<KeptVote> => db.records<KeptVote>('votes');
export const voters = ({ db }: MockPortal): Records<KeptVoter> => db.records<KeptVoter>('voters');

/** Where the mock keeps what the sample member is to a vote. */
export const own = (portal: MockPortal, vote: string): string =>
  `${vote}/${portal.db.memberByNumber(demoCredentials.memberNumber)?.id ?? ''}`;

/** Only these votes, in place of all of the scenario. */
export const only =
  (...ids: string[]) =>
  (portal: MockPortal): void => {
    for (const [id] of votes(portal).entries()) if (!ids.includes(id)) votes(portal).remove(id);
  };

export function change(portal: MockPortal, id: string, more: Partial<KeptVote>): void {
  const vote = votes(portal).get(id);
  if (!vote) throw new Error(`no vote ${id}`);
  votes(portal).put(id, { ...vote, ...more });
}

/** A list that leads to every other place. */
export const create = (): TemplateResult =>
  html`<vote-list
    ballot-url="/bulletin"
    receipt-url="/bulletin"
    results-url="/resultats"
    profile-url="/profil"
    support-url="/aide"
    home-url="/accueil"
  >
    <a href="https://membres.local101.example">Espace membre</a>
  </vote-list>`;

export const t = ({ lang }: Scene): Omit<VoteListWords, keyof VoteListActingWords> & VoteListActingWords => ({
  ...words[lang],
  ...actingWords[lang],
});
export const read = (scene: Scene): string => perceivedText(scene.page);
export const shows = (scene: Scene, text: string): boolean => read(scene).includes(plain(text));

export const at = (offset: number): string => new Date(Date.now() + offset).toISOString();

export const isListed = ({ page, lang }: Scene): boolean =>
  findAll('listitem', undefined, page).length > 0 || perceivedText(page).includes(words[lang].none);
export const listed = (scene: Scene): Promise<unknown> => until(() => isListed(scene), 'the votes are there');

export const card = ({ element }: Scene, id: string): HTMLElement => {
  const found = element.shadowRoot?.getElementById(`vote-${id}`)?.closest('li');
  if (!found) throw new Error(`no card of ${id}`);
  return found;
};

export const textOf = (scene: Scene, id: string): string => perceivedText(card(scene, id));

/** Presses a button as a person does, which gives it the focus. */
export function click(name: string | RegExp, root: Element): void {
  const button = find('button', name, root);
  button.focus();
  button.click();
}

export const list = async (options: SceneOptions = {}): Promise<Scene> => {
  const scene = await stage(create(), { member, ...options });
  await listed(scene);
  return scene;
};

const askedWho = (scene: Scene): Promise<unknown> =>
  until(() => shows(scene, demoCredentials.email), 'name and e-mail are shown');

export async function askFor(scene: Scene, id: string): Promise<void> {
  await listed(scene);
  click(new RegExp(`^${t(scene).register}`), card(scene, id));
  await askedWho(scene);
}

export async function askForLeft(scene: Scene): Promise<void> {
  await listed(scene);
  (await until(() => scene.element.shadowRoot?.querySelector<HTMLElement>('[part=register-left]'))).click();
  await askedWho(scene);
}

/** Those that stand still while the password is asked, too. */
export const boxes = ({ element }: Scene): HTMLInputElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('input[type=checkbox]') ?? []),
];

export async function keepOne(scene: Scene): Promise<void> {
  await askForLeft(scene);
  for (const box of boxes(scene).slice(1)) box.click();
  await settle();
}

export const confirm = (scene: Scene): void => {
  const button = scene.element.shadowRoot?.querySelector<HTMLElement>('[part=confirm]');
  if (!button) throw new Error(`No button: ${read(scene)}`);
  button.focus();
  button.click();
};

const registered = ({ portal }: Scene): string[] =>
  voters(portal)
    .entries()
    .filter(([, { registeredAt }]) => registeredAt)
    .map(([key]) => key.split('/')[0] ?? '');

/** Registrations of the scenario itself. */
const before = ['strike', 'executive', 'group-1', 'group-2', 'group-3'];
export const newly = (scene: Scene): string[] => registered(scene).filter((id) => !before.includes(id));

export async function dispute(scene: Scene): Promise<void> {
  await listed(scene);
  click(new RegExp(`^${t(scene).challenge}`), card(scene, 'last-offer'));
  await until(() => findAll('textbox', undefined, scene.page).length > 0, 'the form is there');
}
