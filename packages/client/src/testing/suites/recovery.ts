import { newKey } from '../../idempotency-key.ts';
import { codeOf, expectOutcome, expectSame, expectTrue } from '../expect.ts';
import { signIn, type DomainSuite, type Stage } from '../stage.ts';

const chosen = 'un canot sur le fleuve';

/** Getting back in. */
export const recoverySuite = ({ describe, it, start, sample, mail }: DomainSuite): void => {
  /** A test that follows a link in a message. */
  const mailed: typeof it = (name, body) => mail && it(name, body);

  const startWithLink = async (): Promise<Stage & { token: string }> => {
    const started = await start();
    await started.client.recovery.requestPassword(sample.identifier, { key: newKey() });
    return { ...started, token: (await started.mailedToken?.(sample.identifier)) ?? '' };
  };

  describe('recovery', () => {
    it('S13, S0-22, S0-23: whoever asks is told the same, and has to wait as long', async () => {
      const { client } = await start();
      const { recovery, clock } = client;
      for (const identifiers of [
        [sample.identifier, 'personne@example.org'],
        [sample.memberNumber, '000-0000'],
      ]) {
        const answers = [];
        for (const identifier of identifiers) {
          const { resendAt, expiresAt = '' } = await recovery.requestPassword(identifier, { key: newKey() });
          const again = await codeOf(recovery.requestPassword(identifier, { key: newKey() }));
          const seconds = [resendAt, expiresAt].map((instant) => (Date.parse(instant) - clock.now()) / 1_000);
          answers.push([...seconds.map((left) => Math.round(left / 30)), again]);
        }
        expectSame(answers[1], answers[0]);
        expectSame(answers[0]?.at(-1), 'rate-limited');
      }
      for (const email of [sample.identifier, 'personne@example.org']) {
        const { expiresAt } = await recovery.requestUserName(email, { key: newKey() });
        expectSame(expiresAt, undefined);
      }
    });

    mailed('S0-22: the link in the message sets a new password, once', async () => {
      const { client, anotherPage, token } = await startWithLink();
      const { link } = expectOutcome(await client.recovery.readLink(token), 'valid');
      expectSame(link.memberNumber, sample.memberNumber);
      expectTrue(Date.parse(link.expiresAt) > client.clock.now(), 'a link that works');

      const { outcome } = await client.recovery.resetPassword(token, chosen, { key: newKey() });
      expectTrue(outcome === 'signed-in' || outcome === 'signed-out', 'a new password');
      expectSame((await client.session.refresh()).status, outcome);
      expectSame((await client.recovery.readLink(token)).outcome, 'link-used');

      const { session } = anotherPage();
      const { identifier, password } = sample;
      const old = await session.signIn({ identifier, password }, { key: newKey() });
      expectSame(old.outcome, 'credentials-rejected');
      await signIn(client, { ...sample, password: chosen });
    });

    mailed('S0-22: a password that is refused leaves the link as it was', async () => {
      const { client, token } = await startWithLink();
      const { fields } = expectOutcome(
        await client.recovery.resetPassword(token, '', { key: newKey() }),
        'invalid-fields',
      );
      expectSame(fields, [{ pointer: '/password', code: 'required' }]);
      expectOutcome(await client.recovery.readLink(token), 'valid');
    });

    it('a link that was never given out is unknown', async () => {
      const { client } = await start();
      const token = 'jamais-donne-0000';
      expectSame((await client.recovery.readLink(token)).outcome, 'link-unknown');
      const { outcome } = await client.recovery.resetPassword(token, chosen, { key: newKey() });
      expectSame(outcome, 'link-unknown');
    });

    it('S0-13: the rules of a new password are known before anybody signs in, if there are any', async () => {
      const { client } = await start();
      const rules = await client.passwords.rules();
      if (rules) expectTrue(rules.minLength >= 8, 'eight characters at least');
    });
  });
};
