import type { UploadLimits, UploadRefusal } from '@trait-union/client';
import { newKey } from '@trait-union/client';
import { draw } from './draw.ts';
import { inspect } from './inspect.ts';

/** Why a file is not taken; what a backend would refuse it for, and what only the browser can tell. */
export type FileRefusal = UploadRefusal | 'file-empty' | 'file-heic' | 'file-unreadable' | 'browser-unfaithful';

/** A file as it may leave the device. */
export interface PreparedFile {
  /** Under a name of ours, which says nothing (trust S23). */
  file: File;
  /** A small picture of it; undefined for a PDF. */
  preview: Blob | undefined;
  /** What its program wrote into it goes along: a PDF is sent as it is. */
  keepsMetadata: boolean;
}

export type Preparation = { ok: true; prepared: PreparedFile } | { ok: false; refusal: FileRefusal };

/**
 * Makes a file ready to be sent, or says why it is not taken. Told by its content; its weight and the size that its
 * headers claim are held to the limits before anything decodes it. A picture is drawn anew (trust S23).
 */
export async function prepareFile(file: File, limits: UploadLimits): Promise<Preparation> {
  if (file.size === 0) return refused('file-empty');
  // What is drawn anew weighs less; what no backend would take at all is not even read
  if (file.size > Math.max(limits.maxBytes, heaviest)) return refused('file-too-large');
  const bytes = await file.arrayBuffer().catch(() => undefined);
  if (!bytes) return refused('file-unreadable');
  const found = inspect(new Uint8Array(bytes));
  if (found === 'heic') return refused('file-heic');
  if (!found || !limits.types.includes(found.type)) return refused('file-type-refused');
  if (!found.complete) return refused('file-damaged');
  if (found.type === 'application/pdf') return prepared(new Blob([bytes], { type: found.type }), limits, undefined);
  const pixels = found.width * found.height;
  if (pixels === 0) return refused('file-damaged');
  if (pixels > limits.maxPixels) return refused('image-too-large');
  const drawn = await draw(new Blob([bytes], { type: found.type })).catch(() => undefined);
  if (!drawn) return refused('file-damaged');
  if (drawn === 'unfaithful') return refused('browser-unfaithful');
  return prepared(drawn.image, limits, drawn.preview);
}

/** Bytes: more than any photo of a telephone. */
const heaviest = 40_000_000;

const refused = (refusal: FileRefusal): Preparation => ({ ok: false, refusal });

function prepared(content: Blob, limits: UploadLimits, preview: Blob | undefined): Preparation {
  if (content.size > limits.maxBytes) return refused('file-too-large');
  const file = new File([content], `${newKey()}.${preview ? 'jpg' : 'pdf'}`, { type: content.type });
  return { ok: true, prepared: { file, preview, keepsMetadata: !preview } };
}
