import type { MockPortal } from '@trait-union/mock-server';
import { invitingWords, type InvitingWords } from '../elements/access-manager/access-manager.inviting-messages.ts';
import { askingWords } from '../elements/access-manager/access-manager.asking-messages.ts';
import { linksWords, type LinksWords } from '../elements/access-manager/access-manager.links-messages.ts';
import { access, listed, part, t } from './access-stage.ts';
import type { Place } from '../elements/access-manager/access-manager.messages.ts';
import { field, fill, find, settle, until, type Scene, type SceneOptions } from './fixture.ts';

export const w = ({ lang }: Scene): InvitingWords => invitingWords[lang];

/** Presses a button as a person does, which gives it the focus. */
export function press(name: string | RegExp, root: Element): void {
  const button = find('button', name, root);
  button.focus();
  button.click();
}

/** Opens what is to be opened in place, and waits for its heading to have the focus. */
export async function openPlace(scene: Scene, place: Place): Promise<void> {
  press(t(scene).open[place], scene.page);
  await until(() => scene.element.shadowRoot?.activeElement?.id === 'opened', `${place} is open`);
}

/** The same, for a page that is still loading. */
export async function reach(scene: Scene, place: Place): Promise<void> {
  await listed(scene);
  await openPlace(scene, place);
}

export const inviting = async (options: SceneOptions = {}): Promise<Scene> => {
  const scene = await access(options);
  await openPlace(scene, 'inviting');
  return scene;
};

export const people = (scene: Scene): HTMLTextAreaElement =>
  field(w(scene).people, scene.page) as unknown as HTMLTextAreaElement;

export function chooseRole(scene: Scene, name: RegExp): void {
  find('radio', name, scene.page).click();
}

export const secondary = /^(Membre secondaire|Secondary member)/;

/** Types whom to invite, as secondary members. */
export async function write(scene: Scene, text: string): Promise<void> {
  chooseRole(scene, secondary);
  fill(people(scene) as unknown as HTMLInputElement, text);
  await settle();
}

/** Puts a file into the list, as the picker of the system does. */
export async function give(scene: Scene, name: string, ...content: BlobPart[]): Promise<void> {
  const picker = scene.element.shadowRoot?.querySelector<HTMLInputElement>('#invite-file');
  if (!picker) throw new Error('no place for a file');
  const files = new DataTransfer();
  files.items.add(new File(content, name, { type: 'text/csv' }));
  picker.files = files.files;
  picker.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}

export const submit = (scene: Scene): void => {
  press(w(scene).next, scene.page);
};

export const reported = (scene: Scene): Promise<unknown> => until(() => part(scene, 'report'), 'what came of it');

/** Whom the portal has invited, by address. */
export const invited = (portal: MockPortal): string[] =>
  portal.db
    .records<{ email?: string; organizationId: string }>('invitations')
    .entries()
    .flatMap(([, { email }]) => email ?? []);

/** How often somebody was invited by that address. */
export const times = ({ portal }: Scene, email: string): number =>
  invited(portal).filter((each) => each === email).length;

export const newcomer = 'nouvelle@exemple.ca';

/** Of three lines, one is good. */
export const table =
  'Courriel;Prénom;Nom;Rôle\nune@exemple.ca;Anne;Roy;\ndeux@exemple;Luc;Roy;\ntrois@exemple.ca;;;chef';

export const linkText = ({ lang }: Scene): LinksWords => linksWords[lang];

export const byLink = async (scene: Scene): Promise<void> => {
  find('radio', w(scene).byLink, scene.page).click();
  await until(() => part(scene, 'create-link'), 'the links');
};

export const cards = ({ element }: Scene): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[data-link]') ?? []),
];

export const card = (scene: Scene, id: string): HTMLElement => {
  const found = cards(scene).find(({ dataset }) => dataset['link'] === id);
  if (!found) throw new Error(`no link ${id}`);
  return found;
};

export const createLink = (scene: Scene): void => {
  press(linkText(scene).create, scene.page);
};

interface KeptLink {
  email?: string;
  revokedAt?: number;
  expiresAt?: number;
  uses?: number;
  acceptedBy: string[];
}

/** How many links are open at the portal. */
export const openAt = ({ portal }: Scene): number =>
  portal.db
    .records<KeptLink>('invitations')
    .entries()
    .filter(
      ([, { email, revokedAt, expiresAt = Infinity, uses = Infinity, acceptedBy }]) =>
        email === undefined && revokedAt === undefined && expiresAt > Date.now() && acceptedBy.length < uses,
    ).length;

export const askingText = ({ lang }: Scene): (typeof askingWords)['fr'] => askingWords[lang];

export const seatsWanted = (scene: Scene): HTMLInputElement => field(askingText(scene).total, scene.page);

export const askForSeats = (scene: Scene): void => {
  press(askingText(scene).ask, scene.page);
};

export const seatRequests = ({ portal }: Scene): number => portal.db.records('seat-requests').entries().length;
