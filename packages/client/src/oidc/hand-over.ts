import { environment } from '../transport/environment.ts';
import type { Timers } from '../transport/timers.ts';

/** The provider's answer, on its way from the window that it came to, to the page that asked; no token. */
type Message = { type: 'answer'; state: string; query: string } | { type: 'taken'; state: string };

const patience = 2_000;

const isMessage = (data: unknown): data is Message =>
  typeof data === 'object' && data !== null && 'state' in data && 'type' in data;

/**
 * The query with which the provider answers `state`, in another window of this site. A channel and not
 * `window.opener`, which a provider may cut off (Cross-Origin-Opener-Policy).
 */
export const expectAnswer = (name: string, state: string, signal: AbortSignal): Promise<string> =>
  new Promise((resolve, reject) => {
    const { BroadcastChannel } = environment;
    const channel = BroadcastChannel && new BroadcastChannel(name);
    channel?.addEventListener('message', ({ data }: MessageEvent) => {
      if (!isMessage(data) || data.type !== 'answer' || data.state !== state) return;
      channel.postMessage({ type: 'taken', state } satisfies Message);
      channel.close();
      resolve(data.query);
    });
    signal.addEventListener('abort', () => {
      channel?.close();
      reject(signal.reason as Error);
    });
  });

/** Gives the answer to the page of this site that asked. False when no page claims it. */
export const handOver = async (name: string, state: string, query: string, timers: Timers): Promise<boolean> => {
  const { BroadcastChannel } = environment;
  if (!BroadcastChannel) return false;
  const channel = new BroadcastChannel(name);
  const waiting = new AbortController();
  let taken = false;
  channel.addEventListener('message', ({ data }: MessageEvent) => {
    taken ||= isMessage(data) && data.type === 'taken' && data.state === state;
    if (taken) waiting.abort();
  });
  channel.postMessage({ type: 'answer', state, query } satisfies Message);
  await timers.sleep(patience, waiting.signal);
  channel.close();
  return taken;
};
