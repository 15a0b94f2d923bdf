import type { Capabilities } from './contract/capabilities.ts';
import type { OwnWords } from './contract/described-field.ts';
import type { JobAct, JobOffer } from './contract/jobs.ts';
import type { Me } from './contract/me.ts';
import type { Person, PersonAct } from './contract/people.ts';
import { PermissionSettings, refusalReasons, type Permission, type RefusalReason } from './contract/permissions.ts';

/** Shown all the same, with the reason and whom to ask (S2-04). */
export interface RefusedVerdict {
  state: 'refused';
  reason: RefusalReason;
  ask?: OwnWords;
}

/** What the server said of one act, for this member. It decides again when the act is done. */
export type Verdict =
  | { state: 'allowed' }
  | RefusedVerdict
  /** Means nothing to this backend: not shown (B-34). */
  | { state: 'not-offered' };

const isKnown = (reason: string): reason is RefusalReason => (refusalReasons as readonly string[]).includes(reason);

/** What is beside a refused act, a refused permission or a refused role, as a verdict. */
export const refusedBecause = ({ reason, ask }: { reason: string; ask?: OwnWords | undefined }): RefusedVerdict => ({
  state: 'refused',
  reason: isKnown(reason) ? reason : 'other',
  ...(ask && { ask }),
});

/** Whether the member may do something at all. A permission that is refused without a word is so by their role. */
export function verdictOn(
  permission: Permission,
  { permissions, refused = [] }: Pick<Me, 'permissions' | 'refused'>,
  capabilities: Capabilities,
): Verdict {
  const { data: offered } = PermissionSettings.safeParse(capabilities['permissions']);
  if (offered && !offered.includes(permission)) return { state: 'not-offered' };
  if (permissions.includes(permission)) return { state: 'allowed' };
  return refusedBecause(refused.find((one) => one.permission === permission) ?? { reason: 'role' });
}

/** Whether the member may do something to somebody: what they may do at all, and then this one. */
export function verdictOnAct(
  act: PersonAct,
  { refused }: Pick<Person, 'refused'>,
  me: Pick<Me, 'permissions' | 'refused'>,
  capabilities: Capabilities,
): Verdict {
  const verdict = verdictOn(`access.${act}`, me, capabilities);
  const here = refused.find((one) => one.act === act);
  return verdict.state === 'allowed' && here ? refusedBecause(here) : verdict;
}

/** Whether the member may do something to a job offer, which says so by itself. */
export function verdictOnOffer(act: JobAct, { refused }: Pick<JobOffer, 'refused'>): Verdict {
  const here = refused.find((one) => one.act === act);
  return here ? refusedBecause(here) : { state: 'allowed' };
}
