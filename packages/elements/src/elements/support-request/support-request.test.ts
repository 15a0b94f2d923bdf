import type { SupportRequest as Request } from '@trait-union/client';
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
  paste,
  type Scene,
} from '../../test/fixture.ts';
import { errorWords } from '../../messages/errors.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import './support-request.define.ts';
import type { SupportRequestSentEvent } from './support-request.events.ts';
import { words } from './support-request.messages.ts';
import type { SupportRequest } from './support-request.ts';

const create = () =>
  html`<support-request home-url="/accueil" recovery-url="/oubli" verification-url="/courriel">
    <a href="tel:+14185550101">Appelez le syndicat</a>
  </support-request>`;

const t = ({ lang }: Scene) => words[lang];
const label = { name: /Prénom et nom|First and last/, email: /^Courriel$|^Email$/, message: /passe-t-il|happening/ };

const isAsked = (scene: Scene): boolean => findAll('button', t(scene).submit, scene.page).length > 0;
const another = /Faire une autre demande|Send another request/;
const isReceived = ({ page }: Scene): boolean => findAll('button', another, page).length > 0;
const files = ({ page }: Scene): HTMLInputElement | undefined =>
  [...perceived(page)].find((element): element is HTMLInputElement => element.id === 'attachments');
const asked = (scene: Scene): Promise<unknown> => until(() => isAsked(scene) && files(scene), 'the form is there');
const cases = ({ portal }: Scene): (Request & { memberId?: string })[] =>
  portal.db.records<Request & { memberId?: string }>('support-requests').all();

function click({ page }: Scene, role: string, name: string | RegExp): void {
  const control = find(role, name, page);
  control.focus();
  control.click();
}

const kind = ({ page, lang }: Scene): HTMLSelectElement =>
  find('combobox', words[lang].kind, page) as unknown as HTMLSelectElement;

function choose(scene: Scene, value: string): void {
  const select = kind(scene);
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
}

async function type(scene: Scene): Promise<void> {
  await asked(scene);
  choose(scene, 'other');
  await settle();
  fill(field(label.name, scene.page), 'Zoé Lachance');
  fill(field(label.message, scene.page), 'Le bouton ne répond pas.');
  fill(field(label.email, scene.page), 'zoe.lachance@example.org');
}

const send = (scene: Scene): void => {
  click(scene, 'button', t(scene).submit);
};

const typed = ({ element }: Scene): Record<string, string> =>
  Object.fromEntries(
    [
      ...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('select, textarea, input:not([type=file])') ?? []),
    ].flatMap((control) =>
      /radio|checkbox/.test(control.type) && !control.checked ? [] : [[control.name, control.value]],
    ),
  );

async function received(scene: Scene): Promise<void> {
  await type(scene);
  send(scene);
  await until(() => isReceived(scene), 'it is received');
}

widgetSuite({
  tag: 'support-request',
  create,
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
        choose(scene, 'more-seats');
        click(scene, 'radio', t(scene).channels.phone);
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
});

/** A drawn picture, as a screen capture is. */
async function screenshot(): Promise<File> {
  const canvas = new OffscreenCanvas(40, 30);
  canvas.getContext('2d')?.fillRect(0, 0, 20, 30);
  return new File([await canvas.convertToBlob({ type: 'image/png' })], 'capture.png', { type: 'image/png' });
}

const carrying = (file: File): DataTransfer => {
  const transfer = new DataTransfer();
  transfer.items.add(file);
  return transfer;
};

const isReady = (scene: Scene): boolean =>
  scene.announcements.some((said) => /prêt|ready/.test(said)) &&
  !/Vérification|Checking/.test(perceivedText(scene.page));

describe('support-request: asking', () => {
  for (const [id, chosen] of [
    ['S0-09', 'no-member-number'],
    ['S1-24', 'no-email-on-file'],
    ['S3-17', 'mail-not-received'],
    ['S3-18, S3-19', 'link-organization'],
    ['S3-22', 'manual-activation'],
    ['S3-30', 'more-seats'],
    ['S3-32', 'restore-access'],
    ['S4-24', 'cannot-sign-in'],
    ['S0-28, S3-36', 'other'],
  ] as const) {
    it(`${id}: ${chosen} is asked for signed out, in either language`, async () => {
      for (const lang of ['fr', 'en']) {
        const scene = await stage(create(), { lang });
        await asked(scene);
        choose(scene, chosen);
        await settle();
        expect(kind(scene).selectedOptions[0]?.text).to.equal(t(scene).kinds[chosen]);
        fill(field(label.name, scene.page), 'Zoé Lachance');
        fill(field(label.email, scene.page), 'zoe.lachance@example.org');
        for (const control of scene.element.shadowRoot?.querySelectorAll<HTMLInputElement>('[required]') ?? []) {
          if (!control.value) fill(control, control.name === 'seats' ? '12' : 'Conseil régional');
        }
        send(scene);
        await until(() => isReceived(scene));
        expect(cases(scene).map((one) => [one.kind, one.language, one.memberId])).to.deep.equal([
          [chosen, lang, undefined],
        ]);
      }
    });
  }

  it('S3-30: says how many seats, and for whom', async () => {
    const scene = await stage(create(), { member: localMembers.organization });
    await asked(scene);
    choose(scene, 'more-seats');
    await settle();
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
      const scene = await stage(create());
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
        requests: scene.portal.requests.map(({ operation, status }) => [operation, status]),
      });
    }
    expect(seen[0]).to.deep.equal(seen[1]);
  });

  it('S3-17: says to look among the spam, and leads to sending the message again', async () => {
    const scene = await stage(create());
    await asked(scene);
    choose(scene, 'mail-not-received');
    await settle();
    expect(perceivedText()).to.contain(words.fr.tips['mail-not-received']);
    expect(find('link', words.fr.sendAgain)).to.have.property('pathname', '/courriel');
  });

  it('S4-24: says how and when to be reached', async () => {
    const scene = await stage(create());
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
    const scene = await stage(create());
    const events: SupportRequestSentEvent[] = [];
    scene.page.addEventListener('support-request-sent', (event) => events.push(event));
    await received(scene);
    const [reference] = scene.portal.db.records('support-requests').entries()[0] ?? [];
    expect(scene.element.shadowRoot?.textContent).to.contain(reference);
    expect(find('button', /^Copier/)).to.exist;
    expect(events.map((event) => [event.kind, event.reference])).to.deep.equal([['other', reference]]);
    expect(focused()).to.equal(find('heading', 'Demande reçue'));
    expect(find('link', 'Retour à l’accueil')).to.have.property('pathname', '/accueil');
    click(scene, 'button', another);
    await settle();
    expect(field(label.message).value).to.equal('');
    expect(focused()).to.equal(find('heading', 'Demander de l’aide'));
  });

  it('B-32: shows the desk’s telephone and hours, and lets staff act', async () => {
    const scene = await stage(create(), { member: demoCredentials.memberNumber });
    await asked(scene);
    expect(find('link', '418 555-0101')).to.have.property('href', 'tel:+14185550101');
    expect(perceivedText()).to.contain('Du lundi au jeudi, de 8 h 30 à 16 h 30');
    choose(scene, 'manual-activation');
    click(scene, 'checkbox', words.fr.actForMe);
    send(scene);
    await until(() => isReceived(scene));
    expect(cases(scene)[0]).to.include({ actForMe: true, memberId: 'k7w2m9' });
  });

  it('A7: a signed-in member is not asked what the union knows', async () => {
    const scene = await stage(create(), { member: demoCredentials.memberNumber });
    await asked(scene);
    expect(perceivedText()).to.contain('Demande de Marie-Ève Tremblay-Côté, membre 101-0427');
    expect(field(label.email).value).to.equal(demoCredentials.email);
    expect([...perceived()].some(({ id }) => id === 'name')).to.equal(false);
  });

  it('S1-01: a link chooses the kind', async () => {
    const scene = await stage(create(), {
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

  it('A1, A2: says what is missing on submit only, and leads to each', async () => {
    const scene = await stage(create());
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
    const scene = await stage(create());
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

describe('support-request: what goes along', () => {
  for (const [how, give] of [
    [
      'from a file',
      (scene: Scene, file: File) => {
        const picker = files(scene);
        if (!picker) throw new Error('no picker');
        picker.files = carrying(file).files;
        picker.dispatchEvent(new Event('change', { bubbles: true }));
      },
    ],
    [
      'pasted into the message',
      (_: Scene, file: File) => {
        paste(field(label.message), carrying(file));
      },
    ],
  ] as const) {
    it(`S0-28: a screenshot ${how}`, async () => {
      const scene = await stage(create());
      await type(scene);
      give(scene, await screenshot());
      await until(() => isReady(scene), 'the image is ready');
      expect(perceivedText()).to.contain('capture.png');
      send(scene);
      await until(() => isReceived(scene));
      expect(cases(scene)[0]?.attachments).to.have.length(1);
    });
  }

  it('S0-28: what is no image is refused by its content', async () => {
    const scene = await stage(create());
    await type(scene);
    const picker = await until(() => files(scene));
    picker.files = carrying(new File(['<html>'], 'capture.png', { type: 'image/png' })).files;
    picker.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => perceivedText().includes('ce n’est pas un fichier accepté'));
    send(scene);
    await until(() => isReceived(scene));
    expect(cases(scene)[0]?.attachments).to.deep.equal([]);
  });

  it('S0-28: the last error of the page, with its reference', async () => {
    const scene = await stage(html`${create()}<support-request id="other"></support-request>`, {
      prepare: ({ faults }) => {
        faults.set('server-error', { operation: 'support.send', status: 500 });
      },
    });
    const [first, second] = [...scene.page.children] as [HTMLElement, HTMLElement];
    const other = { ...scene, page: second, element: second };
    const mine = { ...scene, page: first, element: first };
    await type(other);
    send(other);
    await until(() => perceivedText(second).includes(errorWords.fr.server));
    scene.portal.faults.clear();
    await type(mine);
    await until(() => perceivedText(first).includes('sera jointe'));
    send(mine);
    await until(() => isReceived(mine));
    const { error } = cases(scene)[0] ?? {};
    expect(error?.code).to.equal('server');
    expect(error?.reference).to.match(/^TU-/);
  });

  it('S0-28: never a password', async () => {
    const scene = await stage(create());
    await type(scene);
    fill(field(label.message), 'Mot de passe : tournesol');
    send(scene);
    await settle();
    expect(perceivedText()).to.contain('Ce texte semble contenir un mot de passe.');
    expect(scene.portal.requests.map(({ operation }) => operation)).not.to.include('support.send');
    fill(field(label.message), 'Mon mot de passe est expiré.');
    send(scene);
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
    const scene = await stage(create());
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
    const scene = await stage(create());
    await received(scene);
    const [reference = ''] = scene.portal.db.records('support-requests').entries()[0] ?? [];
    await again(scene);
    await until(() => isReceived(scene));
    expect(scene.page.firstElementChild?.shadowRoot?.textContent).to.contain(reference);
    expect(JSON.stringify(history.state)).not.to.match(/Lachance|zoe/);
  });

  it('B-03: outlives a session that expired, and says who it is from then on', async () => {
    const scene = await stage(create(), { member: demoCredentials.memberNumber });
    await asked(scene);
    choose(scene, 'other');
    await settle();
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
    const scene = await stage(create(), { member: demoCredentials.memberNumber });
    await asked(scene);
    choose(scene, 'other');
    await settle();
    fill(field(label.message), 'Le bouton ne répond pas.');
    await scene.client.session.signOut({ key: 'k' });
    await asked(scene);
    expect(typed(scene)).to.deep.equal({ kind: '', name: '', message: '', channel: 'email', email: '' });
    expect(history.state).to.equal(null);
  });
});
