import type { PaymentProvider, PaymentProgress } from '@trait-union/client/payment';
import { demoCredentials, type BankDecision, type MockPortal } from '@trait-union/mock-server';
import { html, type TemplateResult } from 'lit';
import type { RenewalCheckout } from '../elements/renewal-checkout/renewal-checkout.ts';
import '../elements/renewal-checkout/renewal-checkout.define.ts';
import { words } from '../elements/renewal-checkout/renewal-checkout.messages.ts';
import { payingWords } from '../elements/renewal-checkout/renewal-checkout.paying-messages.ts';
import { problemWords } from '../elements/renewal-checkout/renewal-checkout.problem-messages.ts';
import { recall } from '../internal/history-memory.ts';
import { fill, find, perceivedText, plain, settle, stage, until, type Scene, type SceneOptions } from './fixture.ts';

export const member = demoCredentials.memberNumber;

/** What the bank does with a payment; `away` leaves the page for it. */
export type AtBank = BankDecision | 'second-step' | 'away' | 'cancelled' | 'unavailable';

/** The portal of the scene that is on the page. */
let portal: MockPortal | undefined;

const driven = (decision: AtBank, checkout: string): PaymentProgress => {
  if (decision === 'away') return 'left';
  if (decision === 'unavailable' || decision === 'cancelled') return decision;
  portal?.bank.decide(checkout, decision);
  return 'submitted';
};

/** A page of the bank's, on which the member does at once what `decision` says. */
export const bank = (decision: AtBank, id = 'redirect'): PaymentProvider => ({
  id,
  mode: id === 'redirect' ? 'redirect' : 'embedded',
  start: ({ checkout }) => Promise.resolve(driven(decision, checkout.id)),
});

export const prepared =
  (prepare?: (portal: MockPortal) => void) =>
  (made: MockPortal): void => {
    portal = made;
    sessionStorage.removeItem('trait-union/checkout');
    prepare?.(made);
  };

/** A checkout that leads to every other place. */
export const create = (...providers: PaymentProvider[]): TemplateResult =>
  html`<renewal-checkout
    .providers=${providers.length > 0 ? providers : [bank('paid')]}
    membership-url="/adhesion"
    history-url="/historique"
    login-url="/connexion"
    support-url="/aide"
    home-url="/"
  >
    <a href="https://membres.local101.example">Espace membre</a>
  </renewal-checkout>`;

const wordsOf = (lang: 'fr' | 'en') => ({ ...words[lang], ...payingWords[lang], problems: problemWords[lang] });
export const t = ({ lang }: Scene): ReturnType<typeof wordsOf> => wordsOf(lang);

export const read = (scene: Scene): string => perceivedText(scene.page);
export const shows = (scene: Scene, text: string): boolean => read(scene).includes(plain(text));
export const shown = (scene: Scene, text: string): Promise<unknown> =>
  until(() => shows(scene, text), `“${text}” – ${read(scene)}`);
export const said = (scene: Scene, text: string): Promise<unknown> =>
  until(() => scene.announcements.some((line) => plain(line).includes(plain(text))), `“${text}” is said`);

export const part = ({ element }: Scene, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part~="${name}"]`) ?? null;

/** Presses a button as a person does, which gives it the focus. */
export function press(scene: Scene, name: string): void {
  const button = part(scene, name);
  if (!button) throw new Error(`No ${name}: ${read(scene)}`);
  button.focus();
  button.click();
}

export const click = (scene: Scene, name: string | RegExp): void => {
  const button = find('button', name, scene.page);
  button.focus();
  button.click();
};

export const input = ({ element }: Scene, name: string, value?: string): HTMLInputElement => {
  const found = [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('input') ?? [])].find(
    (each) => each.name === name && (value === undefined || each.value === value),
  );
  if (!found) throw new Error(`No field ${name} ${value ?? ''}`);
  return found;
};

/** Ticks a box, or takes one of several. */
export async function choose(scene: Scene, name: string, value?: string): Promise<void> {
  input(scene, name, value).click();
  await settle();
}

export async function type(scene: Scene, name: string, text: string): Promise<void> {
  const { shadowRoot } = scene.element;
  if (name === 'coupon' && !shadowRoot?.querySelector('#coupon')) {
    shadowRoot?.querySelector<HTMLElement>('.coupon summary')?.click();
    await until(() => shadowRoot?.querySelector('#coupon'), 'the field for a code');
  }
  fill(input(scene, name), text);
  await settle();
}

/** The amount can be paid. */
export const isCounted = (scene: Scene): boolean =>
  part(scene, 'quote')?.getAttribute('aria-busy') === 'false' &&
  part(scene, 'pay')?.getAttribute('aria-busy') !== 'true';
export const counted = (scene: Scene): Promise<unknown> => until(() => isCounted(scene), `counted – ${read(scene)}`);

export const due = (scene: Scene): string => plain(part(scene, 'due')?.textContent ?? '');

/** A checkout with its amount. */
export async function checkout(options: SceneOptions = {}, ...providers: PaymentProvider[]): Promise<Scene> {
  const scene = await stage(create(...providers), { member, ...options, prepare: prepared(options.prepare) });
  await counted(scene);
  return scene;
}

export const pay = (scene: Scene): void => {
  press(scene, 'pay');
};

export const sent = (scene: Scene, operation: string): MockPortal['requests'] =>
  scene.portal.requests.filter((request) => request.operation === operation);

/** Money that was taken and kept. */
export const charges = (scene: Scene): number =>
  scene.portal.bank.charges.filter(({ state }) => state === 'captured').length;

export const isPaid = (scene: Scene): boolean => part(scene, 'receipt') !== null;

interface Kept {
  level: string;
  own: Record<string, { text: string }>;
}

/** What was chosen: as the fields have it, else as the history entry keeps it while a payment is out. */
export function keptIn({ element }: Scene): Record<string, string> {
  const inputs = [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('.order input') ?? [])];
  const chosen = (recall('renewal-checkout') as { value: Kept } | undefined)?.value;
  const level = inputs.find(({ name, checked }) => name === 'level' && checked)?.value ?? chosen?.level;
  const own = inputs.find(({ name }) => name === 'own-strike-fund')?.value ?? chosen?.own['strike-fund']?.text;
  return { level: level ?? '', own: own ?? '' };
}

export const providedBy = (scene: Scene, ...providers: PaymentProvider[]): void => {
  (scene.element as RenewalCheckout).providers = providers;
};
