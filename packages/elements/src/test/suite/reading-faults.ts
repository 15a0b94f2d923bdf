import type { FaultName, MockPortal, OperationName } from '@trait-union/mock-server';
import { errorWords } from '../../messages/errors.ts';
import { readingRows, type Fault, type FaultId, type Variant } from '../fault-matrix.ts';
import { expect, mishaps } from '../fixture.ts';
import { perceivedText } from '../perceive.ts';
import { stage, type Scene, type SceneOptions } from '../stage.ts';
import { pass, settle, until } from '../time.ts';
import type { WidgetSuite } from '../widget.ts';
import { alternating, goOffline, messages, partsOf, rawError, variantsOf } from './faults.ts';

/** What a widget that only reads shows, and how it comes to read it anew. */
export interface Reading extends SceneOptions {
  /** The read itself, as the mock names it. */
  operation: OperationName;
  /** Places of its answer (dots between keys) without which the answer is not what the contract says. */
  answer: readonly string[];
  /** Faults that this read cannot meet, with the reason. */
  notApplicable?: Partial<Record<FaultId, string>>;
  /** Whether what was read is in view. */
  shown: (scene: Scene) => boolean;
  /** Something happens on the page for which it reads again; absent where it is read because somebody asks. */
  again?: (scene: Scene) => unknown;
  /** Where it is not read when the page opens: what is waited for first, and what a person does then. */
  asked?: { once: (scene: Scene) => unknown; by: (scene: Scene) => unknown };
  /**
   * Whether it says that nobody is signed in, and the way back; absent where anybody may read it: a session that
   * ends (F16) and blocked cookies are then no fault.
   */
  signedOut?: { said: (scene: Scene) => boolean; signIn: (scene: Scene) => unknown };
}

/** What must hold whatever goes wrong with a read. */
const readingInvariants = {
  I1: 'what was known stays in view',
  I3: 'nothing is in view that was not read',
  I4: 'one message in the reader’s words, said once at most, and no raw error',
  I5: 'all is well again without a reload',
  I6: 'no error and no policy violation on the page',
  I7: 'the focus is not on the body',
} as const;
type ReadingInvariant = keyof typeof readingInvariants;

type Findings = Partial<Record<ReadingInvariant, string>>;
type Note = (invariant: ReadingInvariant, holds: boolean, finding: string) => void;

const invariants = Object.keys(readingInvariants) as ReadingInvariant[];

/** The fault matrix for a widget that only reads: the first read of a page, and one for which something is in view. */
export function suiteReadingFaults(suite: WidgetSuite, reading: Reading): void {
  const rows = readingRows.filter(([id]) => (id !== 'F16' || reading.signedOut) && !reading.notApplicable?.[id]);
  const languages = alternating();
  let passed = 0;

  describe('fault matrix of a read', function () {
    this.timeout(120_000);

    for (const [id, fault] of rows) {
      it(`${id}: ${fault.title}`, async () => {
        const findings: Partial<Record<ReadingInvariant, string[]>> = {};
        for (const [name, variant] of Object.entries(variantsOf(fault, reading))) {
          if (name === 'cookies' && !reading.signedOut) continue;
          for (const when of reading.again ? (['first', 'again'] as const) : (['first'] as const)) {
            const lang = languages.next().value;
            const found = await disturb(suite, { ...reading, lang }, { fault, variant, when });
            for (const [invariant, finding] of Object.entries(found) as [ReadingInvariant, string][])
              (findings[invariant] ??= []).push(`${name}, ${when} (${lang}): ${finding}`);
          }
        }
        passed += invariants.length - Object.keys(findings).length;
        expect(findings).to.deep.equal({});
      });
    }

    after(() => {
      console.log(`Fault matrix ${suite.tag}: ${passed} / ${rows.length * invariants.length}`);
    });
  });
}

/** What refuses a page refuses all that it asks. */
const everywhere: readonly FaultName[] = ['cookies-blocked', 'cors', 'redirect'];

interface Cell {
  fault: Fault;
  variant: Variant;
  when: 'first' | 'again';
}

async function disturb(suite: WidgetSuite, reading: Reading, { fault, variant, when }: Cell): Promise<Findings> {
  const findings: Findings = {};
  const note: Note = (invariant, holds, finding) => {
    if (!holds) findings[invariant] ??= finding;
  };
  const mishapsBefore = mishaps.length;
  const lifts: (() => void)[] = [];
  const strike = ({ faults }: MockPortal): void => {
    for (const [name, options] of variant.backend ?? [])
      faults.set(name, { ...options, ...(!everywhere.includes(name) && { operation: reading.operation }) });
    if (variant.page === 'offline') lifts.push(goOffline());
  };
  try {
    const scene = await (when === 'first' ? readFirst(suite, reading, strike) : readAgain(suite, reading, strike));
    const lift = (): void => {
      for (const undo of lifts.splice(0)) undo();
      scene.portal.faults.clear();
    };
    lifts.push(() => {
      scene.portal.faults.clear();
    });
    const before = { said: scene.announcements.length, time: Date.now() };
    if (variant.page === 'removed' || variant.page === 'moved') await move(scene, variant.page);
    const isOut = (): boolean => reading.signedOut?.said(scene) === true;
    const isKnown = (): boolean => (variant.says ? messages(scene).length > 0 || isOut() : reading.shown(scene));
    await until(isKnown, 'the person knows');
    note('I5', Date.now() - before.time <= (fault.limit ?? Infinity), `${Date.now() - before.time} ms to know`);
    await pass(100);
    explain(scene, reading, { variant, when, said: before.said, isOut: isOut() }, note);

    lift();
    await recover(scene, reading, isOut());
    await until(() => reading.shown(scene) && messages(scene).length === 0, 'all is well again');
    if (when === 'again' && variant.page !== 'removed' && variant.page !== 'moved')
      note('I7', document.activeElement !== document.body, 'on the body');
  } catch (error) {
    note('I5', false, `${String(error)} – ${perceivedText()}`);
  } finally {
    for (const undo of lifts.splice(0)) undo();
  }
  note('I6', mishaps.length === mishapsBefore, mishaps.splice(mishapsBefore).join('; '));
  return findings;
}

/** A page whose first read meets the fault. */
async function readFirst(
  { create }: WidgetSuite,
  reading: Reading,
  strike: (portal: MockPortal) => void,
): Promise<Scene> {
  const scene = await stage(create(), {
    ...reading,
    prepare: (portal) => {
      reading.prepare?.(portal);
      if (!reading.asked) strike(portal);
    },
  });
  await reading.asked?.once(scene);
  if (reading.asked) strike(scene.portal);
  await reading.asked?.by(scene);
  return scene;
}

/** A page that has read all, with the focus in the widget, and reads again. */
async function readAgain(
  { create }: WidgetSuite,
  reading: Reading,
  strike: (portal: MockPortal) => void,
): Promise<Scene> {
  const scene = await stage(create(), reading);
  await until(() => reading.shown(scene), 'what is read');
  scene.element.shadowRoot?.querySelector<HTMLElement>('[part=heading]')?.focus();
  strike(scene.portal);
  await reading.again?.(scene);
  return scene;
}

async function move(scene: Scene, how: 'removed' | 'moved'): Promise<void> {
  const place = document.createElement('section');
  scene.page.append(place);
  scene.element.remove();
  if (how === 'removed') await pass(500);
  place.append(scene.element);
  await settle();
}

function explain(
  scene: Scene,
  reading: Reading,
  { variant, when, said, isOut }: { variant: Variant; when: Cell['when']; said: number; isOut: boolean },
  note: Note,
): void {
  const shown = messages(scene);
  const news = scene.announcements.slice(said);
  note('I4', !rawError.test(perceivedText(scene.page)), `raw: ${perceivedText(scene.page)}`);
  note('I4', news.length <= 1, `announced: ${news.join(' | ')}`);
  if (isOut) {
    note('I3', !reading.shown(scene), 'a member’s own, signed out');
    return;
  }
  note('I1', when === 'first' || reading.shown(scene), 'gone');
  note('I3', when === 'again' || !variant.says || !reading.shown(scene), 'in view');
  const words = variant.says ? errorWords[scene.lang][variant.says] : undefined;
  note('I4', shown.length === (words ? 1 : 0), `shown: ${shown.join(' | ')}`);
  note('I4', !words || shown[0]?.includes(words) === true, `not the words of ${variant.says ?? ''}: ${shown[0] ?? ''}`);
}

/** As the widget offers it: signing in again, or its button once the time has come. */
async function recover(scene: Scene, { signedOut, asked }: Reading, isOut: boolean): Promise<void> {
  if (isOut) {
    await signedOut?.signIn(scene);
    await asked?.once(scene);
    await asked?.by(scene);
  }
  const button = (): HTMLButtonElement | undefined => partsOf(scene, 'retry')[0] as HTMLButtonElement | undefined;
  for (let waited = 0; waited < 60 && (button()?.disabled || partsOf(scene, 'countdown').length); waited++)
    await pass(5_000);
  button()?.focus();
  button()?.click();
  await settle();
}
