import type { IdentityDocument, IdentityRefusal } from '@trait-union/client/contract';

/** What the backend keeps of a check; the documents' own bytes are nowhere. */
export interface IdentityRecord {
  state: 'submitted' | 'accepted' | 'refused';
  /** ISO 8601, as all dates here. */
  submittedAt: string;
  documents: readonly IdentityDocument[];
  decidedAt?: string;
  reason?: IdentityRefusal;
  deletedAt?: string;
}
