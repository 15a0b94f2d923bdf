import type { UploadType } from '@trait-union/client';

/** What the bytes of a file say of it, whatever its name; nothing is decoded. */
export interface Inspection {
  type: UploadType;
  /** In pixels, the largest that any of its headers claims; 0 for what has no size. */
  width: number;
  height: number;
  /** Its end is there. */
  complete: boolean;
}

/** Undefined for every other kind of file: SVG, HTML, an archive; `heic` for the photos of an iPhone as they are kept. */
export function inspect(bytes: Uint8Array): Inspection | 'heic' | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (begins(bytes, '\xff\xd8\xff')) return inspectJpeg(bytes, view);
  if (begins(bytes, '\x89PNG\r\n\x1a\n')) return inspectPng(bytes, view);
  if (begins(bytes, 'RIFF') && begins(bytes, 'WEBP', 8)) return inspectWebp(bytes, view);
  if (begins(bytes, '%PDF-')) return found('application/pdf', [], includes(bytes.subarray(-1024), '%%EOF'));
  const isHeic = begins(bytes, 'ftyp', 4) && ['heic', 'heix', 'mif1', 'msf1', 'heim'].some((b) => begins(bytes, b, 8));
  return isHeic ? 'heic' : undefined;
}

type Size = readonly [width: number, height: number];

/** A file may claim several sizes; a decoder may believe any of them. */
function found(type: UploadType, sizes: readonly Size[], complete: boolean): Inspection {
  return {
    type,
    width: Math.max(0, ...sizes.map(([width]) => width)),
    height: Math.max(0, ...sizes.map(([, height]) => height)),
    complete,
  };
}

/** ITU-T T.81 B.1: segments up to the first scan, in which FF D9 can only be the end. */
function inspectJpeg(bytes: Uint8Array, view: DataView): Inspection {
  const sizes: Size[] = [];
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      // Padding
      at++;
      continue;
    }
    const next = at + 2 + view.getUint16(at + 2);
    if (isFrame(marker)) sizes.push([view.getUint16(at + 7), view.getUint16(at + 5)]);
    if (marker === 0xda) return found('image/jpeg', sizes, includes(bytes.subarray(next), '\xff\xd9'));
    at = next;
  }
  return found('image/jpeg', sizes, false);
}

const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** PNG 3rd edition §5: chunks, IHDR first, IEND last. */
function inspectPng(bytes: Uint8Array, view: DataView): Inspection {
  const sizes: Size[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    if (begins(bytes, 'IHDR', at + 4) && at + 16 <= bytes.length)
      sizes.push([view.getUint32(at + 8), view.getUint32(at + 12)]);
    if (begins(bytes, 'IEND', at + 4)) return found('image/png', sizes, true);
  }
  return found('image/png', sizes, false);
}

/** RFC 9649: a RIFF container whose chunks each tell a size in their own way. */
function inspectWebp(bytes: Uint8Array, view: DataView): Inspection {
  const sizes: Size[] = [];
  for (let at = 12; at + 18 <= bytes.length; at += 8 + evenly(view.getUint32(at + 4, true))) {
    if (begins(bytes, 'VP8X', at)) sizes.push([uint24(bytes, at + 12) + 1, uint24(bytes, at + 15) + 1]);
    if (begins(bytes, 'VP8 ', at))
      sizes.push([view.getUint16(at + 14, true) & 0x3fff, view.getUint16(at + 16, true) & 0x3fff]);
    if (begins(bytes, 'VP8L', at)) {
      const packed = view.getUint32(at + 9, true);
      sizes.push([(packed & 0x3fff) + 1, ((packed >>> 14) & 0x3fff) + 1]);
    }
  }
  return found('image/webp', sizes, view.getUint32(4, true) + 8 <= bytes.length);
}

const evenly = (length: number): number => length + (length % 2);

const uint24 = (bytes: Uint8Array, at: number): number =>
  (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16);

function begins(bytes: Uint8Array, text: string, at = 0): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

function includes(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0);
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (begins(bytes, text, at)) return true;
  return false;
}
