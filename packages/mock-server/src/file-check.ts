import type { UploadLimits, UploadRefusal, UploadType } from '@trait-union/client/contract';
import { joinBytes, utf8, type Bytes } from './bytes.ts';
import { pngSignature } from './png.ts';

/** What a file turned out to be. */
interface Found {
  type: UploadType;
  /** 0 for a file that has none. */
  pixels: number;
  /** The same file, with nothing in it but what is seen: no position, no camera, no program. */
  cleaned: Bytes;
}

const startsWith = (bytes: Bytes, signature: Iterable<number>, at = 0): boolean =>
  [...signature].every((byte, index) => bytes[at + index] === byte);

const viewOf = (bytes: Bytes): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Whether a JPEG marker begins a frame, whose header has the size (ITU-T T.81 B.2.2). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** APP1 to APP15 and comments: where EXIF, XMP, IPTC and a maker's own data stand. */
const isAside = (marker: number): boolean => (marker > 0xe0 && marker <= 0xef && marker !== 0xee) || marker === 0xfe;

const readJpeg = (bytes: Bytes): Found | undefined => {
  const view = viewOf(bytes);
  const kept = [bytes.subarray(0, 2)];
  let pixels = 0;
  for (let at = 2; at + 4 <= bytes.length;) {
    const marker = bytes[at + 1] ?? 0;
    const end = at + 2 + view.getUint16(at + 2);
    if (bytes[at] !== 0xff || end > bytes.length) return undefined;
    if (isFrame(marker)) pixels = Math.max(pixels, view.getUint16(at + 5) * view.getUint16(at + 7));
    if (!isAside(marker)) kept.push(bytes.subarray(at, end));
    at = end;
    if (marker !== 0xda) continue;
    for (; at + 2 <= bytes.length; at += 1) {
      if (bytes[at] !== 0xff || bytes[at + 1] !== 0xd9) continue;
      kept.push(bytes.subarray(end, at + 2));
      return pixels ? { type: 'image/jpeg', pixels, cleaned: joinBytes(kept) } : undefined;
    }
  }
  return undefined;
};

const paintingChunks = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND', 'gAMA', 'cHRM', 'sRGB'];

const nameAt = (bytes: Bytes, at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));

const readPng = (bytes: Bytes): Found | undefined => {
  const view = viewOf(bytes);
  if (bytes.length < 33 || nameAt(bytes, 12) !== 'IHDR') return undefined;
  const pixels = view.getUint32(16) * view.getUint32(20);
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length;) {
    const end = at + 12 + view.getUint32(at);
    if (end > bytes.length) return undefined;
    const name = nameAt(bytes, at + 4);
    if (paintingChunks.includes(name)) kept.push(bytes.subarray(at, end));
    if (name === 'IEND') return pixels ? { type: 'image/png', pixels, cleaned: joinBytes(kept) } : undefined;
    at = end;
  }
  return undefined;
};

const readWebp = (bytes: Bytes): Found | undefined => {
  const view = viewOf(bytes);
  const size = bytes.length < 30 ? 0 : view.getUint32(4, true) + 8;
  if (size < 30 || size > bytes.length) return undefined;
  const kept = [bytes.slice(0, 12)];
  let pixels = 0;
  for (let at = 12; at + 8 <= size;) {
    const name = nameAt(bytes, at);
    const length = view.getUint32(at + 4, true);
    const end = at + 8 + length + (length % 2);
    if (end > size) return undefined;
    const chunk = bytes.slice(at, end);
    const low = (offset: number): number => view.getUint16(at + 8 + offset, true);
    if (name === 'VP8X') {
      pixels = Math.max(
        pixels,
        (low(4) + ((bytes[at + 14] ?? 0) << 16) + 1) * (low(7) + ((bytes[at + 17] ?? 0) << 16) + 1),
      );
      // No EXIF and no XMP any more
      chunk[8] = (chunk[8] ?? 0) & ~0b1100;
    } else if (name === 'VP8 ') pixels = Math.max(pixels, (low(6) & 0x3fff) * (low(8) & 0x3fff));
    else if (name === 'VP8L') {
      const packed = view.getUint32(at + 9, true);
      pixels = Math.max(pixels, ((packed & 0x3fff) + 1) * (((packed >> 14) & 0x3fff) + 1));
    }
    if (!['EXIF', 'XMP '].includes(name)) kept.push(chunk);
    at = end;
  }
  const cleaned = joinBytes(kept);
  viewOf(cleaned).setUint32(4, cleaned.length - 8, true);
  return pixels ? { type: 'image/webp', pixels, cleaned } : undefined;
};

/** A PDF is kept whole, with what its program wrote into it: members are told so before they choose one. */
const readPdf = (bytes: Bytes): Found | undefined => {
  const end = String.fromCharCode(...bytes.subarray(-1024));
  return end.includes('%%EOF') ? { type: 'application/pdf', pixels: 0, cleaned: bytes } : undefined;
};

const kinds: readonly { is: (bytes: Bytes) => boolean; read: (bytes: Bytes) => Found | undefined }[] = [
  { is: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]), read: readJpeg },
  { is: (bytes) => startsWith(bytes, pngSignature), read: readPng },
  { is: (bytes) => startsWith(bytes, utf8('RIFF')) && startsWith(bytes, utf8('WEBP'), 8), read: readWebp },
  { is: (bytes) => startsWith(bytes, utf8('%PDF-')), read: readPdf },
];

/** A header that points beyond the end of the file is a RangeError to whoever follows it. */
const orNothing = (read: () => Found | undefined): Found | undefined => {
  try {
    return read();
  } catch {
    return undefined;
  }
};

/**
 * Judges a whole file by its content, never by what it was said to be, and without decoding it: sizes come from its
 * headers (trust S23). Answers what to keep, or why it is refused.
 */
export const checkFile = (
  bytes: Bytes,
  announced: UploadType,
  { types, maxBytes, maxPixels }: UploadLimits,
): { cleaned: Bytes } | { refusal: UploadRefusal } => {
  if (bytes.length > maxBytes) return { refusal: 'file-too-large' };
  const kind = kinds.find(({ is }) => is(bytes));
  if (!kind) return { refusal: 'file-type-refused' };
  const found = orNothing(() => kind.read(bytes));
  if (!found) return { refusal: 'file-damaged' };
  if (found.type !== announced || !types.includes(found.type)) return { refusal: 'file-type-refused' };
  return found.pixels > maxPixels ? { refusal: 'image-too-large' } : { cleaned: found.cleaned };
};
