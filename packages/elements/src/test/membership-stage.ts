import { demoCredentials, localMembers, type MockPortal } from '@trait-union/mock-server';
import type { Membership } from '@trait-union/client';
import { html, type TemplateResult } from 'lit';
import '../elements/membership-status/membership-status.define.ts';
import { words, type MembershipStatusWords } from '../elements/membership-status/membership-status.messages.ts';
import { find, perceivedText, plain, stage, until, type Scene, type SceneOptions } from './fixture.ts';

export const member = demoCredentials.memberNumber;

/** The number of a member in each situation of a membership. */
export const members = {
  active: localMembers.sample,
  renewingItself: localMembers.sharedEmail.memberNumbers[1],
  pending: localMembers.unverifiedEmail,
  lastDay: localMembers.noEmail,
  paidByEmployer: localMembers.organization,
  lapsed: localMembers.lapsed,
  forLife: localMembers.passwordExpired,
  longOver: localMembers.locked,
  accessManager: localMembers.confirmationDue,
} as const;

/** A status that leads to every other place. */
export const create = (): TemplateResult =>
  html`<membership-status
    renewal-url="/renouvellement"
    card-url="/carte"
    history-url="/historique"
    support-url="/aide"
    home-url="/"
  >
    <a href="https://membres.local101.example">Espace membre</a>
  </membership-status>`;

export const t = ({ lang }: Scene): MembershipStatusWords => words[lang];
export const shows = (scene: Scene, text: string): boolean => perceivedText(scene.page).includes(plain(text));
export const shown = (scene: Scene, text: string): Promise<unknown> => until(() => shows(scene, text), text);

export const hasMembership = (scene: Scene): boolean => shows(scene, t(scene).number);
export const read = (scene: Scene): Promise<unknown> => until(() => hasMembership(scene), 'the membership');

export async function status(options: SceneOptions = {}): Promise<Scene> {
  const scene = await stage(create(), { member, ...options });
  await read(scene);
  return scene;
}

/** Changes what the union keeps of the sample member’s membership, by the words of the mock. */
export function keep({ db }: MockPortal, more: object, number: string = member): void {
  const id = db.memberByNumber(number)?.id ?? '';
  const kept = db.records<object>('membership');
  kept.put(id, { ...kept.get(id), ...more });
}

export const keptAutoRenewal = ({ portal: { db } }: Scene): Membership['autoRenewal'] | undefined =>
  db.records<Membership>('membership').get(db.memberByNumber(member)?.id ?? '')?.autoRenewal;

/** Every membership that the page reads, changed on its way. */
export function answering(portal: MockPortal, change: (membership: Membership) => Membership): void {
  const { fetch } = portal;
  const changing: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const response = await fetch(request);
    if (!new URL(request.url).pathname.endsWith('/membership') || !response.ok) return response;
    const { headers } = response;
    return Response.json(change((await response.json()) as Membership), { headers });
  };
  Object.assign(portal, { fetch: changing });
}

export const toggle = ({ page, lang }: Scene): HTMLInputElement =>
  find('switch', new RegExp(words[lang].auto), page) as HTMLInputElement;

/** What was asked of automatic renewal, in order. */
export const sent = ({ portal }: Scene): (string | undefined)[] =>
  portal.requests.filter(({ operation }) => operation === 'membership.setAutoRenewal').map(({ body }) => body);

/** Presses the switch as a person does, which gives it the focus. */
export const press = (scene: Scene): void => {
  toggle(scene).focus();
  toggle(scene).click();
};

export const setting = ({ element }: Scene): string =>
  element.shadowRoot?.querySelector('[part=auto-renewal] .setting')?.textContent ?? '';
