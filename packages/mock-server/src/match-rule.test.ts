import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createMockPortal } from './mock-portal.ts';
import { indulgences, isSame, matchRule, normalize, type Indulgence } from './match-rule.ts';

describe('S0-15: what a comparison may overlook, each on its own', () => {
  const pairs: Record<Indulgence, readonly [string, string]> = {
    case: ['TREMBLAY', 'Tremblay'],
    accents: ['Helene Lecoeur', 'Hélène Lecœur'],
    apostrophes: ['D’Amours', "D'Amours"],
    spaces: [' Saint  Pierre ', 'SaintPierre'],
    hyphens: ['101–0427', '101-0427'],
    'leading-zeros': ['000417', '417'],
  };
  for (const [indulgence, [typed, found]] of Object.entries(pairs) as [Indulgence, [string, string]][]) {
    test(indulgence, () => {
      assert.equal(normalize(typed, [indulgence]), normalize(found, [indulgence]));
      const others = indulgences.filter((other) => other !== indulgence);
      assert.notEqual(normalize(typed, others), normalize(found, others));
    });
  }

  test('the same text in other bytes is always the same', () => {
    assert.equal(normalize('Maëlle'.normalize('NFD'), []), 'Maëlle'.normalize('NFC'));
  });

  test('nothing but zeros stays a number', () => {
    assert.equal(normalize('000', ['leading-zeros']), '0');
  });
});

test('S0-15: the rule is the union’s to change, field by field', () => {
  const { db } = createMockPortal();
  assert.ok(isSame('familyName', 'saint pierre cote', 'Saint-Pierre Côté', matchRule(db)));
  db.records('match-rule').put('rule', { memberNumber: ['hyphens'] });
  const strict = matchRule(db);
  assert.ok(!isSame('familyName', 'saint pierre cote', 'Saint-Pierre Côté', strict));
  assert.ok(isSame('memberNumber', '1010427', '101-0427', strict));
  assert.ok(!isSame('memberNumber', ' 1010427', '101-0427', strict));
});

test('an empty text stands for nothing, not even for a gap in the file', () => {
  assert.ok(!isSame('familyName', ' ', '', { familyName: ['spaces'] }));
});
