import * as z from 'zod/mini';
import { OwnWords } from './described-field.ts';
import type { Endpoint } from './endpoint.ts';
import { Instant } from './instant.ts';
import { languages } from './profile.ts';
import { SignedInSession } from './session.ts';

/** What somebody may be in an organisation. A backend may have others, in its own words. */
export const organizationRoles = ['voting-member', 'access-manager', 'secondary-member', 'dispatcher'] as const;
export type OrganizationRole = (typeof organizationRoles)[number];

export const Role = z.object({
  name: z.string(),
  /** Goes before the widgets' own words; a must for a name that they do not know. */
  label: z.optional(OwnWords),
});
export type Role = z.infer<typeof Role>;

/** `full`: no place is left, in the link or in the organisation. */
export const invitationStates = ['open', 'expired', 'revoked', 'used', 'full'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** What the holder of an invitation's link may know (S3-13). */
export const Invitation = z.object({
  state: z.enum(invitationStates),
  /** Who invites. */
  inviter: z.string(),
  organization: z.object({ id: z.string(), name: z.string() }),
  role: Role,
  /** Whom it is for, if it is for one person; anybody who has the link otherwise. */
  email: z.optional(z.string()),
  /** UTC; absent when it has no end. */
  expiresAt: z.optional(Instant),
  /** How many more people may accept; absent when there is no limit, or for one person. */
  seatsLeft: z.optional(z.number()),
  /** Of the signed-in member, if anybody is; decided again when they accept. */
  standing: z.optional(z.enum(['eligible', 'already-member', 'email-mismatch'])),
});
export type Invitation = z.infer<typeof Invitation>;

const token = z.string().check(z.minLength(8), z.maxLength(512));

export const InvitationLink = z.object({ token });
export type InvitationLink = z.infer<typeof InvitationLink>;

/** The role is the invitation's: there is no place for another here. */
export const NewAccount = z.object({
  token,
  givenName: z.string().check(z.minLength(1), z.maxLength(80)),
  familyName: z.string().check(z.minLength(1), z.maxLength(80)),
  password: z.string().check(z.minLength(1), z.maxLength(1024)),
  language: z.enum(languages),
});
export type NewAccount = z.infer<typeof NewAccount>;

export const InvitationMailRequest = z.object({
  token,
  email: z.string().check(z.minLength(3), z.maxLength(254)),
  language: z.enum(languages),
});
export type InvitationMailRequest = z.infer<typeof InvitationMailRequest>;

export const AcceptedInvitation = z.object({ state: z.literal('accepted') });
export type AcceptedInvitation = z.infer<typeof AcceptedInvitation>;

/** `invitation-closed`: its state is no longer `open`; look it up again to learn why. */
export const invitationEndpoints = {
  find: { method: 'POST', path: '/invitations/lookup', response: Invitation, outcomes: ['link-unknown'], safe: true },
  accept: {
    method: 'POST',
    path: '/invitations/acceptance',
    response: AcceptedInvitation,
    outcomes: ['invitation-closed', 'already-member', 'email-mismatch'],
  },
  join: {
    method: 'POST',
    path: '/invitations/account',
    response: SignedInSession,
    outcomes: ['invitation-closed', 'account-exists', 'invalid-fields'],
  },
  sendMail: { method: 'POST', path: '/invitations/mail', outcomes: ['invitation-closed', 'invalid-fields'] },
} as const satisfies Record<string, Endpoint>;
