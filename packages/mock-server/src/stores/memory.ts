import type { Store } from '../store.ts';

/** Keeps nothing beyond the portal itself. */
export const memoryStore = (): Store => ({ load: () => undefined, save: () => undefined });
