import { html } from 'lit';
import {
  demoCredentials,
  expect,
  field,
  fill,
  find,
  findAll,
  focused,
  localMembers,
  perceived,
  perceivedText,
  press,
  settle,
  stage,
  typeText,
  until,
  type Scene,
} from '../../test/fixture.ts';
import {
  another,
  asked,
  attach,
  cases,
  choose,
  click,
  isReceived,
  kind,
  label,
  markup,
  received,
  send,
  t,
  type,
  typed,
} from '../../test/support-page.ts';
import { errorWords } from '../../messages/errors.ts';
import { fieldWords } from '../../messages/described-fields.ts';
import { everyStateLeadsHome } from '../../test/every-state.ts';
import type { WidgetSuite } from '../../test/widget.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import './support-request.define.ts';
import type { SupportRequestSentEvent } from './support-request.events.ts';
import { words } from './support-request.messages.ts';
import { tipWords } from './support-request.tips.ts';
import type { SupportRequest } from './support-request.ts';

const suite: WidgetSuite = {
  tag: 'support-request',
  create: markup,
  states: {
    asking: { arrive: asked },
    'signed-in': { member: demoCredentials.memberNumber, arrive: asked },
    'to-correct': {
      arrive: async (scene) => {
        await asked(scene);
        send(scene);
      },
    },
    'by-phone': {
      arrive: async (scene) => {
        await asked(scene);
        await choose(scene, 'more-seats');
        click(scene, 'radio', t(scene).channels.phone);
      },
    },
    'for-my-file': {
      arrive: async (scene) => {
        await asked(scene);
        await choose(scene, 'no-email-on-file');
      },
    },
    attaching: {
      arrive: async (scene) => {
        await asked(scene);
        await attach(scene);
      },
    },
    received: { arrive: received },
    'cannot-be-read': {
      prepare: ({ faults }) => {
        faults.set('server-error', { operation: 'capabilities.read', status: 500 });
      },
      arrive: (scene) => until(() => perceivedText(scene.page).includes(errorWords[scene.lang].server)),
    },
    unsupported: {
      prepare: ({ db }) => {
        db.capabilities.domains = db.capabilities.domains.filter((name) => name !== 'support');
      },
      arrive: (scene) => until(() => perceivedText(scene.page).includes(errorWords[scene.lang].unsupported)),
    },
  },
  journey: {
    widget: 'support',
    operation: 'support.send',
    answer: ['state', 'reference', 'answerBy', 'channel'],
    begin: type,
    typed,
    acts: [send, ({ element }) => element.shadowRoot?.querySelector('form')?.requestSubmit()],
    done: isReceived,
    effects: (scene) => cases(scene).length,
  },
};

widgetSuite(suite);

describe('S1-26: support-request leads home', () => {
  everyStateLeadsHome(suite);
});

describe('support-request: asking', () => {
  for (const [title, chosen] of [
    ['S0-09: no member number', 'no-member-number'],
    ['S1-24: an e-mail to put on file', 'no-email-on-file'],
    ['S3-17: a message that did not come', 'mail-not-received'],
    ['S3-18, S3-19: an account to link', 'link-organization'],
    ['S3-22: an account to activate', 'manual-activation'],
    ['S3-30: more seats', 'more-seats'],
    ['S3-32: an access to restore', 'restore-access'],
    ['S4-24: nobody can sign in', 'cannot-sign-in'],
    ['S0-28, S3-36: anything else', 'other'],
  ] as const) {
    it(`${title}, asked for signed out, in either language`, async () => {
      for (const lang of ['fr', 'en']) {
        const scene = await stage(markup(), { lang });
        await asked(scene);
        await choose(scene, chosen);
        expect(kind(scene).selectedOptions[0]?.text).to.equal(t(scene).kinds[chosen]);
        fill(field(label.name, scene.page), 'Zoé Lachance');
        for (const control of scene.element.shadowRoot?.querySelectorAll<HTMLInputElement>('[required]') ?? []) {
          if (!control.value)
            fill(control, { seats: '12', email: 'zoe@example.org' }[control.name] ?? 'Conseil régional');
        }
        send(scene);
        await until(() => isReceived(scene));
        expect(cases(scene).map((one) => [one.kind, one.language, one.memberId])).to.deep.equal([
          [chosen, lang, undefined],
        ]);
      }
    });
  }

  for (const lang of ['fr', 'en'] as const) {
    it(`S1-24: the address to put on file is asked for however one is to be reached (${lang})`, async () => {
      const scene = await stage(markup(), { lang });
      await asked(scene);
      await choose(scene, 'no-email-on-file');
      fill(field(label.name), 'Zoé Lachance');
      const addresses = (): string[] => findAll('textbox', /ourriel|mail/).map(({ id }) => id);
      expect(addresses(), 'asked once').to.deep.equal(['email']);
      click(scene, 'radio', t(scene).channels.phone);
      await settle();
      fill(field(label.phone), '418 555-0142');
      send(scene);
      await settle();
      expect(perceivedText()).to.contain(fieldWords[lang]['email']?.issues?.required);
      expect(cases(scene)).to.deep.equal([]);
      fill(field(label.emailForFile), 'zoe.lachance@example.org');
      send(scene);
      await until(() => isReceived(scene));
      expect(cases(scene)[0]?.contact).to.deep.include({ channel: 'phone', email: 'zoe.lachance@example.org' });
    });

    it(`S3-17: says where to look and who can send it again, and leads nobody to a page that is not for them (${lang})`, async () => {
      for (const member of [undefined, demoCredentials.memberNumber]) {
        const scene = await stage(markup(), { lang, ...(member && { member }) });
        await asked(scene);
        await choose(scene, 'mail-not-received');
        expect(perceivedText()).to.contain(tipWords[lang].tips['mail-not-received']);
        const links = findAll('link', /./).filter((link) => link.closest('[part=tip]'));
        expect(links.map((link) => [link.textContent, (link as HTMLAnchorElement).pathname])).to.deep.equal([
          member ? [tipWords[lang].verifyAgain, '/courriel'] : [tipWords[lang].signUpAgain, '/inscription'],
        ]);
      }
    });
  }

  it('S3-30: says how many seats, and for whom', async () => {
    const scene = await stage(markup(), { member: localMembers.organization });
    await asked(scene);
    await choose(scene, 'more-seats');
    fill(field('Organisation'), 'Conseil régional');
    fill(field('Nombre de places en tout'), 'une dizaine');
    send(scene);
    await settle();
    expect(perceivedText()).to.contain('Entrez le nombre de places en chiffres.');
    fill(field('Nombre de places en tout'), ' 75 ');
    send(scene);
    await until(() => isReceived(scene));
    expect(cases(scene)[0]).to.include({ seats: 75, organization: 'Conseil régional', memberId: 'd8n3y5' });
  });

  it('S0-09, S13: known or not, the page says the same and the same is asked of the backend', async () => {
    const seen = [];
    for (const [name, email] of [
      ['Marie-Ève Tremblay-Côté', demoCredentials.email],
      ['Personne Dutout', 'personne@example.org'],
    ] as const) {
      const scene = await stage(markup());
      await type(scene);
      fill(field(label.name), name);
      fill(field(label.email), email);
      send(scene);
      await until(() => isReceived(scene));
      await until(() => scene.announcements.length, 'it is said');
      seen.push({
        text: perceivedText(),
        focus: focused().textContent,
        said: scene.announcements,
        // Those that go out at once arrive in any order
        requests: scene.portal.requests.map(({ operation, status }) => `${operation} ${String(status)}`).sort(),
      });
    }
    expect(seen[0]).to.deep.equal(seen[1]);
  });

  it('S4-24: says how and when to be reached', async () => {
    const scene = await stage(markup());
    await type(scene);
    click(scene, 'radio', 'Par téléphone');
    await settle();
    fill(field('Téléphone'), '418 555-0142 poste 12');
    click(scene, 'checkbox', 'Après-midi');
    click(scene, 'checkbox', 'Soir');
    send(scene);
    await until(() => isReceived(scene));
    expect(cases(scene)[0]?.contact).to.deep.equal({
      channel: 'phone',
      phone: { number: '+14185550142', extension: '12' },
      times: ['afternoon', 'evening'],
    });
    expect(perceivedText()).to.match(/Nous vous appellerons au plus tard le \p{L}+ \d+/u);
  });

  it('S4-24: keeps the reference to copy, tells the page of it, and goes on', async () => {
    const scene = await stage(markup());
    const events: SupportRequestSentEvent[] = [];
    scene.page.addEventListener('support-request-sent', (event) => events.push(event));
    await received(scene);
    const [reference] = scene.portal.db.records('support-requests').entries()[0] ?? [];
    expect(scene.element.shadowRoot?.textContent).to.contain(reference);
    expect(find('button', /^Copier/)).to.exist;
    expect(events.map((event) => [event.kind, event.reference])).to.deep.equal([['other', reference]]);
    expect(focused()).to.equal(find('heading', 'Demande reçue'));
    expect(find('link', 'Retour à l’accueil')).to.have.property('pathname', '/');
    click(scene, 'button', another);
    await settle();
    expect(field(label.message).value).to.equal('');
    expect(focused()).to.equal(find('heading', 'Demander de l’aide'));
  });

  it('B-32: shows the desk’s telephone and hours, and lets staff act', async () => {
    const scene = await stage(markup(), { member: demoCredentials.memberNumber });
    await asked(scene);
    expect(find('link', '418 555-0101')).to.have.property('href', 'tel:+14185550101');
    expect(perceivedText()).to.contain('Du lundi au jeudi, de 8 h 30 à 16 h 30');
    await choose(scene, 'manual-activation');
    click(scene, 'checkbox', words.fr.actForMe);
    send(scene);
    await until(() => isReceived(scene));
    expect(cases(scene)[0]).to.include({ actForMe: true, memberId: 'k7w2m9' });
  });

  it('A7: a signed-in member is not asked what the union knows', async () => {
    const scene = await stage(markup(), { member: demoCredentials.memberNumber });
    await asked(scene);
    expect(perceivedText()).to.contain('Demande de Marie-Ève Tremblay-Côté, membre 101-0427');
    expect(field(label.email).value).to.equal(demoCredentials.email);
    expect([...perceived()].some(({ id }) => id === 'name')).to.equal(false);
  });

  it('S1-01: a link chooses the kind', async () => {
    const scene = await stage(markup(), {
      prepare: () => {
        history.replaceState(null, '', '#support-request=more-seats');
      },
    });
    await asked(scene);
    expect(kind(scene).value).to.equal('more-seats');
  });

  it('S0-09: takes what another widget knows, and what is typed goes before it', async () => {
    const prefill = { kind: 'no-member-number', name: 'Zoé', email: 'zoe@example.org', memberNumber: '101' };
    const scene = await stage(html`<support-request .prefill=${prefill}></support-request>`);
    await asked(scene);
    expect(typed(scene)).to.include({ kind: 'no-member-number', name: 'Zoé', email: 'zoe@example.org' });
    fill(field(label.name), 'Zoé Lachance');
    (scene.element as SupportRequest).prefill = { ...prefill, message: 'Lettre perdue' };
    await settle();
    expect(typed(scene)).to.include({ name: 'Zoé Lachance', message: 'Lettre perdue' });
  });

  it('S0-09, A7: what another widget was told to find somebody by goes along, and can be taken out', async () => {
    const prefill = { kind: 'no-member-number', dateOfBirth: '1984-05-17', employerNumber: 'E-20417' };
    const scene = await stage(html`<support-request .prefill=${prefill}></support-request>`);
    await asked(scene);
    fill(field(label.name), 'Zoé Lachance');
    fill(field(label.email), 'zoe@example.org');
    expect(field(/^Numéro d’employé/).value).to.equal('E-20417');
    fill(field(/^Numéro d’employé/), '');
    send(scene);
    await until(() => isReceived(scene));
    expect(cases(scene)[0]).to.include({ dateOfBirth: '1984-05-17' }).and.not.have.property('employerNumber');
  });

  it('A1, A2: says what is missing on submit only, and leads to each', async () => {
    const scene = await stage(markup());
    await asked(scene);
    send(scene);
    await settle();
    expect(focused().id).to.equal('error-summary');
    const links = findAll('link').filter((link) => link.dataset['field']);
    expect(links.map((link) => link.dataset['field'])).to.deep.equal(['kind', 'name', 'message', 'email']);
    links[1]?.click();
    expect(focused()).to.equal(field(label.name));
  });

  it('keyboard: the whole form, in French', async () => {
    const scene = await stage(markup());
    await asked(scene);
    kind(scene).focus();
    await press('End');
    await settle();
    expect(kind(scene).value).to.equal('other');
    await typeText(field(label.name), 'Zoé Lachance');
    await typeText(field(label.message), 'Rien ne va.');
    await typeText(field(label.email), 'zoe@example.org');
    await press('Enter');
    await until(() => isReceived(scene));
  });
});

describe('support-request: a draft', () => {
  /** The page again, as a reload or Back would bring it. */
  async function again({ element, page }: Scene): Promise<void> {
    dispatchEvent(new PageTransitionEvent('pagehide'));
    element.remove();
    const anew = document.createElement('support-request');
    page.append(anew);
    await settle();
  }

  it('B-33: survives a reload, and never holds a file', async () => {
    const scene = await stage(markup());
    await type(scene);
    click(scene, 'radio', 'Par téléphone');
    await again(scene);
    await asked(scene);
    expect(typed({ ...scene, element: scene.page.firstElementChild as HTMLElement })).to.include({
      kind: 'other',
      name: 'Zoé Lachance',
      message: 'Le bouton ne répond pas.',
      channel: 'phone',
    });
  });

  it('B-33: once sent, a reload finds the reference and nothing of what was typed', async () => {
    const scene = await stage(markup());
    await received(scene);
    const [reference = ''] = scene.portal.db.records('support-requests').entries()[0] ?? [];
    await again(scene);
    await until(() => isReceived(scene));
    expect(scene.page.firstElementChild?.shadowRoot?.textContent).to.contain(reference);
    expect(JSON.stringify(history.state)).not.to.match(/Lachance|zoe/);
  });

  it('B-03: outlives a session that expired, and says who it is from then on', async () => {
    const scene = await stage(markup(), { member: demoCredentials.memberNumber });
    await asked(scene);
    await choose(scene, 'other');
    fill(field(label.message), 'Le bouton ne répond pas.');
    scene.portal.db.sessions.find = () => undefined;
    send(scene);
    await until(() => [...perceived()].some(({ id }) => id === 'name'), 'they are asked who they are');
    expect(field(label.message).value).to.equal('Le bouton ne répond pas.');
    fill(field(label.name), 'Marie-Ève Tremblay-Côté');
    send(scene);
    await until(() => isReceived(scene));
  });

  it('P3: nothing of a member’s stays when they sign out', async () => {
    const scene = await stage(markup(), { member: demoCredentials.memberNumber });
    await asked(scene);
    await choose(scene, 'other');
    fill(field(label.message), 'Le bouton ne répond pas.');
    await scene.client.session.signOut({ key: 'k' });
    await asked(scene);
    expect(typed(scene)).to.deep.equal({ kind: '', name: '', message: '', channel: 'email', email: '' });
    expect(history.state).to.equal(null);
  });
});
