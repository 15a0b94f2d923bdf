import type { Act, JobPatch, OrganizationRole } from '@trait-union/client/contract';
import { randomId } from '../bytes.ts';
import type { Database } from '../database.ts';
import { memberships, organizations } from '../organization-records.ts';
import { jobs, patched, withdrawn } from '../jobs/jobs.ts';
import type { KeptJob } from '../jobs/kept-job.ts';
import { nameOf, type Member } from '../member.ts';
import { newMember } from '../new-member.ts';
import { keepRow } from './acts.ts';
import { changePeople } from './changing.ts';
import { invitePeople } from './inviting.ts';
import { findLink, renewLink, revokeLink } from './links.ts';
import { accessLog, noteJoin } from './log.ts';
import { rosterOf, versionOf } from './roster.ts';
import { seatRequests, seatsOf } from './seats.ts';
import { teamOf, type Team } from './team.ts';

/**
 * Everybody else who may change what a member manages: another manager of the same organisation, people who come, and
 * the association. For tests and developers; whatever stands in the table of roles, they may.
 */
export interface Colleagues {
  /** Does an act, to people by their ids as they stand now. Throws where it is done to none of them. */
  change(act: Act, ids: readonly string[]): void;
  /** Changes somebody in a way that no act touches: only the version tells. Throws for an unknown person. */
  touch(id: string): void;
  invite(email: string, role: OrganizationRole): void;
  /** People come, until so many seats are free; none by default. Nobody where there is no limit. */
  takeSeats(left?: number): void;
  /** Throw for an unknown link. */
  renewLink(id: string): void;
  revokeLink(id: string): void;
  /** The association changes how many seats there are, null for no limit, which answers a request. */
  grantSeats(total: number | null): void;
  /** Throw for an unknown offer. */
  editJob(id: string, patch: JobPatch): void;
  withdrawJob(id: string): void;
}

const managing = ['voting-member', 'access-manager'];

/** Another who manages the organisation that a member acts in, its voting member first. */
const otherThan = (db: Database, member: Member, now: number): Team => {
  const here = teamOf(db, member, now);
  const others = memberships(db)
    .all()
    .filter(
      ({ organizationId, role, suspended }) => organizationId === here?.id && managing.includes(role) && !suspended,
    )
    .flatMap((own) => {
      const file = db.member(own.actsAs ?? own.memberId);
      return here && file && file.id !== member.id ? [{ ...here, own, member: file }] : [];
    });
  const other = others.find(({ own }) => own.role === 'voting-member') ?? others[0];
  if (!other) throw new Error(`Nobody else manages access with ${member.memberNumber}`);
  return other;
};

const come = (team: Team): void => {
  const { db, id: organizationId, now } = team;
  const email = `arrivee.${randomId()}@example.org`;
  const names = { givenName: 'Zacharie', familyName: 'Arrivé', password: '', language: 'fr' as const };
  const file = db.addMember({ ...newMember(db, { ...names, email }, now), password: null });
  const membership = memberships(db).put(`${organizationId}.${file.id}`, {
    organizationId,
    memberId: file.id,
    role: 'secondary-member',
    since: new Date(now).toISOString(),
    actsAs: file.id,
  });
  noteJoin(db, membership, nameOf(file));
};

export const colleaguesOf = (db: Database, memberNumber: string, clock: () => number): Colleagues => {
  const member = db.memberByNumber(memberNumber);
  if (!member) throw new Error(`No member ${memberNumber}`);
  const team = (): Team => otherThan(db, member, clock());

  const linkOf = (id: string) => {
    const found = findLink(team(), id);
    if (!found) throw new Error(`No link ${id}`);
    return found;
  };
  const saveJob = (id: string, save: (kept: KeptJob) => KeptJob): void => {
    const kept = jobs(db).get(id);
    if (!kept) throw new Error(`No offer ${id}`);
    jobs(db).put(id, save(kept));
  };

  return {
    change: (act, ids) => {
      const other = team();
      const roster = rosterOf(other);
      const people = ids.map((id) => {
        const row = roster.get(id);
        return { id, version: row ? versionOf(row, other.now) : '' };
      });
      const { results } = changePeople(other, { act, people });
      if (!results.some(({ outcome }) => outcome === 'done'))
        throw new Error(`Not done: ${results.map(({ outcome, refused }) => refused?.reason ?? outcome).join(', ')}`);
    },
    touch: (id) => {
      const other = team();
      const row = rosterOf(other).get(id);
      if (!row) throw new Error(`Nobody is ${id}`);
      keepRow(other, row, {});
    },
    invite: (email, role) => {
      invitePeople(team(), { invitees: [{ email, role }], language: 'fr', message: '' });
    },
    takeSeats: (left = 0) => {
      const other = team();
      for (let free = seatsOf(other, rosterOf(other)).free ?? left; free > left; free -= 1) come(other);
    },
    renewLink: (id) => {
      renewLink(team(), linkOf(id), { uses: null, days: null });
    },
    revokeLink: (id) => {
      revokeLink(team(), linkOf(id));
    },
    grantSeats: (total) => {
      const { id: organizationId, organization, now } = team();
      organizations(db).put(organizationId, { ...organization, seats: total });
      seatRequests(db).remove(organizationId);
      const id = randomId();
      const at = new Date(now).toISOString();
      accessLog(db).put(id, {
        organizationId,
        shown: { id, at, kind: 'set-seats', by: null, ...(total !== null && { seats: total }) },
      });
    },
    editJob: (id, patch) => {
      saveJob(id, (kept) => patched(kept, patch, clock()));
    },
    withdrawJob: (id) => {
      saveJob(id, (kept) => withdrawn(kept, clock()));
    },
  };
};
