import { driftKinds } from '@trait-union/mock-server';
import fc from 'fast-check';
import type { Locale } from '../../controllers/localize-controller.ts';
import { errorWords } from '../../messages/errors.ts';
import {
  faultsOf,
  invariants,
  type Fault,
  type FaultId,
  type Invariant,
  type Variant,
  type Widget,
} from '../fault-matrix.ts';
import { expect, inChromium, isChromium, mishaps } from '../fixture.ts';
import { perceived, perceivedText } from '../perceive.ts';
import { randomRuns } from '../random-runs.ts';
import type { Scene } from '../stage.ts';
import { pass, settle, until } from '../time.ts';
import { begin, type Journey, type Way, type WidgetSuite } from '../widget.ts';
import { patchGlobals } from './untrusted.ts';

type Findings = Partial<Record<Invariant, string>>;

export const rawError = /TypeError|Failed to fetch|undefined|\[object|NaN|Error:|\bnull\b/;

/** The fault matrix of trust.md: every row that applies, every invariant, scored. */
export function suiteFaults(suite: WidgetSuite, journey: Journey): void {
  const rows = faultsOf(journey.widget);
  const applicable = rows.flatMap(([, fault]) => invariantsOf(fault)).length;
  const languages = alternating();
  let passed = 0;

  describe('fault matrix', function () {
    this.timeout(120_000);

    for (const [id, fault] of rows) {
      it(`${id}: ${fault.title}`, async () => {
        const findings: Partial<Record<Invariant, string[]>> = {};
        for (const [name, variant] of Object.entries(variantsOf(fault, journey))) {
          const lang = languages.next().value;
          const found = await disturb(suite, journey, { id, fault, variant, lang });
          for (const invariant of invariantsOf(fault)) {
            const finding = found[invariant];
            if (finding) (findings[invariant] ??= []).push(`${name} (${lang}): ${finding}`);
          }
        }
        passed += invariantsOf(fault).length - Object.keys(findings).length;
        expect(findings).to.deep.equal({});
      });
    }

    inChromium('I1, I2, I3: any six faults in a row', async function () {
      const steps = rows.flatMap(([id, { variants, empties }]) =>
        journey.ways?.[id]
          ? []
          : Object.values(variants).flatMap((variant) =>
              variant.page ? [] : [{ id, variant, ...(empties && { empties }) }],
            ),
      );
      const runs = await randomRuns(`Fault sequences ${suite.tag}`, 5);
      this.timeout(120_000 + runs.numRuns * 5_000);
      const sequences = fc.array(fc.constantFrom(...steps), { minLength: 1, maxLength: 6 });
      await fc.assert(
        fc.asyncProperty(sequences, fc.constantFrom('fr', 'en'), (sequence, lang) =>
          endure(suite, journey, sequence, lang),
        ),
        { ...runs, endOnFailure: true, includeErrorInReport: true },
      );
    });

    after(() => {
      console.log(`Fault matrix ${suite.tag}: ${passed} / ${applicable}`);
    });
  });
}

/** Both languages, in turn. */
export function* alternating(): Generator<Locale, never> {
  for (;;) yield* ['fr', 'en'] satisfies Locale[];
}

const invariantsOf = ({ exempt }: Fault): Invariant[] =>
  (Object.keys(invariants) as Invariant[]).filter((invariant) => !exempt?.[invariant]);

export function variantsOf({ variants, drifts }: Fault, { answer }: Pick<Journey, 'answer'>): Record<string, Variant> {
  if (!drifts) return variants;
  // What is read from an answer is the same in every engine: elsewhere one place of it will do
  const places = isChromium ? answer : answer.slice(0, 1);
  const drifted = places.flatMap((key) =>
    driftKinds.map((kind): [string, Variant] => [
      `${key} ${kind}`,
      { backend: [['drift', { key, kind }]], ...(kind !== 'extra' && { says: 'malformed' }) },
    ]),
  );
  return { ...variants, ...Object.fromEntries(drifted) };
}

interface Cell {
  id: FaultId;
  fault: Fault;
  variant: Variant;
  lang: Locale;
}

/** One cell: the fault strikes as the person sends, then all is well again. */
async function disturb(suite: WidgetSuite, journey: Journey, { id, fault, variant, lang }: Cell): Promise<Findings> {
  const findings: Findings = {};
  const note = (invariant: Invariant, holds: boolean, finding: string): void => {
    if (!holds) findings[invariant] ??= finding;
  };
  const scene = await begin(suite, journey, { lang });
  const typed = journey.typed(scene);
  const before = { mishaps: mishaps.length, time: Date.now() };
  const way = journey.ways?.[id];
  const focusIsLost = (): boolean => document.activeElement === document.body;

  const restore: (() => void)[] = [];
  const lift = (): void => {
    for (const undo of restore.splice(0)) undo();
    scene.portal.faults.clear();
  };
  const settled = (): boolean => journey.done(scene) || messages(scene).length > 0 || way?.shown(scene) === true;
  try {
    const said = await strike(scene, journey, variant, (undo) => restore.push(undo));
    if (variant.page !== 'back') await until(settled, 'the person knows');
    const took = Date.now() - before.time;
    await pass(100);
    const isDone = journey.done(scene);
    const expected = kept(typed, fault, journey.widget);
    if (!isDone)
      note(
        'I1',
        isSubset(expected, journey.typed(scene)),
        JSON.stringify(
          Object.keys(journey.typed(scene)).filter(
            (name) => expected[name] !== journey.typed(scene)[name] && name in expected,
          ),
        ),
      );
    note('I3', !isDone || (journey.effects(scene) === 1 && messages(scene).length === 0), 'success and no effect');
    note('I5', took <= (fault.limit ?? Infinity), `${took} ms until the person knew`);
    note('I7', !focusIsLost(), 'on the body');
    if (variant.page !== 'back')
      explain(scene, { isDone, said, hasWay: way?.shown(scene) === true, says: variant.says }, note);

    lift();
    if (!isDone) {
      if (way) await way.take(scene);
      else await tryAgain(scene, journey);
      await until(() => journey.done(scene), 'all is well again');
      note('I7', !focusIsLost(), 'on the body after recovery');
    }
    await pass(100);
  } catch (error) {
    note('I5', false, `${String(error)} – ${perceivedText(scene.page)}`);
  } finally {
    lift();
  }
  note('I2', journey.effects(scene) === 1, `${journey.effects(scene)} effects`);
  note('I6', mishaps.length === before.mishaps, mishaps.splice(before.mishaps).join('; '));
  return findings;
}

/** Sets the fault and sends; what it changes beyond the backend, `undoLater` undoes. Gives how much had been said before. */
async function strike(
  scene: Scene,
  journey: Journey,
  { backend = [], page }: Variant,
  undoLater: (undo: () => void) => void,
): Promise<number> {
  const [act] = journey.acts;
  const { faults } = scene.portal;
  let said = scene.announcements.length;
  for (const [name, options] of backend) faults.set(name, options);
  if (page === 'hostile') undoLater(patchGlobals());
  if (page === 'offline') undoLater(goOffline());
  if (page === 'translated') {
    faults.clear();
    faults.set('network-error');
    await act(scene);
    await until(() => messages(scene).length);
    await pass(100);
    translate(scene);
    faults.clear();
    for (const [name, options] of backend) faults.set(name, options);
    const [stale] = messages(scene);
    said = scene.announcements.length;
    await tryAgain(scene, journey);
    await until(() => messages(scene)[0] !== stale && messages(scene).length, 'a fresh message');
    return said;
  }
  if (page === 'twice') for (let press = 0; press < 2; press++) void act(scene);
  else if (page === 'each way at once') for (const way of journey.acts) void way(scene);
  else await act(scene);
  if (page === 'back') {
    await settle();
    faults.clear();
    await settle();
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    await settle();
  }
  if (page === 'removed' || page === 'moved') {
    await settle();
    const place = document.createElement('section');
    scene.page.append(place);
    scene.element.remove();
    if (page === 'removed') await pass(500);
    place.append(scene.element);
  }
  return said;
}

/** I4, for a failure, a success, or a way that the widget offers instead; `said` counts what was announced before. */
function explain(
  scene: Scene,
  { isDone, said, hasWay, says }: { isDone: boolean; said: number; hasWay: boolean; says: Variant['says'] },
  note: (invariant: Invariant, holds: boolean, finding: string) => void,
): void {
  const shown = messages(scene);
  const news = scene.announcements.slice(said);
  note('I4', !rawError.test(perceivedText(scene.page)), `raw: ${perceivedText(scene.page)}`);
  if (isDone) {
    note('I4', shown.length === 0, `a message in spite of success: ${shown.join(' | ')}`);
    return;
  }
  note('I4', new Set(news).size === 1, `announced: ${news.join(' | ')}`);
  if (hasWay) return;
  note('I4', shown.length === 1, `shown: ${shown.join(' | ')}`);
  const words = says && errorWords[scene.lang][says];
  note(
    'I4',
    words !== undefined && shown[0]?.includes(words) === true && news.at(-1) === words,
    `not the words of ${says ?? 'a success'}: ${shown[0] ?? ''} / ${news.join(' | ')}`,
  );
}

/** Sequences of faults: what was typed stays, and in the end there is one effect. */
async function endure(
  suite: WidgetSuite,
  journey: Journey,
  sequence: readonly { id: FaultId; variant: Variant; empties?: Fault['empties'] }[],
  lang: Locale,
): Promise<void> {
  const scene = await begin(suite, journey, { lang });
  const typed = journey.typed(scene);
  const { faults } = scene.portal;
  const wayOn = (): Way | undefined => Object.values(journey.ways ?? {}).find(({ shown }) => shown(scene));
  for (const [index, { variant, empties }] of sequence.entries()) {
    for (const [name, options] of variant.backend ?? []) faults.set(name, options);
    if (index === 0) await journey.acts[0](scene);
    else await tryAgain(scene, journey);
    await until(() => journey.done(scene) || messages(scene).length || wayOn(), 'the person knows');
    expect(journey.effects(scene), 'effects').to.be.at.most(1);
    if (journey.done(scene) || wayOn()) break;
    expect(isSubset(kept(typed, { empties }, journey.widget), journey.typed(scene)), 'what was typed').to.equal(true);
    faults.clear();
  }
  faults.clear();
  const way = wayOn();
  if (way) await way.take(scene);
  else if (!journey.done(scene)) await tryAgain(scene, journey);
  await until(() => journey.done(scene), 'all is well again');
  expect(journey.effects(scene), 'effects').to.equal(1);
}

/** As the widget offers it: its button once the time has come, else sending anew. */
async function tryAgain(scene: Scene, journey: Journey): Promise<void> {
  const button = (): HTMLButtonElement | undefined => partsOf(scene, 'retry')[0] as HTMLButtonElement | undefined;
  for (let waited = 0; waited < 60 && (button()?.disabled || partsOf(scene, 'countdown').length); waited++)
    await pass(5_000);
  const retry = button();
  if (retry) {
    retry.focus();
    retry.click();
  } else await (journey.again ?? journey.acts[0])(scene);
  await settle();
}

export const messages = (scene: Scene): string[] =>
  partsOf(scene, 'notice')
    .filter(({ dataset }) => dataset['kind'] === 'error')
    .map((notice) => perceivedText(notice));

export const partsOf = (scene: Scene, part: string): HTMLElement[] =>
  [...perceived(scene.page)].filter((element) => element.part.contains(part));

const kept = (
  typed: Record<string, string>,
  { empties }: { empties?: Fault['empties'] | undefined },
  widget: Widget,
): Record<string, string> =>
  Object.fromEntries(Object.entries(typed).filter(([name]) => !empties?.[widget]?.fields.includes(name)));

const isSubset = (part: Record<string, string>, whole: Record<string, string>): boolean =>
  Object.entries(part).every(([name, value]) => whole[name] === value);

export function goOffline(): () => void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
  dispatchEvent(new Event('offline'));
  return () => {
    Reflect.deleteProperty(navigator, 'onLine');
    dispatchEvent(new Event('online'));
  };
}

/** What a translating browser does: each text moves into a `<font>` of its own. */
export function translate(scene: Scene): void {
  for (const element of [...perceived(scene.page)]) {
    for (const node of [...(element.shadowRoot ?? element).childNodes]) {
      if (node.nodeType !== Node.TEXT_NODE || !node.nodeValue?.trim()) continue;
      const font = document.createElementNS('http://www.w3.org/1999/xhtml', 'font');
      node.replaceWith(font);
      font.append(node.nodeValue);
    }
  }
}
