import { toClientError, type ClientError } from '../errors/client-error.ts';
import { abortable } from '../transport/abortable.ts';

export interface SharedRead<T> {
  /** The value everybody gets; asked for once. `signal` gives up waiting, for this caller only. */
  read(signal?: AbortSignal): Promise<T>;
  /** What was read no longer holds; the next `read` asks again. */
  forget(): void;
  /** The same, and whoever still waits is rejected with `reason`. */
  revoke(reason: ClientError): void;
}

/**
 * Equal reads of a page as one request. A failure is not kept; the request itself is aborted once nobody waits for it.
 */
export const shareRead = <T>(load: (signal: AbortSignal) => Promise<T>): SharedRead<T> => {
  interface Entry {
    value: Promise<T>;
    request: AbortController;
    waiting: number;
    settled: boolean;
  }
  let current: Entry | undefined;

  const start = (): Entry => {
    const request = new AbortController();
    const entry: Entry = { value: load(request.signal), request, waiting: 0, settled: false };
    const settle = (kept: boolean) => {
      entry.settled = true;
      if (!kept && current === entry) current = undefined;
    };
    entry.value.then(
      () => {
        settle(true);
      },
      () => {
        settle(false);
      },
    );
    return entry;
  };

  return {
    read: async (signal) => {
      const entry = (current ??= start());
      entry.waiting++;
      try {
        return await abortable(entry.value, signal);
      } catch (thrown) {
        throw toClientError(thrown);
      } finally {
        if (--entry.waiting === 0 && !entry.settled) {
          if (current === entry) current = undefined;
          entry.request.abort();
        }
      }
    },
    forget: () => {
      current = undefined;
    },
    revoke: (reason) => {
      current?.request.abort(reason);
      current = undefined;
    },
  };
};
