import fc from 'fast-check';
import {
  camera,
  card,
  exif,
  specimens,
  withSegment,
  type Specimen,
} from '../../../../mock-server/src/test/upload-corpus.ts';
import { expect, mishaps } from '../../test/fixture.ts';
import { shownName } from './file-name.ts';
import { inspect } from './inspect.ts';
import { prepareFile, type Preparation, type PreparedFile } from './prepare-file.ts';

const limits = {
  types: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
  maxBytes: 10_000_000,
  maxPixels: 60_000_000,
};

const refusalOf = (preparation: Preparation): string | undefined => (preparation.ok ? undefined : preparation.refusal);

async function taken(file: File): Promise<PreparedFile> {
  const preparation = await prepareFile(file, limits);
  if (!preparation.ok) throw new Error(preparation.refusal);
  return preparation.prepared;
}

const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> => new Uint8Array(await file.arrayBuffer());

const textOf = async (file: Blob): Promise<string> => new TextDecoder('latin1').decode(await file.arrayBuffer());

/** A real picture, half red and half blue, as a camera would write it. */
async function photo(type: string, width = 60, height = 20): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#f00';
  context.fillRect(0, 0, width, height);
  context.fillStyle = '#00f';
  context.fillRect(0, 0, width / 2, height);
  return canvas.convertToBlob({ type, quality: 0.95 });
}

const taggedPhoto = async (orientation?: number): Promise<File> =>
  new File([withSegment(await bytesOf(await photo('image/jpeg')), exif(orientation))], 'IMG_0001.JPG');

describe('prepareFile', () => {
  for (const [what, { name, bytes, claims, refusal }] of Object.entries<Specimen>(specimens)) {
    it(`S23: ${what}: ${refusal ?? 'taken'}`, async () => {
      expect(refusalOf(await prepareFile(new File([bytes], name, { type: claims }), limits))).to.equal(refusal);
    });
  }

  for (const type of ['image/jpeg', 'image/png', 'image/webp']) {
    it(`S23: ${type} is told by its content, and sent as a plain JPEG under a name of ours`, async () => {
      const { file, preview, keepsMetadata } = await taken(new File([await photo(type)], 'Marie Tremblay.exe'));
      expect(file.type).to.equal('image/jpeg');
      expect(file.name).to.match(/^[0-9a-f]{32}\.jpg$/);
      expect(inspect(await bytesOf(file))).to.deep.equal({ type: 'image/jpeg', width: 60, height: 20, complete: true });
      expect(preview?.type).to.equal('image/jpeg');
      expect(keepsMetadata).to.equal(false);
    });
  }

  it('S23: neither place nor camera leaves the device', async () => {
    const file = await taggedPhoto();
    expect(await textOf(file))
      .to.contain(camera)
      .and.to.contain('Exif');
    const { file: sent, preview } = await taken(file);
    for (const blob of [sent, preview!]) expect(await textOf(blob)).not.to.match(new RegExp(`${camera}|Exif|GPS|http`));
  });

  it('S23: a photo that was taken sideways stands upright', async () => {
    const { file } = await taken(await taggedPhoto(6));
    const bitmap = await createImageBitmap(file);
    expect([bitmap.width, bitmap.height]).to.deep.equal([20, 60]);
    const context = new OffscreenCanvas(20, 60).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const [red = 0, , blue = 0] = context.getImageData(10, 5, 1, 1).data;
    expect(blue).to.be.above(200);
    expect(red).to.be.below(60);
  });

  it('S23: a large photo is sent no larger than it has to be', async () => {
    const { file } = await taken(new File([await photo('image/jpeg', 4800, 3000)], 'a.jpg'));
    expect(inspect(await bytesOf(file))).to.include({ width: 2400, height: 1500 });
  });

  it('S23: a PDF goes as it is, and says so', async () => {
    const { bytes } = specimens['a document'];
    const { file, preview, keepsMetadata } = await taken(new File([bytes], 'bail.pdf'));
    expect(await bytesOf(file)).to.deep.equal(bytes);
    expect(file.name).to.match(/^[0-9a-f]{32}\.pdf$/);
    expect([preview, keepsMetadata]).to.deep.equal([undefined, true]);
  });

  it('S23: a type that the backend does not take is refused', async () => {
    const { bytes } = specimens['a document'];
    const preparation = await prepareFile(new File([bytes], 'bail.pdf'), {
      ...limits,
      types: ['image/jpeg'],
    });
    expect(refusalOf(preparation)).to.equal('file-type-refused');
  });

  it('S23: limits hold before anything is decoded', async () => {
    const decode = globalThis.createImageBitmap;
    let decoded = 0;
    globalThis.createImageBitmap = (...args: unknown[]) => {
      decoded++;
      return (decode as (...all: unknown[]) => Promise<ImageBitmap>)(...args);
    };
    try {
      for (const { name, bytes, refusal } of Object.values<Specimen>(specimens)) {
        if (refusal) await prepareFile(new File([bytes], name), limits);
      }
      expect(decoded).to.equal(0);
      const small = { ...limits, maxPixels: 96 * 60 - 1 };
      expect(refusalOf(await prepareFile(new File([card()], 'a.png'), small))).to.equal('image-too-large');
      expect(decoded).to.equal(0);
    } finally {
      globalThis.createImageBitmap = decode;
    }
  });

  it('S23: a photo as an iPhone keeps it gets its own answer', async () => {
    const heic = new TextEncoder().encode('\0\0\0\x18ftypheic\0\0\0\0');
    expect(refusalOf(await prepareFile(new File([heic], 'IMG_1.HEIC'), limits))).to.equal('file-heic');
  });

  it('S23: a browser that falsifies what is drawn sends nothing', async () => {
    const { getImageData } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.getImageData = function (...args: Parameters<typeof getImageData>) {
      const image = getImageData.apply(this, args);
      image.data[5] = 7;
      return image;
    };
    try {
      expect(refusalOf(await prepareFile(new File([card()], 'a.png'), limits))).to.equal('browser-unfaithful');
    } finally {
      CanvasRenderingContext2D.prototype.getImageData = getImageData;
    }
  });

  it('S1: no policy stands in the way', () => {
    expect(mishaps).to.deep.equal([]);
  });
});

describe('inspect', () => {
  it('S23: no byte out of place makes it fail', () => {
    const good = Object.values<Specimen>(specimens).map(({ bytes }) => bytes);
    const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.constantFrom(...good), changes, fc.nat(40), (bytes, spoil, cut) => {
        const spoilt = bytes.slice(0, Math.max(0, bytes.length - cut));
        for (const [at, byte] of spoil) if (spoilt.length) spoilt[at % spoilt.length] = byte;
        inspect(spoilt);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('shownName', () => {
  it('S23: does not turn around, hides nothing and stays short', () => {
    expect(shownName('permis\u202egnp.exe')).to.equal('permisgnp.exe');
    expect(shownName('a\u200bb\0c.png')).to.equal('abc.png');
    expect(shownName(`${'../'.repeat(400)}42.zip`)).to.have.length(40);
    expect(shownName('Numériser 2.jpg')).to.equal('Numériser 2.jpg');
  });
});
