import assert from 'node:assert/strict';

const pause = 25;

/** Waits until something of this process is so; fails after ten seconds. */
export async function poll(holds: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 10_000;
  while (!(await holds())) {
    assert.ok(Date.now() < end, `Still not so: ${holds.toString()}`);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}
