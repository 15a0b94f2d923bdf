import { createTransport, type Transport } from '../transport/transport.ts';
import { scriptFetch, type Reply, type Sent } from './scripted-fetch.ts';
import { createVirtualTime, type VirtualTime } from './virtual-time.ts';

export const baseUrl = 'https://portal.test/api/v1';

export interface TransportBench extends Transport {
  time: VirtualTime;
  sent: readonly Sent[];
}

/** A transport to a scripted backend, in virtual time, whose jitter is always the longest. */
export const transportTo = (...replies: Reply[]): TransportBench => {
  const time = createVirtualTime();
  const { fetch, sent } = scriptFetch(...replies);
  return { ...createTransport({ baseUrl, fetch, timers: time, random: () => 1 }), time, sent };
};
