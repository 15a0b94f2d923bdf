import type { JobDetails } from '@trait-union/client';
import { associationMembers, associationTeam, type MockPortal } from '@trait-union/mock-server';
import { html, type TemplateResult } from 'lit';
import '../elements/job-board/job-board.define.ts';
import { postingWords, type PostingWords } from '../elements/job-board/job-board.posting-messages.ts';
import {
  field,
  fill,
  find,
  findAll,
  perceivedText,
  settle,
  stage,
  until,
  type Scene,
  type SceneOptions,
} from './fixture.ts';

/** What the mock keeps of an offer. */
interface KeptJob {
  memberId: string;
  organizationId: string;
  withdrawnAt?: string;
  revision: number;
  shown: JobDetails & { postedBy: string; postedAt: string; changedAt: string | null };
}

/** The same, all at one level. */
type PlainJob = Omit<KeptJob, 'shown'> & KeptJob['shown'];

const plain = ({ shown, ...more }: KeptJob): PlainJob => ({ ...more, ...shown });

const layered = ({ memberId, organizationId, withdrawnAt, revision, ...shown }: PlainJob): KeptJob => ({
  memberId,
  organizationId,
  ...(withdrawnAt !== undefined && { withdrawnAt }),
  revision,
  shown,
});

export const scenario = 'association';
export const member = associationMembers.votingMember;

const records = ({ db }: Pick<MockPortal, 'db'>): ReturnType<typeof db.records<KeptJob>> => db.records<KeptJob>('jobs');

/** Every offer, by id. */
export const kept = (portal: Pick<MockPortal, 'db'>): ReadonlyMap<string, PlainJob> =>
  new Map(
    records(portal)
      .entries()
      .map(([id, job]) => [id, plain(job)]),
  );

const idOf = ({ db }: MockPortal, number: string): string => db.memberByNumber(number)?.id ?? '';

/** The parts of an offer that tests care about; the rest is of the sample member's own. */
export const offer = (portal: MockPortal, more: Partial<PlainJob> = {}): PlainJob => ({
  title: 'Technicienne comptable',
  employer: 'Maison des Érables',
  place: 'Québec',
  language: 'fr',
  employment: 'permanent',
  time: 'full-time',
  description: 'Vous tiendrez les livres.\n\nÉcrivez-nous.',
  pay: '31,20 $ l’heure',
  applyBy: '2026-04-30',
  applyEmail: 'emplois@example.org',
  applyUrl: 'https://emplois.example.org/postuler',
  memberId: idOf(portal, member),
  organizationId: associationTeam,
  postedBy: 'Maison des Érables',
  postedAt: '2026-03-01T15:00:00.000Z',
  changedAt: null,
  revision: 1,
  ...more,
});

/** Only these offers, `o-1` and on, the latest first. */
export const only =
  (...offers: Partial<PlainJob>[]) =>
  (portal: MockPortal): void => {
    for (const id of kept(portal).keys()) records(portal).remove(id);
    for (const [index, more] of offers.entries())
      records(portal).put(
        `o-${index + 1}`,
        layered(offer(portal, { postedAt: `2026-02-${28 - index}T15:00:00.000Z`, ...more })),
      );
  };

/** Somebody else saves first. */
export function change(portal: MockPortal, id: string, more: Partial<PlainJob>): void {
  const found = kept(portal).get(id);
  if (found) records(portal).put(id, layered({ ...found, ...more, revision: found.revision + 1 }));
}

export const create = (): TemplateResult =>
  html`<job-board home-url="/" support-url="/aide">
    <a href="https://membres.local101.example">Espace membre</a>
  </job-board>`;

export const t = ({ lang }: Pick<Scene, 'lang'>): PostingWords => postingWords[lang];
export const read = ({ page }: Scene): string => perceivedText(page);
export const shows = (scene: Scene, text: string): boolean => read(scene).includes(text.replace(/\s+/g, ' '));
export const has = ({ page }: Scene, button: string): boolean => findAll('button', button, page).length > 0;

/** Presses a button as a person does, which gives it the focus. */
export function click({ page }: Scene, name: string | RegExp): void {
  const button = find('button', name, page);
  button.focus();
  button.click();
}

export const offersOf = ({ element }: Scene): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[part=offer]') ?? []),
];

export const listed = (scene: Scene): Promise<unknown> =>
  until(() => offersOf(scene).length > 0 || shows(scene, t(scene).none), 'the list is there');

/** A board of the association's voting member, unless another is named. */
export async function board(options: SceneOptions = {}): Promise<Scene> {
  const scene = await stage(create(), { scenario, member, ...options });
  await listed(scene);
  return scene;
}

/** Opens an offer by its link. */
export async function open(scene: Scene, title: string): Promise<void> {
  await listed(scene);
  const link = find('link', title, scene.page);
  link.focus();
  link.click();
  await until(() => findAll('heading', title, scene.page).some(({ localName }) => localName === 'h2'), 'the offer');
  await settle();
}

export const input = (scene: Scene, name: keyof JobDetails): HTMLInputElement =>
  field(t(scene).fields[name], scene.page);

export const written = {
  title: 'Répartitrice de nuit',
  employer: 'Maison des Érables',
  place: 'Lévis',
  employment: 'on-call',
  time: 'part-time',
  pay: '26 $ l’heure',
  applyBy: '2026-05-01',
  description: 'De nuit.\n\nEn équipe.',
  applyEmail: 'nuit@example.org',
  applyUrl: 'https://emplois.example.org/nuit',
} as const;

/** Opens the form of a new offer, in French whatever the page is in. */
export async function begin(scene: Scene): Promise<void> {
  await until(() => has(scene, t(scene).post), 'the way to post');
  click(scene, t(scene).post);
  await until(() => has(scene, t(scene).publish), 'the form is open');
  find('radio', t(scene).languages.fr, scene.page).click();
  await settle();
}

export async function type(scene: Scene, values: Partial<Record<keyof JobDetails, string>> = written): Promise<void> {
  await begin(scene);
  for (const [name, value] of Object.entries(values)) fill(input(scene, name as keyof JobDetails), value);
  await settle();
}

export const publish = (scene: Scene): void => {
  click(scene, t(scene).publish);
};

export const posted = (scene: Scene): Promise<unknown> =>
  until(() => shows(scene, t(scene).said.posted), 'the offer is posted');

/** Opens the form of the first offer of `only`. */
export async function edit(scene: Scene, title = 'Technicienne comptable'): Promise<void> {
  await open(scene, title);
  await until(() => has(scene, t(scene).edit), 'the way to edit');
  click(scene, t(scene).edit);
  await until(() => has(scene, t(scene).save), 'the form is open');
  await settle();
}

export const requestsOf = ({ portal }: Scene, operation: string): (typeof portal.requests)[number][] =>
  portal.requests.filter((request) => request.operation === operation);

/** What stands in the fields, in whatever language, and while the form waits. */
export const typed = ({ element }: Scene): Record<string, string> =>
  Object.fromEntries(
    [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('form [name]') ?? [])]
      .filter(({ type, checked }) => type !== 'radio' || checked)
      .map(({ name, value }) => [name, value]),
  );
