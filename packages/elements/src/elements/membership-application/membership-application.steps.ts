import type { Application, ApplicationSettings, FieldIssue, FieldIssueCode } from '@trait-union/client';
import type { FieldProblem } from '../../internal/described-fields.ts';

/** What was typed and ticked so far. */
export interface Draft {
  /** By the name of the field. */
  values: Readonly<Record<string, string>>;
  /** The purposes agreed to. */
  consents: readonly string[];
}

/** The form: one section after the other, then everything to read over and the consents. */
export interface Filling extends Draft {
  step: 'filling';
  /** The section's place; past the last one, the reading over. */
  at: number;
  problems: readonly FieldProblem[];
}

/** What the last act came to, until the next one. */
export type Said = 'received' | 'already-applied' | 'withdrawn' | 'already-decided';

/** Where a sent application stands. */
export interface Standing {
  step: 'standing';
  application: Application;
  /** Its secret, for somebody who is signed out. */
  token?: string | undefined;
  said?: Said;
}

/** Looking for an application that was sent earlier. */
export interface Seeking {
  step: 'seeking';
  email: string;
  /** They came by a link that no longer works. */
  expired: boolean;
  problem?: FieldIssueCode | undefined;
  sent?: true;
}

export type Step = Filling | Standing | Seeking;

/** The form as it was left, if it was; the union may ask for less by now. */
export const begin = (
  { at = 0, values = {}, consents = [] }: Partial<Filling> = {},
  { sections }: Pick<ApplicationSettings, 'sections'> = { sections: [] },
): Filling => ({ step: 'filling', at: Math.min(at, sections.length), values, consents, problems: [] });

export const typed = (from: Filling, name: string, value: string): Filling => ({
  ...from,
  values: { ...from.values, [name]: value },
});

export const ticked = (from: Filling, name: string, on: boolean): Filling => ({
  ...from,
  consents: on ? [...from.consents, name] : from.consents.filter((each) => each !== name),
});

/** Fields that are still empty take what is known already; what was typed stays (trust A7). */
export const prefilled = (from: Filling, known: Readonly<Record<string, string>>): Filling => ({
  ...from,
  values: { ...known, ...Object.fromEntries(Object.entries(from.values).filter(([, value]) => value !== '')) },
});

export const went = (from: Filling, at: number): Filling => ({ ...from, at: Math.max(0, at), problems: [] });

/** A section was submitted: on to the next unless something is wrong in it. */
export const checked = (from: Filling, problems: readonly FieldProblem[]): Filling =>
  problems.length > 0 ? { ...from, problems } : went(from, from.at + 1);

/** The backend refused fields: back to the first section that has one of them. */
export function refused(from: Filling, { sections }: ApplicationSettings, issues: readonly FieldIssue[]): Filling {
  const problems = issues.map(({ pointer, code }) => ({ name: pointer.split('/').at(-1) ?? '', code }));
  const has = (at: number): boolean =>
    sections[at]?.fields.some(({ name }) => problems.some((problem) => problem.name === name)) ?? false;
  const at = sections.findIndex((_, index) => has(index));
  return { ...from, at: at < 0 ? sections.length : at, problems };
}
