import { errorWords } from '../../messages/errors.ts';
import {
  answering,
  card,
  checked,
  create,
  enlarge,
  part,
  photograph,
  read,
  save,
  scanFile,
  t,
} from '../../test/card-stage.ts';
import { everyStateLeadsHome } from '../../test/every-state.ts';
import {
  expect,
  find,
  findAll,
  focused,
  inChromium,
  pass,
  perceivedText,
  plain,
  press,
  settle,
  stage,
  until,
} from '../../test/fixture.ts';
import { keep, member, members, shown, shows } from '../../test/membership-stage.ts';
import { goOffline, translate } from '../../test/suite/faults.ts';
import { widgetSuite, type WidgetSuite } from '../../test/widget-suite.ts';
import { words } from './membership-card.messages.ts';

const suite: WidgetSuite = {
  tag: 'membership-card',
  create,
  states: {
    valid: { member, arrive: read },
    'for-life': { member: members.forLife, arrive: read },
    expired: { member: members.lapsed, arrive: read },
    enlarged: { member, arrive: enlarge },
    none: { member: members.pending, arrive: (scene) => shown(scene, t(scene).none) },
    unconfirmed: {
      member,
      arrive: async (scene) => {
        await read(scene);
        scene.portal.faults.set('network-error');
        document.dispatchEvent(new Event('renewal-checkout-paid'));
        await until(() => part(scene, 'confirmed'), 'when it was confirmed');
      },
    },
    'signed-out': {},
    'cannot-be-read': {
      member,
      prepare: ({ faults }) => {
        faults.set('server-error', { operation: 'membership.card', status: 500 });
      },
      arrive: (scene) => shown(scene, errorWords[scene.lang].server),
    },
  },
};

widgetSuite(suite);

describe('membership-card: S1-26: the way home', () => {
  everyStateLeadsHome({ ...suite, states: { ...suite.states, enlarged: { member, arrive: read } } });
});

describe('membership-card', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S4-10, S0-08: whose card, of which union, its number, level and days, in this order (${lang})`, async () => {
      const scene = await card({ lang });
      const text = perceivedText(part(scene, 'card')!);
      const places = [
        'Syndicat des employées et employés',
        words[lang].title,
        'Marie-Ève Tremblay-Côté',
        '101-0427',
        lang === 'fr' ? 'Membre en règle' : 'Regular member',
        lang === 'fr' ? '30 novembre 2015' : 'November 30, 2015',
        lang === 'fr' ? '11 juillet 2026' : 'July 11, 2026',
      ].map((each) => text.indexOf(each));
      expect(places).not.to.include(-1);
      expect(places).to.deep.equal(places.toSorted((one, other) => one - other));
    });

    it(`S4-10: a card that has expired says so in words and by its shape (${lang})`, async () => {
      const scene = await card({ lang, member: members.lapsed });
      const text = perceivedText(scene.page);
      expect(text).to.contain(words[lang].expired).and.contain(words[lang].wasValidUntil);
      expect(part(scene, 'stamp')?.textContent.trim()).to.equal(words[lang].states.expired);
      expect(getComputedStyle(part(scene, 'card')!).borderTopStyle).to.equal('dashed');
      const way = find('link', lang === 'fr' ? 'Renouveler mon adhésion' : 'Renew my membership', scene.page);
      expect((way as HTMLAnchorElement).pathname).to.equal('/renouvellement');
    });

    it(`B-16: the code is said in words, and enlarged for the door (${lang})`, async () => {
      const scene = await card({ lang });
      find('img', words[lang].codeText, scene.page);
      await enlarge(scene);
      const dialog = find('dialog', words[lang].show, scene.page) as HTMLDialogElement;
      expect(perceivedText(dialog)).to.contain(words[lang].brightness).and.contain('101-0427');
      expect(dialog.querySelector('.code')!.getBoundingClientRect().width).to.be.above(300);
      await press('Escape');
      await until(() => !dialog.open, 'it is closed');
      expect(focused()).to.equal(find('button', words[lang].enlarge, scene.page));
    });
  }

  for (const theme of ['light', 'dark'] as const) {
    inChromium(`B-16: the code scans from a ${theme} screen, and the backend knows it`, async () => {
      const scene = await card({ theme });
      const code = await scanFile(await photograph(part(scene, 'card')!));
      expect(await checked(scene, code)).to.deep.equal({ state: 'valid', validUntil: '2026-07-11' });
      await enlarge(scene);
      expect(await scanFile(await photograph(find('dialog', undefined, scene.page)))).to.equal(code);
    });
  }

  for (const verifyUrl of [
    'javascript:alert(1)',
    'data:text/html,1',
    'http://membres.example.org/carte/1',
    `${location.origin}/carte/1`,
    '//membres.example.org/carte/1',
    '/x',
    'https:/x',
    'https:carte/1',
    'mailto:membres@example.org',
    'tel:+15145550199',
    '',
  ]) {
    it(`B-16, S4: no code is made of “${verifyUrl}”, which no scanner can follow`, async () => {
      const { warn } = console;
      console.warn = () => undefined;
      try {
        const scene = await stage(create(), {
          member,
          prepare: (portal) => {
            answering(portal, (known) => ({ ...known, verifyUrl }));
          },
        });
        await shown(scene, words.fr.noCode);
        expect(findAll('img', undefined, scene.page)).to.be.empty;
        expect(shows(scene, '101-0427')).to.equal(true);
      } finally {
        console.warn = warn;
      }
    });
  }

  it('B-16: passes for the wallets of telephones, where the union makes them and their address is safe', async () => {
    const { warn } = console;
    console.warn = () => undefined;
    try {
      const scene = await card({
        prepare: (portal) => {
          answering(portal, (known) => ({
            ...known,
            passes: [
              { wallet: 'apple', url: 'https://membres.example.org/laissez-passer/1' },
              { wallet: 'google', url: 'javascript:alert(1)' },
            ],
          }));
        },
      });
      expect(find('link', words.fr.wallets.apple, scene.page)).to.have.property(
        'href',
        'https://membres.example.org/laissez-passer/1',
      );
      expect(findAll('link', words.fr.wallets.google, scene.page)).to.be.empty;
    } finally {
      console.warn = warn;
    }
  });

  it('F19: the card stays without a network, says when it was confirmed, and can be saved', async () => {
    const scene = await card();
    const lift = goOffline();
    try {
      document.dispatchEvent(new Event('renewal-checkout-paid'));
      await shown(scene, errorWords.fr.offline);
      expect(plain(part(scene, 'confirmed')!.textContent)).to.match(
        /confirmation par le portail : jeudi 12 mars 2026 à/,
      );
      expect(await scanFile((await save(scene)).file)).to.match(/^https:/);
      find('button', words.fr.enlarge, scene.page).click();
      await settle();
      expect(find('dialog', undefined, scene.page)).to.have.property('open', true);
    } finally {
      lift();
    }
    document.dispatchEvent(new Event('renewal-checkout-paid'));
    await until(() => !part(scene, 'confirmed'), 'it is confirmed again');
  });

  it('S4-10: what was renewed on the page is on the card at once', async () => {
    const scene = await card({ member: members.lapsed });
    keep(scene.portal, { expiresOn: '2027-03-11' }, members.lapsed);
    document.dispatchEvent(new Event('renewal-checkout-paid'));
    await until(() => !part(scene, 'stamp'));
    expect(shows(scene, '11 mars 2027')).to.equal(true);
  });

  it('P3: nothing of it stays when the member signs out, not even what was enlarged', async () => {
    const scene = await card();
    await enlarge(scene);
    await scene.client.session.signOut({ key: 'k' });
    await settle();
    expect(perceivedText(scene.page)).not.to.match(/101-0427|Marie-Ève/);
    expect(scene.element.shadowRoot?.querySelectorAll('path, canvas, iframe, dialog')).to.have.length(0);
  });

  it('P2: neither the address, nor storage, nor the name of the file says whose card it is', async () => {
    const scene = await card();
    const { name } = await save(scene);
    const stored = [localStorage, sessionStorage].flatMap((store) => Object.entries(store));
    expect(JSON.stringify([location.href, history.state, stored, document.cookie, name])).not.to.match(
      /101-0427|Marie|5d1f0c/,
    );
  });

  for (const [name, fault] of [
    ['slow', 'hang'],
    ['without a network', 'network-error'],
  ] as const) {
    it(`S4-10: a card that was withdrawn does not come back while the portal is ${name}`, async () => {
      const scene = await card();
      await enlarge(scene);
      keep(scene.portal, { pending: true });
      document.dispatchEvent(new Event('renewal-checkout-paid'));
      await shown(scene, words.fr.none);
      scene.portal.faults.set(fault, { operation: 'membership.card' });
      await pass(2_000);
      const { length } = scene.portal.requests;
      dispatchEvent(new Event('focus'));
      await until(() => scene.portal.requests.length > length, 'it is asked for again');
      await pass(1_000);
      expect(perceivedText(scene.page)).not.to.match(/101-0427|Marie-Ève/);
      expect(scene.element.shadowRoot?.querySelectorAll('.face, .code, canvas, dialog')).to.have.length(0);
      scene.portal.faults.clear();
      keep(scene.portal, { pending: false });
      await pass(2_000);
      dispatchEvent(new Event('focus'));
      await read(scene);
    });
  }

  it('P3: nothing of a member stays for the next one, whose card is not there yet', async () => {
    const scene = await card();
    await save(scene);
    await enlarge(scene);
    scene.portal.faults.set('hang', { operation: 'membership.card' });
    scene.portal.signInAs(members.lapsed);
    await scene.client.session.refresh();
    await pass(1_000);
    await shown(scene, words.fr.loading);
    const root = scene.element.shadowRoot!;
    const announced = document.getElementById('trait-union-announcer')?.textContent ?? '';
    expect(perceivedText(scene.page) + root.textContent + announced).not.to.match(/101-0427|Marie-Ève|2026/);
    expect(root.querySelectorAll('.face, .code, .offer, .exact, canvas, iframe, dialog')).to.have.length(0);
    expect(document.querySelectorAll('main canvas, main iframe')).to.have.length(0);
  });

  it('R23: what changes on a translated page is read anew', async () => {
    const scene = await card();
    await enlarge(scene);
    translate(scene);
    answering(scene.portal, (known) => ({
      ...known,
      name: 'Odile Paradis',
      memberNumber: '101-0999',
      state: 'expired',
    }));
    document.dispatchEvent(new Event('renewal-checkout-paid'));
    await until(() => part(scene, 'stamp'), 'the stamp');
    const { textContent } = find('dialog', undefined, scene.page);
    expect(textContent).to.contain('Odile Paradis').and.contain('101-0999').and.contain(words.fr.states.expired);
    expect(scene.element.shadowRoot!.textContent).not.to.match(/101-0427|Marie-Ève/);
  });

  it('B-34: a portal without memberships says so', async () => {
    const scene = await stage(create(), {
      member,
      prepare: ({ db }) => {
        db.capabilities.domains = db.capabilities.domains.filter((name) => name !== 'membership');
      },
    });
    await shown(scene, errorWords.fr.unsupported);
  });
});
