import type {
  NewUpload,
  Upload,
  UploadLimits,
  UploadPurpose,
  UploadRefusal,
  UploadType,
} from '@trait-union/client/contract';
import { randomId, type Bytes } from './bytes.ts';
import { checkFile } from './file-check.ts';

/** How long an upload that nothing refers to is kept, in milliseconds. */
const keptFor = 24 * 60 * 60_000;

/** A file that has arrived whole and was found good. */
export interface ArrivedFile {
  type: UploadType;
  bytes: Bytes;
}

export interface FoundUpload {
  upload: Upload;
  purpose: UploadPurpose;
  /** Undefined when somebody sent it who was not signed in. */
  owner: string | undefined;
}

type Appended = { upload: Upload } | { refusal: UploadRefusal | 'upload-offset-mismatch' };

/** Files that members send, in memory alone: never in a store, which in the demo is the visitor's own browser. */
export interface Uploads {
  /** `owner` is the member's id; undefined for somebody who is not signed in. */
  create(request: NewUpload, owner: string | undefined): Upload;
  /** Undefined when it is unknown or too old. */
  find(id: string): FoundUpload | undefined;
  append(id: string, offset: number, piece: Bytes, limits: UploadLimits): Appended;
  discard(id: string): void;
  /** Small pictures of documents, in base64, by the document's id. */
  readonly previews: Map<string, string>;
  /** A whole file, for what refers to it; undefined unless it was sent for that purpose, by that person. */
  arrived(id: string, purpose: UploadPurpose, owner: string | undefined): ArrivedFile | undefined;
  clear(): void;
}

interface Held extends NewUpload {
  owner: string | undefined;
  startedAt: number;
  bytes: Bytes;
  /** How many of the bytes have come. */
  offset: number;
  kept?: Bytes;
}

export const createUploads = (now: () => number): Uploads => {
  const held = new Map<string, Held>();
  const previews = new Map<string, string>();

  const toUpload = (id: string, { offset, length, kept }: Held): Upload => ({
    id,
    offset,
    length,
    complete: kept !== undefined,
  });

  const fresh = (id: string): Held | undefined => {
    const file = held.get(id);
    return file && now() - file.startedAt < keptFor ? file : undefined;
  };

  return {
    create: (request, owner) => {
      const id = randomId();
      const file: Held = { ...request, owner, startedAt: now(), bytes: new Uint8Array(request.length), offset: 0 };
      held.set(id, file);
      return toUpload(id, file);
    },
    find: (id) => {
      const file = fresh(id);
      return file && { upload: toUpload(id, file), purpose: file.purpose, owner: file.owner };
    },
    append: (id, offset, piece, limits) => {
      const file = held.get(id);
      if (file?.offset !== offset || offset + piece.length > file.length) return { refusal: 'upload-offset-mismatch' };
      file.bytes.set(piece, offset);
      file.offset += piece.length;
      if (file.offset < file.length) return { upload: toUpload(id, file) };
      const judged = checkFile(file.bytes, file.type, limits);
      if ('refusal' in judged) {
        held.delete(id);
        return judged;
      }
      file.kept = judged.cleaned;
      return { upload: toUpload(id, file) };
    },
    discard: (id) => void held.delete(id),
    previews,
    arrived: (id, purpose, owner) => {
      const file = fresh(id);
      const isTheirs = file?.purpose === purpose && (file.owner === undefined || file.owner === owner);
      return isTheirs && file.kept ? { type: file.type, bytes: file.kept } : undefined;
    },
    clear: () => {
      held.clear();
      previews.clear();
    },
  };
};
