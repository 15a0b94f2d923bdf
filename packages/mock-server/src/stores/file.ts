import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { Snapshot, Store } from '../store.ts';

/** Keeps the state in a JSON file. A file that is missing is a fresh start; one that is broken throws. */
export const fileStore = (path: string): Store => ({
  load: () => {
    let text;
    try {
      text = readFileSync(path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
    return JSON.parse(text) as Snapshot;
  },
  save: (snapshot) => {
    const fresh = `${path}.new`;
    writeFileSync(fresh, `${JSON.stringify(snapshot, null, 2)}\n`);
    renameSync(fresh, path);
  },
});
