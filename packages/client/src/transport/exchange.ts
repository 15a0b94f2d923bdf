import { ClientError, isClientError } from '../errors/client-error.ts';
import { abortable, abortion } from './abortable.ts';
import type { Timers } from './timers.ts';

/** A whole answer: a body that is still on its way is not one. */
export interface Exchange {
  status: number;
  headers: Headers;
  text: string;
}

/** Far above any answer of the contract; keeps a runaway body out of memory. */
const largestBody = 5_000_000;

const readBody = async ({ body }: Response): Promise<string> => {
  if (!body) return '';
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.byteLength;
    if (size > largestBody) {
      void reader.cancel();
      throw new ClientError('malformed');
    }
    text += decoder.decode(value, { stream: true });
  }
};

const failAs =
  (code: 'unreachable' | 'malformed') =>
  (cause: unknown): never => {
    throw isClientError(cause) ? cause : new ClientError(code, { cause });
  };

/**
 * One attempt. `timeout` in milliseconds covers the body as well as the headers (trust R10).
 * Rejects with `unreachable`, `timeout`, `aborted`, or `malformed` for a body cut short or without end.
 */
export const exchange = async (
  fetch: typeof globalThis.fetch,
  url: string,
  init: RequestInit,
  { timeout, timers, signal }: { timeout: number; timers: Timers; signal: AbortSignal | undefined },
): Promise<Exchange> => {
  if (signal?.aborted) throw abortion(signal);
  const attempt = new AbortController();
  const stop = () => {
    attempt.abort(signal && abortion(signal));
  };
  signal?.addEventListener('abort', stop);
  void timers.sleep(timeout, attempt.signal).then(() => {
    attempt.abort(new ClientError('timeout'));
  });
  try {
    const response = await abortable(fetch(url, { ...init, signal: attempt.signal }), attempt.signal).catch(
      failAs('unreachable'),
    );
    const text = await abortable(readBody(response), attempt.signal).catch(failAs('malformed'));
    return { status: response.status, headers: response.headers, text };
  } finally {
    signal?.removeEventListener('abort', stop);
    attempt.abort();
  }
};
