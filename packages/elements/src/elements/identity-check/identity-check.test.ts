import { decideIdentity, deleteIdentityDocuments, identityMembers, type MockPortal } from '@trait-union/mock-server';
import { html } from 'lit';
import {
  camera,
  card,
  exif,
  specimens,
  withSegment,
  type Specimen,
} from '../../../../mock-server/src/test/upload-corpus.ts';
import {
  demoCredentials,
  expect,
  field,
  fill,
  find,
  findAll,
  focused,
  pass,
  perceivedText,
  paste,
  press,
  settle,
  stage,
  until,
  type Scene,
  type SceneOptions,
} from '../../test/fixture.ts';
import { inspect } from '../../internal/image/inspect.ts';
import { errorWords } from '../../messages/errors.ts';
import { fileFieldWords } from '../../messages/file-field.ts';
import { passwordWords } from '../../messages/password.ts';
import { sessionWords } from '../../messages/session.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import './identity-check.define.ts';
import { words } from './identity-check.messages.ts';
import { sendingWords } from './identity-check.sending-messages.ts';
import type { Slot, Way } from './identity-check.steps.ts';

const member = demoCredentials.memberNumber;

const create = () =>
  html`<identity-check support-url="/aide" profile-url="/profil" home-url="/">
    <a href="https://membres.local101.example">Espace membre</a>
  </identity-check>`;

const t = ({ lang }: Scene) => ({ ...words[lang], ...sendingWords[lang] });

const read = (scene: Scene): string => perceivedText(scene.page);
const plain = (text: string): string => text.replace(/\s+/g, ' ');
const shows = (scene: Scene, text: string): boolean => read(scene).includes(plain(text));

/** Presses a button as a person does, which gives it the focus. */
function click({ page }: Scene, name: string | RegExp): void {
  const button = find('button', name, page);
  button.focus();
  button.click();
}

const picture = (name = 'permis.png', bytes: Uint8Array<ArrayBuffer> = card()): File => new File([bytes], name);

/** Chooses files as the system's picker does. */
function choose(picker: HTMLInputElement, ...files: File[]): void {
  const transfer = new DataTransfer();
  for (const file of files) transfer.items.add(file);
  picker.focus();
  picker.files = transfer.files;
  picker.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}

const place = (scene: Scene, slot: Slot): HTMLInputElement => field(t(scene).slots[slot], scene.page);

const isGuide = (scene: Scene): boolean => findAll('button', t(scene).continue, scene.page).length > 0;
const isForm = (scene: Scene): boolean => findAll('button', t(scene).send, scene.page).length > 0;
const isSubmitted = (scene: Scene): boolean => shows(scene, t(scene).submitted);
const isAsked = ({ lang, page }: Scene): boolean => findAll('button', sessionWords[lang].resume, page).length > 0;

const guide = (scene: Scene): Promise<unknown> => until(() => isGuide(scene), 'the guide is there');

async function goOn(scene: Scene, way: Way = 'one'): Promise<void> {
  await guide(scene);
  find('radio', t(scene).ways[way], scene.page).click();
  await settle();
  click(scene, t(scene).continue);
  await until(() => isForm(scene), 'files can be chosen');
}

/** Until a file is ready: its weight is said. */
const ready = (scene: Scene, count = 1): Promise<unknown> =>
  until(
    () =>
      [...(scene.element.shadowRoot?.querySelectorAll('.files li .quiet') ?? [])].filter(({ textContent }) =>
        /\d/.test(textContent),
      ).length === count,
    'the file is ready',
  );

async function choosePicture(scene: Scene): Promise<void> {
  await goOn(scene);
  choose(place(scene, 'both'), picture());
  await ready(scene);
  const announcer = (): Element | null => scene.element.ownerDocument.querySelector('#trait-union-announcer');
  await until(() => announcer()?.textContent.includes('permis.png'), 'that it is ready is said');
}

const send = (scene: Scene): void => {
  click(scene, t(scene).send);
};

function signInAgain(scene: Scene): void {
  fill(field(passwordWords[scene.lang].password, scene.page), demoCredentials.password);
  click(scene, sessionWords[scene.lang].resume);
}

/** The answer and the files, whatever the language. */
const typed = ({ element }: Scene): Record<string, string> => ({
  files: [...(element.shadowRoot?.querySelectorAll('.file-name') ?? [])].map(({ textContent }) => textContent).join(),
  places: [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('input[name]') ?? [])]
    .map(({ name }) => name)
    .join(),
});

const submissions = ({ portal }: Scene): number => {
  const id = portal.db.memberByNumber(member)?.id ?? '';
  return portal.db.records('identity').get(id) ? 1 : 0;
};

const sentPieces = ({ portal }: Scene): string =>
  portal.requests
    .filter(({ operation, status }) => operation === 'uploads.append' && status === 200)
    .map(({ body = '' }) => body)
    .join('');

const lastSubmission = ({ portal }: Scene): { documents: { shows: string[]; preview?: string }[] } =>
  JSON.parse(portal.requests.findLast(({ operation }) => operation === 'identity.submit')?.body ?? 'null') as {
    documents: { shows: string[]; preview?: string }[];
  };

const withoutDomain = ({ db }: MockPortal): void => {
  db.capabilities.domains = db.capabilities.domains.filter((domain) => domain !== 'identity');
};

const has = (text: keyof (typeof words)['fr']) => (scene: Scene) =>
  until(() => shows(scene, words[scene.lang][text] as string));

/** Small pieces, so that a small file takes several. */
const smallPieces = ({ db }: MockPortal): void => {
  if (db.capabilities.uploads) db.capabilities.uploads.maxPiece = 200;
};

widgetSuite({
  tag: 'identity-check',
  create,
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
    ways: {
      F16: { shown: isAsked, take: signInAgain },
      F17: { shown: isAsked, take: signInAgain },
      F24: {
        shown: isAsked,
        take: (scene) => {
          if (isAsked(scene)) signInAgain(scene);
          else click(scene, errorWords[scene.lang].retry);
        },
      },
    },
  },
});

describe('identity-check', () => {
  const asking = async (way: Way, options: SceneOptions = {}): Promise<Scene> => {
    const scene = await stage(create(), { member, ...options });
    await goOn(scene, way);
    return scene;
  };

  for (const lang of ['fr', 'en'] as const) {
    it(`S1-08: one document with both facts will do (${lang})`, async () => {
      const scene = await asking('one', { lang });
      const events: Event[] = [];
      scene.page.addEventListener('identity-check-submitted', (event) => events.push(event));
      expect(shows(scene, t(scene).facts.photo.lacking)).to.equal(true);
      choose(place(scene, 'both'), picture());
      await ready(scene);
      expect(shows(scene, t(scene).facts.photo.shown)).to.equal(true);
      expect(shows(scene, t(scene).facts.address.shown)).to.equal(true);
      send(scene);
      await until(() => isSubmitted(scene));
      expect(lastSubmission(scene).documents.map(({ shows }) => shows)).to.deep.equal([['photo', 'address']]);
      expect(events).to.have.length(1);
      expect(focused().textContent).to.equal(t(scene).heading);
      await until(() => scene.announcements.includes(t(scene).said));
    });

    it(`S1-08: two documents show one fact each, and both are needed (${lang})`, async () => {
      const scene = await asking('two', { lang });
      choose(place(scene, 'photo'), picture('passeport.png'));
      await ready(scene);
      send(scene);
      await settle();
      expect(focused().getAttribute('part')).to.equal('error-summary');
      const [link, ...more] = findAll('link', t(scene).missing.address, scene.page);
      expect(more).to.have.length(0);
      link?.click();
      expect(focused()).to.equal(place(scene, 'address'));
      expect(scene.portal.requests.some(({ operation }) => operation === 'uploads.create')).to.equal(false);
      choose(place(scene, 'address'), picture('bail.pdf', specimens['a document'].bytes));
      await ready(scene, 2);
      send(scene);
      await until(() => isSubmitted(scene));
      expect(lastSubmission(scene).documents.map(({ shows }) => shows)).to.deep.equal([['photo'], ['address']]);
    });

    for (const [what, { name, bytes, refusal }] of Object.entries<Specimen>(specimens)) {
      it(`S1-09, S23: ${what}: ${refusal ?? 'taken'} (${lang})`, async () => {
        const scene = await asking('one', { lang });
        choose(place(scene, 'both'), picture(name, bytes));
        if (!refusal) {
          await ready(scene);
          expect(typed(scene)['files']).not.to.match(/[\u202e\0]/);
          return;
        }
        const said = await until(() => scene.element.shadowRoot?.querySelector('.files .error')?.textContent);
        const { types, maxBytes } = { types: 'JPEG', maxBytes: '10' };
        const [start = ''] = fileFieldWords[lang].refusals[refusal](types, maxBytes).split('(');
        expect(said).to.contain(start);
        expect(typed(scene)['files']).to.equal('');
        expect(place(scene, 'both').ariaInvalid).to.equal('true');
        await until(() => scene.announcements.includes(said));
        send(scene);
        await settle();
        expect(scene.portal.requests.some(({ operation }) => operation.startsWith('uploads.'))).to.equal(false);
      });
    }
  }

  it('S1-09: neither place, camera nor name leaves the device, and the document stands upright', async () => {
    const scene = await asking('one');
    const canvas = Object.assign(document.createElement('canvas'), { width: 60, height: 20 });
    canvas.getContext('2d')?.fillRect(0, 0, 20, 20);
    const jpeg = await new Promise<Blob | null>((resolve) => {
      canvas.toBlob(resolve, 'image/jpeg');
    });
    const photo = withSegment(new Uint8Array(await jpeg!.arrayBuffer()), exif(6));
    choose(place(scene, 'both'), picture('Marie Tremblay.jpg', photo));
    await ready(scene);
    send(scene);
    await until(() => isSubmitted(scene));
    const sent = Uint8Array.from(sentPieces(scene), (character) => character.charCodeAt(0));
    expect(inspect(sent)).to.include({ type: 'image/jpeg', width: 20, height: 60, complete: true });
    const everything = JSON.stringify(scene.portal.requests);
    expect(everything).not.to.match(new RegExp(`${camera}|Exif|Marie Tremblay\\.jpg`));
  });

  it('R4, S21: a file’s bytes are the same from a page that was hostile before our script came', async () => {
    const clean = await asking('one');
    choose(place(clean, 'both'), picture());
    await ready(clean);
    send(clean);
    await until(() => isSubmitted(clean));
    const scene = await stage(create(), { member });
    scene.element.remove();
    const frame = document.createElement('iframe');
    frame.src = '/__stage__?hostile&tag=identity-check';
    scene.page.append(frame);
    const { show } = await until(() => frame.contentWindow?.stagePage, 'the page in the frame is ready');
    const page = frame.contentDocument!.body;
    show(create(), scene.url, scene.portal.fetch);
    const inFrame = { ...scene, page, element: page.firstElementChild as HTMLElement };
    await goOn(inFrame);
    choose(place(inFrame, 'both'), picture());
    await ready(inFrame);
    send(inFrame);
    await until(() => isSubmitted(inFrame));
    expect(sentPieces(scene)).to.equal(sentPieces(clean));
    expect(sentPieces(scene).length).to.be.above(300);
    expect(lastSubmission(scene).documents[0]?.preview).to.equal(lastSubmission(clean).documents[0]?.preview);
  });

  for (const lang of ['fr', 'en'] as const) {
    it(`S23: a PDF is said to keep its metadata, a picture is not (${lang})`, async () => {
      const scene = await asking('one', { lang });
      choose(place(scene, 'both'), picture());
      await ready(scene);
      expect(shows(scene, fileFieldWords[lang].metadata)).to.equal(false);
      choose(place(scene, 'both'), picture('bail.pdf', specimens['a document'].bytes));
      await until(() => shows(scene, fileFieldWords[lang].metadata));
    });
  }

  it('S1-09: the camera opens on a telephone', async () => {
    const scene = await asking('one');
    const lens = scene.element.shadowRoot?.querySelector<HTMLInputElement>('[part=camera] input');
    // A browser without a camera to open has no attribute for it
    expect(lens).to.have.property('capture', 'environment');
    expect(lens?.accept).to.equal('image/*');
    choose(lens!, picture('image.png'));
    await ready(scene);
  });

  it('S1-09: a file is dropped on the place, or pasted into it', async () => {
    const scene = await asking('one');
    const data = new DataTransfer();
    data.items.add(picture('colle.png'));
    paste(place(scene, 'both'), data);
    await ready(scene);
    expect(typed(scene)['files']).to.equal('colle.png');
    // What is dropped on a native control is the browser's own to put in
    const { width, height } = place(scene, 'both').getBoundingClientRect();
    const around = place(scene, 'both').parentElement!.getBoundingClientRect();
    expect([Math.round(width), Math.round(height)]).to.deep.equal([
      Math.round(around.width - 2),
      Math.round(around.height - 2),
    ]);
  });

  it('S1-09: a file is taken off and another one chosen, by keyboard', async () => {
    const scene = await asking('one');
    choose(place(scene, 'both'), picture());
    await ready(scene);
    find('button', /permis\.png/, scene.page).focus();
    await press('Enter');
    await settle();
    expect(focused()).to.equal(place(scene, 'both'));
    expect(typed(scene)['files']).to.equal('');
    choose(place(scene, 'both'), picture());
    await ready(scene);
  });

  it('S1-09: the picker and the code that reads files come only once the member goes on', async () => {
    const scene = await stage(create(), { member });
    await guide(scene);
    expect(scene.element.shadowRoot?.querySelector('input[type=file]')).to.equal(null);
  });

  it('S1-09: progress is shown, and a slow line is told in words', async () => {
    const scene = await asking('one', { prepare: smallPieces });
    choose(place(scene, 'both'), picture('grande.png', card(400, 250)));
    await ready(scene);
    const seen = new Set<string | null>();
    const watch = new MutationObserver(() => {
      seen.add(scene.element.shadowRoot?.querySelector('progress')?.ariaValueText ?? null);
    });
    watch.observe(scene.element.shadowRoot!, { subtree: true, childList: true, attributes: true });
    send(scene);
    await until(() => isSubmitted(scene));
    watch.disconnect();
    const percents = [...seen].flatMap((text) => /\d+/.exec(text ?? '')?.[0] ?? []);
    expect(percents.length, percents.join()).to.be.above(2);
    expect(scene.announcements.filter((text) => /\d %/.test(text))).to.deep.equal([]);
  });

  it('S1-09: sending is cancelled; the files stay here and nothing stays there', async () => {
    const scene = await asking('one', { prepare: smallPieces });
    choose(place(scene, 'both'), picture());
    await ready(scene);
    scene.portal.faults.set('hang', { operation: 'uploads.append' });
    send(scene);
    await until(() => scene.portal.requests.some(({ operation }) => operation === 'uploads.append'));
    click(scene, t(scene).cancel);
    await until(() => shows(scene, t(scene).cancelled));
    scene.portal.faults.clear();
    expect(typed(scene)['files']).to.equal('permis.png');
    expect(focused()).to.equal(find('button', t(scene).send, scene.page));
    await until(() => scene.portal.requests.some(({ operation }) => operation === 'uploads.discard'));
    send(scene);
    await until(() => isSubmitted(scene));
  });

  it('S1-09: what a lost connection stopped goes on where it was, by itself once the line is back', async () => {
    const scene = await asking('one', { prepare: smallPieces });
    choose(place(scene, 'both'), picture('grande.png', card(400, 250)));
    await ready(scene);
    const arrived = (): number => sentPieces(scene).length;
    const offline = (is: boolean): void => {
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => !is });
      dispatchEvent(new Event(is ? 'offline' : 'online'));
    };
    try {
      send(scene);
      await until(() => arrived() >= 600);
      offline(true);
      await until(() => shows(scene, errorWords[scene.lang].offline));
      const before = arrived();
      expect(typed(scene)['files']).to.equal('grande.png');
      offline(false);
      await until(() => isSubmitted(scene));
      const sent = Uint8Array.from(sentPieces(scene), (character) => character.charCodeAt(0));
      expect(sent.length).to.be.above(before);
      expect(inspect(sent), 'every byte once').to.include({ width: 400, height: 250, complete: true });
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
  });

  it('S1-09: a file that the backend refuses is refused at its place', async () => {
    const scene = await asking('one', {
      prepare: ({ db }) => {
        db.capabilities.domains = [...db.capabilities.domains];
      },
    });
    choose(place(scene, 'both'), picture());
    await ready(scene);
    // Stricter meanwhile than it was when the page asked
    if (scene.portal.db.capabilities.uploads?.identity) scene.portal.db.capabilities.uploads.identity.maxPixels = 1;
    send(scene);
    await until(() => scene.element.shadowRoot?.querySelector('.files .error'));
    await settle();
    expect(focused()).to.equal(place(scene, 'both'));
    expect(typed(scene)['files']).to.equal('');
    expect(submissions(scene)).to.equal(0);
  });

  it('S1-09: a file that the backend lost before the end goes out anew', async () => {
    const scene = await asking('one');
    choose(place(scene, 'both'), picture());
    await ready(scene);
    scene.portal.faults.set('server-error', { operation: 'identity.submit', status: 500 });
    send(scene);
    await until(() => shows(scene, errorWords[scene.lang].server));
    scene.portal.faults.clear();
    const id = /uploads\/(\w+)/.exec(JSON.stringify(scene.portal.requests))?.[1] ?? '';
    await scene.portal.fetch(`${scene.url}/uploads/${id}`, {
      method: 'DELETE',
      credentials: 'include',
      headers: { 'x-trait-union': '1' },
    });
    click(scene, errorWords[scene.lang].retry);
    await until(() => shows(scene, t(scene).gone));
    expect(typed(scene)['files']).to.equal('permis.png');
    send(scene);
    await until(() => isSubmitted(scene));
  });

  it('R6: another file after a failure is another intention', async () => {
    const scene = await asking('one');
    choose(place(scene, 'both'), picture('premiere.png', card(40, 40)));
    await ready(scene);
    scene.portal.faults.set('server-error', { operation: 'identity.submit', status: 500 });
    send(scene);
    await until(() => shows(scene, errorWords[scene.lang].server));
    scene.portal.faults.clear();
    choose(place(scene, 'both'), picture('seconde.png', card(80, 50)));
    await until(() => typed(scene)['files'] === 'seconde.png');
    await ready(scene);
    send(scene);
    await until(() => isSubmitted(scene));
    const submitted = scene.portal.requests.filter(({ operation }) => operation === 'identity.submit');
    expect(submitted.at(-1)?.key).not.to.equal(submitted[0]?.key);
    const preview = (await until(() => findAll('img', words.fr.document(1), scene.page)[0])) as HTMLCanvasElement;
    await until(() => preview.width === 80);
  });

  describe('S1-10: under Identification', () => {
    const statusOf = async (number: string, lang: 'fr' | 'en' = 'fr'): Promise<Scene> => {
      const scene = await stage(create(), { member: number, lang });
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
      const [red = 0, , blue = 0] = kept.getContext('2d')!.getImageData(20, 30, 1, 1).data;
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

    it('an address that differs leads to the profile', async () => {
      const scene = await stage(create(), {
        member: identityMembers.identitySubmitted,
        prepare: ({ db }) => {
          decideIdentity(db, identityMembers.identitySubmitted, { state: 'refused', reason: 'address-differs' });
        },
      });
      await until(() => findAll('link', 'Voir mon profil', scene.page).length);
    });

    it('S23: a preview that is none is left out', async () => {
      const scene = await stage(create(), {
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
        const scene = await stage(create(), { member, lang });
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
      const scene = await stage(create(), {
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
      const scene = await stage(create(), { member });
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
    const leaves = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    const scene = await asking('one');
    expect(leaves()).to.equal(true);
    choose(place(scene, 'both'), picture());
    await ready(scene);
    await settle();
    expect(leaves()).to.equal(false);
    send(scene);
    await until(() => isSubmitted(scene));
    await settle();
    expect(leaves()).to.equal(true);
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
    const scene = await stage(create(), {
      member: identityMembers.identityAccepted,
      prepare: ({ db }) => {
        deleteIdentityDocuments(db, identityMembers.identityAccepted, Date.parse('2026-03-10T15:00:00Z'));
      },
    });
    await until(() => shows(scene, 'Documents supprimés le 10 mars 2026'));
    expect(scene.element.shadowRoot?.querySelector('canvas')).to.equal(null);
  });
});
