import type { Card, Membership } from '../contract/membership.ts';
import type { ReadOptions, WriteOptions } from '../options.ts';

/** The member's membership and their card. */
export interface MembershipDomain {
  /**
   * Widgets of a page share what was read, until something is paid or set here. `fresh`: it may no longer hold; it may
   * have been paid elsewhere.
   */
  read(options?: ReadOptions & { fresh?: boolean }): Promise<Membership>;
  /** Whether it renews itself at its end (B-10). */
  setAutoRenewal(on: boolean, options: WriteOptions): Promise<Membership>;
  card(options?: ReadOptions): Promise<Card>;
}
