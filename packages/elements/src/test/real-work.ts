/** Counts what the browser does outside the page's own thread, during which no time may pass: ciphers and locks. */
export function countRealWork(): { pending: () => number; stop: () => void } {
  let pending = 0;
  const { subtle } = crypto;
  const restore: (() => void)[] = [];
  for (const name of ['importKey', 'deriveBits', 'digest', 'verify'] as const) {
    const work = subtle[name].bind(subtle) as (...args: unknown[]) => Promise<unknown>;
    const counted = async (...args: unknown[]): Promise<unknown> => {
      pending++;
      try {
        return await work(...args);
      } finally {
        pending--;
      }
    };
    Object.defineProperty(subtle, name, { configurable: true, value: counted });
    restore.push(() => Reflect.deleteProperty(subtle, name));
  }
  const { locks } = navigator;
  const request = locks.request.bind(locks);
  const counted = async (name: string, options: LockOptions, task: LockGrantedCallback<unknown>): Promise<unknown> => {
    let waiting = 1;
    pending++;
    const arrive = (): void => {
      pending -= waiting;
      waiting = 0;
    };
    try {
      return await request(name, options, (lock) => {
        arrive();
        return task(lock);
      });
    } finally {
      arrive();
    }
  };
  Object.defineProperty(locks, 'request', { configurable: true, value: counted });
  restore.push(() => Reflect.deleteProperty(locks, 'request'));
  return {
    pending: () => pending,
    stop: () => {
      for (const undo of restore) undo();
    },
  };
}
