import type { AccessEvent, AccessEventKind } from '../contract/access-history.ts';
import type {
  AccessLink,
  AccessLinkRenewal,
  AccessLinks,
  InvitingReport,
  NewAccessLink,
  NewInvitations,
} from '../contract/inviting.ts';
import type { ChangeReport, ForeseenChange, PeopleChange, PeoplePage, PeopleQuery } from '../contract/people.ts';
import type { FieldIssue } from '../contract/problem.ts';
import type { AccessOverview, SeatRequest, Seats } from '../contract/seats.ts';
import type { ReadOptions, WriteOptions } from '../options.ts';

/** A page, or a list, of which some rows may not be what the contract says. */
interface Sifted {
  /** How many of those there were: left out, so that the others can be shown. */
  skipped: number;
}

export type FoundPeople = PeoplePage & Sifted;

/** Open ones first, then the latest made. */
export type AccessLinkList = AccessLinks & Sifted;

export type UndoOutcome =
  | { outcome: 'undone'; report: ChangeReport }
  /** Too late, or undone by somebody else. */
  | { outcome: 'undo-closed' };

export type SeatRequestOutcome =
  /** `already-requested`: by somebody else, a moment ago. `seats` says how many they asked for. */
  { outcome: 'requested' | 'already-requested'; seats: Seats } | { outcome: 'invalid-fields'; fields: FieldIssue[] };

export type AccessLinkOutcome =
  | { outcome: 'done'; link: AccessLink }
  /** Somebody else renewed or revoked it first; nothing was done. `links` is how they stand now. */
  | { outcome: 'precondition-failed'; links: AccessLinkList }
  | { outcome: 'invalid-fields'; fields: FieldIssue[] };

export interface AccessHistoryQuery {
  kind?: AccessEventKind;
  /** Id of whoever did it. */
  actor?: string;
  /** Id of whom it was done to. */
  person?: string;
  /** Days of the union's calendar, `2026-11-22`, both among what is wanted. */
  from?: string;
  to?: string;
  /** Of the page before; the first page when absent. */
  cursor?: string;
}

export interface AccessHistory extends Sifted {
  /** Latest first. */
  items: AccessEvent[];
  nextCursor: string | null;
  /** Whoever did anything, by name. */
  actors: { id: string; name: string }[];
}

/**
 * Who has access to the services of the organisation, to what, and the seats they take (S3-04). Whatever a member may
 * not do rejects with `forbidden`, and what they may do is asked for anew from then on.
 */
export interface AccessDomain {
  /** Seats, roles and limits. Widgets of a page share what was read; `fresh`: it may no longer hold. */
  overview(options?: ReadOptions & { fresh?: boolean }): Promise<AccessOverview>;
  requestSeats(request: SeatRequest, options: WriteOptions): Promise<SeatRequestOutcome>;

  /** One page of people. With `ids`, those alone as they stand now: what settles an act whose reply was lost. */
  find(query: PeopleQuery, options?: ReadOptions): Promise<FoundPeople>;
  /** What an act would come to for each of them, in that order; changes nothing. */
  foresee(change: PeopleChange, options?: ReadOptions): Promise<ForeseenChange[]>;
  /** Does it, and tells for each of them, in that order, what came of it. */
  change(change: PeopleChange, options: WriteOptions): Promise<ChangeReport>;
  /** `change` is the id of a report. Its own report has one result for each person who was changed. */
  undo(change: string, options: WriteOptions): Promise<UndoOutcome>;

  /** By e-mail. Tells for each of them, in that order, what came of it. */
  invite(invitations: NewInvitations, options: WriteOptions): Promise<InvitingReport>;
  links(options?: ReadOptions): Promise<AccessLinkList>;
  createLink(link: NewAccessLink, options: WriteOptions): Promise<Exclude<AccessLinkOutcome, { links: unknown }>>;
  /** From then on the address that was shared before leads nowhere. */
  renewLink(id: string, renewal: AccessLinkRenewal, options: WriteOptions): Promise<AccessLinkOutcome>;
  revokeLink(
    id: string,
    version: string,
    options: WriteOptions,
  ): Promise<Exclude<AccessLinkOutcome, { fields: unknown }>>;

  /** Who did what to whom, and when. */
  history(query: AccessHistoryQuery, options?: ReadOptions): Promise<AccessHistory>;
}
