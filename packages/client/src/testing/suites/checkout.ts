import type { Checkout, NewCheckout, Quote, RenewalChoice } from '../../contract/checkout.ts';
import { newKey } from '../../idempotency-key.ts';
import type { PortalClient } from '../../portal-client.ts';
import { codeOf, expectOutcome, expectSame, expectTrue } from '../expect.ts';
import { signIn, type Credential, type DomainSuite } from '../stage.ts';

/** Who pays what, in the scenario `local`; `sample` has a membership to renew, early. */
export interface PaymentSettings {
  /** Where a provider may lead back. */
  returnUrl: string;
  /** Somebody who may not pay. */
  refused: Credential;
  /** Whether `Stage.decide` is there: the tests of what comes of a payment need it. */
  decides: boolean;
}

const newId = (): string => crypto.randomUUID();

/** Their own membership at the level that they have, and nothing beside it. */
const plainChoice = async ({ checkout }: PortalClient): Promise<RenewalChoice> => {
  const { levels, members } = await checkout.offer();
  const level = levels.find(({ current }) => current) ?? levels[0];
  expectTrue(level !== undefined, 'a level');
  return {
    level: level.id,
    members: members.filter(({ self }) => self).map(({ id }) => id),
    contributions: [],
    useCredit: false,
    autoRenewal: false,
  };
};

const quoteOf = async (client: PortalClient): Promise<Quote> => {
  const answer = await client.checkout.quote(await plainChoice(client), { key: newKey() });
  return expectOutcome(answer, 'quoted').quote;
};

/** What is sent for a quote, to be paid on a provider's page. */
const toPay = async (client: PortalClient, quote: Quote, returnUrl: string): Promise<NewCheckout> => {
  const { options } = await client.checkout.offer();
  const option = options.find(({ mode }) => mode === 'redirect') ?? options[0];
  expectTrue(option !== undefined, 'a way to pay');
  return { quote: quote.id, option: option.id, returnUrl };
};

/** Begins to pay for the renewal of whoever is signed in. */
export const beginCheckout = async (
  client: PortalClient,
  { returnUrl }: Pick<PaymentSettings, 'returnUrl'>,
): Promise<Checkout> => {
  const body = await toPay(client, await quoteOf(client), returnUrl);
  return expectOutcome(await client.checkout.start(newId(), body, { key: newKey() }), 'started').checkout;
};

/** Renewing and paying, in so far as no browser has to go anywhere. */
export const checkoutSuite = ({ describe, it, start, sample }: DomainSuite, settings: PaymentSettings): void => {
  const { returnUrl, refused, decides } = settings;
  const startSignedIn = async (): Promise<PortalClient> => {
    const { client } = await start();
    await signIn(client, sample);
    return client;
  };

  const begin = (client: PortalClient): Promise<Checkout> => beginCheckout(client, settings);

  describe('what a renewal comes to', () => {
    it('S4-19: adds up, and an early renewal adds to what is left', async () => {
      const client = await startSignedIn();
      const { expiresOn } = await client.membership.read();
      const { lines, total, due, later, members, validUntil } = await quoteOf(client);
      expectTrue(lines.length > 0 && total.cents > 0, 'something to pay');
      expectSame(due.cents + later.reduce((cents, { amount }) => cents + amount.cents, 0), total.cents);
      expectTrue(Date.parse(validUntil) > client.clock.now(), 'a quote that holds');
      const [member] = members;
      expectTrue(member !== undefined && expiresOn !== null, 'a period');
      expectSame(member.before, expiresOn);
      expectTrue(member.from > expiresOn && member.until > member.from, 'a period after the one that runs');
    });

    it('S3-02: is not told to whoever may not pay', async () => {
      const { client, anotherPage } = await start();
      expectSame(await codeOf(client.checkout.offer()), 'signed-out');
      await signIn(client, sample);
      const choice = await plainChoice(client);
      await client.session.signOut({ key: newKey() });
      const page = anotherPage();
      await signIn(page, refused);
      expectSame(await codeOf(page.checkout.offer()), 'forbidden');
      expectSame(await codeOf(page.checkout.quote(choice, { key: newKey() })), 'forbidden');
    });

    it('B-13: a code that nobody gave out takes nothing off', async () => {
      const client = await startSignedIn();
      const choice = { ...(await plainChoice(client)), coupon: 'JAMAIS-EMIS-0000' };
      expectSame(await client.checkout.quote(choice, { key: newKey() }), { outcome: 'coupon-unknown' });
    });

    it('S3-02: is refused by field for a membership that is somebody else’s', async () => {
      const client = await startSignedIn();
      const choice = { ...(await plainChoice(client)), members: ['nobody-0000'] };
      const { fields } = expectOutcome(await client.checkout.quote(choice, { key: newKey() }), 'invalid-fields');
      expectSame(
        fields.map(({ pointer }) => pointer),
        ['/members/0'],
      );
    });
  });

  describe('a checkout', () => {
    it('R6, F6: is the same for the same again, wherever it is read', async () => {
      const { client, anotherPage } = await start();
      await signIn(client, sample);
      const [id, body] = [newId(), await toPay(client, await quoteOf(client), returnUrl)];
      expectSame(await client.checkout.read(id), undefined);
      const first = expectOutcome(await client.checkout.start(id, body, { key: newKey() }), 'started');
      expectSame([first.checkout.id, first.checkout.state], [id, 'open']);
      expectSame(await client.checkout.start(id, body, { key: newKey() }), first);
      expectSame(await anotherPage().checkout.read(id), first.checkout);
      expectSame((await anotherPage().membership.read()).checkout, id);
    });

    it('R7: is never another one under its id', async () => {
      const client = await startSignedIn();
      const { id } = await begin(client);
      const other = await toPay(client, await quoteOf(client), returnUrl);
      expectSame(await codeOf(client.checkout.start(id, other, { key: newKey() })), 'key-reused');
    });

    it('R19: is the only one that is not settled', async () => {
      const client = await startSignedIn();
      const { id } = await begin(client);
      const body = await toPay(client, await quoteOf(client), returnUrl);
      expectSame(await client.checkout.start(newId(), body, { key: newKey() }), { outcome: 'checkout-under-way' });
      expectSame((await client.checkout.cancel(id, { key: newKey() })).state, 'cancelled');
      expectSame((await client.membership.read()).checkout, undefined);
      expectOutcome(await client.checkout.start(newId(), body, { key: newKey() }), 'started');
    });

    it('S4-18: once it is given up, stays so', async () => {
      const client = await startSignedIn();
      const { id } = await begin(client);
      const given = await client.checkout.cancel(id, { key: newKey() });
      expectSame([given.state, given.payment, given.receipt], ['cancelled', undefined, undefined]);
      expectSame(await client.checkout.cancel(id, { key: newKey() }), given);
      expectSame(await client.checkout.read(id), given);
    });

    it('F18: is not begun on a quote that does not hold, nor by a way that is not offered', async () => {
      const client = await startSignedIn();
      const body = await toPay(client, await quoteOf(client), returnUrl);
      const begun = [
        await client.checkout.start(newId(), { ...body, quote: 'never-given-0000' }, { key: newKey() }),
        await client.checkout.start(newId(), { ...body, option: 'never-offered' }, { key: newKey() }),
      ];
      expectSame(begun, [{ outcome: 'quote-expired' }, { outcome: 'option-unavailable' }]);
      expectSame((await client.membership.read()).checkout, undefined);
    });

    it('S13: of somebody else is not there', async () => {
      const { client, anotherPage } = await start();
      await signIn(client, sample);
      const { id } = await begin(client);
      await client.session.signOut({ key: newKey() });
      const page = anotherPage();
      await signIn(page, refused);
      expectSame(await page.checkout.read(id), undefined);
      expectSame(await codeOf(page.checkout.cancel(id, { key: newKey() })), 'not-found');
    });
  });

  if (!decides) return;

  describe('a payment', () => {
    it('S4-18, S4-19: is paid once the provider said so, and the membership ends when it was said to', async () => {
      const { client, decide, anotherPage } = await start();
      await signIn(client, sample);
      const { id, quote } = await begin(client);
      await decide?.(id, 'submitted');
      expectSame((await client.checkout.read(id))?.state, 'submitted');
      expectSame((await client.checkout.cancel(id, { key: newKey() })).state, 'submitted');
      await decide?.(id, 'paid');
      const paid = await client.checkout.read(id);
      expectTrue(paid?.state === 'paid' && paid.receipt !== undefined, 'a receipt');
      expectSame(paid.receipt.amount, quote.due);
      const membership = await anotherPage().membership.read();
      expectSame([membership.expiresOn, membership.checkout], [quote.members[0]?.until, undefined]);
      expectSame(await client.checkout.cancel(id, { key: newKey() }), paid);
    });

    it('S4-16: stands in the history, with its receipt', async () => {
      const { client, decide } = await start();
      await signIn(client, sample);
      const { id } = await begin(client);
      await decide?.(id, 'paid');
      const receipt = (await client.checkout.read(id))?.receipt;
      expectTrue(receipt !== undefined, 'a receipt');
      const { items } = await client.history.transactions({});
      expectTrue(
        items.some((transaction) => transaction.receipt === receipt.id),
        'the transaction of the receipt',
      );
    });

    it('S4-18: that is declined leaves everything as it was, and another may be begun', async () => {
      const { client, decide } = await start();
      await signIn(client, sample);
      const { expiresOn } = await client.membership.read();
      const { id } = await begin(client);
      await decide?.(id, 'declined');
      const failed = await client.checkout.read(id);
      expectSame([failed?.state, failed?.failure, failed?.receipt], ['failed', 'declined', undefined]);
      expectSame((await client.membership.read()).expiresOn, expiresOn);
      expectSame((await begin(client)).state, 'open');
    });
  });
};
