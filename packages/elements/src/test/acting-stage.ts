import { associationMembers, associationPeople, type MockPortal } from '@trait-union/mock-server';
import type { AccessEvent } from '@trait-union/client/contract';
import { html, type TemplateResult } from 'lit';
import '../elements/access-manager/access-manager.define.ts';
import { actingWords, type ActingWords } from '../elements/access-manager/access-manager.acting-messages.ts';
import { words } from '../elements/access-manager/access-manager.messages.ts';
import { listed } from './access-stage.ts';
import { find, findAll, perceivedText, stage, until, type Scene, type SceneOptions } from './fixture.ts';

export const members = associationMembers;
export const people = associationPeople;

export const create = (): TemplateResult =>
  html`<access-manager support-url="/aide" home-url="/"
    ><a href="https://membres.local101.example">Espace membre</a></access-manager
  >`;

export const t = ({ lang }: Scene): ActingWords => actingWords[lang];

export const rowOf = ({ element }: Scene, id: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(`.row[data-id="${id}"]`) ?? null;

/** The list, as somebody sees it who may. */
export async function list(options: SceneOptions = {}): Promise<Scene> {
  const scene = await stage(create(), { scenario: 'association', member: members.accessManager, ...options });
  await listed(scene);
  return scene;
}

/** Below the row of somebody, with whatever can be done to them. */
export async function open(scene: Scene, id: string): Promise<HTMLElement> {
  const button = (await until(() => rowOf(scene, id), 'the row')).querySelector<HTMLElement>('[data-column=manage]');
  button?.focus();
  button?.click();
  return until(
    () => scene.element.shadowRoot?.querySelector<HTMLElement>(`#below-${id} [part=acts]`),
    'what can be done',
  );
}

export const dialogOf = ({ element }: Scene): HTMLDialogElement | null =>
  element.shadowRoot?.querySelector<HTMLDialogElement>('dialog:modal') ?? null;

/** Presses a button as a person does, which gives it the focus. */
export function press(name: string, root?: Element): void {
  const button = find('button', name, root);
  button.focus();
  button.click();
}

/** The question, once it says what would be lost. */
export const asked = (scene: Scene): Promise<HTMLDialogElement> =>
  until(() => {
    const dialog = dialogOf(scene);
    return dialog?.querySelector('[part=losses], [part=refused]') ? dialog : null;
  }, 'the question');

export const shows = ({ element }: Scene, text: string): boolean =>
  perceivedText(element).includes(text.replace(/\s+/g, ' ').trim());
export const shown = (scene: Scene, text: string): Promise<unknown> => until(() => shows(scene, text), text);

/** The words of a part of the list's own. */
export const listWords = ({ lang }: Scene): (typeof words)['fr'] => words[lang];

export const documentationOf = (scene: Scene, id: string): HTMLInputElement =>
  find('checkbox', /^Documentation/, rowOf(scene, id) ?? undefined) as HTMLInputElement;

export const isThere = (scene: Scene, name: string): boolean => findAll('button', name, scene.element).length > 0;

/** As the server holds somebody, without a question that a fault could reach. */
export const heldOf = ({ db }: MockPortal, id: string): Record<string, unknown> | undefined =>
  db
    .records<{ memberId: string; organizationId: string } & Record<string, unknown>>('memberships')
    .all()
    .find((kept) => kept.memberId === id && kept.organizationId === 'maison-des-erables');

/** What the server wrote down of access, in order. */
export const eventsOf = ({ db }: MockPortal): AccessEvent[] =>
  db
    .records<{ shown: AccessEvent }>('access-log')
    .all()
    .map(({ shown: event }) => event);

/** How often something was done to somebody, as the server wrote it down. */
export const logged = (portal: MockPortal, kind: string, id: string): number =>
  eventsOf(portal).filter((event) => event.kind === kind && event.whom?.id === id).length;
