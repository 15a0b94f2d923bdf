/**
 * Keeps the lazy modules that export `name` away from the page, as long as a scene lasts: they fail, or they are on
 * their way until the function that this gives is called.
 */
export function keepAway(name: string, how: 'failing' | 'on-its-way'): () => void {
  const { countWork } = globalThis;
  const arrival = Promise.withResolvers<undefined>();
  globalThis.countWork = async (work) => {
    const module = await work;
    if (!Object.hasOwn(module as object, name)) return module;
    if (how === 'failing') throw new TypeError('Failed to fetch dynamically imported module');
    await arrival.promise;
    return module;
  };
  return () => {
    globalThis.countWork = countWork;
    arrival.resolve(undefined);
  };
}
