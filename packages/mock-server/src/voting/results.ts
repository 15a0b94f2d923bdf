import type {
  BallotManifest,
  Contest,
  ContestMarks,
  ContestResult,
  OwnWords,
  VoteResults,
  VoteRule,
} from '@trait-union/client/contract';
import type { Database } from '../database.ts';
import type { BallotBox } from './ballot-box.ts';
import { castEntriesOf, earlierBallots } from './casts.ts';
import type { Counting, KeptVote } from './kept-vote.ts';
import { openBallot } from './open-ballot.ts';
import { countRanked, type RankedCount } from './ranked-count.ts';
import { eligibilityOf, manifests, voterOf } from './votes.ts';

type Figures = Extract<ContestResult, { suppressed: false }>;
type OptionResult = Figures['options'][number];

/** So many ballots alike in one contest; undefined when they could not be opened. */
interface Pile {
  times: number;
  /** How many votes each is worth. */
  weight: number;
  marks: ContestMarks | undefined;
}

interface OpenedBallots extends Omit<Pile, 'marks'> {
  filled: readonly ContestMarks[] | undefined;
}

const states: Partial<Record<NonNullable<KeptVote['put']>, VoteResults['state']>> = {
  published: 'provisional',
  certified: 'certified',
  archived: 'certified',
  contested: 'contested',
  annulled: 'annulled',
};

/** Counts a vote; undefined as long as it is not published. */
export const resultsOf = async (
  db: Database,
  box: BallotBox,
  id: string,
  vote: KeptVote,
  now: number,
): Promise<VoteResults | undefined> => {
  const state = vote.put && states[vote.put];
  const manifest = manifests(db).get(id);
  if (!state || !manifest) return undefined;
  const ballots = await openedBallots(db, box, id, manifest);
  const voted = sumOf(ballots.map(({ times }) => times));
  const { rule, electorate: eligible, reason, validUntil } = vote;
  const quorumReached = rule?.quorum === undefined ? undefined : voted >= rule.quorum;
  const context: Context = { vote, voted, isQuorate: quorumReached !== false };
  return {
    state,
    at: new Date(now).toISOString(),
    ...(reason && { reason }),
    turnout: { voted, eligible, share: shareOf(voted, eligible) },
    ...(rule && { rule }),
    ...(quorumReached !== undefined && { quorumReached }),
    contests: manifest.contests.map((contest, index) =>
      resultOf(
        contest,
        ballots.map(({ times, weight, filled }) => ({ times, weight, marks: filled?.[index] })),
        context,
      ),
    ),
    ...(validUntil && { validUntil }),
  };
};

/** Every ballot that counts: those that the scenario laid out, and those that came. */
const openedBallots = async (
  db: Database,
  box: BallotBox,
  id: string,
  manifest: BallotManifest,
): Promise<OpenedBallots[]> => {
  const earlier = earlierBallots(db).get(id) ?? [];
  const crowd = earlier.flatMap((ballots) =>
    'times' in ballots ? [{ times: ballots.times, weight: 1, filled: ballots.marks }] : [],
  );
  const recorded = castEntriesOf(db, id).filter(([, { state }]) => state === 'recorded');
  const came = recorded.map(async ([castId, { memberId }]) => {
    const envelope = box.get(id, castId);
    const laidOut = earlier.find((ballots) => 'cast' in ballots && ballots.cast === castId);
    const filled = envelope ? await openBallot(manifest, envelope) : laidOut?.marks;
    return { times: 1, weight: eligibilityOf(voterOf(db, id, memberId)).weight ?? 1, filled };
  });
  return [...crowd, ...(await Promise.all(came))];
};

interface Context {
  vote: KeptVote;
  /** How many ballots came. */
  voted: number;
  isQuorate: boolean;
}

const resultOf = (contest: Contest, piles: readonly Pile[], context: Context): ContestResult => {
  const { id, type, title } = contest;
  const { rule, counting } = context.vote;
  const how = counting[id] ?? 'consultation';
  const base = baseOf(piles, context);
  const ranked = type === 'ranked' ? rankedCount(contest, piles, how) : undefined;
  const tallied = ranked ? fromRounds(contest, ranked, base) : tallyOf(contest, piles, base);
  const elected = electedOf(how, tallied, ranked);
  const outcome = outcomeOf(how, tallied, elected, base, context);
  if (context.voted < (rule?.minPublish ?? 0)) return { id, type, title, suppressed: true, outcome };
  return {
    id,
    type,
    title,
    suppressed: false,
    outcome,
    base,
    blank: weigh(piles, 'blank'),
    spoiled: weigh(piles, 'spoiled', undefined),
    options: tallied.map((option) =>
      outcome === 'elected' ? { ...option, elected: elected?.includes(option.id) ?? false } : option,
    ),
    ...(ranked && { rounds: ranked.rounds }),
  };
};

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const shareOf = (part: number, whole: number): number => (whole > 0 ? part / whole : 0);

/** How many votes are in one of these states. */
const weigh = (piles: readonly Pile[], ...among: (ContestMarks['state'] | undefined)[]): number =>
  sumOf(piles.flatMap(({ times, weight, marks }) => (among.includes(marks?.state) ? [times * weight] : [])));

/** Of which the rule takes its share. */
const baseOf = (piles: readonly Pile[], { vote: { rule, electorate } }: Context): number => {
  if (rule?.of === 'eligible' || rule?.of === 'unit') return electorate;
  const valid = weigh(piles, 'marked');
  if (rule?.of === 'votes-cast') {
    const cast = sumOf(piles.map(({ times, weight }) => times * weight));
    return rule.blankCounts ? cast : cast - weigh(piles, 'blank');
  }
  return rule?.blankCounts ? valid + weigh(piles, 'blank') : valid;
};

const fold = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();

/** Counts ballots for each option; the scores, where there are. What was written in stands beside the options. */
const tallyOf = ({ options, scale, type }: Contest, piles: readonly Pile[], base: number): OptionResult[] => {
  const tally = new Map<string, { label: OwnWords; votes: number }>(
    options.map(({ id, label }) => [id, { label, votes: 0 }]),
  );
  for (const { times, weight, marks } of piles) {
    for (const selection of marks?.selections ?? []) {
      const id = 'option' in selection ? selection.option : `write-in ${fold(selection.writeIn)}`;
      const label = 'writeIn' in selection ? { fr: selection.writeIn, en: selection.writeIn } : { fr: id, en: id };
      const entry = tally.get(id) ?? { label, votes: 0 };
      tally.set(id, { ...entry, votes: entry.votes + times * weight * (selection.score ?? 1) });
    }
  }
  const most = type === 'score' ? base * (scale?.highest ?? 1) : base;
  return mostFirst([...tally].map(([id, { label, votes }]) => ({ id, label, votes, share: shareOf(votes, most) })));
};

const mostFirst = (options: OptionResult[]): OptionResult[] => options.sort((one, other) => other.votes - one.votes);

const rankedCount = ({ options }: Contest, piles: readonly Pile[], how: Counting): RankedCount => {
  const seats = typeof how === 'object' && 'seats' in how ? how.seats : 1;
  const ballots = piles.map(({ times, weight, marks }) => ({
    ranking: (marks?.selections ?? []).flatMap((selection) => ('option' in selection ? [selection.option] : [])),
    weight: times * weight,
  }));
  return countRanked(
    options.map(({ id }) => id),
    ballots.filter(({ ranking }) => ranking.length > 0),
    seats,
  );
};

/** What each had in the last round that it was in. */
const fromRounds = ({ options }: Contest, { rounds }: RankedCount, base: number): OptionResult[] =>
  mostFirst(
    options.map(({ id, label }) => {
      const votes = rounds.flatMap(({ tallies }) => tallies).findLast(({ option }) => option === id)?.votes ?? 0;
      return { id, label, votes, share: shareOf(votes, base) };
    }),
  );

/** Undefined when two share the last seat. */
const electedOf = (
  how: Counting,
  options: readonly OptionResult[],
  ranked: RankedCount | undefined,
): string[] | undefined => {
  if (typeof how === 'string' || !('seats' in how)) return [];
  if (ranked) return ranked.tied ? undefined : ranked.elected;
  const [last, next] = [options[how.seats - 1], options[how.seats]];
  if (last && last.votes > 0 && last.votes === next?.votes) return undefined;
  return options.slice(0, how.seats).flatMap(({ id, votes }) => (votes > 0 ? [id] : []));
};

const outcomeOf = (
  how: Counting,
  options: readonly OptionResult[],
  elected: string[] | undefined,
  base: number,
  { vote: { rule }, isQuorate }: Context,
): Figures['outcome'] => {
  if (how === 'consultation') return 'noted';
  if (!isQuorate) return 'no-quorum';
  if ('seats' in how) return elected ? 'elected' : 'tied';
  const yes = options.find(({ id }) => id === how.adopts)?.votes ?? 0;
  return isAdopted(yes, base, rule) ? 'adopted' : 'rejected';
};

/** In whole numbers: 2/3 of 300 is 200, not a hair less. */
const isAdopted = (yes: number, base: number, rule: VoteRule | undefined): boolean => {
  const [part = 1, whole = 2] = (rule?.threshold ?? '1/2').split('/').map(Number);
  const margin = yes * whole - base * part;
  return yes > 0 && (rule?.strict === false ? margin >= 0 : margin > 0);
};
