import type { AccessEvent, Act, Permission } from '@trait-union/client/contract';
import type { RoleCells } from '../scenarios/role-table.ts';

/** What an organisation decided of its own access rights, or the association for it. */
export interface AccessRules {
  /** What goes before the association's table of roles. */
  permissions?: Partial<Record<Permission, RoleCells>>;
  /** Roles that take no seat. */
  seatless: readonly string[];
  /** An invitation by e-mail keeps a seat until it is answered or over (B-07). */
  invitationsKeepSeats: boolean;
  /** For how many days the seat of somebody who was removed is not free yet; 0 where it is at once (B-07). */
  seatHeldFor: number;
  limits: { batch: number; linkUses: number | null; linkDays: number | null };
}

/** What somebody has beside their role, whether they came or were only invited, and who changed it last. */
export interface KeptRights {
  documentation?: boolean;
  jobPosting?: boolean;
  /** A voting member who takes no seat (B-08). */
  noSeat?: boolean;
  /** What they would lose with their access: courses that they were given, groups that they lead. */
  courses?: number;
  groups?: number;
  /** Grows with every change; 1 when absent. */
  revision?: number;
  changed?: { at: string; by: string };
}

/** An event of the history, under its id. */
export interface KeptEvent {
  organizationId: string;
  shown: AccessEvent;
}

/** Where somebody of the list is kept. */
export interface Place {
  kind: 'memberships' | 'invitations';
  key: string;
}

/** A change that may be undone, under the id of its report. */
export interface KeptChange {
  organizationId: string;
  act: Act;
  /** Milliseconds since the epoch. */
  undoUntil: number;
  undone?: true;
  people: (Place & {
    id: string;
    before: unknown;
    /** The revision that the change left; null when they are not in the list any more. */
    left: number | null;
    /** Offers of theirs that were withdrawn. */
    jobs: readonly string[];
  })[];
}

/** The seat of somebody who was removed, under their id. */
export interface HeldSeat {
  organizationId: string;
  /** The first day that it is free. */
  until: string;
}

/** Under the id of the organisation. */
export interface KeptSeatRequest {
  total: number;
  at: string;
  by: string;
}
