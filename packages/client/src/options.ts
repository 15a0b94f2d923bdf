/** What a read accepts. */
export interface ReadOptions {
  signal?: AbortSignal;
}

/** What a write accepts. */
export interface WriteOptions {
  /** Minted once for one intention of a person, and the same through every retry of it (trust R6). */
  key: string;
}

/** Something with a version, for edits that must not overwrite another's (RFC 9110 §13). */
export interface Versioned<T> {
  value: T;
  /** Opaque; goes back in `If-Match`. */
  etag: string;
}
