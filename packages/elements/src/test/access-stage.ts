import { associationMembers, associationPeople, type MockPortal } from '@trait-union/mock-server';
import { html, type TemplateResult } from 'lit';
import '../elements/access-manager/access-manager.define.ts';
import { closedWords, type ClosedWords } from '../elements/access-manager/access-manager.closed-view.ts';
import { words, type AccessManagerWords } from '../elements/access-manager/access-manager.messages.ts';
import { selectionWords } from '../elements/access-manager/access-manager.selection-view.ts';
import { field, fill, find, perceivedText, settle, stage, until, type Scene, type SceneOptions } from './fixture.ts';

export const manager = associationMembers.accessManager;

/** Where access is managed, as a manager of it. */
export const managed = { scenario: 'association', member: manager } as const satisfies SceneOptions;

interface KeptPerson {
  memberId: string;
  personId?: string;
  actsAs?: string;
  role: string;
}

/** Of the people whose access is managed, those with a name of their own, in an order that no family name decides. */
export function fewer({ db }: MockPortal): void {
  const kept = new Set<string>(Object.values(associationPeople).filter((id) => id !== associationPeople.oneWord));
  const memberships = db.records<KeptPerson>('memberships');
  for (const [key, { personId, memberId }] of memberships.entries())
    if (!kept.has(personId ?? memberId)) memberships.remove(key);
}

/** Gives the manager another role, as somebody else would. */
export function setRole({ db }: MockPortal, role: string): void {
  const memberships = db.records<KeptPerson>('memberships');
  const id = db.memberByNumber(manager)?.id;
  for (const [key, kept] of memberships.entries())
    if (kept.actsAs === id || kept.memberId === id) memberships.put(key, { ...kept, role });
}

export const create = (): TemplateResult =>
  html`<access-manager home-url="/" login-url="/connexion" support-url="/aide">
    <a href="https://membres.local101.example">Espace membre</a>
  </access-manager>`;

/** The words of the page, wherever they are loaded from. */
export const t = ({ lang }: Scene): AccessManagerWords & ClosedWords & { chooseNone: string } => ({
  ...words[lang],
  ...closedWords[lang],
  ...selectionWords[lang],
});
export const shows = (scene: Scene, text: string): boolean =>
  perceivedText(scene.page).includes(text.replace(/\s+/g, ' '));

export const rowsOf = ({ element }: Scene): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('.row') ?? []),
];
export const idsOf = (scene: Scene): string[] => rowsOf(scene).map(({ dataset }) => dataset['id'] ?? '');
export const rowOf = (scene: Scene, id: string): HTMLElement => {
  const found = rowsOf(scene).find(({ dataset }) => dataset['id'] === id);
  if (!found) throw new Error(`no row ${id}`);
  return found;
};
export const textOf = (scene: Scene, id: string): string => perceivedText(rowOf(scene, id));
/** A control of a row, by its column. */
export const inRow = (scene: Scene, id: string, column: 'pick' | 'documentation' | 'manage'): HTMLInputElement => {
  const found = rowOf(scene, id).querySelector<HTMLInputElement>(`[data-column=${column}]`);
  if (!found) throw new Error(`nothing to press in row ${id}, ${column}`);
  return found;
};

export const part = ({ element }: Scene, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`) ?? null;

/** Of more rows than these only those in view are drawn. */
const mostDrawn = 80;

/** Of a list that is drawn a few rows at a time. */
function isDrawn(scene: Scene): boolean {
  const total = Number(part(scene, 'table')?.ariaRowCount ?? 1) - 1;
  return total > mostDrawn || rowsOf(scene).length === total;
}

/** The rows answer what was asked for last. */
export const listed = (scene: Scene): Promise<unknown> =>
  until(
    () => part(scene, 'count') && !scene.element.shadowRoot?.querySelector('.listed[aria-busy=true]') && isDrawn(scene),
    'the list',
  );

export const access = async (options: SceneOptions = {}): Promise<Scene> => {
  const scene = await stage(create(), { ...managed, ...options });
  await listed(scene);
  return scene;
};

/** Types into the search, and waits for what it comes to. */
export async function search(scene: Scene, text: string): Promise<void> {
  fill(field(t(scene).search, scene.page), text);
  const before = scene.announcements.length;
  await until(() => scene.announcements.length > before, 'what was found is said');
  await listed(scene);
}

export async function choose(scene: Scene, label: string, value: string): Promise<void> {
  const select = find('combobox', label, scene.page) as HTMLSelectElement;
  const before = scene.announcements.length;
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
  await until(() => scene.announcements.length > before, 'what was found is said');
  await listed(scene);
}
