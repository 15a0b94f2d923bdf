import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Profile } from '@trait-union/client/contract';
import { normalizeMemberNumber, signInEmails, toProfile } from '../member.ts';
import { demoCredentials, localMembers } from './local.ts';
import { scenarioNames, scenarios } from './index.ts';

const seededAt = Date.parse('2026-11-21T15:00:00Z');

for (const name of scenarioNames) {
  describe(name, () => {
    const { members } = scenarios[name](seededAt);

    test('everybody is fictional: reserved numbers and domains only', () => {
      for (const { details } of members) {
        for (const { number } of details.phones) assert.match(number, /^\+1\d{3}55501\d\d$/);
        for (const { address } of details.emails) assert.match(address, /@example\.(org|com)$/);
      }
    });

    test('every file is what the contract says', () => {
      for (const member of members)
        assert.ok(Profile.safeParse(toProfile(member, 12, seededAt)).success, member.memberNumber);
    });

    test('ids and numbers are nobody else’s', () => {
      assert.equal(new Set(members.map(({ id }) => id)).size, members.length);
      assert.equal(
        new Set(members.map(({ memberNumber }) => normalizeMemberNumber(memberNumber))).size,
        members.length,
      );
    });

    test('S1-02: the sample member signs in with what the demo page says', () => {
      const sample = members.find(({ memberNumber }) => memberNumber === demoCredentials.memberNumber);
      assert.ok(sample);
      assert.ok(signInEmails(sample).includes(demoCredentials.email));
      assert.equal(sample.password, demoCredentials.password);
    });
  });
}

test('huge has 10,000 people, the same at every run', () => {
  const { members } = scenarios.huge(seededAt);
  assert.equal(members.length, 10_000);
  assert.deepEqual(members.at(-1), scenarios.huge(seededAt).members.at(-1));
});

test('S4-02: nobody shares an e-mail but the two who do', () => {
  const { members } = scenarios.local(seededAt);
  const emails = members.flatMap(signInEmails);
  const shared = emails.filter((email, index) => emails.indexOf(email) !== index);
  assert.deepEqual(shared, [localMembers.sharedEmail.email]);
});
