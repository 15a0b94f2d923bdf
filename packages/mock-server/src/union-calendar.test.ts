import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, dayOf, daysBetween } from './union-calendar.ts';

test('S4-09: a day begins at midnight where the union is, in winter and in summer', () => {
  assert.equal(dayOf(Date.parse('2026-12-31T04:59:59Z')), '2026-12-30');
  assert.equal(dayOf(Date.parse('2026-12-31T05:00:00Z')), '2026-12-31');
  assert.equal(dayOf(Date.parse('2026-07-01T03:59:59Z')), '2026-06-30');
  assert.equal(dayOf(Date.parse('2026-07-01T04:00:00Z')), '2026-07-01');
  assert.equal(dayOf(Date.parse('2026-07-01T04:00:00Z'), 'America/Vancouver'), '2026-06-30');
});

test('S4-09: days are whole across the changes of clocks and leap days', () => {
  assert.equal(daysBetween('2027-03-13', '2027-03-15'), 2);
  assert.equal(daysBetween('2026-10-31', '2026-11-02'), 2);
  assert.equal(daysBetween('2028-02-28', '2028-03-01'), 2);
  assert.equal(daysBetween('2026-11-22', '2026-11-20'), -2);
  assert.equal(addDays('2027-03-13', 2), '2027-03-15');
  assert.equal(addDays('2026-12-31', 1), '2027-01-01');
  assert.equal(addDays('2028-03-01', -1), '2028-02-29');
});

test('S4-19: a year of 365 days, whatever the clocks do meanwhile', () => {
  assert.equal(addDays('2026-12-31', 365), '2027-12-31');
  assert.equal(addDays('2027-12-31', 365), '2028-12-30');
});
