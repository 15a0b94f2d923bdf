import { render, type LitElement } from 'lit';
import type { PortalClient } from '@trait-union/client';
import { devtools, expect, inChromium, mishaps } from '../fixture.ts';
import type { Scene } from '../stage.ts';
import { pass, pendingTimers, settle, until } from '../time.ts';
import { arrive, begin, type State, type WidgetSuite } from '../widget.ts';

const times = 200;

/** A failure of its own (trust R3). */
export function suiteBreakdown(suite: WidgetSuite): void {
  it('R3: a failure inside stays inside, and says so', async () => {
    const { element, page } = await arrive(suite, firstState(suite));
    const beside = suite.create();
    const sibling = document.createElement('div');
    page.append(sibling);
    render(beside, sibling);
    const silence = hush();
    (element as LitElement & { client: PortalClient }).client = new Proxy({} as PortalClient, {
      get: () => {
        throw new Error('broken');
      },
    });
    await settle();
    silence();
    expect(element.shadowRoot?.querySelector('[part=last-resort]')?.textContent).to.contain('Rechargez la page');
    expect(sibling.firstElementChild?.shadowRoot?.querySelector('[part=last-resort]')).to.equal(null);
    expect(mishaps).to.deep.equal([]);
  });
}

/** Coming, moving and leaving (trust R2, R21, A14). */
export function suiteLifecycle(suite: WidgetSuite): void {
  const { tag, journey, states } = suite;

  it('A14: shows the webmaster’s own way while there is no script', () => {
    const inert = document.implementation.createHTMLDocument();
    render(suite.create(), inert.body, { creationScope: inert });
    expect(inert.querySelector(`${tag} a[href]`)?.textContent).to.match(/\p{L}/u);
  });

  it('R2: a second definition is let be', async () => {
    const { define } = await import('../../internal/define.ts');
    const before = customElements.get(tag);
    define(tag, class extends HTMLElement {});
    expect(customElements.get(tag)).to.equal(before);
  });

  inChromium(`R21: ${times} elements that come and go leave nothing behind`, async () => {
    const scene = await arrive(suite, firstState(suite));
    scene.element.remove();
    const markup = suite.create();
    await leavesNothing(scene, async () => {
      const place = document.createElement('div');
      scene.page.append(place);
      render(markup, place);
      await (place.firstElementChild as LitElement).updateComplete;
      place.remove();
    });
  });

  inChromium(`R21: one that comes and goes ${times} times in its last state leaves nothing behind`, async () => {
    const scene = await arrive(suite, Object.values(states).at(-1) ?? {});
    await leavesNothing(scene, async () => {
      scene.element.remove();
      await (scene.element as LitElement).updateComplete;
      scene.page.append(scene.element);
      await settle();
    });
  });

  if (!journey) return;
  it('R21: a move in the page keeps what was typed, and one set of listeners', async () => {
    const scene = await begin(suite, journey);
    const typed = journey.typed(scene);
    for (const parent of ['section', 'aside']) {
      const place = document.createElement(parent);
      scene.page.append(place);
      place.append(scene.element);
      await settle();
      expect(journey.typed(scene)).to.deep.equal(typed);
    }
    await journey.acts[0](scene);
    await until(() => journey.done(scene));
    expect(scene.portal.requests.filter(({ operation }) => operation === journey.operation)).to.have.length(1);
  });

  for (const fault of ['slow', 'hang', 'network-error'] as const) {
    it(`R21: leaving in the middle of a request is nothing to be told (${fault})`, async () => {
      const scene = await begin(suite, journey);
      const { length: said } = scene.announcements;
      scene.portal.faults.set(fault);
      await journey.acts[0](scene);
      scene.element.remove();
      await pass(20_000);
      expect(scene.openRequests()).to.equal(0);
      expect(scene.announcements.slice(said)).to.deep.equal([]);
    });
  }
}

const firstState = ({ states }: WidgetSuite): State => Object.values(states)[0] ?? {};

/** Runs `cycle` many times, and then finds no more listeners, timers, requests or elements than after the first. */
async function leavesNothing({ element, openRequests }: Scene, cycle: () => Promise<void>): Promise<void> {
  await cycle();
  await pass(60_000);
  const listeners = countListeners();
  const timers = pendingTimers();
  const live = await liveInstances(element.localName);
  for (let turn = 0; turn < times; turn++) await cycle();
  await pass(60_000);
  await until(() => openRequests() === 0, 'every request has ended');
  expect(listeners.stop(), 'listeners on the page').to.deep.equal([]);
  expect(pendingTimers(), 'timers').to.equal(timers);
  expect(await liveInstances(element.localName), 'live instances').to.be.at.most(live);
}

/** Keeps the one line that a developer reads off the console of the tests. */
function hush(): () => void {
  const { error } = console;
  console.error = () => undefined;
  return () => (console.error = error);
}

/** Listeners added to the page's long-lived objects, less those that were removed. */
function countListeners(): { stop: () => string[] } {
  const lasting: EventTarget[] = [
    window,
    document,
    document.documentElement,
    document.body,
    navigator.mediaDevices,
  ].filter(Boolean);
  const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
  const present = new Map<string, number>();
  const count = (target: EventTarget, type: string, by: number): void => {
    const key = `${target.constructor.name} ${type}`;
    if (lasting.includes(target)) present.set(key, (present.get(key) ?? 0) + by);
  };
  EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, ...args: Parameters<typeof add>) {
    count(this ?? window, args[0], 1);
    add.apply(this ?? window, args);
  };
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget | undefined,
    ...args: Parameters<typeof remove>
  ) {
    count(this ?? window, args[0], -1);
    remove.apply(this ?? window, args);
  };
  return {
    stop: () => {
      EventTarget.prototype.addEventListener = add;
      EventTarget.prototype.removeEventListener = remove;
      return [...present].filter(([, left]) => left > 0).map(([key, left]) => `${key}: ${left}`);
    },
  };
}

async function liveInstances(tag: string): Promise<number> {
  interface Remote {
    objectId: string;
  }
  await devtools('HeapProfiler.enable');
  await devtools('HeapProfiler.collectGarbage');
  const { result } = await devtools<{ result: Remote }>('Runtime.evaluate', {
    expression: `customElements.get('${tag}').prototype`,
    objectGroup: 'live',
  });
  const { objects } = await devtools<{ objects: Remote }>('Runtime.queryObjects', {
    prototypeObjectId: result.objectId,
    objectGroup: 'live',
  });
  const { result: count } = await devtools<{ result: { value: number } }>('Runtime.callFunctionOn', {
    objectId: objects.objectId,
    functionDeclaration: 'function () { return this.length; }',
  });
  await devtools('Runtime.releaseObjectGroup', { objectGroup: 'live' });
  await devtools('HeapProfiler.disable');
  return count.value;
}
