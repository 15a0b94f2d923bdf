/** WebKit collects a channel that nobody holds, with what it was to deliver. */
const waiting = new Set<MessageChannel>();

/** Resolves in a task of its own, at once: a timer would wait some milliseconds, and longer on a page in the background. */
export const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    const channel = new MessageChannel();
    waiting.add(channel);
    channel.port1.onmessage = () => {
      channel.port1.close();
      waiting.delete(channel);
      resolve();
    };
    channel.port2.postMessage(undefined);
  });
