import { fromJson, toJson } from '../json.ts';
import type { Snapshot, Store } from '../store.ts';

/**
 * Keeps fictional data for the life of a tab, for all its pages: one that comes back from the back/forward cache, or
 * stands around a frame, meets what another has saved. Where the browser refuses storage, the page's own memory does.
 */
export const sessionStorageStore = (key: string): Store => {
  /** As this page last saw it. */
  let known: string | null = null;
  const read = (): string | null => {
    try {
      return sessionStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const parse = (text: string | null): Snapshot | undefined => {
    try {
      return text === null ? undefined : (fromJson(text) as Snapshot);
    } catch {
      return undefined;
    }
  };
  return {
    load: () => parse((known = read())),
    loadChanged: () => {
      const text = read();
      return text === known ? undefined : parse((known = text));
    },
    save: (snapshot) => {
      try {
        sessionStorage.setItem(key, toJson(snapshot));
      } catch {
        // Refused or full: the demo goes on without surviving a reload.
      }
      known = read();
    },
  };
};
