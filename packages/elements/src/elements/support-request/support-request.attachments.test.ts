import { html } from 'lit';
import { camera, exif, specimens, withSegment, type Specimen } from '../../../../mock-server/src/test/upload-corpus.ts';
import {
  expect,
  field,
  fill,
  findAll,
  focused,
  paste,
  perceivedText,
  settle,
  stage,
  until,
  type Scene,
} from '../../test/fixture.ts';
import { asked, attach, cases, isReady, isReceived, label, markup, send, t, type } from '../../test/support-page.ts';
import { carrying, drop } from '../../test/drop.ts';
import { errorWords } from '../../messages/errors.ts';
import { fileFieldWords } from '../../messages/file-field.ts';
import './support-request.define.ts';

const pictured = ({ name, bytes }: Pick<Specimen, 'bytes' | 'name'>): File => new File([bytes], name);
const screenshot = pictured({ ...specimens['a picture'], name: 'capture.png' });

function pick(into: HTMLInputElement, file: File): void {
  into.files = carrying(file).files;
  into.dispatchEvent(new Event('change', { bubbles: true }));
}

const chosen = ({ element }: Scene): string =>
  [...(element.shadowRoot?.querySelectorAll('.file-name') ?? [])].map(({ textContent }) => textContent).join();

const sentPieces = ({ portal }: Scene): string =>
  portal.requests.flatMap(({ operation, body = '' }) => (operation === 'uploads.append' ? body : [])).join('');

describe('support-request: a screenshot', () => {
  for (const lang of ['fr', 'en'] as const) {
    for (const [how, give] of [
      [
        'from a file',
        async (scene: Scene) => {
          pick(await attach(scene), screenshot);
        },
      ],
      [
        'pasted into the message',
        () => {
          paste(field(label.message), carrying(screenshot));
        },
      ],
      ['dropped on the message', () => expect(drop(field(label.message), screenshot)).to.equal(false)],
      [
        'dropped beside its place',
        async (scene: Scene) => {
          const place = (await attach(scene)).closest('.files')!;
          expect(drop(place, screenshot)).to.equal(false);
        },
      ],
    ] as const) {
      it(`S0-28: ${how} (${lang})`, async () => {
        const scene = await stage(markup(), { lang });
        await type(scene);
        await give(scene);
        await until(() => isReady(scene), 'the image is ready');
        expect(chosen(scene)).to.equal('capture.png');
        send(scene);
        await until(() => isReceived(scene));
        expect(cases(scene)[0]?.attachments).to.have.length(1);
      });
    }

    for (const [what, specimen] of Object.entries<Specimen>(specimens)) {
      // The desk takes no documents
      const refusal = specimen.claims === 'application/pdf' ? 'file-type-refused' : specimen.refusal;
      it(`S0-28, S23: ${what}: ${refusal ?? 'taken'} (${lang})`, async () => {
        const scene = await stage(markup(), { lang });
        await type(scene);
        pick(await attach(scene), pictured(specimen));
        if (refusal) {
          const said = await until(() => scene.element.shadowRoot?.querySelector('.files .error')?.textContent);
          expect(said).to.contain(fileFieldWords[lang].refusals[refusal]('', '').split('(')[0]);
        } else {
          await until(() => isReady(scene));
          expect(chosen(scene)).not.to.match(/[\u202e\0]/);
        }
        send(scene);
        await until(() => isReceived(scene));
        expect(cases(scene)[0]?.attachments).to.have.length(refusal ? 0 : 1);
      });
    }

    it(`S0-28, S23: neither place, camera nor name leaves the device (${lang})`, async () => {
      const canvas = new OffscreenCanvas(60, 20);
      canvas.getContext('2d')?.fillRect(0, 0, 20, 20);
      const jpeg = await canvas.convertToBlob({ type: 'image/jpeg' });
      const bytes = withSegment(new Uint8Array(await jpeg.arrayBuffer()), exif());
      const scene = await stage(markup(), { lang });
      await type(scene);
      pick(await attach(scene), new File([bytes], 'Marie Tremblay.jpg'));
      await until(() => isReady(scene));
      send(scene);
      await until(() => isReceived(scene));
      expect(sentPieces(scene).length).to.be.above(100);
      expect(JSON.stringify(scene.portal.requests)).not.to.match(new RegExp(`${camera}|Exif|Marie Tremblay\\.jpg`));
    });

    it(`S0-28: the last error of the page, with its reference (${lang})`, async () => {
      const scene = await stage(html`${markup()}<support-request id="other"></support-request>`, {
        lang,
        prepare: ({ faults }) => {
          faults.set('server-error', { operation: 'support.send', status: 500 });
        },
      });
      const [first, second] = [...scene.page.children] as [HTMLElement, HTMLElement];
      const other = { ...scene, page: second, element: second };
      const mine = { ...scene, page: first, element: first };
      await type(other);
      send(other);
      await until(() => perceivedText(second).includes(errorWords[lang].server));
      scene.portal.faults.clear();
      await type(mine);
      await until(() => /sera jointe|goes along/.test(perceivedText(first)));
      send(mine);
      await until(() => isReceived(mine));
      const { error } = cases(scene)[0] ?? {};
      expect(error?.code).to.equal('server');
      expect(error?.reference).to.match(/^TU-/);
    });

    it(`S0-28: never a password (${lang})`, async () => {
      const scene = await stage(markup(), { lang });
      await type(scene);
      fill(field(label.message), lang === 'fr' ? 'Mot de passe : tournesol' : 'Password: tournesol');
      send(scene);
      await settle();
      expect(perceivedText()).to.match(/semble contenir un mot de passe|seems to hold a password/);
      expect(scene.portal.requests.map(({ operation }) => operation)).not.to.include('support.send');
      fill(field(label.message), lang === 'fr' ? 'Mon mot de passe est expiré.' : 'My password has expired.');
      send(scene);
      await until(() => isReceived(scene));
    });
  }

  it('S0-28: a file dropped anywhere on the widget does not take the page away', async () => {
    const scene = await stage(markup());
    await asked(scene);
    expect(drop(scene.element, screenshot)).to.equal(false);
    await until(() => chosen(scene) === 'capture.png');
    await type(scene);
    send(scene);
    await until(() => isReceived(scene));
    expect(drop(scene.element, screenshot)).to.equal(false);
    const text = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer: new DataTransfer() });
    expect(scene.element.dispatchEvent(text), 'what is no file is the page’s own').to.equal(true);
  });

  it('S0-28: its place is fetched when it is wanted, and has the focus', async () => {
    const scene = await stage(markup());
    await asked(scene);
    expect(scene.element.shadowRoot?.querySelector('input[type=file]')).to.equal(null);
    const place = await attach(scene);
    await until(() => focused() === place);
  });

  it('S0-28: a desk that takes no image is offered none', async () => {
    const scene = await stage(markup(), {
      prepare: ({ db }) => {
        if (db.capabilities.support) db.capabilities.support.attachments = 0;
      },
    });
    await asked(scene);
    expect(findAll('button', t(scene).attach)).to.have.length(0);
  });
});
