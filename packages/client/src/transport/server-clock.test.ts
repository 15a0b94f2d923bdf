import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createVirtualTime } from '../test/virtual-time.ts';
import { createServerClock } from './server-clock.ts';

const http = (instant: number) => new Date(instant).toUTCString();
/** A whole second, as `Date` headers have. */
const server = Date.UTC(2031, 0, 1);

describe('server clock', () => {
  it('starts as the clock of the device', () => {
    const clock = createServerClock(createVirtualTime());
    assert.ok(Math.abs(clock.now() - Date.now()) < 1000);
  });

  it('follows the Date of an answer to within its second', () => {
    const clock = createServerClock(createVirtualTime());
    clock.sync(http(server), 0);
    assert.ok(clock.now() >= server && clock.now() <= server + 1000);
  });

  it('does not jump while answers agree with it', async () => {
    const time = createVirtualTime();
    const clock = createServerClock(time);
    clock.sync(http(server), 0);
    const before = clock.now();
    await time.pass(2_500);
    clock.sync(http(server + 2_000), time.now());
    assert.equal(clock.now(), before + 2_500);
  });

  it('narrows down on the truth with every answer', async () => {
    const time = createVirtualTime();
    const clock = createServerClock(time);
    for (let second = 0; second < 5; second++) {
      clock.sync(http(server + Math.floor((time.now() + 900) / 1000) * 1000), time.now());
      await time.pass(700);
    }
    assert.ok(Math.abs(clock.now() - (server + time.now() + 900)) <= 500);
  });

  it('ignores an answer without a readable Date', () => {
    const clock = createServerClock(createVirtualTime());
    clock.sync(http(server), 0);
    const before = clock.now();
    clock.sync(null, 0);
    clock.sync('yesterday', 0);
    assert.equal(clock.now(), before);
  });
});
