import {
  camera,
  card,
  exif,
  specimens,
  withSegment,
  type Specimen,
} from '../../../../mock-server/src/test/upload-corpus.ts';
import { expect, find, findAll, focused, paste, press, settle, stage, until } from '../../test/fixture.ts';
import {
  member,
  markup,
  t,
  shows,
  click,
  picture,
  choose,
  place,
  isSubmitted,
  guide,
  goOn,
  ready,
  send,
  typed,
  submissions,
  sentPieces,
  lastSubmission,
  smallPieces,
  asking,
} from '../../test/identity-page.ts';
import { carrying, drop } from '../../test/drop.ts';
import { inspect } from '../../internal/image/inspect.ts';
import { errorWords } from '../../messages/errors.ts';
import { fileFieldWords } from '../../messages/file-field.ts';
import './identity-check.define.ts';
import { words } from './identity-check.messages.ts';

describe('identity-check: documents', () => {
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

  for (const lang of ['fr', 'en'] as const) {
    it(`S1-09: neither place, camera nor name leaves the device, and the document stands upright (${lang})`, async () => {
      const scene = await asking('one', { lang });
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
  }

  it('R4, S21: a file’s bytes are the same from a page that was hostile before our script came', async () => {
    const clean = await asking('one');
    choose(place(clean, 'both'), picture());
    await ready(clean);
    send(clean);
    await until(() => isSubmitted(clean));
    const scene = await stage(markup(), { member });
    scene.element.remove();
    const frame = document.createElement('iframe');
    frame.src = '/__stage__?hostile&tag=identity-check';
    scene.page.append(frame);
    const { show } = await until(() => frame.contentWindow?.stagePage, 'the page in the frame is ready');
    const page = frame.contentDocument!.body;
    show(markup(), scene.url, scene.portal.fetch);
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

  for (const lang of ['fr', 'en'] as const) {
    it(`S1-09: a file is pasted into the place, dropped on it, or beside it (${lang})`, async () => {
      const scene = await asking('one', { lang });
      paste(place(scene, 'both'), carrying(picture('colle.png')));
      await ready(scene);
      expect(typed(scene)['files']).to.equal('colle.png');
      for (const [name, on] of [
        ['dessus.png', place(scene, 'both')],
        ['etiquette.png', place(scene, 'both').closest('.files')!],
        ['a-cote.png', find('heading', t(scene).heading, scene.page)],
      ] as const) {
        expect(drop(on, picture(name))).to.equal(false);
        await until(() => typed(scene)['files'] === name);
        await ready(scene);
      }
      // All of it is there to be pressed
      const { width, height } = place(scene, 'both').getBoundingClientRect();
      const around = place(scene, 'both').parentElement!.getBoundingClientRect();
      expect([Math.round(width), Math.round(height)]).to.deep.equal([
        Math.round(around.width - 2),
        Math.round(around.height - 2),
      ]);
    });
  }

  it('S1-09: a file dropped beside two places goes to neither, and does not take the page away', async () => {
    const scene = await stage(markup(), { member });
    await guide(scene);
    expect(drop(scene.element, picture('permis.png'))).to.equal(false);
    await goOn(scene, 'two');
    expect(drop(scene.element, picture('permis.png'))).to.equal(false);
    expect(drop(place(scene, 'address').closest('.files')!, picture('bail.png'))).to.equal(false);
    await ready(scene);
    expect(typed(scene)['files']).to.equal('bail.png');
    expect(scene.element.shadowRoot?.querySelector('.files:has(#address) .file-name')).not.to.equal(null);
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
    const scene = await stage(markup(), { member });
    await guide(scene);
    expect(scene.element.shadowRoot?.querySelector('input[type=file]')).to.equal(null);
  });

  for (const lang of ['fr', 'en'] as const) {
    it(`S1-09: on a slow line, how much has arrived stands there in words, and is not read out at each step (${lang})`, async () => {
      const scene = await asking('one', { lang, prepare: smallPieces });
      choose(place(scene, 'both'), picture('grande.png', card(400, 250)));
      await ready(scene);
      scene.portal.faults.set('slow', { operation: 'uploads.append', milliseconds: 3_000 });
      const percents = new Set<string>();
      send(scene);
      await until(() => {
        const progress = scene.element.shadowRoot?.querySelector('progress');
        const percent = /\d+/.exec(progress?.ariaValueText ?? '')?.[0];
        if (percent) percents.add(percent);
        if (percent) expect(shows(scene, progress?.ariaValueText ?? '')).to.equal(true);
        return isSubmitted(scene);
      });
      expect(percents.size, [...percents].join()).to.be.above(2);
      expect(scene.announcements.filter((text) => /\d.?%/.test(text))).to.deep.equal([]);
    });
  }

  for (const lang of ['fr', 'en'] as const) {
    it(`S1-09: sending is cancelled; the files stay here and nothing stays there (${lang})`, async () => {
      const scene = await asking('one', { lang, prepare: smallPieces });
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
  }

  for (const lang of ['fr', 'en'] as const) {
    it(`S1-09: what a lost connection stopped goes on where it was, by itself once the line is back (${lang})`, async () => {
      const scene = await asking('one', { lang, prepare: smallPieces });
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
  }

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
});
