import {
  uploadEndpoints,
  UploadSettings,
  type Upload,
  type UploadPurpose,
  type UploadRefusal,
} from '../contract/upload.ts';
import type { SendOptions, UploadsDomain } from '../domains/uploads.ts';
import { ClientError, isClientError } from '../errors/client-error.ts';
import { newKey } from '../idempotency-key.ts';
import { at } from './path.ts';
import type { RestContext } from './rest-context.ts';

/** The first piece tells how fast the line is. */
const firstPiece = 64 * 1024;
const smallestPiece = 16 * 1024;

/** Milliseconds that one piece should take: progress is seen to move, and little is lost with the line. */
const pace = 2_000;

/** Milliseconds for one piece with all its retries. */
const patience = 60_000;

/** A file that was begun. */
interface Transfer {
  /** Of the one intention to send it (trust R6). */
  key: string;
  id?: string;
  /** Bytes of the next piece. */
  piece: number;
}

type Step = { outcome: 'at'; upload: Upload } | { outcome: UploadRefusal };

export const create = ({ request, requireDomain, section }: RestContext): UploadsDomain => {
  const transfers = new WeakMap<Blob, Transfer>();

  const settings = async (options?: { signal?: AbortSignal }): Promise<UploadSettings> => {
    await requireDomain('uploads');
    return section('uploads', UploadSettings, options);
  };

  /** What the backend says of a file of this length; anything else would send pieces without end. */
  const checked = (upload: Upload, { size }: Blob, from = 0): Upload => {
    const { offset, length, complete } = upload;
    if (length !== size || offset < from || offset > size || (offset === size) !== complete)
      throw new ClientError('malformed');
    return upload;
  };

  const create = async (
    file: Blob,
    transfer: Transfer,
    purpose: UploadPurpose,
    signal: AbortSignal | undefined,
  ): Promise<Step> => {
    const body = { purpose, type: file.type, length: file.size };
    const answer = await request(uploadEndpoints.create, { body, key: transfer.key, signal });
    if (answer.outcome !== 'done') return { outcome: answer.outcome };
    const upload = checked(answer.value, file);
    transfer.id = upload.id;
    return { outcome: 'at', upload };
  };

  const read = async (file: Blob, id: string, signal: AbortSignal | undefined): Promise<Upload> =>
    checked((await request(at(uploadEndpoints.read, { upload: id }), { signal })).value, file);

  /** Where a file stands that was begun; from the start when the backend has forgotten it. */
  const resume = async (
    file: Blob,
    transfer: Transfer,
    purpose: UploadPurpose,
    signal: AbortSignal | undefined,
  ): Promise<Step> => {
    if (!transfer.id) return create(file, transfer, purpose, signal);
    try {
      return { outcome: 'at', upload: await read(file, transfer.id, signal) };
    } catch (thrown) {
      if (!isClientError(thrown) || thrown.code !== 'not-found') throw thrown;
      transfer.key = newKey();
      return create(file, transfer, purpose, signal);
    }
  };

  const append = async (
    file: Blob,
    transfer: Transfer,
    { id, offset }: Upload,
    maxPiece: number,
    signal: AbortSignal | undefined,
  ): Promise<Step> => {
    const size = Math.min(transfer.piece, maxPiece);
    // Until it has arrived, the line is taken for a bad one
    transfer.piece = Math.max(smallestPiece, size >> 1);
    const begun = Date.now();
    const end = Math.min(offset + size, file.size);
    const answer = await request(at(uploadEndpoints.append, { upload: id }), {
      body: file.slice(offset, end),
      headers: { 'upload-offset': String(offset) },
      key: `${transfer.key}-${offset}-${end}`,
      within: patience,
      signal,
    });
    const affordable = (size * pace) / Math.max(Date.now() - begun, 1);
    transfer.piece = Math.round(Math.max(smallestPiece, Math.min(affordable, size * 2)));
    if (answer.outcome === 'done') return { outcome: 'at', upload: checked(answer.value, file, offset + 1) };
    if (answer.outcome !== 'upload-offset-mismatch') return { outcome: answer.outcome };
    // An earlier piece arrived although its answer was lost
    return { outcome: 'at', upload: checked(await read(file, id, signal), file, offset + 1) };
  };

  return {
    limits: async (purpose, options) => (await settings(options))[purpose],
    send: async (file, purpose, { signal, onProgress }: SendOptions = {}) => {
      const { maxPiece } = await settings(signal && { signal });
      const transfer = transfers.get(file) ?? { key: newKey(), piece: firstPiece };
      transfers.set(file, transfer);
      let step = await resume(file, transfer, purpose, signal);
      while (step.outcome === 'at') {
        const { upload } = step;
        onProgress?.(upload.offset, upload.length);
        if (upload.complete) return { outcome: 'uploaded', upload: upload.id };
        step = await append(file, transfer, upload, maxPiece, signal);
      }
      transfers.delete(file);
      return step;
    },
    discard: async (file) => {
      const transfer = transfers.get(file);
      transfers.delete(file);
      if (transfer?.id) await request(at(uploadEndpoints.discard, { upload: transfer.id }), { key: newKey() });
    },
  };
};
