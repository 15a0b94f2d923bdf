import type { Identity, IdentityFact } from '@trait-union/client';

/** One document that shows both facts, or one for each (S1-08). */
export const ways = ['one', 'two'] as const;
export type Way = (typeof ways)[number];

/** A place for a document, by what it has to show; also the name of its field. */
export const slots = ['both', 'photo', 'address'] as const;
export type Slot = (typeof slots)[number];

export const slotsOf: Readonly<Record<Way, readonly Slot[]>> = { one: ['both'], two: ['photo', 'address'] };

export const factsOf: Readonly<Record<Slot, readonly IdentityFact[]>> = {
  both: ['photo', 'address'],
  photo: ['photo'],
  address: ['address'],
};

/**
 * - `guide` what is asked, why and for how long, before anything is chosen (S1-11, S1-12)
 * - `documents` the files; `missing` are the places that were empty on submit
 * - `sending` they are on their way; `settling` once all have arrived, which cannot be taken back any more
 */
export type Step =
  | { step: 'guide'; way: Way | undefined; incomplete: boolean }
  | { step: 'documents'; way: Way; missing: readonly Slot[] }
  | { step: 'sending'; way: Way; settling: boolean };

export const start: Step = { step: 'guide', way: undefined, incomplete: false };

export type Act =
  | { act: 'chosen'; way: Way }
  | { act: 'continued' }
  | { act: 'returned' }
  /** Something was put into a place, or taken from it. */
  | { act: 'changed' }
  | { act: 'incomplete'; missing: readonly Slot[] }
  | { act: 'sent' }
  | { act: 'arrived' }
  /** Cancelled, failed, or refused. */
  | { act: 'stopped' };

export function transition(from: Step, act: Act): Step {
  const { way } = from;
  switch (act.act) {
    case 'chosen':
      return { step: 'guide', way: act.way, incomplete: false };
    case 'continued':
      return way ? { step: 'documents', way, missing: [] } : { step: 'guide', way, incomplete: true };
    case 'returned':
      return { step: 'guide', way, incomplete: false };
    case 'changed':
      return from.step === 'documents' ? { ...from, missing: [] } : from;
    case 'incomplete':
      return way ? { step: 'documents', way, missing: act.missing } : from;
    case 'sent':
      return way ? { step: 'sending', way, settling: false } : from;
    case 'arrived':
      return from.step === 'sending' ? { ...from, settling: true } : from;
    case 'stopped':
      return way ? { step: 'documents', way, missing: [] } : from;
  }
}

/** The member has to send documents, or may send others. */
export const isOpen = ({ state }: Identity): boolean => state === 'unproven' || state === 'refused';
