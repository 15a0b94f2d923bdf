import { ClientError } from '../errors/client-error.ts';
import type { RestContext } from './rest-context.ts';

type Verb = (...args: never[]) => Promise<unknown>;
type Verbs<D> = { [V in keyof D]: Verb };

/** One file of the adapter: one domain. */
interface DomainModule<D> {
  create: (context: RestContext) => D;
}

/**
 * A domain whose code and schemas are fetched at its first use. A failed download is not kept: the next call tries
 * again (trust R1).
 */
export const lazyDomain = <D extends Verbs<D>>(context: RestContext, load: () => Promise<DomainModule<D>>): D => {
  let loading: Promise<D> | undefined;
  const call = async (verb: keyof D, args: never[]): Promise<unknown> => {
    loading ??= load().then(({ create }) => create(context));
    try {
      await loading;
    } catch (cause) {
      loading = undefined;
      throw new ClientError('unreachable', { cause });
    }
    return (await loading)[verb](...args);
  };
  return new Proxy({} as D, {
    // Not a thenable: a domain may be what an async function returns
    get: (_, verb) => (verb === 'then' ? undefined : (...args: never[]) => call(verb as keyof D, args)),
  });
};
