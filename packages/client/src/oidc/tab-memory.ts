import { ClientError } from '../errors/client-error.ts';
import { parse, stringify } from '../transport/primordials.ts';
import type { Binding } from './provider.ts';

/** A sign-in that has left for the provider and is to come back to this tab. Holds no token. */
export interface Departure extends Binding {
  /** Nobody asked for it: the member was signed in before this page was loaded. */
  silent: boolean;
  /** Where the member was, and what that page kept in its history entry. */
  page: string;
  history: unknown;
  /** Where to go once signed in, if not back to `page`. */
  next?: string | undefined;
  /** The query that the provider's answer came with, once it has come to another page than it is for. */
  answer?: string;
}

/** What outlives a page: that somebody is signed in, where they are going, and how often nobody asked for it. */
interface Memory {
  member?: true;
  departure?: Departure;
  /** Instants of automatic redirects, in milliseconds since the epoch. */
  redirects?: number[];
}

/** One tab's memory: nothing in it says who, and none of it is a token (trust S8). It ends with the tab. */
export interface TabMemory {
  get member(): boolean;
  setMember(present: boolean): void;
  /** Throws a ClientError `cookies-blocked` where the browser keeps nothing. */
  depart(departure: Departure): void;
  /** Where the tab went, which is then forgotten. */
  takeDeparture(): Departure | undefined;
  /** Counts an automatic redirect, or says no: two a minute at most (trust R22). */
  mayRedirect(): boolean;
}

const mostRedirects = 2;
const minute = 60_000;

export const openTabMemory = (name: string): TabMemory => {
  const read = (): Memory => {
    try {
      return (parse(sessionStorage.getItem(name) ?? '{}') as Memory | null) ?? {};
    } catch {
      return {};
    }
  };
  const write = (change: (memory: Memory) => void): void => {
    const memory = read();
    change(memory);
    try {
      const text = stringify(memory);
      if (text === '{}') sessionStorage.removeItem(name);
      else sessionStorage.setItem(name, text);
    } catch (cause) {
      throw new ClientError('cookies-blocked', { cause });
    }
  };

  return {
    get member() {
      return read().member === true;
    },
    setMember: (present) => {
      if (present === (read().member === true)) return;
      write((memory) => {
        if (present) memory.member = true;
        else delete memory.member;
      });
    },
    depart: (departure) => {
      write((memory) => {
        memory.departure = departure;
      });
    },
    takeDeparture: () => {
      const { departure } = read();
      if (departure) {
        write((memory) => {
          delete memory.departure;
        });
      }
      return departure;
    },
    mayRedirect: () => {
      const now = Date.now();
      const recent = (read().redirects ?? []).filter((at) => now - at < minute);
      if (recent.length >= mostRedirects) return false;
      write((memory) => {
        memory.redirects = [...recent, now];
      });
      return true;
    },
  };
};
