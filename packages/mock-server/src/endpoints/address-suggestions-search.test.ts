import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { AddressSuggestion } from '@trait-union/client/contract';
import { createMockPortal } from '../mock-portal.ts';
import { call } from '../test/call.ts';

const search = async (text: string): Promise<AddressSuggestion[]> =>
  (await call(createMockPortal(), 'addressSuggestions.search', { body: { text } })).body.items;

test('S2-19: words find an address, whatever their accents, case and order', async () => {
  for (const typed of [
    '1240 saint-vall',
    'st vallier 1240'.replace('st', 'saint'),
    'QUEBEC vallier 1240',
    'g1n1h2 vallier',
  ]) {
    const found = await search(typed);
    assert.ok(found.length > 0, typed);
    assert.ok(
      found.every(({ street }) => street === '1240, rue Saint-Vallier Ouest'),
      typed,
    );
  }
});

test('S2-20: the unit stands apart, and may be typed before the civic number', async () => {
  assert.deepEqual(await search('4-1240, rue saint-vallier'), [
    {
      unit: '4',
      street: '1240, rue Saint-Vallier Ouest',
      city: 'Québec',
      region: 'QC',
      postalCode: 'G1N 1H2',
      country: 'CA',
    },
  ]);
});

test('S2-19: never more than a list can show, and nothing for nowhere', async () => {
  assert.equal((await search('rue')).length, 8);
  assert.deepEqual(await search('zzz nulle part'), []);
});

test('S2-19: two letters are too few to search', async () => {
  const { status } = await call(createMockPortal(), 'addressSuggestions.search', { body: { text: 'ru' } });
  assert.equal(status, 422);
});
