import type {
  OrganizationRole,
  OwnWords,
  Permission,
  PersonAct,
  PersonState,
  RefusalReason,
} from '@trait-union/client/contract';

/** Allowed, or why not and whom to ask. */
export type Cell = true | { reason: RefusalReason; ask?: OwnWords };

/** Who can, or who gives the right. */
export const ask = {
  votingMember: { fr: 'le membre votant de votre organisation', en: 'your organization’s voting member' },
  managers: {
    fr: 'le membre votant ou un gestionnaire des accès de votre organisation',
    en: 'your organization’s voting member or one of its access managers',
  },
  desk: { fr: 'l’équipe de soutien de l’association', en: 'the association’s support team' },
} as const satisfies Record<string, OwnWords>;

const yes = true;
const managersOnly: Cell = { reason: 'role', ask: ask.managers };
const toBeTicked: Cell = { reason: 'not-granted', ask: ask.managers };
const byDesk: Cell = { reason: 'by-desk', ask: ask.desk };
const notForDispatchers: Cell = { reason: 'role', ask: ask.managers };

export type RoleCells = Record<OrganizationRole, Cell>;
export const row = (votingMember: Cell, accessManager: Cell, secondaryMember: Cell, dispatcher: Cell): RoleCells => ({
  'voting-member': votingMember,
  'access-manager': accessManager,
  'secondary-member': secondaryMember,
  dispatcher,
});
const ofManagers = row(yes, yes, managersOnly, managersOnly);

/**
 * Role × permission of the association's guide (S3). A permission that is not here means nothing to this backend:
 * `access.set-seat`.
 */
export const rolePermissions = {
  'profile.read': row(yes, yes, yes, yes),
  'profile.write': row(yes, yes, yes, yes),
  /** S3-02, S3-06: the one thing in which a manager is not a voting member's equal. */
  'renewal.pay': row(
    yes,
    { reason: 'role', ask: ask.votingMember },
    { reason: 'role', ask: ask.votingMember },
    { reason: 'role', ask: ask.votingMember },
  ),
  'access.read': ofManagers,
  'access.set-role': ofManagers,
  'access.suspend': ofManagers,
  'access.restore': ofManagers,
  'access.remove': ofManagers,
  'access.set-documentation': ofManagers,
  /** S3-10: « Pour ce faire, vous devez contacter notre équipe de soutien. » */
  'access.set-job-posting': row(byDesk, byDesk, managersOnly, managersOnly),
  'access.invite': ofManagers,
  'access.resend': ofManagers,
  'access.revoke': ofManagers,
  'access.share-links': ofManagers,
  'access.read-history': ofManagers,
  'access.request-seats': ofManagers,
  'jobs.read': row(yes, yes, yes, notForDispatchers),
  /** True of a secondary member to whom the desk gave it. */
  'jobs.post': row(yes, yes, byDesk, byDesk),
  'jobs.manage': row(yes, yes, managersOnly, managersOnly),
  /** True of a secondary member who is ticked (S3-08). */
  'documents.read': row(yes, yes, toBeTicked, notForDispatchers),
  'events.member-price': row(yes, yes, yes, notForDispatchers),
  'purchases.read': row(yes, yes, yes, yes),
  'courses.read': row(yes, yes, yes, yes),
} as const satisfies Partial<Record<Permission, RoleCells>>;

/** Acts that make sense of somebody in a state; any other is refused with `state`. */
export const actsOfState: Record<PersonState, readonly PersonAct[]> = {
  active: ['set-role', 'set-documentation', 'set-job-posting', 'set-seat', 'suspend', 'remove'],
  suspended: ['set-role', 'set-documentation', 'set-job-posting', 'set-seat', 'restore', 'remove'],
  invited: ['set-role', 'set-documentation', 'set-job-posting', 'resend', 'revoke'],
  expired: ['set-role', 'set-documentation', 'set-job-posting', 'resend', 'revoke'],
};

/** Why what is given one by one is not to be given to, or taken from, somebody of a role; absent where it is. */
export const givenByRole: Record<
  OrganizationRole,
  Partial<Record<'set-documentation' | 'set-job-posting' | 'set-seat', RefusalReason>>
> = {
  'voting-member': { 'set-documentation': 'comes-with-role', 'set-job-posting': 'comes-with-role' },
  'access-manager': {
    'set-documentation': 'comes-with-role',
    'set-job-posting': 'comes-with-role',
    'set-seat': 'not-for-role',
  },
  'secondary-member': { 'set-seat': 'not-for-role' },
  dispatcher: { 'set-documentation': 'not-for-role', 'set-job-posting': 'not-for-role', 'set-seat': 'not-for-role' },
};

/**
 * Whom a role manages, and which roles it gives: else a manager could make a voting member of themselves, and pay.
 * Anything to anybody else is refused with `their-role`.
 */
export const manages: Record<OrganizationRole, readonly OrganizationRole[]> = {
  'voting-member': ['voting-member', 'access-manager', 'secondary-member', 'dispatcher'],
  'access-manager': ['access-manager', 'secondary-member', 'dispatcher'],
  'secondary-member': [],
  dispatcher: [],
};

/** Nobody does these to themselves: refused with `self`. */
export const neverToOneself: readonly PersonAct[] = ['set-role', 'suspend', 'remove'];
