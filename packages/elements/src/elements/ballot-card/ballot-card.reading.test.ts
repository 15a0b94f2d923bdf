import { driftKinds, type MockPortal, type OperationName } from '@trait-union/mock-server';
import { errorWords } from '../../messages/errors.ts';
import { cardFor, languages, member, part, read, shows, t } from '../../test/ballot-stage.ts';
import { faultMatrix, type Fault, type Variant } from '../../test/fault-matrix.ts';
import { expect, findAll, pass, settle, stage, until, type Scene } from '../../test/fixture.ts';

const reads: Readonly<Partial<Record<OperationName, readonly string[]>>> = {
  'votes.read': [
    'id',
    'title',
    'state',
    'window',
    'window.closesAt',
    'secrecy',
    'suite',
    'eligibility',
    'participation',
  ],
  'ballots.read': ['manifest', 'rotation'],
};

/** Those that can strike where nothing is written. */
const rows = ['F1', 'F2', 'F3', 'F4', 'F5', 'F9', 'F10', 'F11', 'F12', 'F13', 'F14', 'F15', 'F24'] as const;

/** Without cookies nobody is signed in, and no ballot is asked for. */
const unread = ['cookies'];

function variantsOf({ variants, drifts }: Fault, places: readonly string[]): [string, Variant][] {
  const found = Object.entries(variants).filter(([name]) => !unread.includes(name));
  if (!drifts) return found;
  const drifted = places.flatMap((key) =>
    driftKinds.map((kind): [string, Variant] => [
      `${key} ${kind}`,
      { backend: [['drift', { key, kind }]], ...(kind !== 'extra' && { says: 'malformed' }) },
    ]),
  );
  return [...found, ...drifted];
}

const contests = ({ element }: Scene): number => element.shadowRoot?.querySelectorAll('[part~=contest]').length ?? 0;
const whole = 5;

const isWhole = (scene: Scene): boolean => contests(scene) === whole && part(scene, 'review') !== null;

const rawError = /TypeError|Failed to fetch|undefined|\[object|NaN|Error:|\bnull\b/;

/** Nothing or all of the ballot, at any moment. */
function watch(scene: Scene): () => number[] {
  const counts = new Set<number>();
  const observer = new MutationObserver(() => counts.add(contests(scene)));
  const { shadowRoot } = scene.element;
  if (shadowRoot) observer.observe(shadowRoot, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
    return [...counts, contests(scene)].filter((count) => count !== 0 && count !== whole);
  };
}

async function tryAgain(scene: Scene): Promise<void> {
  const retry = (): HTMLButtonElement | null => part(scene, 'retry') as HTMLButtonElement | null;
  await until(() => isWhole(scene) || retry(), 'a way to try again');
  for (let waited = 0; waited < 60 && retry()?.disabled; waited++) await pass(5_000);
  retry()?.focus();
  retry()?.click();
}

beforeEach(() => {
  sessionStorage.clear();
});

describe('ballot-card: what it reads', function () {
  this.timeout(120_000);

  for (const [operation, places] of Object.entries(reads) as [OperationName, readonly string[]][]) {
    for (const id of rows) {
      const fault: Fault = faultMatrix[id];
      it(`${id}: ${fault.title}, as ${operation} is read: never a part of a ballot, and all of it afterwards`, async () => {
        for (const [at, [name, { backend = [], says }]] of variantsOf(fault, places).entries()) {
          const lang = languages[at % 2] ?? 'fr';
          const scene = await stage(cardFor('executive'), {
            lang,
            member,
            prepare: ({ faults }) => {
              for (const [one, options] of backend) faults.set(one, { ...options, operation });
            },
          });
          const parts = watch(scene);
          // Where the rest of the portal answers, nobody can tell that it is this page that is refused
          const code = says === 'blocked' ? 'unreachable' : says;
          if (code) {
            await until(() => shows(scene, errorWords[lang][code]), `${name} (${lang}): ${errorWords[lang][code]}`);
            expect(contests(scene), name).to.equal(0);
            expect(read(scene), name).not.to.match(rawError);
          }
          scene.portal.faults.clear();
          if (code) await tryAgain(scene);
          await until(() => isWhole(scene), `${name} (${lang}): the ballot`);
          expect(findAll('alert', undefined, scene.page), name).to.be.empty;
          expect(parts(), name).to.deep.equal([]);
        }
      });
    }
  }

  const tampering: Record<string, (manifest: string) => string> = {
    'one question less': (text) => {
      const manifest = JSON.parse(text) as { contests: unknown[] };
      return JSON.stringify({ ...manifest, contests: manifest.contests.slice(1) });
    },
    'two names exchanged': (text) => text.replace('audet', '#').replace('diallo', 'audet').replace('#', 'diallo'),
    'one space more': (text) => `${text} `,
  };

  const tampered =
    (change: (manifest: string) => string) =>
    (portal: MockPortal): void => {
      const { fetch } = portal;
      const changed: typeof fetch = async (input, init) => {
        const answer = await fetch(input, init);
        const { url } = new Request(input, init);
        if (!new URL(url).pathname.endsWith('/ballot')) return answer;
        const body = (await answer.json()) as { manifest: string };
        return Response.json({ ...body, manifest: change(body.manifest) }, { headers: answer.headers });
      };
      Object.assign(portal, { fetch: changed });
    };

  for (const [name, change] of Object.entries(tampering)) {
    it(`F15: a ballot that is not the one that was announced is not shown: ${name}`, async () => {
      for (const lang of languages) {
        const scene = await stage(cardFor('executive'), { lang, member, prepare: tampered(change) });
        await until(() => shows(scene, errorWords[lang].malformed));
        expect(contests(scene)).to.equal(0);
      }
    });
  }

  for (const lang of languages) {
    it(`F16, F22: a session that ended, and a card that is taken away as it reads (${lang})`, async () => {
      const scene = await stage(cardFor('executive'), {
        lang,
        member,
        prepare: ({ faults }) => {
          faults.set('signed-out', { operation: 'ballots.read', times: 1 });
        },
      });
      await until(() => shows(scene, t(scene).signedOut) || part(scene, 'retry') !== null, 'the person knows');
      expect(contests(scene)).to.equal(0);

      const away = await stage(cardFor('executive'), {
        lang,
        member,
        prepare: ({ faults }) => {
          faults.set('slow', { operation: 'ballots.read', milliseconds: 2_000 });
        },
      });
      away.element.remove();
      await pass(5_000);
      expect(away.announcements).to.deep.equal([]);
      away.page.append(away.element);
      await until(() => isWhole(away), 'the ballot');
      await settle();
    });
  }
});
