import type { ContestOutcome, VoteResults, VoteRule } from '@trait-union/client';
import type { Words } from '../../controllers/localize-controller.ts';

export interface VoteResultsWords {
  heading: string;
  loading: string;
  noVote: string;
  signedOut: string;
  notPublished: string;
  closesAt: (date: string) => string;
  counting: string;
  look: string;
  looking: string;
  still: string;
  published: string;
  states: Record<VoteResults['state'], string>;
  asOf: (date: string) => string;
  validUntil: (date: string) => string;
  noLongerValid: (date: string) => string;
  turnout: string;
  turnoutOf: (voted: string, eligible: string, share: string) => string;
  rule: string;
  /** What is needed, of whom. `share` is a fraction as it is said, such as *les deux tiers*. */
  needed: (rule: VoteRule, fraction: string) => string;
  blanks: (count: boolean) => string;
  quorum: string;
  quorumOf: (voters: string, reached: boolean) => string;
  /** Before a figure of a vote that has no effect. */
  annulled: (outcome: string) => string;
  outcomes: Record<Exclude<ContestOutcome, 'elected'>, string>;
  elected: (names: string, count: number) => string;
  leading: (option: string, share: string, votes: string, base: string) => string;
  suppressed: string;
  minPublish: (ballots: string) => string;
  table: Record<'option' | 'votes' | 'lastRound' | 'points' | 'share' | 'blank' | 'spoiled' | 'seat', string>;
  base: (base: string, of: VoteRule['of'] | undefined) => string;
  pointsBase: (ballots: string) => string;
  mark: string;
  rounds: (count: number) => string;
  method: Record<'oneSeat' | 'severalSeats', string>;
  round: (number: number) => string;
  fates: Record<'continuing' | 'elected' | 'eliminated', string>;
  fate: string;
  exhausted: (ballots: string, count: number) => string;
}

export const words: Words<VoteResultsWords> = {
  fr: {
    heading: 'Résultats',
    loading: 'Chargement des résultats…',
    noVote: 'Pour voir des résultats, ouvrez cette page à partir d’un vote, dans « Mes votes ».',
    signedOut: 'Connectez-vous pour voir ces résultats.',
    notPublished: 'Les résultats ne sont pas encore publiés.',
    closesAt: (date) => `Le vote se termine le ${date}.`,
    counting: 'Le vote est terminé. Les bulletins sont en cours de dépouillement.',
    look: 'Regarder maintenant',
    looking: 'Un instant…',
    still: 'Les résultats ne sont toujours pas publiés.',
    published: 'Les résultats sont publiés.',
    states: {
      provisional: 'Résultats provisoires : ils ne sont pas encore certifiés.',
      certified: 'Résultats certifiés.',
      contested: 'Résultats contestés : une décision est attendue.',
      annulled: 'Vote annulé : son résultat n’a aucun effet.',
    },
    asOf: (date) => `En date du ${date}.`,
    validUntil: (date) => `Ce résultat vaut jusqu’au ${date}.`,
    noLongerValid: (date) => `Ce résultat ne vaut plus depuis le ${date}.`,
    turnout: 'Participation',
    turnoutOf: (voted, eligible, share) => `${voted} sur ${eligible}, soit ${share}`,
    rule: 'Pour adopter',
    needed: ({ strict, of }, fraction) =>
      `${strict ? 'Plus' : 'Au moins'} ${strict ? deFr(fraction) : fraction} ${
        {
          'valid-votes': 'des votes valides',
          'votes-cast': 'des bulletins déposés',
          eligible: 'de toutes les personnes qui pouvaient voter',
          unit: 'de toutes les personnes de l’unité',
        }[of]
      }`,
    blanks: (count) => (count ? 'Les bulletins blancs comptent.' : 'Les bulletins blancs ne comptent pas.'),
    quorum: 'Quorum',
    quorumOf: (voters, reached) => `${voters} personnes : ${reached ? 'atteint' : 'pas atteint'}`,
    annulled: (outcome) => `Avant l’annulation : ${outcome}`,
    outcomes: {
      adopted: 'Proposition adoptée',
      rejected: 'Proposition rejetée',
      tied: 'Égalité : le vote ne tranche pas',
      'no-quorum': 'Quorum pas atteint : rien n’est décidé',
      noted: 'Consultation : voici ce qui ressort',
    },
    elected: (names, count) => (count === 1 ? `Siège obtenu par ${names}` : `Sièges obtenus par ${names}`),
    leading: (option, share, votes, base) => `${option} : ${share} (${votes} sur ${base}).`,
    suppressed: 'Il y a trop peu de bulletins pour publier les chiffres : on pourrait deviner qui a choisi quoi.',
    minPublish: (ballots) => `Il en faut au moins ${ballots}.`,
    table: {
      option: 'Option',
      votes: 'Votes',
      lastRound: 'Votes au dernier tour',
      points: 'Points',
      share: 'Part',
      blank: 'Blancs',
      spoiled: 'Annulés',
      seat: 'Siège obtenu',
    },
    base: (base, of) =>
      `Part calculée sur ${base} ${
        {
          'valid-votes': 'votes valides',
          'votes-cast': 'bulletins déposés',
          eligible: 'personnes qui pouvaient voter',
          unit: 'personnes de l’unité',
        }[of ?? 'valid-votes']
      }.`,
    pointsBase: (ballots) => `Part du plus grand nombre de points que ${ballots} bulletins pouvaient donner.`,
    mark: 'Le trait marque la part qu’il faut.',
    rounds: (count) => (count === 1 ? 'Le décompte, en un tour' : `Le décompte, en ${count} tours`),
    method: {
      oneSeat:
        'Chaque bulletin compte pour l’option la mieux classée qui est encore en lice. Tant qu’aucune n’a plus de la moitié de ces bulletins, la dernière sort, et ses bulletins passent à leur choix suivant.',
      severalSeats:
        'Chaque bulletin compte pour l’option la mieux classée qui est encore en lice. Une option qui a assez de votes obtient un siège, et ses votes en trop passent au choix suivant. Quand aucune n’en a assez, la dernière sort, et ses bulletins passent à leur choix suivant.',
    },
    round: (number) => `Tour ${number}`,
    fates: { continuing: 'En lice', elected: 'Siège obtenu', eliminated: 'Sort' },
    fate: 'Ensuite',
    exhausted: (ballots, count) =>
      count === 1 ? 'Un bulletin n’a plus d’option en lice.' : `${ballots} bulletins n’ont plus d’option en lice.`,
  },
  en: {
    heading: 'Results',
    loading: 'Loading the results…',
    noVote: 'To see results, open this page from a vote, in “My votes”.',
    signedOut: 'Sign in to see these results.',
    notPublished: 'The results are not published yet.',
    closesAt: (date) => `The vote ends on ${date}.`,
    counting: 'The vote is over. The ballots are being counted.',
    look: 'Look now',
    looking: 'One moment…',
    still: 'The results are still not published.',
    published: 'The results are published.',
    states: {
      provisional: 'Provisional results: they are not certified yet.',
      certified: 'Certified results.',
      contested: 'Contested results: a decision is awaited.',
      annulled: 'Annulled vote: its result has no effect.',
    },
    asOf: (date) => `As of ${date}.`,
    validUntil: (date) => `This result holds until ${date}.`,
    noLongerValid: (date) => `This result has not held since ${date}.`,
    turnout: 'Turnout',
    turnoutOf: (voted, eligible, share) => `${voted} of ${eligible}, or ${share}`,
    rule: 'To adopt',
    needed: ({ strict, of }, fraction) =>
      `${strict ? 'More than' : 'At least'} ${fraction} of ${
        {
          'valid-votes': 'the valid votes',
          'votes-cast': 'the ballots cast',
          eligible: 'all those who could vote',
          unit: 'all those in the unit',
        }[of]
      }`,
    blanks: (count) => (count ? 'Blank ballots count.' : 'Blank ballots do not count.'),
    quorum: 'Quorum',
    quorumOf: (voters, reached) => `${voters} people: ${reached ? 'reached' : 'not reached'}`,
    annulled: (outcome) => `Before it was annulled: ${outcome}`,
    outcomes: {
      adopted: 'Proposal adopted',
      rejected: 'Proposal rejected',
      tied: 'A tie: the vote does not decide',
      'no-quorum': 'Quorum not reached: nothing is decided',
      noted: 'Consultation: this is what members say',
    },
    elected: (names) => `Elected: ${names}`,
    leading: (option, share, votes, base) => `${option}: ${share} (${votes} of ${base}).`,
    suppressed: 'There are too few ballots to publish figures: one could guess who chose what.',
    minPublish: (ballots) => `At least ${ballots} are needed.`,
    table: {
      option: 'Option',
      votes: 'Votes',
      lastRound: 'Votes in the last round',
      points: 'Points',
      share: 'Share',
      blank: 'Blank',
      spoiled: 'Spoiled',
      seat: 'Elected',
    },
    base: (base, of) =>
      `Share of ${base} ${
        {
          'valid-votes': 'valid votes',
          'votes-cast': 'ballots cast',
          eligible: 'people who could vote',
          unit: 'people in the unit',
        }[of ?? 'valid-votes']
      }.`,
    pointsBase: (ballots) => `Share of the most points that ${ballots} ballots could give.`,
    mark: 'The line marks the share that is needed.',
    rounds: (count) => (count === 1 ? 'The count, in one round' : `The count, in ${count} rounds`),
    method: {
      oneSeat:
        'Each ballot counts for the option it ranks highest among those still in. As long as none has more than half of these ballots, the last one goes out. Its ballots then pass to their next choice.',
      severalSeats:
        'Each ballot counts for the option it ranks highest among those still in. An option with enough votes wins a seat, and the votes it has left over pass to the next choice. When none has enough, the last one goes out, and its ballots pass to their next choice.',
    },
    round: (number) => `Round ${number}`,
    fates: { continuing: 'Still in', elected: 'Elected', eliminated: 'Goes out' },
    fate: 'Then',
    exhausted: (ballots, count) =>
      count === 1 ? 'One ballot has no option left.' : `${ballots} ballots have no option left.`,
  },
};

/** What is said of shares that are common; any other is said by its two numbers. */
export const fractions: Words<Readonly<Record<string, string>>> = {
  fr: { '1/2': 'la moitié', '2/3': 'les deux tiers', '3/4': 'les trois quarts', '3/5': 'les trois cinquièmes' },
  en: { '1/2': 'half', '2/3': 'two thirds', '3/4': 'three quarters', '3/5': 'three fifths' },
};

/** « Plus de la moitié », « plus des deux tiers ». */
const deFr = (fraction: string): string =>
  fraction.startsWith('les ') ? `des ${fraction.slice(4)}` : `de ${fraction}`;
