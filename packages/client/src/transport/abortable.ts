import { ClientError, isClientError } from '../errors/client-error.ts';
import { NativePromise } from './primordials.ts';

/** What an aborted signal makes of the work it belongs to: its own reason if that is a ClientError. */
export const abortion = ({ reason }: AbortSignal): ClientError =>
  isClientError(reason) ? reason : new ClientError('aborted');

/** `work`, given up as soon as `signal` aborts, whether or not `work` itself listens to it. */
export const abortable = <T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> =>
  signal
    ? new NativePromise((resolve, reject) => {
        const stop = () => {
          reject(abortion(signal));
        };
        const settle =
          <V>(end: (value: V) => void) =>
          (value: V) => {
            signal.removeEventListener('abort', stop);
            end(value);
          };
        signal.addEventListener('abort', stop);
        if (signal.aborted) stop();
        work.then(settle(resolve), settle(reject));
      })
    : work;
