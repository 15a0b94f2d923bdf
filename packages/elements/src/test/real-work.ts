declare global {
  /** Counts work of the browser until it ends; every lazy import of a page under test is given to it. */
  var countWork: (<T>(work: Promise<T>) => Promise<T>) | undefined;
}

const cryptography = [
  'importKey',
  'exportKey',
  'generateKey',
  'deriveBits',
  'digest',
  'sign',
  'verify',
  'encrypt',
] as const;

/** Counts what the browser does outside the page's own thread, during which no time may pass: modules, ciphers, locks, pictures. */
export function countRealWork(): { pending: () => number; stop: () => void } {
  let pending = 0;
  const count = async <T>(work: Promise<T>): Promise<T> => {
    pending++;
    try {
      return await work;
    } finally {
      pending--;
    }
  };
  globalThis.countWork = count;
  const restore: (() => void)[] = [() => (globalThis.countWork = undefined)];
  const { subtle } = crypto;
  for (const name of cryptography) {
    const work = subtle[name].bind(subtle) as (...args: unknown[]) => Promise<unknown>;
    const counted = (...args: unknown[]): Promise<unknown> => count(work(...args));
    Object.defineProperty(subtle, name, { configurable: true, value: counted });
    restore.push(() => Reflect.deleteProperty(subtle, name));
  }
  const { createImageBitmap } = window;
  const { arrayBuffer } = Blob.prototype;
  const { toBlob } = HTMLCanvasElement.prototype;
  window.createImageBitmap = ((...args: Parameters<typeof createImageBitmap>) =>
    count(createImageBitmap(...args))) as typeof createImageBitmap;
  Blob.prototype.arrayBuffer = function () {
    return count(arrayBuffer.call(this));
  };
  HTMLCanvasElement.prototype.toBlob = function (callback, ...rest) {
    void count(
      new Promise<void>((resolve) => {
        toBlob.call(
          this,
          (blob) => {
            callback(blob);
            resolve();
          },
          ...rest,
        );
      }),
    );
  };
  restore.push(() => {
    window.createImageBitmap = createImageBitmap;
    Blob.prototype.arrayBuffer = arrayBuffer;
    HTMLCanvasElement.prototype.toBlob = toBlob;
  });
  const { locks } = navigator;
  const request = locks.request.bind(locks);
  const counted = (name: string, options: LockOptions, task: LockGrantedCallback<unknown>): Promise<unknown> => {
    let arrive = (): void => undefined;
    void count(new Promise<void>((resolve) => (arrive = resolve)));
    return request(name, options, (lock) => {
      arrive();
      return task(lock);
    }).finally(arrive);
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
