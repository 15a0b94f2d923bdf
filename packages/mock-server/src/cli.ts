#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { faultNames, type FaultName } from './faults/faults.ts';
import { cookieKinds, type CookieKind } from './fronts/cookies.ts';
import { serveMock } from './http.ts';
import { scenarioNames, type ScenarioName } from './scenarios/index.ts';
import { demoCredentials } from './scenarios/local.ts';
import { fileStore } from './stores/file.ts';

const usage = `trait-union-mock: a union's backend, for development

  --port <number>          4010
  --host <name>            127.0.0.1
  --scenario <name>        ${scenarioNames.join(', ')}
  --allow-origin <origin>  a page's origin that may use it; repeat for several
  --fault <name>           one that is on from the start; repeat for several
  --state <file>           keep the state there, as JSON
  --cookies <kind>         ${cookieKinds.join(', ')}
  --help`;

/** The demo website and Storybook, as npm starts them here. */
const ownPages = [4173, 6006].flatMap((port) => [`http://127.0.0.1:${port}`, `http://localhost:${port}`]);

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4010' },
    host: { type: 'string', default: '127.0.0.1' },
    scenario: { type: 'string' },
    'allow-origin': { type: 'string', multiple: true, default: ownPages },
    fault: { type: 'string', multiple: true, default: [] },
    state: { type: 'string' },
    cookies: { type: 'string', default: 'same-site' },
    help: { type: 'boolean', default: false },
  },
});

const choose = <T extends string>(value: string, names: readonly T[], option: string): T => {
  const found = names.find((name) => name === value);
  if (found) return found;
  console.error(`--${option} ${value}: choose among ${names.join(', ')}`);
  process.exit(2);
};

if (values.help) {
  console.log(usage);
  process.exit(0);
}

const served = await serveMock({
  port: Number(values.port),
  host: values.host,
  allowOrigins: values['allow-origin'],
  cookies: choose<CookieKind>(values.cookies, cookieKinds, 'cookies'),
  ...(values.scenario !== undefined && { scenario: choose<ScenarioName>(values.scenario, scenarioNames, 'scenario') }),
  ...(values.state !== undefined && { store: fileStore(values.state) }),
});
for (const name of values.fault) served.portal.faults.set(choose<FaultName>(name, faultNames, 'fault'));

console.log(`${served.baseUrl} (${served.portal.db.scenario})`);
console.log(
  `Sign in with ${demoCredentials.email} or ${demoCredentials.memberNumber}, password ${demoCredentials.password}`,
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void served.close());
