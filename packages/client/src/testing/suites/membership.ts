import { newKey } from '../../idempotency-key.ts';
import type { PortalClient } from '../../portal-client.ts';
import { codeOf, expectSame, expectTrue } from '../expect.ts';
import { signIn, type DomainSuite } from '../stage.ts';

/** 128 bits take 22 characters of base64url, and more of anything else. */
const shortestCode = 22;

/** The member's membership and their card; `sample` is a member. */
export const membershipSuite = ({ describe, it, start, sample }: DomainSuite): void => {
  const startSignedIn = async (): Promise<PortalClient> => {
    const { client } = await start();
    await signIn(client, sample);
    return client;
  };

  describe('the membership', () => {
    it('S4-09: is the signed-in member’s own', async () => {
      const { client } = await start();
      expectSame(await codeOf(client.membership.read()), 'signed-out');
      await signIn(client, sample);
      expectTrue((await client.membership.read()).state !== 'none', 'a membership');
    });

    it('S4-09: its days are whole, and counted to its last one', async () => {
      const client = await startSignedIn();
      const { expiresOn, daysLeft } = await client.membership.read();
      expectSame(daysLeft === null, expiresOn === null);
      if (expiresOn === null || daysLeft === null) return;
      expectTrue(Number.isInteger(daysLeft), 'whole days');
      // The union’s day and that of UTC may be neighbours
      const inUtc = Math.round((Date.parse(expiresOn) - client.clock.now()) / 86_400_000);
      expectTrue(Math.abs(daysLeft - inUtc) <= 1, `about ${inUtc} days, not ${daysLeft}`);
    });

    it('B-10: renews itself or not, as the member says, wherever it is read', async () => {
      const { client, anotherPage } = await start();
      await signIn(client, sample);
      for (const on of [true, false]) {
        const write = { key: newKey() };
        const membership = await client.membership.setAutoRenewal(on, write);
        expectSame(membership.autoRenewal, on ? 'on' : 'off');
        expectSame(await client.membership.setAutoRenewal(on, write), membership);
        expectSame(await client.membership.read(), membership);
        expectSame(await anotherPage().membership.read(), membership);
      }
    });
  });

  describe('the card', () => {
    it('S4-10, S0-08: has the name and the number of who is signed in', async () => {
      const { client } = await start();
      expectSame(await codeOf(client.membership.card()), 'signed-out');
      await signIn(client, sample);
      const { memberNumber, name, validUntil } = await client.membership.card();
      const { memberNumber: own } = await client.me();
      expectSame(memberNumber, own);
      expectTrue(name !== '', 'a name');
      expectSame(validUntil, (await client.membership.read()).expiresOn);
    });

    it('B-16: is checked at an address that tells nothing and that nobody can guess', async () => {
      const client = await startSignedIn();
      const { verifyUrl, name, memberNumber } = await client.membership.card();
      const url = new URL(verifyUrl);
      expectSame(url.protocol, 'https:');
      for (const part of [memberNumber, ...name.split(' ')])
        expectTrue(!decodeURIComponent(verifyUrl).includes(part), 'no name and no number');
      const code = `${url.pathname}${url.search}${url.hash}`.split(/[^\w-]/).at(-1) ?? '';
      expectTrue(code.length >= shortestCode, 'a code of 128 bits at least, at the end');
      expectSame((await client.membership.card()).verifyUrl, verifyUrl);
    });
  });

  it('B-34: a membership is unsupported on a backend that keeps none', async () => {
    const { client } = await start('without-membership');
    await signIn(client, sample);
    expectSame(await codeOf(client.membership.read()), 'unsupported');
    expectSame(await codeOf(client.membership.card()), 'unsupported');
  });
};
