import { demoCredentials, type MockPortal } from '@trait-union/mock-server';
import type { IssuedReceipt, Registration, Transaction } from '@trait-union/client';
import { html, type TemplateResult } from 'lit';
import '../elements/member-history/member-history.define.ts';
import { words, type MemberHistoryWords } from '../elements/member-history/member-history.messages.ts';
import type { HistoryRow, HistoryView } from '../elements/member-history/member-history.views.ts';
import { find, perceivedText, plain, settle, stage, until, type Scene, type SceneOptions } from './fixture.ts';

export const member = demoCredentials.memberNumber;

interface Kept<T> {
  memberId: string;
  shown: T;
  /** Of a transaction: what orders those of one day. */
  at?: string;
  /** Of a receipt: what its document lists. */
  lines?: Transaction['lines'];
}

interface Records<T> {
  get(id: string): Kept<T> | undefined;
  entries(): readonly [id: string, record: Kept<T>][];
  put(id: string, record: Kept<T>): unknown;
  remove(id: string): void;
}

/** What the mock keeps of a view. */
export const kept = <V extends HistoryView>({ db }: MockPortal, view: V): Records<HistoryRow[V]> =>
  db.records<Kept<HistoryRow[V]>>(view);

const own = (portal: MockPortal): string => portal.db.memberByNumber(member)?.id ?? '';

/** Only these rows of the sample member's, in place of all of the scenario. */
export const only =
  <V extends HistoryView>(view: V, ...rows: HistoryRow[V][]) =>
  (portal: MockPortal): void => {
    const records = kept(portal, view);
    for (const [id] of records.entries()) records.remove(id);
    for (const shown of rows)
      records.put(shown.id, {
        memberId: own(portal),
        at: 'on' in shown ? shown.on : '',
        shown,
        lines: transaction().lines,
      });
  };

const text = (fr: string, en: string): { fr: string; en: string } => ({ fr, en });
const dollars = (amount: number): { cents: number; currency: string } => ({ cents: amount * 100, currency: 'CAD' });

export const transaction = (more: Partial<Transaction> = {}): Transaction => ({
  id: 't-1',
  on: '2026-03-01',
  label: text('Adhésion 2026', '2026 membership'),
  amount: dollars(60),
  state: 'paid',
  source: 'online',
  method: 'card',
  methodDetail: '•••• 4242',
  lines: [
    { label: text('Cotisation', 'Dues'), amount: dollars(70) },
    { label: text('Crédit', 'Credit'), amount: dollars(-10) },
  ],
  ...more,
});

export const registration = (more: Partial<Registration> = {}): Registration => ({
  id: 'r-1',
  title: text('Soirée au théâtre', 'Theatre night'),
  startsAt: '2026-04-02T23:30:00Z',
  timeZone: 'America/Toronto',
  place: text('Salle Saint-Roch', 'Saint-Roch hall'),
  state: 'registered',
  source: 'volunteer',
  price: dollars(28),
  preferred: true,
  ...more,
});

export const receipt = (more: Partial<IssuedReceipt> = {}): IssuedReceipt => ({
  id: 'recu-1',
  number: '2026-000119',
  kind: 'payment',
  issuedOn: '2026-03-01',
  label: text('Adhésion 2026', '2026 membership'),
  amount: dollars(60),
  ...more,
});

/** A history that leads to every other place. */
export const create = (view = ''): TemplateResult =>
  html`<member-history view=${view} home-url="/" support-url="/aide">
    <a href="https://membres.local101.example">Espace membre</a>
  </member-history>`;

export const t = ({ lang }: Scene): MemberHistoryWords => words[lang];
export const read = (scene: Scene): string => perceivedText(scene.page);
export const shows = (scene: Scene, text: string): boolean => read(scene).includes(plain(text));

export const rowsOf = ({ element }: Scene): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[data-id]') ?? []),
];
export const rowOf = ({ element }: Scene, id: string): HTMLElement => {
  const found = element.shadowRoot?.querySelector<HTMLElement>(`[data-id="${id}"]`);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};
export const textOf = (scene: Scene, id: string): string => perceivedText(rowOf(scene, id));
export const belowOf = ({ element }: Scene, id: string): string => {
  const found = element.shadowRoot?.getElementById(`below-${id}`);
  return found ? perceivedText(found) : '';
};

export const listed = (scene: Scene): Promise<unknown> =>
  until(() => rowsOf(scene).length > 0 || shows(scene, t(scene).none), 'the list is there');

export const history = async (options: SceneOptions = {}, view = ''): Promise<Scene> => {
  const scene = await stage(create(view), { member, ...options });
  await listed(scene);
  return scene;
};

/** Presses a button as a person does, which gives it the focus. */
export function click(name: string | RegExp, root: Element): void {
  const button = find('button', name, root);
  button.focus();
  button.click();
}

export async function choose(scene: Scene, view: HistoryView): Promise<void> {
  const tab = find('tab', t(scene).views[view].tab, scene.page);
  tab.focus();
  tab.click();
  await until(() => tab.ariaSelected === 'true' && rowsOf(scene).length > 0, `rows of ${view}`);
}

export async function chooseYear(scene: Scene, year: string): Promise<void> {
  const select = find('combobox', t(scene).year, scene.page) as HTMLSelectElement;
  select.value = year;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
  await until(() => rowsOf(scene).length > 0, `rows of ${year}`);
}

/** The sample member's only receipts: one of each kind. */
export const twoReceipts = only(
  'receipts',
  receipt(),
  receipt({ id: 'recu-2', number: 'F2025-000082', kind: 'tax', taxYear: 2025 }),
);
