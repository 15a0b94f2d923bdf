import type { Profile } from '../../contract/profile.ts';
import type { ClientErrorCode } from '../../errors/client-error.ts';
import { newKey } from '../../idempotency-key.ts';
import type { Versioned } from '../../portal-client.ts';
import { codeOf, expectOutcome, expectSame, expectTrue } from '../expect.ts';
import { signIn, type DomainSuite, type Stage } from '../stage.ts';
import { fillInBallot } from './ballots.ts';
import { beginCheckout, type PaymentSettings } from './checkout.ts';

const newName = (): string => `Zoé ${newKey().slice(0, 6)}`;

/** Faults that one operation cannot get past, and what the member is told. */
const failures: Record<string, ClientErrorCode> = {
  'network-error': 'unreachable',
  hang: 'timeout',
  'server-error': 'server',
  'rate-limited': 'rate-limited',
  unavailable: 'unavailable',
  truncated: 'malformed',
  'stream-abort': 'malformed',
  'body-stall': 'timeout',
  html: 'malformed',
  empty: 'malformed',
  'no-content': 'malformed',
  drift: 'malformed',
  'huge-body': 'malformed',
  'signed-out': 'signed-out',
};

/** Faults that a member never notices. */
const cures = ['server-error-twice', 'bom', 'slow'];

/** What becomes of reads and writes that a backend fails on demand; `Stage.fault` is there. */
export const failuresSuite = ({ describe, it, start, sample }: DomainSuite, payments: PaymentSettings): void => {
  describe('when things fail', () => {
    const startWith = async (
      name: string,
      options: Record<string, unknown>,
    ): Promise<Stage & { profile: Versioned<Profile> }> => {
      const started = await start();
      await signIn(started.client, sample);
      const profile = await started.client.profile.read();
      await started.fault?.(name, options);
      return { ...started, profile };
    };

    for (const [name, code] of Object.entries(failures)) {
      it(`${name}: a read rejects with ${code}, and works once it is over`, async () => {
        const { client, clearFaults } = await startWith(name, { operation: 'me.read' });
        expectSame(await codeOf(client.me()), code);
        await clearFaults?.();
        if (code === 'signed-out') await signIn(client, sample);
        expectSame((await client.me()).memberNumber, sample.memberNumber);
      });
    }

    for (const name of cures) {
      it(`${name}: a read succeeds`, async () => {
        const { client } = await startWith(name, { operation: 'me.read', milliseconds: 20 });
        expectSame((await client.me()).memberNumber, sample.memberNumber);
      });
    }

    for (const name of ['rate-limited', 'unavailable']) {
      it(`R9: ${name} says when to come back`, async () => {
        const { client } = await startWith(name, { operation: 'me.read', seconds: 60 });
        const error = await client.me().then(
          () => undefined,
          (thrown: unknown) => thrown as { retryAt?: number },
        );
        const wait = (error?.retryAt ?? 0) - client.clock.now();
        expectTrue(wait > 0 && wait <= 61_000, `a minute, not ${wait} ms`);
      });
    }

    for (const [name, outcome] of [
      ['in-progress', 'in-progress'],
      ['key-reused', 'key-reused'],
      ['step-up', 'step-up'],
    ] as const) {
      it(`${name}: a write rejects with ${outcome}, and has no effect`, async () => {
        const { client, profile, clearFaults } = await startWith(name, { operation: 'profile.update' });
        const write = client.profile.update({ preferredName: newName() }, profile.etag, { key: newKey() });
        expectSame(await codeOf(write), outcome);
        await clearFaults?.();
        expectSame((await client.profile.read()).etag, profile.etag);
      });
    }

    it('F7: what is in progress for a moment succeeds with its key', async () => {
      const { client, profile } = await startWith('in-progress', { operation: 'profile.update', times: 2 });
      expectOutcome(
        await client.profile.update({ preferredName: newName() }, profile.etag, { key: newKey() }),
        'saved',
      );
    });

    it('F6, R6: a write whose answer is lost has one effect', async () => {
      const { client, profile } = await startWith('commit-then-drop', { operation: 'profile.update', times: 1 });
      const preferredName = newName();
      const answer = await client.profile.update({ preferredName }, profile.etag, { key: newKey() });
      const { value } = expectOutcome(answer, 'saved').profile;
      expectSame(value.preferredName, preferredName);
      expectSame((await client.profile.read()).value, value);
    });

    it('F6, rule 9: a ballot whose answer is lost is recorded once', async () => {
      const { client, fault } = await start('votes');
      await signIn(client, sample);
      await fault?.('commit-then-drop', { operation: 'ballots.cast', times: 1 });
      const { id, cast, envelope } = await fillInBallot(client, 'none');
      const { receipt } = expectOutcome(await client.ballots.cast(id, cast, envelope), 'recorded');
      expectSame(await client.ballots.readCast(id, cast), { state: 'recorded', receipt });
    });

    it('F6, R6: a checkout whose answer is lost is begun once', async () => {
      const { client, fault } = await start();
      await signIn(client, sample);
      await fault?.('commit-then-drop', { operation: 'checkout.start', times: 1 });
      const { id } = await beginCheckout(client, payments);
      expectSame((await client.membership.read()).checkout, id);
      expectSame((await client.checkout.read(id))?.state, 'open');
    });

    for (const [name, options] of [
      ['commit-then-drop', { times: 1 }],
      ['stream-abort', {}],
      ['body-stall', {}],
    ] as const) {
      it(`F6, ${name}: a sign-in whose answer is lost is found out`, async () => {
        const { client, fault } = await start();
        await fault?.(name, { operation: 'session.signIn', ...options });
        await signIn(client, sample);
        expectSame(client.session.state.status, 'signed-in');
      });
    }

    it('F18, R14: somebody else saved first', async () => {
      const { client, profile } = await startWith('stale', { operation: 'profile.update' });
      const answer = await client.profile.update({ preferredName: newName() }, profile.etag, { key: newKey() });
      const { current } = expectOutcome(answer, 'precondition-failed');
      expectTrue(current.etag !== profile.etag, 'their version');
      expectSame(current.value.preferredName, profile.value.preferredName);
    });

    it('F16: a session that is over ends for the page', async () => {
      const { client } = await startWith('signed-out', { operation: 'me.read' });
      expectSame(await codeOf(client.me()), 'signed-out');
      expectSame(client.session.state, { status: 'signed-out', reason: 'expired' });
    });

    it('F24, S12: a cookie that is not kept is told from a wrong password', async () => {
      const { client, fault } = await start();
      await fault?.('cookies-blocked');
      const { identifier, password } = sample;
      expectSame(await codeOf(client.session.signIn({ identifier, password }, { key: newKey() })), 'cookies-blocked');
    });

    it('F24: a refusal of this page’s origin is told from a server that is down', async () => {
      const { client, fault } = await start();
      await fault?.('cors');
      expectSame(await codeOf(client.capabilities()), 'blocked');
    });

    it('P3: signing out holds although the server cannot be reached', async () => {
      const { client, clearFaults } = await startWith('network-error', {});
      expectSame(await codeOf(client.session.signOut({ key: newKey() })), 'unreachable');
      expectSame(client.session.state.status, 'signed-out');
      await clearFaults?.();
      expectSame((await client.session.refresh()).status, 'signed-out');
      expectSame(await codeOf(client.me()), 'signed-out');
    });

    it('F19: a server that is down does not sign anybody out', async () => {
      const { client, clearFaults } = await startWith('server-error', {});
      const state = await client.session.refresh();
      expectTrue(state.status === 'signed-in' && state.stale, 'a stale session');
      await clearFaults?.();
      const after = await client.session.refresh();
      expectTrue(after.status === 'signed-in' && !after.stale, 'a fresh session');
    });
  });
};
