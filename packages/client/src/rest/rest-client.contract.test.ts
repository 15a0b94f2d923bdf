import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import {
  associationMembers,
  demoCredentials,
  localMembers,
  newcomers,
  renewalMembers,
  sampleInvitations,
  severalOrganizations,
  type FaultName,
  type ScenarioName,
} from '@trait-union/mock-server';
import { serveMock, type ServedMock } from '@trait-union/mock-server/http';
import type { PortalClient } from '../portal-client.ts';
import { createBrowser, type Browser } from '../test/browser.ts';
import { hastyTimers } from '../test/hasty-time.ts';
import { contractSuite, type Credential, type Stage } from '../testing/index.ts';
import { createRestClient } from './rest-client.ts';

const { password } = demoCredentials;
const { memberNumber, givenName, familyName, email } = newcomers.ready;

const credentialOf = (number: string): Credential => ({ identifier: number, memberNumber: number, password });

const origin = 'http://127.0.0.1:4173';

let served: ServedMock;
let browser: Browser;
const clients: PortalClient[] = [];

const openPage = (): PortalClient => {
  const client = createRestClient({
    baseUrl: served.baseUrl,
    fetch: browser.fetch,
    timers: hastyTimers(10),
    page: new EventTarget(),
  });
  clients.push(client);
  return client;
};

/** The library that writes them is fetched with the first one, which hasty time may not wait for. */
const writeOneReceipt = async (): Promise<void> => {
  const { portal, baseUrl } = served;
  portal.signInAs(localMembers.sample);
  const list = (await (await portal.fetch(`${baseUrl}/receipts`)).json()) as { items: { id: string }[] };
  const { status } = await portal.fetch(`${baseUrl}/receipts/${list.items[0]?.id ?? ''}/file`);
  assert.equal(status, 200);
};

const setStage = (scenario: string): Stage => {
  served.portal.reset(scenario as ScenarioName);
  browser = createBrowser(origin);
  return {
    client: openPage(),
    anotherPage: openPage,
    fault: (name, options) => {
      served.portal.faults.set(name as FaultName, options);
    },
    clearFaults: () => {
      served.portal.faults.clear();
    },
    decide: (checkout, decision) => {
      served.portal.bank.decide(checkout, decision === 'declined' ? { failed: decision } : decision);
    },
    mailedToken: (to) => {
      const mail = served.portal.db.records<{ to: string; link?: { token: string } }>('mail').all();
      return mail.findLast((one) => one.to === to && one.link)?.link?.token ?? '';
    },
  };
};

describe('the REST adapter and the mock backend, over HTTP on another origin', () => {
  before(async () => {
    served = await serveMock({ port: 0, allowOrigins: [origin] });
    await writeOneReceipt();
  });
  afterEach(() => {
    for (const client of clients.splice(0)) client.dispose();
    served.portal.faults.clear();
  });
  after(() => served.close());

  contractSuite({
    describe: (name, body) => describe(name, body),
    it: (name, body) => it(name, body),
    setStage,
    faults: true,
    mail: true,
    members: {
      sample: { identifier: demoCredentials.email, memberNumber: demoCredentials.memberNumber, password },
      sharing: {
        identifier: localMembers.sharedEmail.email,
        memberNumber: localMembers.sharedEmail.memberNumbers[1],
        password,
      },
      passwordExpired: credentialOf(localMembers.passwordExpired),
      locked: credentialOf(localMembers.locked),
      several: credentialOf(severalOrganizations.two),
    },
    addressQuery: '1240',
    invitations: sampleInvitations,
    payments: {
      returnUrl: `${origin}/renouvellement.html`,
      refused: credentialOf(renewalMembers.accessManager),
      decides: true,
    },
    association: {
      manager: credentialOf(associationMembers.accessManager),
      member: credentialOf(associationMembers.secondaryMember),
      guest: { identifier: 'anso@example.org', memberNumber: localMembers.confirmationDue, password },
    },
    newcomer: { memberNumber, givenName, familyName, email },
  });

  it('S10: every write is preflighted, and no plain read is', async () => {
    const { client } = setStage('local');
    await client.session.refresh();
    await client.capabilities();
    assert.deepEqual(browser.preflights, []);
    await client.session.signIn({ identifier: demoCredentials.email, password }, { key: 'a-key' });
    await client.session.signOut({ key: 'another-key' });
    assert.deepEqual(browser.preflights, ['POST /api/v1/session', 'DELETE /api/v1/session']);
  });

  it('S9: the session is a cookie that no script can read', async () => {
    const { client } = setStage('local');
    await client.session.signIn({ identifier: demoCredentials.email, password }, { key: 'a-key' });
    assert.equal(browser.setCookies.length, 1);
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) {
      assert.ok(browser.setCookies[0]?.split('; ').includes(attribute), attribute);
    }
  });

  it('F24: a page of an origin that is not allowed is told so', async () => {
    setStage('local');
    browser = createBrowser('https://ailleurs.example');
    const client = openPage();
    await assert.rejects(client.capabilities(), { code: 'blocked' });
    const signIn = client.session.signIn({ identifier: demoCredentials.email, password }, { key: 'k' });
    await assert.rejects(signIn, { code: 'blocked' });
  });
});
