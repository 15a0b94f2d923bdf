import { decideIdentity, deleteIdentityDocuments, identityMembers } from '@trait-union/mock-server';
import { specimens } from '../../../../mock-server/src/test/upload-corpus.ts';
import {
  demoCredentials,
  expect,
  find,
  findAll,
  leave,
  pass,
  pixelsOf,
  settle,
  stage,
  until,
  type Scene,
  type SceneOptions,
} from '../../test/fixture.ts';
import {
  member,
  markup,
  t,
  read,
  shows,
  click,
  picture,
  choose,
  place,
  isSubmitted,
  guide,
  goOn,
  ready,
  choosePicture,
  send,
  typed,
  submissions,
  withoutDomain,
  has,
  asking,
} from '../../test/identity-page.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import { errorWords } from '../../messages/errors.ts';
import { fileFieldWords } from '../../messages/file-field.ts';
import { everyStateLeadsHome } from '../../test/every-state.ts';
import type { WidgetSuite } from '../../test/widget.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import './identity-check.define.ts';
import { words } from './identity-check.messages.ts';
import { isAsked, waysOfSigningInAgain } from '../../test/signing-in-again.ts';

const suite: WidgetSuite = {
  tag: 'identity-check',
  create: markup,
  states: {
    guide: { member, arrive: guide },
    'signed-out': {},
    unsupported: {
      member,
      prepare: withoutDomain,
      arrive: (scene) => until(() => shows(scene, errorWords[scene.lang].unsupported)),
    },
    unanswered: {
      member,
      arrive: async (scene) => {
        await guide(scene);
        click(scene, t(scene).continue);
        await settle();
      },
    },
    documents: { member, arrive: (scene) => goOn(scene, 'two') },
    chosen: { member, arrive: choosePicture },
    missing: {
      member,
      arrive: async (scene) => {
        await goOn(scene, 'two');
        send(scene);
        await settle();
      },
    },
    'refused-file': {
      member,
      arrive: async (scene) => {
        await goOn(scene);
        const { name, bytes } = specimens['HTML as PNG'];
        choose(place(scene, 'both'), picture(name, bytes));
        await until(() => scene.element.shadowRoot?.querySelector('.files .error'));
      },
    },
    sending: {
      member,
      arrive: async (scene) => {
        await choosePicture(scene);
        scene.portal.faults.set('hang', { operation: 'uploads.append' });
        send(scene);
        await until(() => scene.element.shadowRoot?.querySelector('progress'));
        await settle();
      },
    },
    'asked-again': {
      member,
      arrive: async (scene) => {
        await choosePicture(scene);
        scene.portal.faults.set('signed-out');
        send(scene);
        await until(() => isAsked(scene));
      },
    },
    submitted: { member: identityMembers.identitySubmitted, arrive: has('submitted') },
    accepted: { member: identityMembers.identityAccepted, arrive: has('acceptedState') },
    refused: { member: identityMembers.identityRefused, arrive: has('refusedState') },
    deleted: { member: identityMembers.identityDeleted, arrive: has('acceptedState') },
  },
  journey: {
    widget: 'identity',
    member,
    operation: 'uploads.create',
    answer: ['id', 'offset', 'length', 'complete', 'state', 'submittedAt', 'documents', 'documents.0.shows'],
    begin: choosePicture,
    typed,
    acts: [send, ({ element }) => element.shadowRoot?.querySelector('form')?.requestSubmit()],
    done: isSubmitted,
    effects: submissions,
    ways: waysOfSigningInAgain,
  },
};

widgetSuite(suite);

describe('S1-26: identity-check leads home', () => {
  everyStateLeadsHome(suite);
});

describe('identity-check', () => {
  describe('S1-10: under Identification', () => {
    const statusOf = async (number: string, lang: 'fr' | 'en' = 'fr'): Promise<Scene> => {
      const scene = await stage(markup(), { member: number, lang });
      await until(() => scene.element.shadowRoot?.querySelector('[part=status]'));
      await settle();
      return scene;
    };

    it('the document is previewed as soon as it is chosen, and once it is sent', async () => {
      const scene = await asking('one');
      choose(place(scene, 'both'), picture());
      await ready(scene);
      const preview = find('img', fileFieldWords.fr.preview('permis.png'), scene.page) as HTMLCanvasElement;
      await until(() => preview.width === 96 && preview.height === 60);
      send(scene);
      await until(() => isSubmitted(scene));
      const kept = (await until(() => findAll('img', words.fr.document(1), scene.page)[0])) as HTMLCanvasElement;
      await until(() => kept.width === 96);
      const [red = 0, , blue = 0] = pixelsOf(kept).subarray(4 * (30 * kept.width + 20));
      expect([Math.abs(red - 40) < 20, Math.abs(blue - 130) < 20]).to.deep.equal([true, true]);
    });

    for (const lang of ['fr', 'en'] as const) {
      it(`says what stands where, in words and with an icon (${lang})`, async () => {
        for (const [number, title] of [
          [identityMembers.identitySubmitted, words[lang].submitted],
          [identityMembers.identityAccepted, words[lang].acceptedState],
          [identityMembers.identityRefused, words[lang].refusedState],
        ] as const) {
          const scene = await statusOf(number, lang);
          expect(find('heading', 'Identification', scene.page)).to.be.instanceOf(HTMLElement);
          expect(shows(scene, title)).to.equal(true);
          expect(scene.element.shadowRoot?.querySelector('.state svg')).not.to.equal(null);
          expect(findAll('img', words[lang].document(1), scene.page)).to.have.length(1);
        }
      });

      it(`S1-11: tells the day on which documents are, or were, deleted (${lang})`, async () => {
        const deleted = await statusOf(identityMembers.identityDeleted, lang);
        expect(
          shows(deleted, lang === 'fr' ? 'Documents supprimés le 4 mars 2026' : 'Documents deleted on March 4, 2026'),
        ).to.equal(true);
        expect(findAll('img', /./, deleted.page)).to.have.length(0);
        const due = await statusOf(identityMembers.identityAccepted, lang);
        expect(read(due)).to.match(lang === 'fr' ? /au plus tard le 8 avril 2026/ : /by April 8, 2026 at the latest/);
      });
    }

    it('a refusal says why, and others can be sent', async () => {
      const scene = await statusOf(identityMembers.identityRefused);
      expect(shows(scene, words.fr.refusals.unreadable)).to.equal(true);
      await goOn(scene);
      choose(place(scene, 'both'), picture());
      await ready(scene);
      send(scene);
      await until(() => isSubmitted(scene));
    });

    for (const lang of ['fr', 'en'] as const) {
      it(`S1-26: a refusal that has to be explained leads to the desk, and every other end home (${lang})`, async () => {
        const opened = (number: string, prepare?: SceneOptions['prepare']): Promise<Scene> =>
          stage(markup(), { lang, member: number, ...(prepare && { prepare }) });
        const leads = async (scene: Scene, to: 'home' | 'support', path: string): Promise<void> => {
          const name = wayOutWords[lang][to];
          const [link] = await until(() => {
            const links = findAll('link', name, scene.page);
            return links.length === 1 && links;
          }, name);
          expect(link).to.have.property('pathname', path);
        };
        const refused = await opened(identityMembers.identitySubmitted, ({ db }) => {
          decideIdentity(db, identityMembers.identitySubmitted, { state: 'refused', reason: 'other' });
        });
        await leads(refused, 'support', '/aide');
        for (const number of [identityMembers.identitySubmitted, identityMembers.identityAccepted])
          await leads(await opened(number), 'home', '/');
        await leads(await opened(member, withoutDomain), 'home', '/');
      });
    }

    it('an address that differs leads to the profile', async () => {
      const scene = await stage(markup(), {
        member: identityMembers.identitySubmitted,
        prepare: ({ db }) => {
          decideIdentity(db, identityMembers.identitySubmitted, { state: 'refused', reason: 'address-differs' });
        },
      });
      await until(() => findAll('link', 'Voir mon profil', scene.page).length);
    });

    it('S23: a preview that is none is left out', async () => {
      const scene = await stage(markup(), {
        member: identityMembers.identitySubmitted,
        prepare: ({ db }) => {
          const records = db.records<{ documents: { preview?: string }[] }>('identity');
          const [id, record] = records.entries().find(([, { documents }]) => documents.length === 2)!;
          const svg = btoa('<svg xmlns="http://www.w3.org/2000/svg"/>');
          records.put(id, { ...record, documents: record.documents.map((one) => ({ ...one, preview: svg })) });
        },
      });
      await until(() => isSubmitted(scene));
      await until(() => findAll('img', /./, scene.page).length === 0);
    });
  });

  describe('S1-11, S1-12: before anything can be chosen', () => {
    for (const lang of ['fr', 'en'] as const) {
      it(`the lists, why, by whom and for how long (${lang})`, async () => {
        const scene = await stage(markup(), { member, lang });
        await guide(scene);
        const w = words[lang];
        for (const text of [
          w.purpose,
          lang === 'fr' ? 'Deux personnes du secrétariat' : 'Two people at the local’s office',
          w.deletedWithin(30),
          w.encrypted,
          w.pdf,
          w.kinds['drivers-licence'],
          w.kinds.passport,
          w.kinds['health-card'],
          lang === 'fr' ? 'Talon de paie' : 'Pay slip',
        ]) {
          expect(shows(scene, text), text).to.equal(true);
        }
        expect(find('list', w.shows.address, scene.page).querySelectorAll('li')).to.have.length(4);
        expect(findAll('button', /.*/, scene.page).map(({ textContent }) => textContent.trim())).to.deep.equal([
          w.continue,
        ]);
      });
    }

    it('are our own words where the backend has none, and the code of what nobody has words for', async () => {
      const scene = await stage(markup(), {
        member,
        prepare: ({ db }) => {
          db.capabilities.identity = {
            accepted: [{ kind: 'library-card', shows: ['address'] }],
            notAccepted: [],
            deletedWithinDays: 1,
          };
        },
      });
      await guide(scene);
      for (const text of [words.fr.seenByDefault, words.fr.deletedWithin(1), 'library-card'])
        expect(shows(scene, text), text).to.equal(true);
      expect(shows(scene, words.fr.notAccepted)).to.equal(false);
    });

    it('whoever has none of the documents is led to help', async () => {
      const scene = await stage(markup(), { member });
      await guide(scene);
      expect(find('link', words.fr.none, scene.page)).to.have.property('pathname', '/aide');
    });
  });

  it('B-33: a reload keeps the answer and the step, never a file', async () => {
    const scene = await asking('two');
    choose(place(scene, 'photo'), picture());
    await ready(scene);
    await pass(1_000);
    expect(JSON.stringify(history.state))
      .to.contain('"way":"two"')
      .and.not.to.match(/permis|png|data/);
    const again = document.createElement('div');
    scene.element.remove();
    again.append(document.createElement('identity-check'));
    scene.page.append(again);
    await until(() => again.firstElementChild?.shadowRoot?.querySelector('#address'));
    const places = again.firstElementChild!.shadowRoot!;
    expect(places.querySelectorAll('.files li')).to.have.length(0);
    history.replaceState(null, '');
  });

  it('P3: signing out forgets the files, what is under way and the answer, even if the backend cannot be told', async () => {
    const scene = await asking('one');
    choose(place(scene, 'both'), picture());
    await ready(scene);
    await pass(1_000);
    scene.portal.faults.set('hang', { operation: 'uploads.append' });
    send(scene);
    await until(() => scene.portal.requests.some(({ operation }) => operation === 'uploads.append'));
    scene.portal.faults.set('network-error', { operation: 'session.signOut' });
    const told = scene.client.session.signOut({ key: 'k' }).catch(() => 'not told');
    await settle();
    expect(shows(scene, t(scene).signedOut)).to.equal(true);
    expect(scene.element.shadowRoot?.querySelectorAll('canvas, .file-name, input')).to.have.length(0);
    expect(JSON.stringify(history.state ?? null)).not.to.contain('identity-check');
    await pass(60_000);
    await told;
    expect(submissions(scene)).to.equal(0);
  });

  it('P3: another member on the same page finds nothing of the one before', async () => {
    const scene = await asking('one');
    choose(place(scene, 'both'), picture());
    await ready(scene);
    await scene.client.session.signIn(
      { identifier: identityMembers.identityRefused, password: demoCredentials.password },
      { key: 'k' },
    );
    await until(() => shows(scene, t(scene).refusedState));
    await goOn(scene);
    expect(typed(scene)['files']).to.equal('');
  });

  it('S4-11: leaving the page is warned of only while chosen files would be lost', async () => {
    const scene = await asking('one');
    expect(leave()).to.equal(true);
    choose(place(scene, 'both'), picture());
    await ready(scene);
    await settle();
    expect(leave()).to.equal(false);
    send(scene);
    await until(() => isSubmitted(scene));
    await settle();
    expect(leave()).to.equal(true);
  });

  it('R19: what was sent in another tab is not sent again', async () => {
    const scene = await asking('one');
    choose(place(scene, 'both'), picture());
    await ready(scene);
    const id = scene.portal.db.memberByNumber(member)?.id ?? '';
    scene.portal.db.records('identity').put(id, {
      state: 'submitted',
      submittedAt: '2026-03-12T18:00:00.000Z',
      documents: [],
    });
    send(scene);
    await until(() => isSubmitted(scene));
    await until(() => scene.announcements.includes(t(scene).already));
  });

  it('S1-11: the office deletes documents, and nothing of them is left on the page', async () => {
    const scene = await stage(markup(), {
      member: identityMembers.identityAccepted,
      prepare: ({ db }) => {
        deleteIdentityDocuments(db, identityMembers.identityAccepted, Date.parse('2026-03-10T15:00:00Z'));
      },
    });
    await until(() => shows(scene, 'Documents supprimés le 10 mars 2026'));
    expect(scene.element.shadowRoot?.querySelector('canvas')).to.equal(null);
  });
});
