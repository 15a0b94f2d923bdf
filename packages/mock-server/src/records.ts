/** One kind of thing that the backend keeps beside its members, by id; plain JSON, so that every store can hold it. */
export interface Records<T> {
  get(id: string): T | undefined;
  /** Oldest first. */
  all(): T[];
  entries(): [id: string, record: T][];
  put(id: string, record: T): T;
  remove(id: string): void;
}

/** What the scenario laid out, and over it what was kept since; `null` says that it was removed. */
export const recordsOver = <T>(
  laidOut: Readonly<Record<string, unknown>>,
  kept: Record<string, unknown>,
  save: () => void,
): Records<T> => {
  const entries = (): [string, T][] =>
    Object.entries({ ...laidOut, ...kept }).filter((entry): entry is [string, T] => entry[1] !== null);
  return {
    get: (id) => entries().find(([at]) => at === id)?.[1],
    all: () => entries().map(([, record]) => record),
    entries,
    put: (id, record) => {
      kept[id] = record;
      save();
      return record;
    },
    remove: (id) => {
      kept[id] = null;
      save();
    },
  };
};
