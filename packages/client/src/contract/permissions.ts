import * as z from 'zod/mini';
import { OwnWords } from './described-field.ts';

/**
 * The verbs of `me.permissions` that the widgets ask for. A backend may have others. Those of `access` are named after
 * what they allow: `access.` and one of `personActs`, so that a row and a right speak of the same act.
 */
export const permissions = [
  'profile.read',
  'profile.write',
  /** Pay the membership of the organisation (S3-02). */
  'renewal.pay',
  /** See who has access (S3-04, S3-07). */
  'access.read',
  'access.set-role',
  'access.suspend',
  'access.restore',
  'access.remove',
  /** Say who reads the documentation (S3-08). */
  'access.set-documentation',
  /** Give somebody the right to post a job offer by exception (S3-10). */
  'access.set-job-posting',
  /** Let somebody take no seat (B-08). */
  'access.set-seat',
  /** By e-mail (S3-11). */
  'access.invite',
  'access.resend',
  'access.revoke',
  /** See, make, renew and revoke links for whoever has them (S3-12, B-09). */
  'access.share-links',
  /** Read who did what to whom (B-28). */
  'access.read-history',
  /** Ask for more seats (S3-30). */
  'access.request-seats',
  'jobs.read',
  /** Post an offer; edit and withdraw one's own (S3-10). */
  'jobs.post',
  /** Edit and withdraw those of others, of the same organisation. */
  'jobs.manage',
  /** S3-08, S3-09 */
  'documents.read',
  /** The preferred price of events (S3-14). */
  'events.member-price',
  /** One's own purchases (S3-15). */
  'purchases.read',
  /** The courses that one was given (S3-15, S3-16). */
  'courses.read',
] as const;
export type Permission = (typeof permissions)[number];

/** Why somebody may not do something. */
export const refusalReasons = [
  /** It does not go with their role. */
  'role',
  /** It is given to people one by one, and was not given to them. */
  'not-granted',
  /** Only the union's desk does it, when it is asked to. */
  'by-desk',
  /** Nobody does it to themselves. */
  'self',
  /** The other one's role is not theirs to manage. */
  'their-role',
  /** It does not go with the other one's role. */
  'not-for-role',
  /** It comes with the other one's role, and cannot be taken from them. */
  'comes-with-role',
  /** An organisation keeps one voting member at least. */
  'last-voting-member',
  /** Not as things stand with the other one: invited, expired, suspended. */
  'state',
  /** No seat is free (S3-29). */
  'no-seat',
  /** A message was sent a moment ago. */
  'too-soon',
  /** Their own access is suspended. */
  'suspended',
  'other',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** Goes into what is refused: why, and whom to ask. */
export const refusal = {
  /** One of `refusalReasons`; an unknown one is worded as `other`. */
  reason: z.string(),
  /** Who can, or who gives the right: by name or by role. */
  ask: z.optional(OwnWords),
};

/** A permission that the member does not have. */
export const RefusedPermission = z.object({ permission: z.string(), ...refusal });
export type RefusedPermission = z.infer<typeof RefusedPermission>;

/**
 * The section `permissions` of the capabilities: the verbs that mean anything to this backend. What is not among them
 * is not offered, to anybody. All are when the section is absent.
 */
export const PermissionSettings = z.optional(z.array(z.string()));
export type PermissionSettings = z.infer<typeof PermissionSettings>;
