import type { AccessLink } from '../contract/inviting.ts';
import type { ChangeResult } from '../contract/people.ts';
import type { Seats } from '../contract/seats.ts';

export const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0;

/** What a schema cannot tell of seats: whole, none below 0, and no more free than there are. */
export const areSoundSeats = ({ total, used, invited, free, held, request }: Seats): boolean =>
  [total ?? 0, used, invited, free ?? 0, held, ...(request ? [request.total] : [])].every(isCount) &&
  held <= used &&
  free === (total === null ? null : Math.max(0, total - used - invited));

/** One answer for each person that was asked for, in that order: none is taken for another's. */
export const answerAll = (answers: readonly { id: string }[], asked: readonly { id: string }[]): boolean =>
  answers.length === asked.length && answers.every(({ id }, index) => id === asked[index]?.id);

/** Each result holds the person that it is of. */
export const areOfTheirPeople = (results: readonly ChangeResult[]): boolean =>
  results.every(({ id, person }) => !person || person.id === id);

/** As many as came and may come are whole numbers. */
export const isSoundLink = ({ used, uses }: AccessLink): boolean => isCount(used) && (uses === null || isCount(uses));
