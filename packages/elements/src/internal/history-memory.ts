/** Ours beside whatever the page itself keeps in its history entry. */
const key = 'trait-union';

type Memory = Readonly<Record<string, unknown>>;

/** A page may keep anything there; only a plain object has room beside it. */
function entryState(): Memory | undefined {
  const state: unknown = history.state;
  if (state === null) return {};
  return typeof state === 'object' && Object.getPrototypeOf(state) === Object.prototype ? (state as Memory) : undefined;
}

const ours = (state: Memory | undefined): Memory => (state?.[key] ?? {}) as Memory;

/** What `remember` kept in this history entry, or undefined. Another release or the page itself may have written it. */
export const recall = (name: string): unknown => ours(entryState())[name];

/**
 * Keeps a value that can be cloned in this history entry, where a reload and Back find it again; undefined forgets it.
 * Does nothing where the page keeps something that leaves no room.
 * @throws DOMException when the browser refuses: too often (Safari), too large, not to be cloned.
 */
export function remember(name: string, value: unknown): void {
  const state = entryState();
  if (!state) return;
  const former = ours(state);
  if (value === undefined && former[name] === undefined) return;
  const kept = value === undefined ? without(former, name) : { ...former, [name]: value };
  const next = isEmpty(kept) ? without(state, key) : { ...state, [key]: kept };
  history.replaceState(isEmpty(next) ? null : next, '');
}

const without = (memory: Memory, name: string): Memory =>
  Object.fromEntries(Object.entries(memory).filter(([each]) => each !== name));

const isEmpty = (memory: Memory): boolean => Object.keys(memory).length === 0;
