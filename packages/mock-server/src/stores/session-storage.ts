import { fromJson, toJson } from '../json.ts';
import type { Snapshot, Store } from '../store.ts';

/** Keeps fictional data for the life of a tab. Where the browser refuses storage, the page's own memory does. */
export const sessionStorageStore = (key: string): Store => ({
  load: () => {
    try {
      const text = sessionStorage.getItem(key);
      return text === null ? undefined : (fromJson(text) as Snapshot);
    } catch {
      return undefined;
    }
  },
  save: (snapshot) => {
    try {
      sessionStorage.setItem(key, toJson(snapshot));
    } catch {
      // Refused or full: the demo goes on without surviving a reload.
    }
  },
});
