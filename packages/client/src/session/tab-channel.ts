import { environment } from '../transport/environment.ts';

/** Nothing about anybody: a tab that hears `changed` asks the server itself (trust R17). */
type Message = 'signed-out' | 'changed';

export interface TabChannel {
  tell(type: Message): void;
  close(): void;
}

/**
 * The other tabs of this site that use the same backend. Without BroadcastChannel they find out when they come to
 * the front.
 */
export const openTabChannel = (name: string, hear: (type: Message) => void): TabChannel => {
  const { BroadcastChannel } = environment;
  const channel = BroadcastChannel && new BroadcastChannel(name);
  channel?.addEventListener('message', ({ data }: MessageEvent<{ type?: unknown } | null>) => {
    const type = data?.type;
    if (type === 'signed-out' || type === 'changed') hear(type);
  });
  return {
    tell: (type) => channel?.postMessage({ type }),
    close: () => channel?.close(),
  };
};
