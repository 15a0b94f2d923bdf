import type { Me, OwnOrganization } from '@trait-union/client/contract';
import type { Database } from './database.ts';
import { memberships, organizations } from './organization-records.ts';
import type { Membership } from './kept-invitation.ts';
import type { Member } from './member.ts';

/** A membership that a person acts in, with a file of its own. */
type Place = Pick<Membership, 'organizationId' | 'suspended'> & { role?: Membership['role']; actsAs: string };

/** The id of the file that somebody signed up with, whichever of theirs is given. */
export const personBehind = (db: Database, { id }: Pick<Member, 'id'>): string =>
  memberships(db)
    .all()
    .find(({ actsAs }) => actsAs === id)?.memberId ?? id;

/** Of the person behind a file, whichever file that is: the local first, unless they signed up for another. */
export function placesOf(db: Database, member: Pick<Member, 'id'>): Place[] {
  const person = personBehind(db, member);
  const places = memberships(db)
    .all()
    .filter((one): one is Membership & Place => one.actsAs !== undefined && one.memberId === person);
  const isElsewhere = places.some(({ actsAs }) => actsAs === person) || db.member(person)?.locked === true;
  return isElsewhere ? places : [{ organizationId: db.organization.id, actsAs: person }, ...places];
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
