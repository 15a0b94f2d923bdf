import { problem, type Answer } from '../answer.ts';
import type { Team } from './team.ts';

/** Refuses more people than one request may name, whom a client was told of. */
export const refuseTooMany = (
  { rules }: Team,
  people: readonly unknown[],
  pointer: string,
): Answer<never> | undefined =>
  people.length > rules.limits.batch
    ? problem('invalid-fields', { fields: [{ pointer, code: 'too-long' }] })
    : undefined;
