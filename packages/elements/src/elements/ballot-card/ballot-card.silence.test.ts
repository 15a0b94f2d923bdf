import type { MockPortal } from '@trait-union/mock-server';
import fc from 'fast-check';
import type { Locale } from '../../controllers/localize-controller.ts';
import { card, cardFor, click, member, part, refuse, shown, t, tracker } from '../../test/ballot-stage.ts';
import { eavesdrop, type Eavesdropper } from '../../test/eavesdropper.ts';
import { expect, pass, settle, stage, until, type Scene } from '../../test/fixture.ts';
import { randomRuns } from '../../test/random-runs.ts';

/** Every option, in id and in words, and every name that is written in begins with this. */
const canary = /kanari/i;

interface KeptManifest {
  suite: string;
  key?: object;
  paddedBytes: number;
  contests: { min: number; options: { id: string; label: object }[] }[];
}

interface Sent {
  /** From *cast* until it left, in milliseconds. */
  after: number;
  request: string;
  headers: string;
  body: string;
  /** What came back, where it is about a ballot. */
  answer: string;
}

interface Plan {
  /** What the line does to the cast. */
  trouble?: (portal: MockPortal) => void;
  /** What the backend answers the first cast in place of what it would. */
  refusal?: Parameters<typeof refuse>[1];
  /** The page is left in the middle, and opened again. */
  reloads?: true;
}

const plans: Readonly<Record<string, Plan>> = {
  'all is well': {},
  'an answer is lost': {
    trouble: ({ faults }) => {
      faults.set('commit-then-drop', { operation: 'ballots.cast', times: 1 });
    },
  },
  'nobody knows for a while': {
    trouble: ({ faults }) => {
      faults.set('commit-then-drop', { operation: 'ballots.cast' });
      faults.set('network-error', { operation: 'ballots.readCast' });
    },
  },
  'the page is left in the middle': {
    reloads: true,
    trouble: ({ faults }) => {
      faults.set('commit-then-drop', { operation: 'ballots.cast' });
      faults.set('network-error', { operation: 'ballots.readCast' });
    },
  },
  'the backend fails': {
    trouble: ({ faults }) => {
      faults.set('server-error', { operation: 'ballots.cast', status: 500 });
    },
  },
  'an answer is refused': {
    refusal: { status: 422, code: 'invalid-fields', fields: [{ pointer: '/0', code: 'not-allowed' }] },
  },
  'another ballot is there': { refusal: { status: 409, code: 'already-cast' } },
  'the ballot was changed': { refusal: { status: 412, code: 'ballot-changed' } },
  'the vote is closed': { refusal: { status: 410, code: 'vote-closed' } },
};

/** A ballot whose choices would be heard anywhere. */
function withCanaries({ db }: MockPortal, suite: 'none' | 'hpke-v1'): void {
  const manifests = db.records<KeptManifest>('manifests');
  const votes = db.records<object>('votes');
  const manifest = manifests.get('executive');
  const { key } = manifests.get('strike') ?? {};
  if (!manifest || !key) throw new Error('No ballot');
  votes.put('executive', { ...votes.get('executive'), secrecy: suite === 'none' ? 'confidential' : 'sealed' });
  manifests.put('executive', {
    ...manifest,
    suite,
    ...(suite === 'hpke-v1' && { key }),
    paddedBytes: manifest.paddedBytes + 4_000,
    contests: manifest.contests.map((contest, at) => ({
      ...contest,
      min: 0,
      options: contest.options.map((option, place) => ({
        ...option,
        id: `kanari-${at}-${place}`,
        label: { fr: `Kanari ${at} ${place}`, en: `Kanari ${at} ${place}` },
      })),
    })),
  });
}

const uuid = /[0-9a-f]{8}-[0-9a-f-]{27}/g;

/** Every request from now on, with its headers, when it left and what came back. */
function tap(portal: MockPortal, since: () => number): Sent[] {
  const sent: Sent[] = [];
  const { fetch } = portal;
  const tapped: typeof fetch = async (input, init) => {
    const request = new Request(input, init);
    const { method, url } = request;
    const one: Sent = {
      after: since(),
      request: `${method} ${url.replace(/^.*\/v1/, '')}`.replace(uuid, '#'),
      headers: JSON.stringify([...request.headers].filter(([name]) => name !== 'idempotency-key')),
      body: await request.clone().text(),
      answer: '',
    };
    sent.push(one);
    const answer = await fetch(request);
    if (url.includes('/casts/')) one.answer = await answer.clone().text();
    return answer;
  };
  Object.assign(portal, { fetch: tapped });
  return sent;
}

/** All that an observer of the line can tell of a request but its time. */
const looks = ({ request, headers, body }: Sent): string => `${request} ${headers} ${body.length}`;

const decoded = (body: string): string => {
  const { ballot = '' } = JSON.parse(body || '{}') as { ballot?: string };
  return atob(ballot.replaceAll('-', '+').replaceAll('_', '/'));
};

function write(input: HTMLInputElement, text: string): void {
  input.value = text;
  input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Does what the numbers say with the controls of the ballot, as far as there are any. */
async function mark({ element }: Scene, taps: readonly number[], name: string): Promise<void> {
  const visible = (selector: string): HTMLElement[] =>
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>(`.contests ${selector}`) ?? [])].filter((each) =>
      each.checkVisibility(),
    );
  for (const tap of taps) {
    const controls = visible(':is(input, button, summary)');
    const control = controls[tap % controls.length];
    if (control instanceof HTMLInputElement && control.type === 'text') write(control, name);
    else control?.click();
    await settle();
  }
  for (const input of visible('input[type=text]') as HTMLInputElement[]) if (!input.value) write(input, name);
}

/** A person who presses what there is until the receipt is there, or nothing more can be done. */
async function follow(scene: Scene): Promise<void> {
  for (let turn = 0; turn < 4 && !tracker(scene); turn++) {
    const button = ['retry', 'send-again', 'ask'].map((name) => part(scene, name) as HTMLButtonElement | null);
    const [first] = button.filter((each) => each && !each.disabled);
    first?.click();
    await pass(6_000);
  }
}

interface Run {
  lang: Locale;
  suite: 'none' | 'hpke-v1';
  plan: string;
  taps: number[];
  name: string;
}

async function castAndListen({ lang, suite, plan: title, taps, name }: Run, spy: Eavesdropper): Promise<Sent[]> {
  const plan = plans[title] ?? {};
  const written = `Kanari ${name}`;
  let castAt = Infinity;
  let sent: Sent[] = [];
  const prepare = (portal: MockPortal): void => {
    withCanaries(portal, suite);
    if (plan.refusal) refuse(portal, plan.refusal);
    sent = tap(portal, () => Math.max(0, Date.now() - castAt));
  };
  let scene = await card('executive', { lang, prepare });
  const { length } = sent;
  await mark(scene, taps, written);
  await spy.look();
  click(scene, t(scene).review);
  await shown(scene, t(scene).nothingSent);
  await spy.look();
  click(scene, t(scene).cast);
  const confirm = await until(() => part(scene, 'confirm'));
  plan.trouble?.(scene.portal);
  castAt = Date.now();
  confirm.click();
  await until(() => tracker(scene) ?? part(scene, 'change') ?? part(scene, 'ask') ?? part(scene, 'send-again'));
  await spy.look();
  const told = [...scene.announcements];
  if (plan.reloads) {
    const kept = [...scene.portal.db.records('casts').entries()];
    scene = await stage(cardFor('executive'), {
      lang,
      member,
      reloaded: true,
      prepare: (portal) => {
        withCanaries(portal, suite);
        for (const [key, value] of kept) portal.db.records('casts').put(key, value);
      },
    });
    await until(() => tracker(scene), 'the receipt');
  }
  scene.portal.faults.clear();
  await follow(scene);
  await pass(100);
  await spy.look();
  spy.heard.push(...told, ...scene.announcements);
  // What was refused stays to be changed, in properties; a receipt has nothing of it anywhere
  if (tracker(scene)) spy.heard.push(scene.page.outerHTML, scene.element.shadowRoot?.innerHTML ?? '');
  return sent.slice(length);
}

describe('ballot-card: silence', function () {
  this.timeout(3_600_000);

  it('rule 20 (6.1-B), P4, S1-20: a choice is nowhere but in the cast, and every cast looks the same', async () => {
    const runs = await randomRuns('Silence of a ballot', 60);
    /** What was sent for the first ballot of each kind. */
    const usual = new Map<string, Sent[]>();
    await fc.assert(
      fc.asyncProperty(
        fc.record<Run>({
          lang: fc.constantFrom('fr', 'en'),
          suite: fc.constantFrom('none', 'hpke-v1'),
          plan: fc.constantFrom(...Object.keys(plans)),
          taps: fc.array(fc.nat({ max: 999 }), { maxLength: 25 }),
          name: fc.stringMatching(/^[a-z]{0,20}$/),
        }),
        async (run) => {
          sessionStorage.clear();
          performance.clearResourceTimings();
          const spy = eavesdrop();
          try {
            const sent = await castAndListen(run, spy);
            spy.heard.push(...sent.flatMap(({ request, headers, answer }) => [request, headers, answer]));
            if (run.suite === 'hpke-v1') spy.heard.push(...sent.map(({ body }) => decoded(body)));
            expect(spy.heard.filter((text) => canary.test(text))).to.deep.equal([]);
            const kind = `${run.lang} ${run.suite} ${run.plan}`;
            const like = usual.get(kind) ?? sent;
            usual.set(kind, like);
            expect(sent.map(looks), kind).to.deep.equal(like.map(looks));
            // Time passes in steps here; what is waited for takes five seconds at least
            for (const [at, { after }] of sent.entries())
              expect(after, kind).to.be.closeTo(like[at]?.after ?? 0, 2_500);
          } finally {
            spy.stop();
          }
        },
      ),
      { ...runs, endOnFailure: true, includeErrorInReport: true },
    );
  });
});
