/** Longest side, in pixels. */
const longest = 240;

/**
 * A small picture on a canvas rather than behind a `blob:` address: nothing that a site's policy for images would have
 * to let in, and nothing to revoke (trust S1). Rejects when it cannot be decoded.
 */
export async function paint(picture: Blob, canvas: HTMLCanvasElement): Promise<void> {
  const bitmap = await createImageBitmap(picture);
  const scale = Math.min(1, longest / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [Math.ceil(bitmap.width * scale), Math.ceil(bitmap.height * scale)];
  Object.assign(canvas, { width, height });
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
}
