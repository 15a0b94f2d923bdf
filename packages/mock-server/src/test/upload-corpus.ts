import { joinBytes, utf8, type Bytes } from '../bytes.ts';
import { encodePng, pngChunk, pngHeader, pngSignature } from '../png.ts';

/*
 * What people send, and what attackers do; made here byte by byte, so that a reader sees what is in each file.
 */

const uint16 = (value: number): Bytes => Uint8Array.of(value >>> 8, value);
const uint32 = (value: number): Bytes => joinBytes([uint16(value >>> 16), uint16(value)]);

/** A segment of a JPEG, its length in front. */
const segment = (marker: number, data: Bytes): Bytes =>
  joinBytes([Uint8Array.of(0xff, marker), uint16(data.length + 2), data]);

/** The place that a telephone writes into its photos: 46° N, 71° W; and the camera's name. */
export const camera = 'Appareil-de-Marie';

const entry = (tag: number, type: number, count: number, value: Bytes): Bytes =>
  joinBytes([uint16(tag), uint16(type), uint32(count), value]);

/** An APP1 segment: orientation (EXIF 3.0 §4.6.5), the camera's make, and a GPS directory. */
export const exif = (orientation = 1): Bytes => {
  const make = utf8(`${camera}\0`);
  const directory = 8 + 2 + 3 * 12 + 4;
  const gps = directory + make.length;
  const degrees = gps + 2 + 2 * 12 + 4;
  const rational = (value: number): Bytes => joinBytes([uint32(value), uint32(1)]);
  const tiff = joinBytes([
    utf8('MM\0*'),
    uint32(8),
    uint16(3),
    entry(0x010f, 2, make.length, uint32(directory)),
    entry(0x0112, 3, 1, joinBytes([uint16(orientation), uint16(0)])),
    entry(0x8825, 4, 1, uint32(gps)),
    uint32(0),
    make,
    uint16(2),
    entry(1, 2, 2, utf8('N\0\0\0')),
    entry(2, 5, 3, uint32(degrees)),
    uint32(0),
    ...[46, 48, 50].map(rational),
  ]);
  return segment(0xe1, joinBytes([utf8('Exif\0\0'), tiff]));
};

/** A JPEG with a segment more, right after its beginning. */
export const withSegment = (jpeg: Bytes, added: Bytes): Bytes =>
  joinBytes([jpeg.subarray(0, 2), added, jpeg.subarray(2)]);

const frame = (width: number, height: number): Bytes =>
  segment(0xc0, joinBytes([Uint8Array.of(8), uint16(height), uint16(width), Uint8Array.of(1, 1, 0x11, 0)]));

/** The structure of a JPEG, with nothing to see in it; one frame header for each size. */
export const hollowJpeg = (...sizes: (readonly [width: number, height: number])[]): Bytes =>
  joinBytes([
    Uint8Array.of(0xff, 0xd8),
    segment(0xe0, utf8('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    ...sizes.map(([width, height]) => frame(width, height)),
    segment(0xda, Uint8Array.of(1, 1, 0, 0, 63, 0)),
    Uint8Array.of(0x37, 0xff, 0x00, 0x11),
    Uint8Array.of(0xff, 0xd9),
  ]);

/** A real picture: a blue card with a pale face on it. */
export const card = (width = 96, height = 60): Bytes =>
  encodePng(
    width,
    height,
    [
      [214, 228, 243],
      [40, 78, 130],
    ],
    (x, y) => (x > width / 10 && x < width / 3 && y > height / 5 && y < (height * 4) / 5 ? 1 : 0),
  );

const pngOf = (header: Bytes): Bytes =>
  joinBytes([pngSignature, header, pngChunk('IDAT', Uint8Array.of(0x78, 1)), pngChunk('IEND', new Uint8Array())]);

/** A PNG with the place where it was taken in it, as a screenshot tool may write. */
const pngWithPlace = (): Bytes => {
  const picture = card();
  const afterHeader = 8 + 25;
  const text = pngChunk('tEXt', utf8(`Comment\0${camera}`));
  const place = pngChunk('eXIf', exif().subarray(10));
  return joinBytes([picture.subarray(0, afterHeader), text, place, picture.subarray(afterHeader)]);
};

const pdf = utf8('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\nstartxref\n0\n%%EOF\n');
const script = '<script>document.title = "canary"</script>';

export interface Specimen {
  /** What it is called where it comes from. */
  name: string;
  bytes: Bytes;
  /** What its name, or whoever sends it, says that it is. */
  claims: 'image/jpeg' | 'image/png' | 'application/pdf';
  /** Why it is refused; absent for what is taken. */
  refusal?: 'file-empty' | 'file-type-refused' | 'image-too-large' | 'file-damaged';
}

export const specimens = {
  'a picture': { name: 'permis.png', bytes: card(), claims: 'image/png' },
  'a picture that tells where it was taken': { name: 'photo.png', bytes: pngWithPlace(), claims: 'image/png' },
  'a document': { name: 'bail.pdf', bytes: pdf, claims: 'application/pdf' },
  'a picture with a name that turns around': { name: 'permis\u202egnp.exe', bytes: card(), claims: 'image/png' },
  'a picture with the name of a bomb': {
    name: `${'../'.repeat(400)}42.zip\0.png`,
    bytes: card(),
    claims: 'image/png',
  },
  'a program with another extension': {
    name: 'permis.jpg',
    bytes: utf8(`MZ\0\0${'\0'.repeat(60)}`),
    claims: 'image/jpeg',
    refusal: 'file-type-refused',
  },
  SVG: {
    name: 'carte.png',
    bytes: utf8(`<svg xmlns="http://www.w3.org/2000/svg">${script}</svg>`),
    claims: 'image/png',
    refusal: 'file-type-refused',
  },
  'HTML as PNG': {
    name: 'carte.png',
    bytes: utf8(`<!doctype html>${script}`),
    claims: 'image/png',
    refusal: 'file-type-refused',
  },
  'an archive': {
    name: 'papiers.jpg',
    bytes: utf8(`PK\x03\x04${'\0'.repeat(40)}`),
    claims: 'image/jpeg',
    refusal: 'file-type-refused',
  },
  '30,000 × 30,000 in a PNG': {
    name: 'permis.png',
    bytes: pngOf(pngHeader(30_000, 30_000)),
    claims: 'image/png',
    refusal: 'image-too-large',
  },
  '30,000 × 30,000 in a JPEG': {
    name: 'permis.jpg',
    bytes: hollowJpeg([30_000, 30_000]),
    claims: 'image/jpeg',
    refusal: 'image-too-large',
  },
  '1 × 1 that claims to be huge': {
    name: 'permis.jpg',
    bytes: hollowJpeg([1, 1], [40_000, 40_000]),
    claims: 'image/jpeg',
    refusal: 'image-too-large',
  },
  'an empty file': { name: 'permis.jpg', bytes: new Uint8Array(), claims: 'image/jpeg', refusal: 'file-empty' },
  'a picture cut short': {
    name: 'permis.png',
    bytes: card().subarray(0, -200),
    claims: 'image/png',
    refusal: 'file-damaged',
  },
  'a photo cut short': {
    name: 'permis.jpg',
    bytes: hollowJpeg([20, 20]).subarray(0, -2),
    claims: 'image/jpeg',
    refusal: 'file-damaged',
  },
  'a document cut short': {
    name: 'bail.pdf',
    bytes: pdf.subarray(0, 30),
    claims: 'application/pdf',
    refusal: 'file-damaged',
  },
} as const satisfies Record<string, Specimen>;
