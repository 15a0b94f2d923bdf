import { demoCredentials, type MockPortal } from '@trait-union/mock-server';
import { html, type TemplateResult } from 'lit';
import { castingWords } from '../elements/ballot-card/ballot-card.casting-messages.ts';
import '../elements/ballot-card/ballot-card.define.ts';
import { gateWords } from '../elements/ballot-card/ballot-card.gate-messages.ts';
import { words } from '../elements/ballot-card/ballot-card.messages.ts';
import { votingWords } from '../elements/ballot-card/ballot-card.voting-messages.ts';
import { find, pass, perceivedText, plain, settle, stage, until, type Scene, type SceneOptions } from './fixture.ts';

export const member = demoCredentials.memberNumber;
export const minute = 60_000;
export const hour = 60 * minute;

/** A card that leads to every other place. */
export const cardFor = (vote: string): TemplateResult =>
  html`<ballot-card
    vote=${vote}
    votes-url="/votes"
    receipt-url="/bulletin"
    results-url="/resultats"
    support-url="/aide"
    home-url="/"
  >
    <a href="https://membres.local101.example">Espace membre</a>
  </ballot-card>`;

const wordsOf = (lang: 'fr' | 'en') => ({
  ...words[lang],
  ...votingWords[lang],
  ...castingWords[lang],
  ...gateWords[lang],
});

export const t = ({ lang }: Scene): ReturnType<typeof wordsOf> => wordsOf(lang);

export const read = (scene: Scene): string => perceivedText(scene.page);
export const shows = (scene: Scene, text: string): boolean => read(scene).includes(plain(text));
export const shown = (scene: Scene, text: string): Promise<unknown> => until(() => shows(scene, text), text);

export const said = (scene: Scene, text: string): Promise<unknown> =>
  until(() => scene.announcements.some((line) => plain(line).includes(plain(text))), `“${text}” is said`);

export const click = (scene: Scene, name: string | RegExp): void => {
  find('button', name, scene.page).click();
};

export const part = (scene: Scene, name: string): HTMLElement | null =>
  scene.element.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`) ?? null;

interface KeptCast {
  memberId: string;
  state: string;
  tracker: string;
}

/** The sample member's ballots that count. */
export function recordedFor({ portal }: Scene, vote = 'yes-no'): KeptCast[] {
  const { id } = portal.db.memberByNumber(member) ?? {};
  return [...portal.db.records<KeptCast>('casts').entries()].flatMap(([key, cast]) =>
    key.startsWith(`${vote}/`) && cast.memberId === id && cast.state === 'recorded' ? [cast] : [],
  );
}

/** What the backend answers the first cast in place of what it would; nothing of that one is kept. */
export function refuse(portal: MockPortal, refusal: { status: number; code: string; fields?: object[] }): void {
  const { fetch } = portal;
  let isRefused = false;
  const refusing: typeof fetch = async (input, init) => {
    const { method, url } = new Request(input, init);
    if (isRefused || method !== 'PUT' || !url.includes('/casts/')) return fetch(input, init);
    isRefused = true;
    return Response.json(refusal, {
      status: refusal.status,
      headers: { 'content-type': 'application/problem+json', date: new Date().toUTCString() },
    });
  };
  Object.assign(portal, { fetch: refusing });
}

/** A card with its ballot, or with why there is none. */
export async function card(vote = 'yes-no', options: SceneOptions = {}): Promise<Scene> {
  const scene = await stage(cardFor(vote), { member, ...options });
  await until(() => part(scene, 'review') ?? part(scene, 'gate') ?? part(scene, 'notice'), 'the card');
  await settle();
  return scene;
}

export const choice = (scene: Scene, name = scene.lang === 'fr' ? 'Pour' : 'For'): HTMLInputElement =>
  find('radio', name, scene.page) as HTMLInputElement;

/** Chooses, and waits until it is told, to the eyes and to the ears. */
export async function choose(scene: Scene): Promise<void> {
  const option = choice(scene);
  const line = (): string | undefined => option.closest('[role=group]')?.querySelector('[id$=-status]')?.textContent;
  const [before, isNew] = [line(), !option.checked];
  option.click();
  if (isNew) await until(() => line() !== before, 'what is chosen is told');
  await pass(100);
}

export async function toReview(scene: Scene): Promise<void> {
  await settle();
  await choose(scene);
  click(scene, t(scene).review);
  await shown(scene, t(scene).nothingSent);
}

export async function toConfirm(scene: Scene): Promise<void> {
  await toReview(scene);
  click(scene, t(scene).cast);
  await until(() => part(scene, 'confirm'));
}

export async function cast(scene: Scene): Promise<void> {
  await toConfirm(scene);
  part(scene, 'confirm')?.click();
}

export const tracker = (scene: Scene): string | undefined => part(scene, 'tracker')?.textContent;
export const recorded = (scene: Scene): Promise<unknown> => until(() => tracker(scene), 'the receipt');

export const languages = ['fr', 'en'] as const;

export const sent = ({ portal }: Scene, operation: string): MockPortal['requests'] =>
  portal.requests.filter((request) => request.operation === operation);
