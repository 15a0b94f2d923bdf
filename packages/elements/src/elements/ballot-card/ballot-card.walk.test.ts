import fc from 'fast-check';
import { card, choice, languages, member, part, recordedFor, tracker } from '../../test/ballot-stage.ts';
import { expect, findAll, pass, settle, type Scene } from '../../test/fixture.ts';
import { randomRuns } from '../../test/random-runs.ts';

const officerActs = ['pause', 'resume', 'open', 'endVoting', 'close', 'changeBallot', 'queue', 'settle'] as const;
const faultNames = [
  'network-error',
  'commit-then-drop',
  'slow',
  'server-error',
  'in-progress',
  'rate-limited',
  'truncated',
  'html',
] as const;

const act = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('press'), which: fc.nat({ max: 9 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('mark'), which: fc.nat({ max: 1 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait'), which: fc.constantFrom(1, 10, 70) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('officer'), which: fc.nat({ max: officerActs.length - 1 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fault'), which: fc.nat({ max: faultNames.length - 1 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('clear'), which: fc.constant(0) }) },
);
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

/** Those that a person sees and can press; what prints, or leads out of the page, is left alone. */
const buttons = ({ page }: Scene): HTMLButtonElement[] =>
  (findAll('button', undefined, page) as HTMLButtonElement[]).filter(
    (button) => !button.disabled && !['print', 'save', 'copy'].some((name) => button.part.contains(name)),
  );

async function perform(scene: Scene, { do: what, which }: Act): Promise<void> {
  const { officer, faults } = scene.portal;
  if (what === 'press') {
    const seen = buttons(scene);
    seen[which % Math.max(seen.length, 1)]?.click();
  } else if (what === 'mark') findAll('radio', undefined, scene.page)[which]?.click();
  else if (what === 'wait') await pass(which * 1_000);
  else if (what === 'officer') officer[officerActs[which] ?? 'open']('yes-no');
  else if (what === 'fault') faults.set(faultNames[which] ?? 'slow', { milliseconds: 100, seconds: 1 });
  else faults.clear();
  await settle();
}

function expectHonest(scene: Scene): void {
  const counted = recordedFor(scene);
  expect(counted.length, 'one ballot at most').to.be.at.most(1);
  if (tracker(scene)) expect(counted[0]?.tracker, 'no false success').to.equal(tracker(scene));
}

/** A person who wants to vote, with what the card offers, once all is well again. */
async function follow(scene: Scene): Promise<void> {
  for (let turn = 0; turn < 40 && recordedFor(scene).length === 0; turn++) {
    const way = ['more-time', 'begun', 'confirm', 'cast', 'retry', 'ask', 'send-again', 'change']
      .map((name) => part(scene, name) as HTMLButtonElement | null)
      .find((button) => button && !button.disabled && button.checkVisibility());
    const review = part(scene, 'review');
    if (review) {
      choice(scene).click();
      await settle();
      review.click();
    } else way?.click();
    await pass(5_000);
  }
}

describe('ballot-card: whatever is pressed, and whatever happens', function () {
  this.timeout(3_600_000);

  it('rule 9 (7.3-J), S1-20: one ballot at most, no false success, and always a button to the end', async () => {
    const runs = await randomRuns('Walks through a ballot', 15);
    await fc.assert(
      fc.asyncProperty(
        fc.array(act, { minLength: 1, maxLength: 14 }),
        fc.constantFrom(...languages),
        async (acts, lang) => {
          sessionStorage.clear();
          const scene = await card('yes-no', { lang, member });
          for (const one of acts) {
            await perform(scene, one);
            expectHonest(scene);
          }
          scene.portal.faults.clear();
          scene.portal.officer.settle('yes-no');
          scene.portal.officer.open('yes-no');
          await pass(65_000);
          await follow(scene);
          expectHonest(scene);
          expect(recordedFor(scene), `a dead end: ${scene.page.innerText}`).to.have.length(1);
        },
      ),
      { ...runs, endOnFailure: true, includeErrorInReport: true },
    );
  });
});
