import type { PortalClient } from '@trait-union/client';
import { createRestClient } from '@trait-union/client/rest';
import { createMockPortal, localMembers } from '@trait-union/mock-server';
import { html } from 'lit';
import { providePortal } from '../../context/portal-context.ts';
import '../member-menu/member-menu.define.ts';
import { demoCredentials, expect, findAll, pass, perceivedText, stage, until } from '../../test/fixture.ts';
import { suiteAccessibility } from '../../test/suite/accessibility.ts';
import { suiteLifecycle } from '../../test/suite/lifecycle.ts';
import { suiteUntrusted } from '../../test/suite/untrusted.ts';
import type { WidgetSuite } from '../../test/widget-suite.ts';
import './union-portal.define.ts';

const menu = html`<member-menu><a href="/connexion">Espace membre</a></member-menu>`;

/** Another union's backend, with somebody else signed in. */
function otherUnion(): { client: PortalClient; reads: () => number } {
  const portal = createMockPortal();
  portal.signInAs(localMembers.confirmationDue);
  const client = createRestClient({ baseUrl: 'https://autre.example/api/v1', fetch: portal.fetch });
  return { client, reads: () => portal.requests.filter(({ operation }) => operation === 'session.read').length };
}

const signedIn = { member: demoCredentials.memberNumber };

describe('union-portal: what its page and its widgets see of it', () => {
  const suite: WidgetSuite = {
    tag: 'union-portal',
    create: () =>
      html`<union-portal
        ><p>Espace membre</p>
        ${menu}</union-portal
      >`,
    states: {
      'signed-out': {},
      'signed-in': signedIn,
    },
  };
  suiteAccessibility(suite);
  suiteUntrusted(suite);
  // It has no look, no words and nothing of its own to break; what stands in it is tried where it is at home
  suiteLifecycle(suite);
});

describe('union-portal', () => {
  const { client, reads } = otherUnion();
  after(() => {
    client.dispose();
  });

  it('gives the widgets inside it another backend than the page’s', async () => {
    const { page } = await stage(html`<union-portal .client=${client}>${menu}</union-portal>${menu}`, signedIn);
    await until(() => findAll('button').length === 2);
    expect(perceivedText(page)).to.equal('Anso Nguyễn-Roy Marie-Ève Tremblay-Côté');
  });

  it('reads the session once for all the widgets inside it', async () => {
    const before = reads();
    await stage(html`<union-portal .client=${otherUnion().client}>${menu}${menu}${menu}</union-portal>`, signedIn);
    await until(() => findAll('button', 'Anso Nguyễn-Roy').length === 3);
    expect(reads()).to.equal(before);
  });

  it('S5: picks a portal that the page has configured by its name, and no other', async () => {
    const { page, element } = await stage(html`<union-portal portal="autre">${menu}</union-portal>`, signedIn);
    await until(() => perceivedText(page).includes('Marie-Ève'));
    providePortal(client, 'autre');
    await until(() => perceivedText(page).includes('Anso'));
    const { warn } = console;
    let told = '';
    console.warn = (line: string) => (told = line);
    element.setAttribute('portal', 'https://evil.test/api');
    await until(() => perceivedText(page).includes('Marie-Ève'));
    await until(() => told.includes('no portal has that name'), 'the webmaster is told');
    console.warn = warn;
  });

  it('S5: a portal never changes under a name', async () => {
    const { page } = await stage(menu, signedIn);
    providePortal(client);
    await pass(1_000);
    expect(perceivedText(page)).to.contain('Marie-Ève');
  });

  it('takes no room and changes nothing of what stands in it', async () => {
    const { element } = await stage(html`<union-portal .client=${client}><p>Texte</p></union-portal>`);
    expect(getComputedStyle(element).display).to.equal('contents');
    expect(perceivedText()).to.equal('Texte');
  });

  it('R21: a widget that moves from one portal to another follows', async () => {
    const { page, element } = await stage(
      html`<union-portal .client=${client}>${menu}</union-portal>
        <div></div>`,
      signedIn,
    );
    await until(() => perceivedText(page).includes('Anso'));
    page.querySelector('div')?.append(page.querySelector('member-menu') as Element);
    await until(() => perceivedText(page).includes('Marie-Ève'));
    element.append(page.querySelector('member-menu') as Element);
    await until(() => perceivedText(page).includes('Anso'));
  });
});
