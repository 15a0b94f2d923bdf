import { joinBytes, utf8, type Bytes } from './bytes.ts';

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

const crc32 = (bytes: Bytes): number => {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
};

const adler32 = (bytes: Bytes): number => {
  let [low, high] = [1, 0];
  for (const byte of bytes) {
    low = (low + byte) % 65_521;
    high = (high + low) % 65_521;
  }
  return high * 65_536 + low;
};

const uint32 = (value: number): Bytes => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);

/** A chunk of a PNG: its length, name, data and checksum. */
export const pngChunk = (name: string, data: Bytes): Bytes => {
  const named = joinBytes([utf8(name), data]);
  return joinBytes([uint32(data.length), named, uint32(crc32(named))]);
};

/** zlib without any compression (RFC 1950, RFC 1951 §3.2.4). */
const store = (bytes: Bytes): Bytes => {
  const most = 0xffff;
  const blocks: Bytes[] = [];
  for (let at = 0; at < bytes.length; at += most) {
    const block = bytes.subarray(at, at + most);
    const isLast = at + most >= bytes.length ? 1 : 0;
    blocks.push(Uint8Array.of(isLast, block.length, block.length >>> 8, ~block.length, ~block.length >>> 8), block);
  }
  return joinBytes([Uint8Array.of(0x78, 0x01), ...blocks, uint32(adler32(bytes))]);
};

export const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

export const pngHeader = (width: number, height: number, colourType = 3): Bytes =>
  pngChunk('IHDR', joinBytes([uint32(width), uint32(height), Uint8Array.of(8, colourType, 0, 0, 0)]));

type Colour = readonly [red: number, green: number, blue: number];

/** A drawing as a PNG; `colourAt` gives an index into the palette. */
export const encodePng = (
  width: number,
  height: number,
  palette: readonly Colour[],
  colourAt: (x: number, y: number) => number,
): Bytes => {
  // Each line begins with its filter: none
  const lines = new Uint8Array(height * (width + 1));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) lines[y * (width + 1) + x + 1] = colourAt(x, y);
  }
  return joinBytes([
    pngSignature,
    pngHeader(width, height),
    pngChunk('PLTE', Uint8Array.from(palette.flat())),
    pngChunk('IDAT', store(lines)),
    pngChunk('IEND', new Uint8Array()),
  ]);
};
