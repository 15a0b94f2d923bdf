import { severalOrganizations } from '@trait-union/mock-server';
import { html } from 'lit';
import { find, findAll } from './perceive.ts';
import type { Scene } from './stage.ts';
import { settle, until } from './time.ts';

/** A menu of somebody who acts for two organisations, on the page of one of them. */
export const markup = html`<member-menu>
  <a href="/connexion">Espace membre</a>
  <a slot="links" href="/profil">Mon profil</a>
</member-menu>`;

export const member = severalOrganizations.two;
export const cooperative = /Coopérative du Vieux-Port/;

export const toggle = (): HTMLElement => find('button', /Lépine-Gauthier|Benali/);
export const choices = (): HTMLElement[] => findAll('menuitemradio');
export const other = (): HTMLElement => find('menuitemradio', cooperative);

/** The words of those that are checked. */
export const chosen = (): string[] => choices().flatMap((one) => (one.ariaChecked === 'true' ? one.innerText : []));
export const isThere = (): boolean => chosen().some((text) => text.includes('Coopérative du Vieux-Port'));

/** Opens the menu, unless it is open. */
export async function open(): Promise<void> {
  if (choices().length) return;
  toggle().focus();
  toggle().click();
  await until(() => choices().length > 1, 'the organisations are there');
}

export async function choose(): Promise<void> {
  await open();
  other().focus();
  other().click();
  await settle();
}

/** They may not act there any more, since the menu was opened. */
export function suspend({ portal }: Pick<Scene, 'portal'>): void {
  const memberships = portal.db.records<{ actsAs?: string }>('memberships');
  for (const [id, kept] of memberships.entries()) {
    if (kept.actsAs === 'j6c3r9') memberships.put(id, Object.assign({}, kept, { suspended: true }));
  }
}
