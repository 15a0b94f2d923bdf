/** What a read accepts. */
export interface ReadOptions {
  signal?: AbortSignal;
}

/** What a write accepts. */
export interface WriteOptions {
  /** Minted once for one intention of a person, and the same through every retry of it (trust R6). */
  key: string;
}
