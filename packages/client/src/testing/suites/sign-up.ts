import { newKey } from '../../idempotency-key.ts';
import type { PortalClient } from '../../portal-client.ts';
import { codeOf, expectOutcome, expectSame, expectTrue } from '../expect.ts';
import { signIn, type DomainSuite } from '../stage.ts';

const password = 'quatre mots bien pesés';

const ticketOf = async ({ signUp }: PortalClient, fields: Readonly<Record<string, string>>): Promise<string> => {
  const { match } = expectOutcome(await signUp.match(fields, { key: newKey() }), 'matched');
  expectTrue(match.state === 'matched', 'a match');
  return match.ticket;
};

/** A member's first access. `newcomer` has never signed up: what the form asks for, by name. */
export const signUpSuite = (
  { describe, it, start, sample }: DomainSuite,
  newcomer: Readonly<Record<string, string>>,
): void => {
  describe('signing up', () => {
    it('S0-12: says what it asks for, the member number first', async () => {
      const { client } = await start();
      const { fields } = await client.signUp.settings();
      expectSame(fields[0]?.kind, 'member-number');
      expectSame(fields.map(({ name }) => name).sort(), Object.keys(newcomer).sort());
    });

    it('S13, S0-07: whatever does not match is one answer', async () => {
      const { client } = await start();
      const [number = ''] = Object.keys(newcomer);
      for (const name of Object.keys(newcomer)) {
        const fields = { ...newcomer, [name]: name === number ? sample.memberNumber : `${newcomer[name] ?? ''}x` };
        expectSame(await client.signUp.match(fields, { key: newKey() }), { outcome: 'not-matched' });
      }
    });

    it('S0-14: activates the profile and signs in, on every page of the browser', async () => {
      const { client, anotherPage } = await start();
      const ticket = await ticketOf(client, newcomer);
      const answer = await client.signUp.activate({ ticket, password }, { key: newKey() });
      const { member } = expectOutcome(answer, 'signed-in');
      expectTrue(client.session.state.status === 'signed-in', 'to be signed in here');
      expectSame(client.session.state.member, member);
      expectSame((await client.me()).id, member.id);
      expectSame((await anotherPage().session.refresh()).status, 'signed-in');
      await client.session.signOut({ key: newKey() });
      await signIn(client, { identifier: member.memberNumber, memberNumber: member.memberNumber, password });
    });

    it('R6: the same key is one activation; another one finds the match used', async () => {
      const { client, anotherPage } = await start();
      const activation = { ticket: await ticketOf(client, newcomer), password };
      const write = { key: newKey() };
      const first = await client.signUp.activate(activation, write);
      expectOutcome(first, 'signed-in');
      expectSame(await anotherPage().signUp.activate(activation, write), first);
      expectSame(await client.signUp.activate(activation, { key: newKey() }), { outcome: 'match-expired' });
    });

    it('S0-13: a password that the rules refuse is named, and the match stays good', async () => {
      const { client } = await start();
      const ticket = await ticketOf(client, newcomer);
      const refused = await client.signUp.activate({ ticket, password: 'a' }, { key: newKey() });
      const { fields } = expectOutcome(refused, 'invalid-fields');
      expectSame(
        fields.map(({ pointer }) => pointer),
        ['/password'],
      );
      expectSame(client.session.state.status === 'signed-in', false);
      expectOutcome(await client.signUp.activate({ ticket, password }, { key: newKey() }), 'signed-in');
    });

    it('S0-19: signing up again while the message waits cancels nothing, and offers to send it once more', async () => {
      const { client, anotherPage } = await start();
      const ticket = await ticketOf(client, newcomer);
      expectOutcome(await client.signUp.activate({ ticket, password }, { key: newKey() }), 'signed-in');
      const { signUp } = anotherPage();
      const { match } = expectOutcome(await signUp.match(newcomer, { key: newKey() }), 'matched');
      expectTrue(match.state === 'pending', 'a pending sign-up');
      expectTrue(Date.parse(match.link.resendAt) > client.clock.now(), 'a time to wait');
      expectSame(await codeOf(signUp.resend(match.ticket, { key: newKey() })), 'rate-limited');
      expectSame((await client.session.refresh()).status, 'signed-in');
    });
  });
};
