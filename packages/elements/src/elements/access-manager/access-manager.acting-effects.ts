import type { Act, Person, PersonAct, PersonState, RoleOffer } from '@trait-union/client';
import type { PendingChange, ShownPerson } from './access-manager.parts.ts';

const actsOfState: Readonly<Record<PersonState, readonly PersonAct[]>> = {
  active: ['set-role', 'set-documentation', 'set-job-posting', 'set-seat', 'suspend', 'remove'],
  suspended: ['set-role', 'set-documentation', 'set-job-posting', 'set-seat', 'restore', 'remove'],
  invited: ['set-role', 'set-documentation', 'set-job-posting', 'resend', 'revoke'],
  expired: ['set-role', 'set-documentation', 'set-job-posting', 'resend', 'revoke'],
};

/** Whether an act means anything for somebody in a state. */
export const suits = (act: PersonAct, state: string): boolean =>
  Object.entries(actsOfState).some(([known, acts]) => known === state && acts.includes(act));

/** Acts that take something away: what that is must be said first. */
const askedActs = ['set-role', 'suspend', 'remove', 'revoke'] as const satisfies readonly PersonAct[];
export type AskedAct = (typeof askedActs)[number];

export const isAsked = (act: PersonAct): act is AskedAct => askedActs.some((one) => one === act);

/** What a right that is given or not is called in somebody's row. */
export const rightOf = {
  'set-documentation': 'documentation',
  'set-job-posting': 'jobPosting',
  'set-seat': 'seat',
} as const satisfies Partial<Record<PersonAct, keyof ShownPerson>>;

/** What is shown of an act before the server has said that it is done; nothing of what else may follow from it. */
export function pendingOf(act: Act, roles: readonly RoleOffer[]): PendingChange {
  switch (act.act) {
    case 'set-role':
      return { role: roles.find(({ name }) => name === act.role) ?? { name: act.role } };
    case 'set-documentation':
    case 'set-job-posting':
    case 'set-seat':
      return { [rightOf[act.act]]: act.on };
    case 'suspend':
      return { state: 'suspended' };
    case 'restore':
      return { state: 'active' };
    case 'remove':
    case 'revoke':
      return { isGone: true };
    case 'resend':
      return {};
  }
}

/**
 * Whether somebody stands as an act would have them, whoever did it. An invitation was sent again when it was not sent
 * `before` as it is now.
 */
export function stands(act: Act, person: ShownPerson | undefined, before: Person | undefined): boolean {
  if (act.act === 'remove' || act.act === 'revoke') return !person || person.isGone;
  if (!person || person.isGone) return false;
  switch (act.act) {
    case 'set-role':
      return person.role.name === act.role;
    case 'set-documentation':
    case 'set-job-posting':
    case 'set-seat':
      return person[rightOf[act.act]] === act.on;
    case 'suspend':
      return person.state === 'suspended';
    case 'restore':
      return person.state === 'active';
    case 'resend':
      return person.invitation !== undefined && person.invitation.sentAt !== before?.invitation?.sentAt;
  }
}
