import type { Credentials } from '../contract/session.ts';
import type { Profile } from '../contract/profile.ts';
import type { ClientErrorCode } from '../errors/client-error.ts';
import { newKey } from '../idempotency-key.ts';
import type { Versioned } from '../portal-client.ts';
import { codeOf, expectOutcome, expectSame, expectTrue } from './expect.ts';
import { signIn, type Credential, type DomainSuite, type Stage } from './stage.ts';
import { applicationSuite } from './suites/application.ts';
import { ballotsSuite, fillInBallot } from './suites/ballots.ts';
import { emailVerificationSuite } from './suites/email-verification.ts';
import { identitySuite } from './suites/identity.ts';
import { invitationsSuite, type InvitationTokens } from './suites/invitations.ts';
import { onboardingSuite } from './suites/onboarding.ts';
import { passkeysSuite } from './suites/passkeys.ts';
import { recoverySuite } from './suites/recovery.ts';
import { signUpSuite } from './suites/sign-up.ts';
import { supportSuite } from './suites/support.ts';
import { votesSuite } from './suites/votes.ts';

export type { Credential, Stage } from './stage.ts';

export interface ContractSuiteOptions {
  /** `describe` and `it` of node:test, mocha, vitest … */
  describe: (name: string, body: () => void) => unknown;
  it: (name: string, body: () => Promise<void>) => unknown;
  /**
   * Lays the scenario out: `local`, `passkeys`, `votes`, and `without-profile`, `without-votes` for a backend that lacks
   * that domain.
   */
  setStage: (scenario: string) => Stage | Promise<Stage>;
  /** Whether `Stage.fault` is there: the part of the suite about failures needs it. */
  faults: boolean;
  /** Whether `Stage.mailedToken` is there: the tests that follow a mailed link need it. */
  mail: boolean;
  /** Who is in the scenario `local`. */
  members: {
    /** E-mail of their own, right to change their details, at least one phone, one e-mail and one address. */
    sample: Credential;
    /** Shares their e-mail, which is the identifier, with another member. */
    sharing: Credential;
    /** Right password, too old to be used. */
    passwordExpired: Credential;
    /** Right password, locked out. */
    locked: Credential;
  };
  /** What somebody types who looks for an address that is found. */
  addressQuery: string;
  invitations: InvitationTokens;
  /** Somebody on file who has never signed up: what signing up asks for, by name. */
  newcomer: Readonly<Record<string, string>>;
}

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

/**
 * What every adapter and every backend must do, whatever they are made of. Each test starts from a stage of its own.
 */
export const contractSuite = ({
  describe,
  it,
  setStage,
  faults,
  mail,
  members: { sample, sharing, passwordExpired, locked },
  addressQuery,
  invitations,
  newcomer,
}: ContractSuiteOptions): void => {
  const start = async (scenario = 'local'): Promise<Stage> => setStage(scenario);

  const startSignedIn = async (): Promise<Stage & { profile: Versioned<Profile> }> => {
    const started = await start();
    await signIn(started.client, sample);
    return { ...started, profile: await started.client.profile.read() };
  };

  describe('capabilities', () => {
    it('name the domains and the identifiers', async () => {
      const { client } = await start();
      const { domains, signIn: ways } = await client.capabilities();
      expectTrue(domains.includes('session'), 'the session domain');
      expectTrue(ways.identifiers.length > 0, 'a way to sign in');
    });

    it('B-34: a domain that is not among them is unsupported', async () => {
      const { client } = await start('without-profile');
      await signIn(client, sample);
      expectSame(await codeOf(client.profile.read()), 'unsupported');
    });
  });

  describe('signing in', () => {
    it('nobody is, at first', async () => {
      const { client } = await start();
      expectSame(await client.session.refresh(), { status: 'signed-out' });
      expectSame(await codeOf(client.me()), 'signed-out');
    });

    for (const [what, typed] of [
      ['the e-mail', sample.identifier],
      ['the member number', sample.memberNumber],
      ['S1-02: spaces around the e-mail, in capitals', `  ${sample.identifier.toUpperCase()} `],
    ] as const) {
      it(`S4-01: ${what} and the password do`, async () => {
        const { client } = await start();
        const answer = await client.session.signIn({ identifier: typed, password: sample.password }, { key: newKey() });
        const { member } = expectOutcome(answer, 'signed-in');
        expectSame(member.memberNumber, sample.memberNumber);
        const state = await client.session.refresh();
        expectTrue(state.status === 'signed-in', 'to be signed in');
        expectSame(state.member, member);
        expectTrue(state.expiresAt > client.clock.now(), 'an expiry that is not past');
        expectSame((await client.me()).memberNumber, sample.memberNumber);
      });
    }

    it('S13: unknown, wrong and locked are one answer', async () => {
      const { client } = await start();
      const attempts: Credentials[] = [
        { identifier: 'personne@example.org', password: sample.password },
        { identifier: sample.identifier, password: `${sample.password}!` },
        { identifier: locked.identifier, password: locked.password },
      ];
      for (const attempt of attempts) {
        expectSame(await client.session.signIn(attempt, { key: newKey() }), { outcome: 'credentials-rejected' });
      }
      expectSame((await client.session.refresh()).status, 'signed-out');
    });

    it('S4-02, B-04: a shared e-mail asks for the member number, which settles it', async () => {
      const { client } = await start();
      const { identifier, password, memberNumber } = sharing;
      const asked = await client.session.signIn({ identifier, password }, { key: newKey() });
      expectSame(asked, { outcome: 'ambiguous-identifier' });
      const settled = await client.session.signIn({ identifier, password, memberNumber }, { key: newKey() });
      expectSame(expectOutcome(settled, 'signed-in').member.memberNumber, memberNumber);
    });

    it('S1-23: an expired password is told from a wrong one', async () => {
      const { client } = await start();
      const { identifier, password } = passwordExpired;
      const answer = await client.session.signIn({ identifier, password }, { key: newKey() });
      expectSame(answer, { outcome: 'password-expired' });
      expectSame((await client.session.refresh()).status, 'signed-out');
    });
  });

  describe('a session', () => {
    it('is that of every page of the browser', async () => {
      const { client, anotherPage } = await start();
      await signIn(client, sample);
      expectSame((await anotherPage().session.refresh()).status, 'signed-in');
    });

    it('A8: can be extended', async () => {
      const { client } = await startSignedIn();
      const { state: before } = client.session;
      await client.session.extend({ key: newKey() });
      const { state: after } = client.session;
      expectTrue(before.status === 'signed-in' && after.status === 'signed-in', 'to stay signed in');
      expectTrue(after.expiresAt >= before.expiresAt, 'an expiry that is not earlier');
    });

    it('P3: is over for the server too once the member signed out', async () => {
      const { client, anotherPage } = await startSignedIn();
      await client.session.signOut({ key: newKey() });
      expectSame(client.session.state.status, 'signed-out');
      expectSame((await anotherPage().session.refresh()).status, 'signed-out');
      expectSame(await codeOf(client.me()), 'signed-out');
    });

    it('can be signed out of twice', async () => {
      const { client } = await startSignedIn();
      await client.session.signOut({ key: newKey() });
      await client.session.signOut({ key: newKey() });
    });
  });

  describe('the profile', () => {
    it('is the member’s own', async () => {
      const { profile } = await startSignedIn();
      expectSame(profile.value.memberNumber, sample.memberNumber);
      expectTrue(profile.etag !== '', 'a version');
    });

    it('S0-02: keeps what is saved, and only that changes', async () => {
      const { client, profile, anotherPage } = await startSignedIn();
      const preferredName = newName();
      const answer = await client.profile.update({ preferredName }, profile.etag, { key: newKey() });
      const saved = expectOutcome(answer, 'saved').profile;
      expectTrue(saved.etag !== profile.etag, 'another version');
      const { value } = await anotherPage().profile.read();
      expectSame(value, saved.value);
      expectSame(value.preferredName, preferredName);
      for (const same of ['phones', 'emails', 'addresses', 'language', 'givenName'] as const) {
        expectSame(value[same], profile.value[same]);
      }
    });

    it('S2-18: a list is saved whole, and every new entry gets an id', async () => {
      const { client, profile } = await startSignedIn();
      const [kept] = profile.value.phones;
      expectTrue(kept !== undefined, 'a phone on file');
      const phones = [kept, { kind: 'work' as const, number: '+14185550199', extension: '12' }];
      const answer = await client.profile.update({ phones }, profile.etag, { key: newKey() });
      const { value } = expectOutcome(answer, 'saved').profile;
      expectSame(value.phones.length, 2);
      expectSame(value.phones[0], kept);
      expectSame(value.phones[1]?.extension, '12');
      expectTrue(Boolean(value.phones[1]?.id), 'an id');
    });

    it('S0-17: what a client says of verification is ignored', async () => {
      const { client, profile } = await startSignedIn();
      const emails = [
        ...profile.value.emails,
        { kind: 'work' as const, address: 'nouveau.courriel@example.org', verified: true },
      ];
      const answer = await client.profile.update({ emails }, profile.etag, { key: newKey() });
      const { value } = expectOutcome(answer, 'saved').profile;
      const added = value.emails.find(({ address }) => address === 'nouveau.courriel@example.org');
      expectTrue(added !== undefined && added.verified !== true, 'an unverified address');
    });

    it('R14: an edit of an older version overwrites nothing', async () => {
      const { client, profile, anotherPage } = await startSignedIn();
      const theirs = newName();
      expectOutcome(
        await anotherPage().profile.update({ preferredName: theirs }, profile.etag, { key: newKey() }),
        'saved',
      );
      const answer = await client.profile.update({ preferredName: newName() }, profile.etag, { key: newKey() });
      const { current } = expectOutcome(answer, 'precondition-failed');
      expectSame(current.value.preferredName, theirs);
      const again = await client.profile.update({ preferredName: 'Zoé' }, current.etag, { key: newKey() });
      expectOutcome(again, 'saved');
    });

    it('a refused field is named, and nothing is saved', async () => {
      const { client, profile } = await startSignedIn();
      const phones = [...profile.value.phones, { kind: 'home' as const, number: '+11234567890' }];
      const answer = await client.profile.update({ phones, preferredName: newName() }, profile.etag, { key: newKey() });
      const { fields } = expectOutcome(answer, 'invalid-fields');
      expectSame(
        fields.map(({ pointer }) => pointer),
        [`/phones/${profile.value.phones.length}/number`],
      );
      expectSame(await client.profile.read(), profile);
    });

    it('S0-27: is confirmed as it stands', async () => {
      const { client, profile } = await startSignedIn();
      const { value } = expectOutcome(await client.profile.confirm(profile.etag, { key: newKey() }), 'saved').profile;
      expectSame(value.confirmationDue, false);
      expectTrue(
        Date.parse(value.confirmedAt ?? '') > Date.parse(profile.value.confirmedAt ?? '1970-01-01'),
        'a new date',
      );
    });

    it('R6: the same key is the same effect and the same answer', async () => {
      const { client, profile } = await startSignedIn();
      const write = { key: newKey() };
      const preferredName = newName();
      const first = await client.profile.update({ preferredName }, profile.etag, write);
      const second = await client.profile.update({ preferredName }, profile.etag, write);
      expectOutcome(first, 'saved');
      expectSame(second, first);
    });

    it('R7: the same key with another intention is refused', async () => {
      const { client, profile } = await startSignedIn();
      const write = { key: newKey() };
      const preferredName = newName();
      expectOutcome(await client.profile.update({ preferredName }, profile.etag, write), 'saved');
      expectSame(await codeOf(client.profile.update({ preferredName: newName() }, profile.etag, write)), 'key-reused');
      expectSame((await client.profile.read()).value.preferredName, preferredName);
    });
  });

  it('S2-19: addresses are found from a few characters', async () => {
    const { client } = await startSignedIn();
    const items = await client.addresses.suggest(addressQuery);
    expectTrue(items.length > 0, 'an address');
    expectTrue(
      items.every(({ street, city, country }) => street && city && country),
      'complete addresses',
    );
  });

  const domain: DomainSuite = { describe, it, start, sample, mail };
  emailVerificationSuite(domain);
  recoverySuite(domain);
  onboardingSuite(domain);
  passkeysSuite(domain);
  signUpSuite(domain, newcomer);
  supportSuite(domain);
  applicationSuite(domain);
  identitySuite(domain);
  invitationsSuite(domain, invitations);
  votesSuite(domain);
  ballotsSuite(domain);

  if (!faults) return;

  describe('when things fail', () => {
    const startWith = async (
      name: string,
      options: Record<string, unknown>,
    ): Promise<Awaited<ReturnType<typeof startSignedIn>>> => {
      const started = await startSignedIn();
      await started.fault?.(name, options);
      return started;
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
