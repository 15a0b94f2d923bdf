import { newKey } from '../../idempotency-key.ts';
import { codeOf, expectOutcome, expectSame, expectTrue } from '../expect.ts';
import { signIn, type DomainSuite, type Stage } from '../stage.ts';

/** The member's own passkeys; in the scenario `passkeys`, the sample member has one. */
export const passkeysSuite = ({ describe, it, start, sample }: DomainSuite): void => {
  const startSignedIn = async (): Promise<Stage> => {
    const stage = await start('passkeys');
    await signIn(stage.client, sample);
    return stage;
  };

  describe('passkeys', () => {
    it('B-02: are the signed-in member’s own', async () => {
      const { client } = await start('passkeys');
      expectSame(await codeOf(client.passkeys.list()), 'signed-out');
      await signIn(client, sample);
      const [passkey, ...others] = await client.passkeys.list();
      expectTrue(passkey !== undefined && passkey.name !== '', 'a passkey with a name');
      expectSame(others, []);
    });

    it('B-34: a backend without them says so', async () => {
      const { client } = await start();
      await signIn(client, sample);
      expectSame(await codeOf(client.passkeys.list()), 'unsupported');
    });

    it('B-02: a challenge is another each time', async () => {
      const { client } = await startSignedIn();
      const first = await client.passkeys.creationOptions({ key: newKey() });
      const second = await client.passkeys.creationOptions({ key: newKey() });
      expectTrue(first.challenge !== second.challenge, 'another challenge');
    });

    it('S19: what no authenticator made is rejected, as a value', async () => {
      const { client } = await startSignedIn();
      await client.passkeys.creationOptions({ key: newKey() });
      const attestation = {
        id: 'AAAA',
        type: 'public-key',
        response: { clientDataJSON: 'e30', attestationObject: 'o2' },
      };
      expectOutcome(await client.passkeys.register('Téléphone', attestation, { key: newKey() }), 'passkey-rejected');
      expectSame((await client.passkeys.list()).length, 1);
    });

    it('B-02: one can be renamed, and removed', async () => {
      const { client, anotherPage } = await startSignedIn();
      const [passkey] = await client.passkeys.list();
      expectTrue(passkey !== undefined, 'a passkey');
      const { id } = passkey;
      expectSame((await client.passkeys.rename(id, 'Portable', { key: newKey() })).name, 'Portable');
      const other = anotherPage();
      expectSame((await other.passkeys.list())[0]?.name, 'Portable');
      await client.passkeys.remove(id, { key: newKey() });
      expectSame(await other.passkeys.list(), []);
      expectSame(await codeOf(client.passkeys.remove(id, { key: newKey() })), 'not-found');
    });
  });
};
