import type { Secrecy } from '../contract/vote.ts';
import type { Ballot } from '../domains/ballots.ts';

/**
 * One way to seal a ballot. It takes and gives nothing but what a structured clone carries, so that it may as well work
 * in a worker.
 */
export interface Suite {
  /** As in the manifest. */
  id: string;
  /** As many bytes come out for as many bytes in, whatever they say. Rejects with `malformed` if the key is none. */
  seal(padded: Uint8Array<ArrayBuffer>, ballot: Ballot): Promise<Uint8Array<ArrayBuffer>>;
}

/** The ways there are, by the id in the manifest. */
export type Suites = Readonly<
  Record<
    string,
    {
      /** What a vote may promise its members that is sealed so: no more, and no less. */
      keeps: readonly Secrecy[];
      load: () => Promise<{ suite: Suite }>;
    }
  >
>;
