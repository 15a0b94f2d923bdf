import type {
  AccessEventKind,
  AccessLink,
  AccessLinkState,
  FieldIssue,
  NewAccessLink,
} from '@trait-union/client/contract';
import { randomId } from '../bytes.ts';
import { invitations } from '../organization-records.ts';
import type { KeptInvitation } from '../kept-invitation.ts';
import { writeDown } from './log.ts';
import { refusalOfRole } from './refusals.ts';
import { isRole } from './rights.ts';
import { nameOf } from '../member.ts';
import type { Team } from './team.ts';

const day = 86_400_000;

type Found = readonly [id: string, kept: KeptInvitation];

const stateOf = (
  { revokedAt, expiresAt = Infinity, uses = Infinity, acceptedBy }: KeptInvitation,
  now: number,
): AccessLinkState => {
  if (revokedAt !== undefined) return 'revoked';
  if (expiresAt <= now) return 'expired';
  return acceptedBy.length >= uses ? 'used-up' : 'open';
};

const isoAt = (instant: number): string => new Date(instant).toISOString();

/** Who comes and the clock change nothing that somebody else must see before they renew or revoke it. */
const versionOf = ({ revision = 1 }: KeptInvitation): string => `${revision}`;

/** `page` is where it leads. */
export const toLink = (team: Team, [id, kept]: Found, page: string): AccessLink => {
  const { db, now } = team;
  const state = stateOf(kept, now);
  const { token, role, acceptedBy, uses = null, expiresAt, sentAt = 0, inviterId } = kept;
  const maker = db.member(inviterId);
  return {
    id,
    version: versionOf(kept),
    state,
    ...(state === 'open' && !refusalOfRole(team, role) && { url: `${page}#invitation-accept=${token}` }),
    role: { name: role },
    used: acceptedBy.length,
    uses,
    expiresAt: expiresAt === undefined ? null : isoAt(expiresAt),
    made: { at: isoAt(sentAt), by: maker ? nameOf(maker) : '' },
  };
};

export const findLink = (team: Team, id: string): Found | undefined => {
  const kept = invitations(team.db).get(id);
  return kept?.organizationId === team.id && kept.email === undefined ? [id, kept] : undefined;
};

/** Open ones first, then the latest made. */
export const linksOf = (team: Team, page: string): AccessLink[] =>
  invitations(team.db)
    .entries()
    .filter(([, { organizationId, email }]) => organizationId === team.id && email === undefined)
    .map((found) => toLink(team, found, page))
    .reverse()
    .sort(
      (one, other) =>
        Number(other.state === 'open') - Number(one.state === 'open') ||
        Date.parse(other.made.at) - Date.parse(one.made.at),
    );

/** What of the terms goes beyond the limits, or is not the member's to give. */
export const linkIssues = (team: Team, { uses, days, role }: NewAccessLink): FieldIssue[] => {
  const { linkUses, linkDays } = team.rules.limits;
  const isBeyond = (wanted: number | null, limit: number | null): boolean =>
    limit !== null && (wanted ?? Infinity) > limit;
  return [
    ...(refusalOfRole(team, role) ? [{ pointer: '/role', code: 'not-allowed' as const }] : []),
    ...(isBeyond(uses, linkUses) ? [{ pointer: '/uses', code: 'not-allowed' as const }] : []),
    ...(isBeyond(days, linkDays) ? [{ pointer: '/days', code: 'not-allowed' as const }] : []),
  ];
};

type Terms = Pick<NewAccessLink, 'uses' | 'days'>;

const termsOf = ({ uses, days }: Terms, now: number) => ({
  ...(uses !== null && { uses }),
  ...(days !== null && { expiresAt: now + days * day }),
});

const keep = (team: Team, id: string, kept: KeptInvitation, kind: AccessEventKind): Found => {
  const saved = invitations(team.db).put(id, kept);
  writeDown(team, kind, { role: { name: saved.role } });
  return [id, saved];
};

export const createLink = (team: Team, { role, ...terms }: NewAccessLink): Found => {
  if (!isRole(role)) throw new Error(`No role ${role}`);
  const { id: organizationId, member, now } = team;
  return keep(
    team,
    randomId(),
    {
      token: randomId(),
      organizationId,
      role,
      inviterId: member.id,
      sentAt: now,
      acceptedBy: [],
      ...termsOf(terms, now),
    },
    'create-link',
  );
};

export const isStale = ([, kept]: Found, version: string): boolean => versionOf(kept) !== version;

/** Another secret under the same id: the address from before leads nowhere (B-09). */
export const renewLink = (team: Team, [id, kept]: Found, { uses, days }: Terms): Found => {
  const over = { revokedAt: undefined, uses: undefined, expiresAt: undefined };
  const renewed = { token: randomId(), acceptedBy: [], revision: (kept.revision ?? 1) + 1 };
  return keep(team, id, { ...kept, ...over, ...renewed, ...termsOf({ uses, days }, team.now) }, 'renew-link');
};

export const revokeLink = (team: Team, [id, kept]: Found): Found =>
  kept.revokedAt === undefined
    ? keep(team, id, { ...kept, revokedAt: team.now, revision: (kept.revision ?? 1) + 1 }, 'revoke-link')
    : [id, kept];
