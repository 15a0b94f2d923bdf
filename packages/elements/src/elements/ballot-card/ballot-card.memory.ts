import type { CastMemory } from '@trait-union/client/voting';

const key = (vote: string): string => `trait-union/cast/${vote}`;

/**
 * The tab's memory of a ballot between its sending and its answer: the vote, and the id it was sent under. That says
 * nothing of what is on it, and is gone with the answer (voting: what may be stored).
 */
export const castMemory: CastMemory = {
  read: (vote) => attempt(() => sessionStorage.getItem(key(vote)) ?? undefined),
  write: (vote, cast) => {
    attempt(() => {
      sessionStorage.setItem(key(vote), cast);
    });
  },
  forget: (vote) => {
    attempt(() => {
      sessionStorage.removeItem(key(vote));
    });
  },
};

/** Where the browser keeps nothing, a reload in the middle finds only what the backend says of the vote. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
