import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { faults } from './faults/faults.ts';
import { demoCredentials, localMembers } from './scenarios/local.ts';
import { newcomers } from './scenarios/newcomers.ts';
import { renewalMembers } from './scenarios/renewal.ts';
import { severalOrganizations } from './scenarios/organizations.ts';
import { scenarioNames } from './scenarios/index.ts';

const readme = (await readFile(new URL('../README.md', import.meta.url), 'utf8')).replace(/ +/g, ' ');

test('the README lists every fault as the table has it', () => {
  for (const [name, { summary, fronts }] of Object.entries(faults)) {
    assert.ok(readme.includes(`| \`${name}\` | ${summary} | ${fronts.join(', ')} |`), name);
  }
});

test('the README names every scenario, every situation and how to sign in', () => {
  const situations = Object.values(localMembers).map((who) => (typeof who === 'string' ? who : who.email));
  const arriving = Object.values(newcomers).map(({ memberNumber }) => memberNumber);
  const several = [...Object.values(severalOrganizations), ...Object.values(renewalMembers)];
  for (const name of [...scenarioNames, ...situations, ...arriving, ...several])
    assert.ok(readme.includes(`\`${name}\` |`), name);
  for (const value of Object.values(demoCredentials)) assert.ok(readme.includes(`\`${value}\``), value);
});
