import { ClientError } from '../errors/client-error.ts';

type Verbs<D> = { [Verb in keyof D]: (...args: never[]) => Promise<unknown> };

/**
 * A domain whose code and schemas are fetched at its first use. A failed download is not kept: the next call tries
 * again (trust R1).
 */
export const lazyDomain = <D extends Verbs<D>>(verbs: readonly (keyof D)[], load: () => Promise<D>): D => {
  let loading: Promise<D> | undefined;
  const domain = {} as Record<keyof D, unknown>;
  for (const verb of verbs) {
    domain[verb] = async (...args: never[]) => {
      loading ??= load();
      try {
        await loading;
      } catch (cause) {
        loading = undefined;
        throw new ClientError('unreachable', { cause });
      }
      return (await loading)[verb](...args);
    };
  }
  return domain as D;
};
