import type { SessionState } from '@trait-union/client';
import { expect, userEvent, waitFor } from 'storybook/test';
import { backend } from '../.storybook/backend.ts';
import { field, find, findAll, focused, perceivedText } from '../packages/elements/src/test/perceive.ts';

/*
 * What a person perceives and does on the page of a story, through shadow roots. Whatever they look for may still be
 * on its way: each of these waits for it.
 */

const patience = 5_000;

const page = (): HTMLElement => document.querySelector<HTMLElement>('#storybook-root') ?? document.body;

const waitUntil = <T>(condition: () => T | Promise<T>, timeout = patience): Promise<T> =>
  waitFor(condition, { timeout });

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The words stand somewhere on the page; any kind of space is a space. `timeout` is in milliseconds. */
export const reads = (text: string, timeout?: number): Promise<void> =>
  waitUntil(() => expect(perceivedText(page())).toContain(plain(text)), timeout);

export const readsNoMore = (text: string): Promise<void> =>
  waitUntil(() => expect(perceivedText(page())).not.toContain(plain(text)));

/** A screen reader was told. */
export const hears = (text: string): Promise<void> =>
  waitUntil(() =>
    expect(plain(document.querySelector('#trait-union-announcer')?.textContent ?? '')).toContain(plain(text)),
  );

export const sees = (role: string, name?: string | RegExp): Promise<HTMLElement> =>
  waitUntil(() => find(role, name, page()));

export const seesNo = (role: string, name?: string | RegExp): Promise<void> =>
  waitUntil(() => expect(findAll(role, name, page())).toHaveLength(0));

/** A field by its label; in the group of that name where several carry the same label. */
export const seesField = (label: string | RegExp, group?: string): Promise<HTMLInputElement> =>
  waitUntil(() => field(label, group === undefined ? page() : find('group', group, page())));

export const holds = (label: string | RegExp, value: string, group?: string): Promise<void> =>
  waitUntil(async () => expect((await seesField(label, group)).value).toBe(value));

export const isAt = (element: HTMLElement): Promise<void> => waitUntil(() => expect(focused()).toBe(element));

/** A link of that name goes to an address of the page's own site. */
export async function leadsTo(name: string, path: string): Promise<void> {
  await expect(((await sees('link', name)) as HTMLAnchorElement).href).toBe(new URL(path, location.origin).href);
}

/** Types over what the field holds. */
export async function types(label: string | RegExp, text: string, group?: string): Promise<void> {
  const input = await seesField(label, group);
  // `userEvent.clear()` does not look into shadow roots
  await userEvent.type(input, text, { initialSelectionStart: 0, initialSelectionEnd: input.value.length });
}

export async function presses(name: string | RegExp): Promise<void> {
  await userEvent.click(await sees('button', name));
}

/** The page knows who is signed in, or why not. */
export const sessionIs = (status: SessionState['status']): Promise<void> =>
  waitUntil(() => expect(backend().client.session.state.status).toBe(status));

/** Nothing stands beyond the edges of the screen (WCAG 1.4.10). */
export async function needsNoSidewaysScroll(): Promise<void> {
  const { documentElement: root } = document;
  await expect(root.scrollWidth).toBeLessThanOrEqual(root.clientWidth);
}
