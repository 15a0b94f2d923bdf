import fc from 'fast-check';
import type { PaymentMode } from '../contract/checkout.ts';
import { awaited, faultAct, faultNames, tab } from './tab-acts.ts';

const modes = ['redirect', 'embedded', 'offline'] as const satisfies PaymentMode[];
export const decisions = ['submitted', 'second-step', 'paid', 'cancelled', { failed: 'declined' }] as const;
const delays = ['at-once', 'held', 'lost'] as const;
const operations = ['checkout.start', 'checkout.read', 'checkout.cancel', 'membership.read'] as const;

export const inTab = fc.oneof(
  fc.record({ do: fc.constant('pay'), tab, mode: fc.constantFrom(...modes), awaited, twice: fc.boolean() }),
  // What the widget has a button for then, and what it does by itself
  fc.record({ do: fc.constant('press'), tab, button: fc.nat(2), awaited }),
  fc.record({ do: fc.constantFrom('look', 'seenAgain', 'interrupt'), tab, awaited }),
  // With the tab's memory, in another tab with the same memory, or with none
  fc.record({ do: fc.constantFrom('reload', 'copy', 'close'), tab, awaited }),
  fc.record({
    do: fc.constant('fields'),
    tab,
    progress: fc.constantFrom('submitted', 'cancelled', 'unavailable', 'failed'),
    awaited,
  }),
);
export const onServer = fc.oneof(
  // Of any checkout there ever was, counted from the last
  fc.record({ do: fc.constant('bank'), decision: fc.constantFrom(...decisions), of: fc.constantFrom(0, 0, 1, 2) }),
  fc.record({ do: fc.constant('pass'), minutes: fc.constantFrom(1, 11, 31, 1500) }),
  fc.record({ do: fc.constant('webhooks'), delay: fc.constantFrom(...delays), announced: fc.boolean() }),
  faultAct([...faultNames, 'step-up', 'cors'], operations),
  fc.record({
    do: fc.constantFrom('clear', 'delay', 'arrive', 'signIn', 'deliver', 'redeliver', 'endQuotes', 'reprice'),
  }),
);
