import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';

/** More stops than any page here has. */
const patience = 120;

/** Presses Tab until `target` has the focus, as somebody without a mouse does. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < patience; presses++) {
    if (await target.evaluate((element) => element.matches(':focus'))) return;
    await target.page().keyboard.press('Tab');
  }
  assert.fail(`The keyboard does not reach ${target.toString()}`);
}

export async function press(target: Locator): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press('Enter');
}

/** Ticks a box, or unticks it. */
export async function toggle(target: Locator): Promise<void> {
  await tabTo(target);
  await target.page().keyboard.press('Space');
}

/** Replaces what a field holds. */
export async function type(target: Locator, text: string): Promise<void> {
  await tabTo(target);
  const { keyboard } = target.page();
  await keyboard.press('ControlOrMeta+A');
  await keyboard.type(text);
}
