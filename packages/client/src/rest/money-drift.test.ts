import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { never, outcomeOf, suiteDrift, type Answered } from '../test/drift-suite.ts';

const words = { fr: 'Adhésion', en: 'Membership' };
const dollars = (amount: number) => ({ cents: amount * 100, currency: 'CAD' });
const write = { key: 'k' };

const quote = {
  id: 'q1',
  lines: [
    { kind: 'membership', label: words, amount: dollars(180) },
    { kind: 'credit', label: words, amount: dollars(-15) },
  ],
  total: dollars(165),
  due: dollars(65),
  later: [{ on: '2027-01-15', amount: dollars(100) }],
  members: [{ name: 'Marie-Ève', from: '2027-03-23', until: '2028-03-21', before: '2027-03-22' }],
  gap: words,
  validUntil: '2026-11-22T16:00:00Z',
};
const option = { id: 'card', mode: 'redirect', provider: 'redirect', label: words, hint: words };
const choice = { level: 'regular', members: ['m1'], contributions: [], useCredit: false, autoRenewal: false };
const membership = {
  state: 'lapsed',
  level: words,
  since: '2015-11-30',
  expiresOn: '2026-11-01',
  daysLeft: -21,
  lapse: words,
  credit: dollars(15),
  coupons: [{ code: 'FIDELITE-10', label: words, expiresOn: '2027-01-01' }],
  autoRenewal: 'off',
  renewal: { state: 'open', opensOn: '2026-05-01', reason: 'other', ask: words },
  checkout: 'c1',
};
const page = { nextCursor: 'c', years: [2026, 2025] };

const answers: Record<string, Answered> = {
  'GET /membership': {
    body: membership,
    use: (client) => client.membership.read(),
    optional: /^(level|lapse|coupons\.\d+(\.expiresOn)?|renewal\.(opensOn|reason|ask)|checkout)$/,
    nullable: /^(since|credit)$/,
  },
  'PUT /membership/auto-renewal': {
    body: membership,
    use: (client) => client.membership.setAutoRenewal(true, write),
    optional: /^(level|lapse|coupons\.\d+(\.expiresOn)?|renewal\.(opensOn|reason|ask)|checkout)$/,
    nullable: /^(since|credit)$/,
  },
  'GET /membership/card': {
    body: {
      name: 'Marie-Ève Tremblay-Côté',
      memberNumber: '101-0427',
      organization: 'Section locale 101',
      level: words,
      since: '2015-11-30',
      validUntil: '2027-03-22',
      state: 'valid',
      verifyUrl: 'https://membres.example.org/carte/5d1f0c7e9ab34826b1c2f7e03d94a6e8',
      passes: [{ wallet: 'apple', url: 'https://membres.example.org/passe' }],
    },
    use: (client) => client.membership.card(),
    optional: /^(level|passes\.\d+)$/,
    nullable: /^(since|validUntil)$/,
  },
  'GET /renewal': {
    body: {
      levels: [{ id: 'regular', name: words, description: words, price: dollars(180), current: true }],
      members: [{ id: 'm1', name: 'Marie-Ève', self: true, expiresOn: '2027-03-22' }],
      contributions: [
        {
          id: 'fund',
          name: words,
          description: words,
          suggested: [dollars(10)],
          own: { min: dollars(5), max: dollars(500) },
        },
      ],
      coupons: true,
      credit: dollars(15),
      autoRenewal: true,
      instalments: [{ id: 'two', label: words }],
      options: [option],
    },
    use: (client) => client.checkout.offer(),
    optional:
      /^(levels\.\d+(\.description)?|members\.\d+|contributions\.\d+(\.(description|own|suggested\.\d+))?|instalments\.\d+|options\.\d+(\.hint)?)$/,
    nullable: /^(credit|members\.\d+\.expiresOn)$/,
  },
  'POST /renewal/quotes': {
    body: quote,
    use: (client) => client.checkout.quote(choice, write),
    optional: /^(members\.\d+|gap)$/,
    nullable: /^members\.\d+\.before$/,
  },
  'GET /checkouts/c1': {
    body: {
      id: 'c1',
      state: 'paid',
      quote,
      option,
      payment: {
        url: 'https://pay.example.com/c1',
        clientSecret: 's',
        publishableKey: 'p',
        instructions: words,
        reference: 'R-1',
        payBy: '2026-12-15',
      },
      failure: 'declined',
      receipt: {
        id: 'r1',
        number: '2026-000118',
        paidAt: '2026-11-22T15:00:00Z',
        amount: dollars(65),
        confirmation: 'sent',
      },
    },
    use: (client) => client.checkout.read('c1'),
    optional: /^(quote\.(members\.\d+|gap)|option(\.hint)?|payment(\.\w+)?|failure|receipt)$/,
    nullable: /^quote\.members\.\d+\.before$/,
  },
  'GET /transactions': {
    body: {
      ...page,
      items: [
        {
          id: 't1',
          on: '2026-03-12',
          label: words,
          amount: dollars(180),
          state: 'paid',
          source: 'online',
          method: 'card',
          methodDetail: '•••• 4242',
          lines: [{ label: words, amount: dollars(180) }],
          receipt: 'r1',
        },
      ],
    },
    use: (client) => client.history.transactions({}),
    optional: /^(years\.\d+|items\.\d+(\.(method|methodDetail|receipt|lines\.\d+))?)$/,
    nullable: /^nextCursor$/,
    rows: /^items\.\d+/,
  },
  'GET /registrations': {
    body: {
      ...page,
      items: [
        {
          id: 'i1',
          title: words,
          startsAt: '2026-12-06T23:00:00Z',
          timeZone: 'America/Toronto',
          place: words,
          state: 'waiting-list',
          position: 3,
          source: 'volunteer',
          price: dollars(35),
          preferred: true,
          transaction: 't1',
        },
      ],
    },
    use: (client) => client.history.registrations({}),
    optional: /^(years\.\d+|items\.\d+(\.(place|position|price|preferred|transaction))?)$/,
    nullable: /^nextCursor$/,
    rows: /^items\.\d+/,
  },
  'GET /receipts': {
    body: {
      ...page,
      items: [
        {
          id: 'r1',
          number: 'F2025-000118',
          kind: 'tax',
          issuedOn: '2026-02-15',
          taxYear: 2025,
          label: words,
          amount: dollars(176),
        },
      ],
    },
    use: (client) => client.history.receipts({}),
    optional: /^(years\.\d+|items\.\d+(\.taxYear)?)$/,
    nullable: /^nextCursor$/,
    rows: /^items\.\d+/,
  },
  'GET /receipts/r1/file': {
    body: { name: 'recu.pdf', mediaType: 'application/pdf', base64: 'JVBERi0=' },
    use: (client) => client.history.receiptFile('r1'),
    optional: never,
    nullable: never,
  },
};

describe('R11, F15: schema drift where there is money', () => {
  suiteDrift(answers);
});

describe('F15: amounts that are none', () => {
  const cases: [what: string, name: string, body: object][] = [
    ['a credit of half a cent', 'GET /membership', { ...membership, credit: { cents: 12.5, currency: 'CAD' } }],
    ['half a day', 'GET /membership', { ...membership, daysLeft: -21.5 }],
    ['a total of its own', 'POST /renewal/quotes', { ...quote, total: dollars(166) }],
    ['more to pay now and later than in all', 'POST /renewal/quotes', { ...quote, due: dollars(66) }],
    ['two currencies', 'POST /renewal/quotes', { ...quote, due: { cents: 6500, currency: 'USD' } }],
  ];
  for (const [what, name, body] of cases) {
    it(`${name} with ${what} is malformed`, async () => {
      const { use } = answers[name] ?? assert.fail(name);
      assert.equal(await outcomeOf(name, body, use), 'malformed');
    });
  }
});
