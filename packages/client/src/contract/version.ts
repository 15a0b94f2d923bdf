import * as z from 'zod/mini';

/** Opaque: of something that is read and written beside others, so that `ETag` and `If-Match` cannot name it (trust R14). */
export const Version = z.string().check(z.minLength(1), z.maxLength(200));
