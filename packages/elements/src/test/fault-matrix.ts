import type { ClientError } from '@trait-union/client';
import type { FaultName, FaultOptions } from '@trait-union/mock-server';

/** The widgets that send something, by the column of trust.md. */
export type Widget =
  | 'login'
  | 'profile'
  | 'support'
  | 'application'
  | 'invitation'
  | 'acceptance'
  | 'recovery'
  | 'verification'
  | 'identity'
  | 'ballot'
  | 'sign-up'
  | 'votes'
  | 'membership'
  | 'organization'
  | 'checkout'
  | 'access-change'
  | 'inviting'
  | 'access-link'
  | 'seat-request'
  | 'job'
  | 'job-edit';

/** What must hold whatever goes wrong. */
export const invariants = {
  I1: 'what was typed is kept',
  I2: 'one effect at most',
  I3: 'success is shown only for an effect',
  I4: 'one message in the reader’s words, announced once, and no raw error',
  I5: 'all is well again without a reload',
  I6: 'no error and no policy violation on the page',
  I7: 'the focus is not on the body',
} as const;
export type Invariant = keyof typeof invariants;

/** Something that the page or the person does, rather than the backend. */
export type Mischief =
  'offline' | 'twice' | 'each way at once' | 'back' | 'removed' | 'moved' | 'hostile' | 'translated';

/** One way in which a fault shows; all of its parts together. */
export interface Variant {
  backend?: readonly (readonly [FaultName, FaultOptions?])[];
  page?: Mischief;
  /** The failure whose words a member must read; absent where the widget gets through by itself. */
  says?: ClientError['code'];
}

export interface Fault {
  title: string;
  variants: Readonly<Record<string, Variant>>;
  /** Also every place of the answer, each dropped, null, of another type; and something extra. */
  drifts?: true;
  /** Longest time until the person knows, in milliseconds. */
  limit?: number;
  /** Fields that the widget empties on purpose, with the reason. */
  empties?: Partial<Record<Widget, { fields: readonly string[]; reason: string }>>;
  /** Where the whole row, or one invariant, does not apply, with the reason. */
  notApplicable?: Partial<Record<Widget, string>>;
  exempt?: Partial<Record<Invariant, string>>;
}

const hour = 3_600_000;

/** The rows of the matrix in trust.md. What does not apply is said here and counted out, never skipped at run time. */
export const faultMatrix = {
  F1: { title: 'network error', variants: { always: { backend: [['network-error']], says: 'unreachable' } } },
  F2: { title: 'no answer ever', variants: { always: { backend: [['hang']], says: 'timeout' } }, limit: 10_500 },
  F3: { title: 'slow, 3 s', variants: { always: { backend: [['slow', { milliseconds: 3_000 }]] } } },
  F4: {
    title: '5xx twice, then well',
    variants: {
      '502': { backend: [['server-error-twice']] },
      '503': { backend: [['server-error-twice', { status: 503 }]] },
    },
  },
  F5: {
    title: '5xx for a minute',
    variants: {
      '500': { backend: [['server-error', { status: 500 }]], says: 'server' },
      '502': { backend: [['server-error']], says: 'server' },
      '503': { backend: [['server-error', { status: 503 }]], says: 'server' },
    },
  },
  F6: {
    title: 'done, but the answer is lost',
    variants: {
      once: { backend: [['commit-then-drop', { times: 1 }]] },
      always: { backend: [['commit-then-drop']], says: 'unreachable' },
    },
  },
  F7: {
    title: '409 still in progress',
    variants: {
      once: { backend: [['in-progress', { times: 1 }]] },
      always: { backend: [['in-progress']], says: 'in-progress' },
    },
    notApplicable: { login: 'trust.md: signing in is not waited for' },
  },
  F8: {
    title: '422 key mismatch',
    variants: { always: { backend: [['key-reused']], says: 'key-reused' } },
    notApplicable: { login: 'trust.md: a sign-in has no other payload to be mistaken for' },
  },
  F9: {
    title: '429 with Retry-After in seconds',
    variants: { '30 s': { backend: [['rate-limited', { seconds: 30 }]], says: 'rate-limited' } },
    empties: { login: { fields: ['password'], reason: 'trust S14: a lock-out keeps the input, not the password' } },
  },
  F10: {
    title: '503 with Retry-After as a date',
    variants: {
      'clock right': { backend: [['unavailable', { seconds: 120 }]], says: 'unavailable' },
      'clock an hour ahead': { backend: [['unavailable', { seconds: 120, skew: hour }]], says: 'unavailable' },
      'clock an hour behind': { backend: [['unavailable', { seconds: 120, skew: -hour }]], says: 'unavailable' },
    },
  },
  F11: {
    title: 'answer cut short',
    variants: {
      truncated: { backend: [['truncated']], says: 'malformed' },
      'stream aborted': { backend: [['stream-abort']], says: 'malformed' },
    },
  },
  F12: {
    title: 'body stalls after the headers',
    variants: { always: { backend: [['body-stall']], says: 'timeout' } },
    limit: 10_500,
  },
  F13: {
    title: 'a web page instead of an answer',
    variants: {
      '200 text/html': { backend: [['html']], says: 'malformed' },
      // What a script can see of a page elsewhere is that its own origin is refused; the union has to mend both
      redirect: { backend: [['redirect']], says: 'blocked' },
    },
  },
  F14: {
    title: 'an empty answer',
    variants: {
      '200': { backend: [['empty']], says: 'malformed' },
      '204': { backend: [['no-content']], says: 'malformed' },
    },
  },
  F15: {
    title: 'another shape',
    variants: {
      'a byte order mark': { backend: [['bom']] },
      'a runaway body': { backend: [['huge-body']], says: 'malformed' },
    },
    drifts: true,
  },
  F16: {
    title: '401 in the middle',
    variants: { always: { backend: [['signed-out']], says: 'signed-out' } },
    notApplicable: {
      'sign-up': 'nobody is signed in yet',
      login: 'trust.md: nobody is signed in yet',
      recovery: 'nobody is signed in yet',
      support: 'asked for signed in or not',
    },
  },
  F17: {
    title: '403 step-up',
    variants: { always: { backend: [['step-up']], says: 'step-up' } },
    notApplicable: {
      'sign-up': 'nobody is signed in yet',
      login:
        'trust.md wants a second factor; the contract has none, a provider may (B-01), and nobody is signed in yet',
      recovery: 'nobody is signed in yet',
      support: 'asked for signed in or not',
      application: 'asked for signed in or not',
      invitation: 'nobody is signed in yet',
      acceptance: 'the contract asks nobody who they are again for it',
    },
  },
  F18: {
    title: '412 somebody else saved first',
    variants: { once: { backend: [['stale']] } },
    notApplicable: {
      'sign-up': 'a sign-up has no version',
      login: 'trust.md: a session has no version',
      recovery: 'a request has no version',
      verification: 'the status has no version',
      support: 'a request has no version',
      application: 'an application has no version',
      invitation: 'an invitation has no version',
      acceptance: 'an invitation has no version',
      identity: 'a submission has no version',
      votes: 'a registration has no version',
      membership: 'the setting has no version',
      organization: 'an entry has no version',
      inviting: 'an invitation has no version',
      'access-link': 'a new link has no version; one that is renewed has: F18 of access-manager.links.test.ts',
      'seat-request': 'a request has no version',
      job: 'a new offer has no version; an edit of one has: job-edit',
      checkout: 'a checkout has no version; its quote has: F18 of renewal-checkout.amount.test.ts',
      ballot: 'a cast has no version; its ballot has: F18 of ballot-card.sides.test.ts',
    },
  },
  F19: { title: 'offline, then online', variants: { offline: { page: 'offline', says: 'offline' } } },
  // The row's two tabs need two pages: F20 of the tests in e2e
  F20: {
    title: 'twice at once',
    variants: { 'double click': { page: 'twice' }, 'Enter and click': { page: 'each way at once' } },
  },
  // The row's reload needs a page that can be left: F21 and R18 of the tests in e2e, drafts in each flow's own tests
  F21: {
    title: 'back into the page in the middle',
    variants: { 'from the cache': { page: 'back', backend: [['hang']] } },
  },
  F22: {
    title: 'removed or moved in the middle',
    variants: { removed: { page: 'removed', backend: [['slow']] }, moved: { page: 'moved', backend: [['slow']] } },
    exempt: { I7: 'the page itself took the focused element away' },
  },
  F23: {
    title: 'a third party’s script is blocked',
    variants: {},
    notApplicable: {
      'sign-up': 'no third party',
      login: 'trust.md wants a way past a blocked CAPTCHA; there is none to block: too many tries have to wait (S14)',
      recovery: 'no third party',
      verification: 'no third party',
      profile: 'trust.md: no third party',
      support: 'no third party',
      application: 'no third party',
      invitation: 'no third party',
      acceptance: 'no third party',
      identity: 'no third party',
      votes: 'no third party',
      membership: 'no third party',
      organization: 'no third party',
      inviting: 'no third party',
      'access-link': 'no third party',
      'seat-request': 'no third party',
      job: 'no third party',
      'access-change': 'no third party',
      'job-edit': 'no third party',
      checkout: 'a provider whose script is blocked: F23 of renewal-checkout.outcomes.test.ts',
      ballot: 'no third party',
    },
  },
  F24: {
    title: 'CORS refusal, cookies blocked',
    variants: {
      cors: { backend: [['cors']], says: 'blocked' },
      cookies: { backend: [['cookies-blocked']], says: 'cookies-blocked' },
    },
  },
  F25: {
    title: 'hostile globals, translated page',
    variants: {
      globals: { page: 'hostile' },
      'globals and a failure': { page: 'hostile', backend: [['network-error']], says: 'unreachable' },
      translated: { page: 'translated', backend: [['server-error']], says: 'server' },
    },
  },
} as const satisfies Record<string, Fault>;

export type FaultId = keyof typeof faultMatrix;

/** The rows that apply to a widget. */
export const faultsOf = (widget: Widget): [FaultId, Fault][] =>
  (Object.entries(faultMatrix) as [FaultId, Fault][]).filter(([, { notApplicable }]) => !notApplicable?.[widget]);

/** Why a row says nothing of a widget that only reads. */
const notOfReads: Partial<Record<FaultId, string>> = {
  F6: 'a read has no effect whose answer could be lost',
  F7: 'a read has no key',
  F8: 'a read has no key',
  F17: 'no read asks who somebody is again',
  F18: 'a read has no version to lose',
  F20: 'a read has no effect to double',
  F21: 'a page that comes back reads anew: S1-07 of the tests',
  F23: 'no third party',
  F25: 'the pages of the widget suite',
};

/** The rows that apply to a widget that only reads. */
export const readingRows: [FaultId, Fault][] = (Object.entries(faultMatrix) as [FaultId, Fault][]).filter(
  ([id]) => !notOfReads[id],
);
