import type { Me, OwnOrganization } from '@trait-union/client/contract';
import type { Database } from './database.ts';
import { memberships, organizations } from './organization-records.ts';
import type { Membership } from './kept-invitation.ts';
import type { Member } from './member.ts';

/** A membership that a person acts in, with a file of its own. */
type Place = Pick<Membership, 'organizationId' | 'suspended'> & { role?: Membership['role']; actsAs: string };

/** Of the person behind a file, whichever file that is; the local alone for whoever has no other. */
export function placesOf(db: Database, { id }: Member): Place[] {
  const places = memberships(db)
    .all()
    .filter((one): one is Membership & Place => one.actsAs !== undefined);
  const here = places.find(({ actsAs }) => actsAs === id);
  return here
    ? places.filter(({ memberId }) => memberId === here.memberId)
    : [{ organizationId: db.organization.id, actsAs: id }];
}

const toOrganization = (db: Database, { organizationId: id }: Place): Me['organization'] => ({
  id,
  name: organizations(db).get(id)?.name ?? db.organization.name,
});

/** The one that a file belongs to. */
export const organizationOf = (db: Database, member: Member): Me['organization'] => {
  const here = placesOf(db, member).find(({ actsAs }) => actsAs === member.id);
  return here ? toOrganization(db, here) : db.organization;
};

export const ownOrganizations = (db: Database, member: Member): OwnOrganization[] =>
  placesOf(db, member)
    .filter(({ actsAs, suspended }) => !suspended || actsAs === member.id)
    .map((place) => {
      const file = db.member(place.actsAs);
      return {
        ...toOrganization(db, place),
        ...(place.role && { role: { name: place.role } }),
        ...(file && { memberNumber: file.memberNumber }),
        current: place.actsAs === member.id,
      };
    });
