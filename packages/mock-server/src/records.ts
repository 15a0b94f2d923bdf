/** One kind of thing that the backend keeps beside its members, by id; plain JSON, so that every store can hold it. */
export interface Records<T> {
  get(id: string): T | undefined;
  /** Oldest first. */
  all(): T[];
  /** Oldest first; the same list as long as nothing of this kind changes. */
  entries(): readonly [id: string, record: T][];
  put(id: string, record: T): T;
  remove(id: string): void;
}

/** What the scenario laid out, and over it what was kept since; `null` says that it was removed. */
export const recordsOver = <T>(
  laidOut: Readonly<Record<string, unknown>>,
  kept: Record<string, unknown>,
  save: () => void,
): Records<T> => {
  let listed: [string, T][] | undefined;
  const entries = (): [string, T][] =>
    (listed ??= Object.entries({ ...laidOut, ...kept }).filter((entry): entry is [string, T] => entry[1] !== null));
  const change = (id: string, record: unknown): void => {
    kept[id] = record;
    listed = undefined;
    save();
  };
  return {
    get: (id) => {
      const holder = [kept, laidOut].find((records) => Object.hasOwn(records, id));
      return (holder?.[id] ?? undefined) as T | undefined;
    },
    all: () => entries().map(([, record]) => record),
    entries,
    put: (id, record) => {
      change(id, record);
      return record;
    },
    remove: (id) => {
      change(id, null);
    },
  };
};
