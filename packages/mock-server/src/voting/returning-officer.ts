import type { BallotManifest, OwnWords, VoteEligibility, VoteWindow } from '@trait-union/client/contract';
import type { Database } from '../database.ts';
import type { BallotBox } from './ballot-box.ts';
import { castEntriesOf, casts } from './casts.ts';
import type { KeptVote } from './kept-vote.ts';
import { record } from './take-cast.ts';
import { manifests, saveVoter, votes } from './votes.ts';

const day = 24 * 60 * 60_000;

/** Who runs the votes, for tests and developers. Each act throws for an unknown vote. */
export interface ReturningOfficer {
  /** Members can vote from now on, for a day at least. */
  open(vote: string): void;
  pause(vote: string): void;
  /** Gives a vote back to the clock. */
  resume(vote: string): void;
  /** It is over, but for ballots that were begun. */
  endVoting(vote: string): void;
  /** It is over, the grace with it. */
  close(vote: string): void;
  /** Says where it stands from now on, whatever the clock says. */
  put(vote: string, state: NonNullable<KeptVote['put']>): void;
  /** ISO 8601, UTC; members are told what it was. */
  reschedule(vote: string, window: Partial<Pick<VoteWindow, 'opensAt' | 'closesAt'>>, reason?: OwnWords): void;
  /** By default, a sentence is added to the first contest; in any case the ballot's hash is another. */
  changeBallot(vote: string, changes?: Partial<BallotManifest>, reason?: OwnWords): void;
  decideEligibility(vote: string, memberNumber: string, eligibility: VoteEligibility): void;
  /** Whatever the clock says. */
  register(vote: string, memberNumber: string): void;
  /** What arrives waits in line from now on. */
  queue(vote: string): void;
  /** Records what waits in line, and what arrives from now on at once. */
  settle(vote: string): void;
  /** The line is lost before it was settled; what arrives from now on is recorded at once. */
  lose(vote: string): void;
}

export const createReturningOfficer = (db: Database, box: BallotBox, now: () => number): ReturningOfficer => {
  const iso = (instant: number): string => new Date(instant).toISOString();

  const find = (id: string): KeptVote => {
    const vote = votes(db).get(id);
    if (!vote) throw new Error(`No vote ${id}`);
    return vote;
  };
  const save = (id: string, changes: Partial<KeptVote>): void => void votes(db).put(id, { ...find(id), ...changes });

  /** The vote as the clock alone moves it, in another window. */
  const byTheClock = (id: string, window: Partial<VoteWindow> = {}): void => {
    save(id, { put: undefined, window: { ...find(id).window, ...window } });
  };

  const memberId = (memberNumber: string): string => {
    const member = db.memberByNumber(memberNumber);
    if (!member) throw new Error(`No member ${memberNumber}`);
    return member.id;
  };

  const endQueue = (id: string): ReturnType<typeof castEntriesOf> => {
    save(id, { queueing: false });
    return castEntriesOf(db, id).filter(([, { state }]) => state === 'waiting');
  };

  return {
    open: (id) => {
      const { opensAt, closesAt } = find(id).window;
      byTheClock(id, {
        opensAt: iso(Math.min(Date.parse(opensAt), now())),
        closesAt: iso(Math.max(Date.parse(closesAt), now() + day)),
      });
    },
    pause: (id) => {
      save(id, { put: 'paused' });
    },
    resume: (id) => {
      byTheClock(id);
    },
    endVoting: (id) => {
      byTheClock(id, { closesAt: iso(now()) });
    },
    close: (id) => {
      const { closesAt, graceSeconds } = find(id).window;
      byTheClock(id, { closesAt: iso(Math.min(Date.parse(closesAt), now() - graceSeconds * 1000)) });
    },
    put: (id, put) => {
      save(id, { put });
    },
    reschedule: (id, { opensAt, closesAt }, reason) => {
      const { window, changes } = find(id);
      const change = (what: 'opens-at' | 'closes-at', from: string, to: string | undefined): KeptVote['changes'] =>
        to === undefined ? [] : [{ what, from, to, at: iso(now()), ...(reason && { reason }) }];
      save(id, {
        window: { ...window, ...(opensAt && { opensAt }), ...(closesAt && { closesAt }) },
        changes: [
          ...changes,
          ...change('opens-at', window.opensAt, opensAt),
          ...change('closes-at', window.closesAt, closesAt),
        ],
      });
    },
    changeBallot: (id, changes, reason) => {
      const manifest = manifests(db).get(id);
      if (!manifest) throw new Error(`No ballot ${id}`);
      manifests(db).put(id, { ...manifest, ...(changes ?? clarified(manifest)) });
      save(id, {
        changes: [...find(id).changes, { what: 'ballot', at: iso(now()), ...(reason && { reason }) }],
      });
    },
    decideEligibility: (id, memberNumber, eligibility) => {
      find(id);
      saveVoter(db, id, memberId(memberNumber), { eligibility });
    },
    register: (id, memberNumber) => {
      find(id);
      saveVoter(db, id, memberId(memberNumber), { registeredAt: iso(now()) });
    },
    queue: (id) => {
      save(id, { queueing: true });
    },
    settle: (id) => {
      for (const [castId, cast] of endQueue(id)) record(db, id, castId, cast, now());
    },
    lose: (id) => {
      for (const [castId] of endQueue(id)) {
        box.remove(id, castId);
        casts(db).remove(`${id}/${castId}`);
      }
    },
  };
};

const clarified = ({ contests: [first, ...others] }: BallotManifest): Partial<BallotManifest> => {
  if (!first) return {};
  const { fr = '', en = '' } = first.body ?? {};
  const body = {
    fr: `${fr} Précision : la décision prend effet dès l’annonce.`.trim(),
    en: `${en} To be clear: the decision takes effect once announced.`.trim(),
  };
  return { contests: [{ ...first, body }, ...others] };
};
