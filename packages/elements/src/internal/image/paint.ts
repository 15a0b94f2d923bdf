import { inspect } from './inspect.ts';

/** Longest side, in pixels. */
const longest = 240;

/** Of a preview from the backend. */
const largest = 640;

/**
 * A small picture on a canvas rather than behind a `blob:` address: nothing that a site's policy for images would have
 * to let in, and nothing to revoke (trust S1). `picture` is one of ours, or base64 from the backend, which is believed
 * no more than a file. It is handed over rather than drawn: a page with many of them pays for none when it changes.
 * Rejects when it cannot be shown.
 */
export async function paint(picture: Blob | string, canvas: HTMLCanvasElement): Promise<void> {
  const whole = await createImageBitmap(typeof picture === 'string' ? fromBackend(picture) : picture);
  const scale = Math.min(1, longest / Math.max(whole.width, whole.height));
  const [width, height] = [Math.ceil(whole.width * scale), Math.ceil(whole.height * scale)];
  const small = await createImageBitmap(whole, { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' });
  whole.close();
  Object.assign(canvas, { width, height }).getContext('bitmaprenderer')?.transferFromImageBitmap(small);
}

function fromBackend(base64: string): Blob {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  const found = inspect(bytes);
  const fits = typeof found === 'object' && found.complete && Math.max(found.width, found.height) <= largest;
  if (!fits || !found.type.startsWith('image/')) throw new TypeError('Not a preview');
  return new Blob([bytes], { type: found.type });
}

/** A preview as the wire has it. */
export async function toBase64(picture: Blob): Promise<string> {
  let text = '';
  for (const byte of new Uint8Array(await picture.arrayBuffer())) text += String.fromCharCode(byte);
  return btoa(text);
}
