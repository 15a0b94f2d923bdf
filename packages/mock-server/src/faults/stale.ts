import type { PeopleChange } from '@trait-union/client/contract';
import { keptChanges } from '../access/changing.ts';
import { colleaguesOf, type Colleagues } from '../access/colleagues.ts';
import type { Member, MemberDetails } from '../member.ts';
import type { OperationName } from '../operations.ts';
import { cellFor } from '../access/rights.ts';
import { rosterOf } from '../access/roster.ts';
import { teamOf } from '../access/team.ts';
import { givenByRole } from '../scenarios/role-table.ts';
import type { FaultContext } from './fault.ts';

const officeChanges = ({ phones }: MemberDetails): Partial<MemberDetails> => ({
  phones: [{ id: 'phone-1', kind: 'mobile', ...phones[0], number: '+14185550199' }, ...phones.slice(1)],
});

type First = (context: FaultContext, member: Member, colleagues: Colleagues) => void;

/** Ticks or unticks what the act that follows does not touch, or does what can be done to anybody. */
const changeFirst = ({ db, now }: FaultContext, member: Member, id: string, act: string, others: Colleagues): void => {
  const team = teamOf(db, member, now);
  const row = team && rosterOf(team).get(id);
  if (!row) return;
  const [ticks, permission] =
    act === 'set-documentation'
      ? (['set-job-posting', 'jobs.post'] as const)
      : (['set-documentation', 'documents.read'] as const);
  if (givenByRole[row.kept.role][ticks]) others.touch(id);
  else others.change({ act: ticks, on: cellFor(permission, team.rules, row.kept) !== true }, [id]);
};

/** What somebody else does just before, operation by operation. */
export const beforehand: Partial<Record<OperationName, First>> = {
  'access.change': (context, member, others) => {
    const { act, people } = context.body() as PeopleChange;
    changeFirst(context, member, people[0]?.id ?? '', act.act, others);
  },
  'access.undo': (context, member, others) => {
    const kept = keptChanges(context.db).get(context.params['change'] ?? '');
    const [first] = kept?.people ?? [];
    if (kept && first) changeFirst(context, member, first.id, kept.act.act, others);
  },
  'access.renewLink': ({ params }, _, others) => {
    others.renewLink(params['link'] ?? '');
  },
  'access.revokeLink': ({ params }, _, others) => {
    others.renewLink(params['link'] ?? '');
  },
  'jobs.edit': ({ params }, _, others) => {
    others.editJob(params['job'] ?? '', { pay: '30 $ l’heure' });
  },
  'jobs.withdraw': ({ params }, _, others) => {
    others.editJob(params['job'] ?? '', { pay: '30 $ l’heure' });
  },
};

/** Somebody else saves first. */
export const saveFirst = (context: FaultContext): void => {
  const { db, memberId, operation, options, now } = context;
  const member = memberId === undefined ? undefined : db.member(memberId);
  if (!member) return;
  const first = beforehand[operation];
  if (first)
    first(
      context,
      member,
      colleaguesOf(db, member.memberNumber, () => now),
    );
  else db.saveDetails(member.id, options.changes ?? officeChanges(member.details));
};

/** People come, until no seat is free. */
export const takeSeats = ({ db, memberId, now }: FaultContext): void => {
  const member = memberId === undefined ? undefined : db.member(memberId);
  if (member) colleaguesOf(db, member.memberNumber, () => now).takeSeats();
};
