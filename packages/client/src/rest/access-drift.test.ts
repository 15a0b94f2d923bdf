import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PortalClient } from '../portal-client.ts';
import { never, outcomeOf, suiteDrift, type Answered } from '../test/drift-suite.ts';

const words = { fr: 'le membre votant', en: 'the voting member' };
const write = { key: 'k' };
const instant = '2026-11-20T14:00:00Z';
const role = { name: 'secondary-member', label: words };
const refused = { reason: 'by-desk', ask: words };

const seats = {
  total: 50,
  used: 46,
  invited: 3,
  free: 1,
  held: 1,
  heldUntil: '2026-12-31',
  rule: words,
  request: { total: 60, at: instant, by: 'Louise Caron' },
};
const person = {
  id: 'p1',
  version: 'v1',
  state: 'invited',
  name: 'Zoé Lachance',
  email: 'zoe.lachance@example.org',
  role,
  seat: true,
  documentation: false,
  jobPosting: false,
  self: false,
  since: instant,
  invitation: { sentAt: instant, expiresAt: instant, resendAt: instant, delivery: 'sent', inviter: 'Louise Caron' },
  changed: { at: instant, by: 'Louise Caron' },
  refused: [{ act: 'remove', ...refused }],
};
const report = {
  id: 'c1',
  results: [{ id: 'p1', outcome: 'refused', person, refused }],
  seats,
  undoUntil: instant,
};
const link = {
  id: 'l1',
  version: 'v1',
  state: 'open',
  url: 'https://association.example.org/invitation#invitation-accept=8Jx2mVq0tYwZr4uP7sLd5a',
  role,
  used: 2,
  uses: 10,
  expiresAt: instant,
  made: { at: instant, by: 'Louise Caron' },
};
const offer = {
  id: 'j1',
  title: 'Répartition de nuit',
  employer: 'Centre d’urgence de la Rive',
  place: 'Rimouski',
  language: 'fr',
  employment: 'permanent',
  time: 'full-time',
  description: 'Répondre aux appels.',
  pay: '31,20 $ l’heure',
  applyBy: '2026-12-31',
  applyEmail: 'emplois@example.org',
  applyUrl: 'https://example.org/emplois',
  state: 'published',
  postedAt: instant,
  changedAt: instant,
  postedBy: 'Louise Caron',
  own: true,
  refused: [{ act: 'edit', ...refused }],
};

const change = { act: { act: 'remove' as const }, people: [{ id: 'p1', version: 'v1' }] };
const invitations = { invitees: [{ email: person.email, role: role.name }], language: 'fr' as const, message: '' };
const terms = { uses: 10, days: 7 };

/** What may be missing of something, wherever it stands. */
const within = (place: string, optional: string): string => `${place}(${optional})`;
const ofPerson = 'role\\.label|invitation(\\.expiresAt)?|changed|refused\\.\\d+(\\.ask)?';
const ofReport = `seats\\.rule|results\\.0\\.(person|refused(\\.ask)?|person\\.(${ofPerson}))`;
const nullSeats = 'heldUntil|request';
const nullOfReport = `seats\\.(${nullSeats})|undoUntil|results\\.0\\.person\\.since`;
const only = (...parts: string[]): RegExp => new RegExp(`^(${parts.join('|')})$`);
const nullLink = 'uses|expiresAt';
const nullOffer = 'applyBy|changedAt';
const ofOffer = 'refused\\.\\d+(\\.ask)?';

const reported = (use: (client: PortalClient) => Promise<unknown>): Answered => ({
  body: report,
  use,
  optional: only(ofReport),
  nullable: only(nullOfReport),
});
const linked = (use: (client: PortalClient) => Promise<unknown>): Answered => ({
  body: link,
  use,
  optional: only('url', 'role\\.label'),
  nullable: only(nullLink),
});
const offered = (use: (client: PortalClient) => Promise<unknown>): Answered => ({
  body: offer,
  use,
  optional: only(ofOffer),
  nullable: only(nullOffer),
});

const answers: Record<string, Answered> = {
  'GET /access': {
    body: {
      organization: { id: 'o', name: 'Centre d’urgence de la Rive' },
      seats,
      roles: [{ ...role, explanation: words, takesSeat: true, refused }],
      limits: { batch: 100, linkUses: 50, linkDays: 30 },
    },
    use: (client) => client.access.overview(),
    optional: only('seats\\.rule', within('roles\\.\\d+', '\\.(label|explanation|refused(\\.ask)?)|')),
    nullable: only(`seats\\.(${nullSeats})`, 'limits\\.link(Uses|Days)'),
  },
  'POST /access/seat-requests': {
    body: seats,
    use: (client) => client.access.requestSeats({ total: 60, message: '' }, write),
    optional: only('rule'),
    nullable: only(nullSeats),
  },
  'POST /access/people/search': {
    body: {
      items: [person],
      nextCursor: 'c',
      total: 1,
      counts: { roles: [{ name: role.name, count: 1 }], states: [{ name: 'active', count: 1 }] },
    },
    use: (client) => client.access.find({}),
    optional: only('counts', 'counts\\.\\w+\\.\\d+', within('items\\.\\d+', `|\\.(${ofPerson})`)),
    nullable: only('nextCursor', 'items\\.\\d+\\.since'),
    rows: /^items\.\d+/,
  },
  'POST /access/changes/preview': {
    body: {
      items: [
        {
          id: 'p1',
          refused,
          loses: [{ kind: 'groups', count: 2, label: words }],
          seat: 'freed',
          freedOn: '2026-12-31',
        },
      ],
    },
    use: (client) => client.access.foresee(change),
    optional: only('items\\.0\\.(refused(\\.ask)?|freedOn|loses\\.\\d+(\\.(count|label))?)'),
    nullable: never,
  },
  'POST /access/changes': reported((client) => client.access.change(change, write)),
  'POST /access/changes/c1/undoing': {
    ...reported((client) => client.access.undo('c1', write)),
    optional: only(ofReport, 'results\\.0'),
  },
  'POST /access/invitations': {
    body: { results: [{ outcome: 'refused', person, refused }], seats },
    use: (client) => client.access.invite(invitations, write),
    optional: only(ofReport),
    nullable: only(nullOfReport),
  },
  'GET /access/links': {
    body: { items: [link] },
    use: (client) => client.access.links(),
    optional: only(within('items\\.\\d+', '|\\.(url|role\\.label)')),
    nullable: only(`items\\.\\d+\\.(${nullLink})`),
    rows: /^items\.\d+/,
  },
  'POST /access/links': linked((client) => client.access.createLink({ role: role.name, ...terms }, write)),
  'POST /access/links/l1/renewal': linked((client) =>
    client.access.renewLink('l1', { version: 'v1', ...terms }, write),
  ),
  'POST /access/links/l1/revocation': linked((client) => client.access.revokeLink('l1', 'v1', write)),
  'GET /access/history': {
    body: {
      items: [
        {
          id: 'e1',
          at: instant,
          kind: 'set-role',
          by: { id: 'p2', name: 'Louise Caron' },
          whom: { id: 'p1', name: 'Zoé Lachance' },
          from: role,
          role,
          on: true,
          seats: 60,
          change: 'c1',
          undone: true,
        },
      ],
      nextCursor: 'c',
      actors: [{ id: 'p2', name: 'Louise Caron' }],
    },
    use: (client) => client.access.history({}),
    optional: only('actors\\.\\d+', within('items\\.\\d+', '|\\.(whom|(from|role)(\\.label)?|on|seats|change|undone)')),
    nullable: only('nextCursor', 'items\\.\\d+\\.by'),
    rows: /^items\.\d+/,
  },
  'GET /jobs': {
    body: { items: [offer], nextCursor: 'c', total: 1 },
    use: (client) => client.jobs.list({}),
    optional: only(within('items\\.\\d+', `|\\.(${ofOffer})`)),
    nullable: only('nextCursor', `items\\.\\d+\\.(${nullOffer})`),
    rows: /^items\.\d+/,
  },
  'GET /jobs/j1': offered((client) => client.jobs.read('j1')),
  'POST /jobs': offered((client) => client.jobs.post(offer as never, write)),
  'PATCH /jobs/j1': offered((client) => client.jobs.edit('j1', { pay: '' }, '"1"', write)),
  'POST /jobs/j1/withdrawal': offered((client) => client.jobs.withdraw('j1', '"1"', write)),
};

describe('R11, F15: schema drift of access and job offers', () => {
  suiteDrift(answers);
});

describe('F15: what cannot be right', () => {
  const cases: [what: string, name: string, body: object][] = [
    ['more free than there are', 'POST /access/seat-requests', { ...seats, free: 2 }],
    ['seats free of no limit', 'POST /access/seat-requests', { ...seats, total: null }],
    ['half a seat', 'POST /access/seat-requests', { ...seats, used: 45.5, free: 1.5 }],
    ['seats that do not add up', 'POST /access/changes', { ...report, seats: { ...seats, invited: 4 } }],
    ['an answer for somebody else', 'POST /access/changes', { ...report, results: [{ id: 'p2', outcome: 'gone' }] }],
    ['an answer too many', 'POST /access/changes', { ...report, results: [...report.results, ...report.results] }],
    [
      'somebody in the place of another',
      'POST /access/changes',
      { ...report, results: [{ id: 'p1', outcome: 'done', person: { ...person, id: 'p2' } }] },
    ],
    ['an answer too few', 'POST /access/invitations', { results: [], seats }],
    ['a total of less than nobody', 'POST /access/people/search', { items: [], nextCursor: null, total: -1 }],
    ['half a person', 'POST /access/links', { ...link, used: 1.5 }],
    ['half an offer', 'GET /jobs', { items: [], nextCursor: null, total: 0.5 }],
  ];
  for (const [what, name, body] of cases) {
    it(`${name} with ${what} is malformed`, async () => {
      const { use } = answers[name] ?? assert.fail(name);
      assert.equal(await outcomeOf(name, body, use), 'malformed');
    });
  }
});

describe('F15: what a newer backend has', () => {
  const newer = {
    ...person,
    state: 'on-leave',
    role: { name: 'auditor', label: words },
    invitation: { ...person.invitation, delivery: 'opened' },
    refused: [{ act: 'merge', reason: 'two-accounts' }],
  };
  const cases: Record<string, object> = {
    'POST /access/people/search': { items: [newer], nextCursor: null, total: 1 },
    'POST /access/changes': { ...report, results: [{ id: 'p1', outcome: 'done', person: newer }] },
    'GET /access/links': { items: [{ ...link, state: 'paused' }] },
    'GET /access/history': {
      items: [{ id: 'e1', at: instant, kind: 'merge', by: null }],
      nextCursor: null,
      actors: [],
    },
    'GET /jobs': {
      items: [{ ...offer, employment: 'seasonal', time: 'shared', state: 'suspended' }],
      nextCursor: null,
      total: 1,
    },
  };
  for (const [name, body] of Object.entries(cases)) {
    it(`${name}: is no reason to leave anybody out`, async () => {
      const { use } = answers[name] ?? assert.fail(name);
      assert.equal(await outcomeOf(name, body, use), 'done');
    });
  }
});
