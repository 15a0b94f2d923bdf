import {
  organizationRoles,
  type Me,
  type OrganizationRole,
  type Permission,
  type RefusedPermission,
} from '@trait-union/client/contract';
import type { Database } from '../database.ts';
import type { Member } from '../member.ts';
import { ask, givenByRole, rolePermissions, type Cell, type RoleCells } from '../scenarios/role-table.ts';
import type { AccessRules, KeptRights } from './kept-access.ts';
import { teamOf, type Team } from './team.ts';

type Rights = Pick<Me, 'permissions' | 'role' | 'refused'>;

export const isRole = (name: string): name is OrganizationRole =>
  (organizationRoles as readonly string[]).includes(name);

const tableOf = ({ permissions }: AccessRules): Partial<Record<Permission, RoleCells>> => ({
  ...rolePermissions,
  ...permissions,
});

/** What is given to people one by one, and what it lets them do. */
const givenAlone: Partial<
  Record<Permission, readonly [act: 'set-documentation' | 'set-job-posting', right: 'documentation' | 'jobPosting']>
> = {
  'documents.read': ['set-documentation', 'documentation'],
  'jobs.post': ['set-job-posting', 'jobPosting'],
};

const isGiven = (permission: Permission, role: OrganizationRole, kept: KeptRights): boolean => {
  const [act, right] = givenAlone[permission] ?? [];
  return act !== undefined && right !== undefined && kept[right] === true && givenByRole[role][act] === undefined;
};

/** Whether somebody of a role may, with what they were given beside it, or why not. */
export const cellFor = (
  permission: Permission,
  rules: AccessRules,
  { role, ...kept }: KeptRights & { role: OrganizationRole },
): Cell => {
  if (isGiven(permission, role, kept)) return true;
  return tableOf(rules)[permission]?.[role] ?? { reason: 'role' };
};

/** Whether the member may, in the organisation that they act in. */
export const cellOf = ({ rules, own }: Team, permission: Permission): Cell =>
  own.suspended ? { reason: 'suspended', ask: ask.managers } : cellFor(permission, rules, own);

/** What a member may do: by the table where they act for an organisation that has one, else what stands in their file. */
export const rightsOf = (db: Database, member: Member, now: number): Rights => {
  const team = teamOf(db, member, now);
  if (!team) return { permissions: [...member.permissions] };
  const cells = (Object.keys(tableOf(team.rules)) as Permission[]).map(
    (permission) => [permission, cellOf(team, permission)] as const,
  );
  return {
    role: { name: team.own.role },
    permissions: cells.filter(([, cell]) => cell === true).map(([permission]) => permission),
    refused: cells.flatMap(([permission, cell]): RefusedPermission[] =>
      cell === true ? [] : [{ permission, ...cell }],
    ),
  };
};

export const may = (db: Database, member: Member, permission: Permission, now: number): boolean =>
  rightsOf(db, member, now).permissions.includes(permission);
