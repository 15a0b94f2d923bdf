import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { AccessLink } from '../contract/inviting.ts';
import type { ChangeResult, Person } from '../contract/people.ts';
import type { Seats } from '../contract/seats.ts';
import { answerAll, areOfTheirPeople, areSoundSeats, isSoundLink } from './sound-reports.ts';

const seats: Seats = { total: 50, used: 46, invited: 3, free: 1, held: 2, heldUntil: '2026-12-31', request: null };
const request = { total: 60, at: '2026-11-20T14:00:00Z', by: 'Louise Caron' };

describe('S3-29, F15: seats', () => {
  it('that add up are shown', () => {
    const sound: Partial<Seats>[] = [
      {},
      { free: 0, used: 47 },
      { invited: 0, free: 4 },
      // Fewer seats than people
      { total: 40, free: 0 },
      { total: 0, used: 0, invited: 0, free: 0, held: 0, heldUntil: null },
      { request },
      // No limit
      { total: null, free: null },
      { total: null, free: null, request },
    ];
    for (const changes of sound) assert.ok(areSoundSeats({ ...seats, ...changes }), JSON.stringify(changes));
  });

  it('that do not are not', () => {
    const unsound: Partial<Seats>[] = [
      { free: 2 },
      { free: 0 },
      { total: 40, free: -9 },
      { used: 46.5, free: 0.5 },
      { used: -1, free: 48 },
      { invited: NaN },
      { total: Infinity, free: Infinity },
      { total: null },
      { free: null },
      { total: null, free: null, used: -1 },
      { held: 47 },
      { held: -1 },
      { request: { ...request, total: 59.5 } },
    ];
    for (const changes of unsound) assert.ok(!areSoundSeats({ ...seats, ...changes }), JSON.stringify(changes));
  });
});

describe('S3-05, F15: a report', () => {
  const asked = [{ id: 'a' }, { id: 'b' }];

  it('answers everybody who was asked for, in that order, and nobody else', () => {
    assert.ok(answerAll([{ id: 'a' }, { id: 'b' }], asked));
    for (const answers of [[], [{ id: 'a' }], [{ id: 'b' }, { id: 'a' }], [...asked, { id: 'c' }]])
      assert.ok(!answerAll(answers, asked), JSON.stringify(answers));
  });

  it('shows nobody in the place of another', () => {
    const result = (id: string, person?: string): ChangeResult => ({
      id,
      outcome: 'done',
      ...(person && { person: { id: person } as Person }),
    });
    assert.ok(areOfTheirPeople([result('a', 'a'), result('b')]));
    assert.ok(!areOfTheirPeople([result('a', 'a'), result('b', 'a')]));
  });
});

it('B-09, F15: who came by a link is counted in whole people', () => {
  const link = { used: 3, uses: 10 } as AccessLink;
  for (const sound of [{}, { used: 0 }, { uses: null }]) assert.ok(isSoundLink({ ...link, ...sound }));
  for (const unsound of [{ used: -1 }, { used: 0.5 }, { uses: 2.5 }, { uses: -1 }])
    assert.ok(!isSoundLink({ ...link, ...unsound }), JSON.stringify(unsound));
});
