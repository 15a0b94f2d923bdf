import type { ContestResult } from '@trait-union/client/contract';

type Rounds = NonNullable<Extract<ContestResult, { suppressed: false }>['rounds']>;
type Fate = Rounds[number]['tallies'][number]['fate'];

export interface RankedBallot {
  /** Options, best first. */
  ranking: readonly string[];
  /** How many votes it is worth. */
  weight: number;
}

export interface RankedCount {
  rounds: Rounds;
  /** In the order they were elected. */
  elected: string[];
  /** Two had as many votes in every round, and only a lot can tell them apart. */
  tied: boolean;
}

/** Shares of a vote are kept to a hundred-thousandth, as the Scottish rules do. */
const kept = (votes: number): number => Math.floor(votes * 100_000 + 1e-6) / 100_000;

/**
 * Counts ranked ballots: for one seat, an instant run-off; for several, a single transferable vote with the Droop quota
 * and surpluses passed on by weighted inclusive Gregory (the Scottish Local Government Elections Order 2007, rules
 * 45–52). Who has fewest votes drops out; of several, who had fewest in the round before.
 */
export const countRanked = (
  options: readonly string[],
  ballots: readonly RankedBallot[],
  seats: number,
): RankedCount => {
  const continuing = new Set(options);
  const elected: string[] = [];
  const rounds: Rounds = [];
  let piles = ballots.map(({ ranking, weight }) => ({ ranking, value: weight }));
  const quota = Math.floor(sumOf(piles.map(({ value }) => value)) / (seats + 1)) + 1;
  const settled = new Map<string, number>();

  for (;;) {
    const first = (ranking: readonly string[]): string | undefined => ranking.find((option) => continuing.has(option));
    const tally = new Map([...continuing].map((option) => [option, 0]));
    for (const { ranking, value } of piles) {
      const option = first(ranking);
      if (option !== undefined) tally.set(option, kept((tally.get(option) ?? 0) + value));
    }
    const exhausted = kept(sumOf(piles.filter(({ ranking }) => !first(ranking)).map(({ value }) => value)));
    const write = (fates: ReadonlyMap<string, Fate>): void => {
      const tallies = [...tally].map(([option, votes]) => ({
        option,
        votes,
        fate: fates.get(option) ?? ('continuing' as const),
      }));
      const before = [...settled].map(([option, votes]) => ({ option, votes, fate: 'elected' as const }));
      rounds.push({ tallies: [...before, ...tallies].sort((one, other) => other.votes - one.votes), exhausted });
    };

    const seatsLeft = seats - elected.length;
    const reached = [...tally].filter(([, votes]) => votes >= quota).sort((one, other) => other[1] - one[1]);
    const winners = continuing.size <= seatsLeft ? [...tally].filter(([, votes]) => votes > 0) : reached;
    if (winners.length > 0) {
      write(new Map(winners.map(([option]) => [option, 'elected'])));
      elected.push(...winners.map(([option]) => option));
      piles = piles.map((pile) => {
        const option = first(pile.ranking);
        const votes = option !== undefined && winners.some(([winner]) => winner === option) && tally.get(option);
        return votes ? { ...pile, value: kept((pile.value * Math.max(0, votes - quota)) / votes) } : pile;
      });
      for (const [option, votes] of winners) {
        continuing.delete(option);
        settled.set(option, Math.min(votes, quota));
      }
    }
    if (elected.length >= seats || continuing.size === 0 || (winners.length === 0 && continuing.size <= seatsLeft)) {
      if (winners.length === 0) write(new Map());
      return { rounds, elected, tied: false };
    }
    if (winners.length > 0) continue;

    const loser = lowest(tally, rounds);
    write(new Map(loser === undefined ? [] : [[loser, 'eliminated']]));
    if (loser === undefined) return { rounds, elected, tied: true };
    continuing.delete(loser);
  }
};

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Who has fewest; of several, who had fewest the last time that they differed. Nobody when they never did. */
const lowest = (tally: ReadonlyMap<string, number>, rounds: Rounds): string | undefined => {
  let candidates = fewest([...tally]);
  // Those without a single vote go one by one, in the ballot's order: it changes nothing
  if (candidates.every((option) => tally.get(option) === 0)) return candidates[0];
  for (const { tallies } of rounds.toReversed()) {
    if (candidates.length === 1) break;
    candidates = fewest(tallies.flatMap(({ option, votes }) => (candidates.includes(option) ? [[option, votes]] : [])));
  }
  return candidates.length === 1 ? candidates[0] : undefined;
};

const fewest = (tally: readonly (readonly [string, number])[]): string[] => {
  const least = Math.min(...tally.map(([, votes]) => votes));
  return tally.filter(([, votes]) => votes === least).map(([option]) => option);
};
