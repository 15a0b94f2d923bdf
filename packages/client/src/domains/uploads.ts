import type { UploadLimits, UploadPurpose, UploadRefusal } from '../contract/upload.ts';
import type { ReadOptions } from '../options.ts';

export interface SendOptions {
  /** Gives up, with `aborted`; the file can go on later. */
  signal?: AbortSignal;
  /** Bytes that have arrived, of all. */
  onProgress?: (sent: number, length: number) => void;
}

export type UploadOutcome =
  /** All of it is there. `upload` is how other operations refer to the file. */
  { outcome: 'uploaded'; upload: string } | { outcome: UploadRefusal };

/** Files on their way to the backend, in pieces. */
export interface UploadsDomain {
  /** What the backend takes for a purpose; undefined where it takes no files for it. */
  limits(purpose: UploadPurpose, options?: ReadOptions): Promise<UploadLimits | undefined>;
  /**
   * Sends a file. The same blob again, after whatever failure, goes on where the backend says that it stopped; one
   * that has arrived is not sent twice.
   */
  send(file: Blob, purpose: UploadPurpose, options?: SendOptions): Promise<UploadOutcome>;
  /** The member cancelled: the backend forgets what it has of the file. */
  discard(file: Blob): Promise<void>;
}
