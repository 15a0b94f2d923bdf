import type { Credentials } from '../contract/session.ts';
import type { Profile } from '../contract/profile.ts';
import { newKey } from '../idempotency-key.ts';
import type { Versioned } from '../portal-client.ts';
import { codeOf, expectOutcome, expectSame, expectTrue } from './expect.ts';
import { signIn, type Credential, type DomainSuite, type Stage } from './stage.ts';
import type { Association } from './association.ts';
import { accessChangesSuite } from './suites/access-changes.ts';
import { accessSuite } from './suites/access.ts';
import { applicationSuite } from './suites/application.ts';
import { ballotsSuite } from './suites/ballots.ts';
import { checkoutSuite, type PaymentSettings } from './suites/checkout.ts';
import { emailVerificationSuite } from './suites/email-verification.ts';
import { failuresSuite } from './suites/failures.ts';
import { historySuite } from './suites/history.ts';
import { identitySuite } from './suites/identity.ts';
import { invitationsSuite, type InvitationTokens } from './suites/invitations.ts';
import { invitingSuite } from './suites/inviting.ts';
import { documentsSuite } from './suites/documents.ts';
import { jobsSuite } from './suites/jobs.ts';
import { membershipSuite } from './suites/membership.ts';
import { onboardingSuite } from './suites/onboarding.ts';
import { organizationsSuite } from './suites/organizations.ts';
import { passkeysSuite } from './suites/passkeys.ts';
import { recoverySuite } from './suites/recovery.ts';
import { signUpSuite } from './suites/sign-up.ts';
import { supportSuite } from './suites/support.ts';
import { votesSuite } from './suites/votes.ts';

export type { Association } from './association.ts';
export type { Credential, Stage } from './stage.ts';

export interface ContractSuiteOptions {
  /** `describe` and `it` of node:test, mocha, vitest … */
  describe: (name: string, body: () => void) => unknown;
  it: (name: string, body: () => Promise<void>) => unknown;
  /**
   * Lays the scenario out: `local`, `passkeys`, `votes`, `association`, `association-unlimited`, and `without-profile`,
   * `without-access`, `without-jobs` and so on for a backend that lacks that domain.
   */
  setStage: (scenario: string) => Stage | Promise<Stage>;
  /** Whether `Stage.fault` is there: the part of the suite about failures needs it. */
  faults: boolean;
  /** Whether `Stage.mailedToken` is there: the tests that follow a mailed link need it. */
  mail: boolean;
  /** Who is in the scenario `local`. */
  members: {
    /**
     * E-mail of their own, right to change their details, at least one phone, one e-mail and one address. A membership
     * to renew early that may renew itself, a card, and more than a page of transactions.
     */
    sample: Credential;
    /** Shares their e-mail, which is the identifier, with another member. */
    sharing: Credential;
    /** Right password, too old to be used. */
    passwordExpired: Credential;
    /** Right password, locked out. */
    locked: Credential;
    /** Acts for two organisations or more. */
    several: Credential;
  };
  /** What somebody types who looks for an address that is found. */
  addressQuery: string;
  invitations: InvitationTokens;
  payments: PaymentSettings;
  association: Association;
  /** Somebody on file who has never signed up: what signing up asks for, by name. */
  newcomer: Readonly<Record<string, string>>;
}

const newName = (): string => `Zoé ${newKey().slice(0, 6)}`;

/**
 * What every adapter and every backend must do, whatever they are made of. Each test starts from a stage of its own.
 */
export const contractSuite = ({
  describe,
  it,
  setStage,
  faults,
  mail,
  members: { sample, sharing, passwordExpired, locked, several },
  addressQuery,
  invitations,
  payments,
  association,
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
  organizationsSuite(domain, several, faults);
  membershipSuite(domain);
  checkoutSuite(domain, payments);
  historySuite(domain, several);
  accessSuite(domain, association);
  accessChangesSuite(domain, association, faults);
  invitingSuite(domain, association, faults);
  jobsSuite(domain, association);
  documentsSuite(domain, association);
  votesSuite(domain);
  ballotsSuite(domain);

  if (faults) failuresSuite(domain, payments);
};
