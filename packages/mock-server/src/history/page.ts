import { ok, problem, type Answer } from '../answer.ts';
import type { Records } from '../records.ts';

const pageSize = 10;

interface Page<T> {
  items: T[];
  nextCursor: string | null;
  years: number[];
}

interface Order<R extends { shown: unknown }> {
  /** What sorts as text: an instant, a day. */
  at: (record: R) => string;
  year: (record: R) => number;
}

const inOrder = (one: string, other: string): number => Number(one > other) - Number(one < other);

/**
 * One page of what is a member's own, latest first. A cursor is the id of the last one of the page before: what is
 * written down meanwhile moves nothing, and somebody else's stands in no list of theirs.
 */
export const pageOf = <T extends { id: string }, R extends { memberId: string; shown: T }>(
  records: Records<R & { shown: T }>,
  memberId: string,
  { url }: Request,
  { at, year }: Order<R>,
): Answer<Page<T>> => {
  const { searchParams } = new URL(url);
  const wanted = searchParams.get('year');
  const cursor = searchParams.get('cursor');
  const own = records
    .all()
    .filter((record) => record.memberId === memberId)
    .sort((one, other) => inOrder(at(other), at(one)) || inOrder(one.shown.id, other.shown.id));
  const asked = own.filter((record) => wanted === null || String(year(record)) === wanted).map(({ shown }): T => shown);
  const from = cursor === null ? 0 : asked.findIndex(({ id }) => id === cursor) + 1;
  if (cursor !== null && from === 0) return problem('not-found');
  const items = asked.slice(from, from + pageSize);
  return ok({
    items,
    nextCursor: from + pageSize < asked.length ? (items.at(-1)?.id ?? null) : null,
    years: [...new Set(own.map(year))].sort((one, other) => other - one),
  });
};
