import type { EmailStatus } from '../../contract/email-verification.ts';
import { newKey } from '../../idempotency-key.ts';
import type { PortalClient } from '../../portal-client.ts';
import { codeOf, expectOutcome, expectSame, expectTrue } from '../expect.ts';
import { signIn, type DomainSuite, type Stage } from '../stage.ts';

const wanted = 'nouvelle.adresse@example.org';

/** Proving that messages reach a member. */
export const emailVerificationSuite = ({ describe, it, start, sample, mail }: DomainSuite): void => {
  /** A test that follows a link in a message. */
  const mailed: typeof it = (name, body) => mail && it(name, body);

  const startSignedIn = async (): Promise<Stage & { email: EmailStatus }> => {
    const started = await start();
    await signIn(started.client, sample);
    const { emails } = await started.client.emailVerification.read();
    const email = emails.find(({ verified }) => verified);
    expectTrue(email !== undefined, 'a verified e-mail');
    return { ...started, email };
  };

  const change = async ({ emailVerification }: PortalClient, { id }: EmailStatus): Promise<EmailStatus> => {
    const answer = await emailVerification.change(id, wanted, { key: newKey() });
    const changed = expectOutcome(answer, 'sent').status.emails.find((email) => email.id === id);
    expectTrue(changed !== undefined, 'the same e-mail');
    return changed;
  };

  describe('e-mail verification', () => {
    it('S1-05: there is one status for each e-mail of the profile', async () => {
      const { client } = await startSignedIn();
      const { emails } = await client.emailVerification.read();
      const { value } = await client.profile.read();
      expectSame(
        emails.map(({ id, address, verified }) => [id, address, verified]),
        value.emails.map(({ id, address, verified }) => [id, address, verified ?? false]),
      );
    });

    it('S0-17, S0-18: a new address waits beside the old one, with a link that works for a while', async () => {
      const { client, email } = await startSignedIn();
      const changed = await change(client, email);
      expectSame([changed.address, changed.verified, changed.replacement], [email.address, true, wanted]);
      const now = client.clock.now();
      expectTrue(Date.parse(changed.link?.expiresAt ?? '') > now, 'a link that works');
      expectTrue(Date.parse(changed.link?.resendAt ?? '') > now - 1_000, 'a time to wait');
      const { value } = await client.profile.read();
      expectTrue(
        value.emails.some(({ address }) => address === email.address),
        'the old address on file',
      );
      expectTrue(!value.emails.some(({ address }) => address === wanted), 'not the new one');
    });

    it('S0-17: the change is withdrawn as if it had never been', async () => {
      const { client, email } = await startSignedIn();
      await change(client, email);
      const { emails } = await client.emailVerification.withdraw(email.id, { key: newKey() });
      expectSame(
        emails.find(({ id }) => id === email.id),
        email,
      );
    });

    it('S0-19: another message comes too soon within the wait', async () => {
      const { client, email } = await startSignedIn();
      await change(client, email);
      expectSame(await codeOf(client.emailVerification.send(email.id, { key: newKey() })), 'rate-limited');
    });

    it('S0-21: a verified address gets no message', async () => {
      const { client, email } = await startSignedIn();
      const { emails } = await client.emailVerification.send(email.id, { key: newKey() });
      expectSame(
        emails.find(({ id }) => id === email.id),
        email,
      );
    });

    it('S0-17: what is no address is refused, and nothing changes', async () => {
      const { client, email } = await startSignedIn();
      const answer = await client.emailVerification.change(email.id, 'sans-arobase', { key: newKey() });
      expectSame(expectOutcome(answer, 'invalid-fields').fields, [{ pointer: '/address', code: 'malformed' }]);
      const { emails } = await client.emailVerification.read({ fresh: true });
      expectSame(
        emails.find(({ id }) => id === email.id),
        email,
      );
    });

    mailed('S1-07, S0-17: a link followed on another page, without a session, puts the address on file', async () => {
      const { client, anotherPage, mailedToken, email } = await startSignedIn();
      await change(client, email);
      const token = (await mailedToken?.(wanted)) ?? '';
      await client.session.signOut({ key: newKey() });
      const page = anotherPage();
      expectSame(await page.emailVerification.confirm(token, { key: newKey() }), { outcome: 'verified' });
      expectSame(await page.emailVerification.confirm(token, { key: newKey() }), { outcome: 'link-used' });
      await signIn(page, { ...sample, identifier: sample.memberNumber });
      const { emails } = await page.emailVerification.read();
      const now = emails.find(({ id }) => id === email.id);
      expectSame([now?.address, now?.verified, now?.replacement], [wanted, true, null]);
    });

    it('a link that was never given out is unknown, and gives no other', async () => {
      const { client } = await start();
      const token = 'jamais-donne-0000';
      expectSame(await client.emailVerification.confirm(token, { key: newKey() }), { outcome: 'link-unknown' });
      expectSame(await client.emailVerification.renew(token, { key: newKey() }), { outcome: 'link-unknown' });
    });

    it('S0-05: it is the member’s own', async () => {
      const { client } = await start();
      expectSame(await codeOf(client.emailVerification.read()), 'signed-out');
    });
  });
};
