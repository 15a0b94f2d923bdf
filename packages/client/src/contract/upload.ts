import * as z from 'zod/mini';
import type { Endpoint } from './endpoint.ts';

/** What a file is sent for: each has its own limits, and its own rule of who may send. */
export const uploadPurposes = ['identity', 'support'] as const;
export type UploadPurpose = (typeof uploadPurposes)[number];

/** The files that a backend may take, told by their content and never by their name (trust S23). */
export const uploadTypes = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type UploadType = (typeof uploadTypes)[number];

export const UploadLimits = z.object({
  /** Media types; an older client leaves out those that it does not know. */
  types: z.array(z.string()),
  /** Of one file as it is sent. */
  maxBytes: z.number(),
  /** Width times height of an image. */
  maxPixels: z.number(),
});
export type UploadLimits = z.infer<typeof UploadLimits>;

/** The section `uploads` of the capabilities. A purpose that is absent takes no files. */
export const UploadSettings = z.object({
  /** The most bytes of one piece. */
  maxPiece: z.number(),
  identity: z.optional(UploadLimits),
  support: z.optional(UploadLimits),
});
export type UploadSettings = z.infer<typeof UploadSettings>;

/** A file on its way, or arrived. */
export const Upload = z.object({
  /** Opaque, and such that nobody can guess it. */
  id: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,64}$/)),
  /** How many bytes have arrived: where the next piece begins. */
  offset: z.number(),
  /** How many there are in all. */
  length: z.number(),
  /** All of it is there, and the backend has found nothing wrong with it. */
  complete: z.boolean(),
});
export type Upload = z.infer<typeof Upload>;

export const NewUpload = z.object({
  purpose: z.enum(uploadPurposes),
  type: z.enum(uploadTypes),
  length: z.int().check(z.positive()),
});
export type NewUpload = z.infer<typeof NewUpload>;

/** Why a backend does not take a file. */
export const uploadRefusals = ['file-too-large', 'file-type-refused', 'image-too-large', 'file-damaged'] as const;
export type UploadRefusal = (typeof uploadRefusals)[number];

/**
 * A file in pieces, so that a lost connection costs one piece (after IETF *Resumable Uploads for HTTP*). Where to go on
 * is answered in a body rather than a header, because a page of another origin reads only the headers it is shown.
 */
export const uploadEndpoints = {
  create: {
    method: 'POST',
    path: '/uploads',
    response: Upload,
    outcomes: ['file-too-large', 'file-type-refused'],
  },
  read: { method: 'GET', path: '/uploads/{upload}', response: Upload },
  append: {
    method: 'PATCH',
    path: '/uploads/{upload}',
    /** Bytes, from `Upload-Offset` on. */
    media: 'application/partial-upload',
    response: Upload,
    outcomes: ['upload-offset-mismatch', ...uploadRefusals],
  },
  discard: { method: 'DELETE', path: '/uploads/{upload}' },
} as const satisfies Record<string, Endpoint>;
