import type { Words } from '../../controllers/localize-controller.ts';
import type { Told } from './ballot-card.marks.ts';

/** How many may be chosen, of how many, and how many are. */
export interface Counts {
  fewest: number;
  most: number;
  options: number;
  chosen: number;
  /** How many more. */
  left: number;
}

interface ScaleWords {
  lowest: number;
  highest: number;
}

/** What a type of contest says of itself; `single` is one of many. */
interface TypeWords {
  rule: (counts: Counts) => string;
  left: (counts: Counts) => string;
  how: string;
  limit: (most: number) => string;
  fewer: (left: number) => string;
}

export type TypeName = 'single' | 'choice' | 'approval' | 'ranked' | 'score';

export interface ContestWords {
  /** At the start of a ballot (rule 17). */
  how: readonly string[];
  howToWriteIn: string;
  types: Record<TypeName, TypeWords>;
  options: (count: number) => string;
  scale: (scale: ScaleWords) => string;
  chosen: string;
  hasScore: string;
  about: string;
  aboutWhom: (name: string) => string;
  documents: string;
  /** `of` above 1: the place among them, from 1. */
  writeIn: (place: number, of: number) => string;
  nameToWrite: string;
  nameHint: (length: number) => string;
  or: string;
  blank: string;
  blankLong: string;
  spoiled: string;
  spoiledLong: string;
  rank: (rank: number) => string;
  rankIt: string;
  rankOne: (name: string) => string;
  unrank: string;
  unrankOne: (name: string, rank: number) => string;
  raise: (name: string) => string;
  lower: (name: string) => string;
  inMyOrder: string;
  inBallotOrder: string;
  scores: (name: string) => string;
  noScore: string;
  clear: string;
  clearContest: (title: string) => string;
  more: string;
  told: Record<Exclude<Told, 'limit' | 'raised' | 'lowered'>, string>;
  rankedAt: (rank: number) => string;
  movedTo: (rank: number) => string;
  leftAlone: string;
  problems: (count: number) => string;
  tooFew: (fewest: number, orBlank: boolean) => string;
  noName: string;
  repeatedName: string;
  at: (title: string, text: string) => string;
  nothing: string;
  written: string;
  scored: (score: number) => string;
  change: string;
  changeContest: (title: string) => string;
  undervotes: (count: number) => string;
  undervotesDetail: string;
}

const plural = (count: number, one: string, many: string): string => (count > 1 ? many : one).replace('#', `${count}`);

/** English says « 0 choices ». */
const count = (number: number, one: string, many: string): string =>
  (number === 1 ? one : many).replace('#', `${number}`);

const ordinal = (rank: number): string => (rank === 1 ? '1er' : `${rank}e`);

const englishOrdinals: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };

const englishOrdinal = (rank: number): string =>
  `${rank}${englishOrdinals[new Intl.PluralRules('en', { type: 'ordinal' }).select(rank)] ?? 'th'}`;

const choicesLeft = ({ left, chosen }: Counts): string => {
  if (left > 0) return `Il vous reste ${left} choix.`;
  return chosen > 1 ? 'Tous vos choix sont faits.' : 'Votre choix est fait.';
};

const choicesLeftEnglish = ({ left, chosen }: Counts): string => {
  if (left > 0) return count(left, 'You have # choice left.', 'You have # choices left.');
  return chosen > 1 ? 'You have made all your choices.' : 'You have made your choice.';
};

/** `Jusqu’à 3 choix`, `De 1 à 3 choix`, `3 choix`. */
const range = ({ fewest, most }: Counts): string => {
  if (fewest === most) return `${most} choix`;
  return fewest > 0 ? `De ${fewest} à ${most} choix` : `Jusqu’à ${most} choix`;
};

const rangeEnglish = ({ fewest, most }: Counts): string => {
  if (fewest === most) return `Choose ${most}`;
  return fewest > 0 ? `Choose ${fewest} to ${most}` : `Choose up to ${most}`;
};

const limit = (most: number): string =>
  plural(
    most,
    'Vous avez déjà fait votre choix. Pour en changer, retirez-le d’abord.',
    'Vous avez déjà fait vos # choix. Pour en changer, retirez-en un d’abord.',
  );

const limitEnglish = (most: number): string =>
  count(
    most,
    'You have already made your choice. To change it, remove it first.',
    'You have already made your # choices. To change one, remove one first.',
  );

const fewer = (left: number): string => `${left} choix de moins que permis`;

const fewerEnglish = (left: number): string =>
  count(left, '# choice fewer than allowed', '# choices fewer than allowed');

export const words: Words<ContestWords> = {
  fr: {
    how: [
      'Répondez aux questions que vous voulez, dans l’ordre que vous voulez.',
      'Vous pouvez changer vos réponses jusqu’à ce que vous déposiez votre bulletin.',
    ],
    howToWriteIn: 'Pour voter pour quelqu’un qui n’est pas sur la liste, choisissez « Inscrire un autre nom ».',
    types: {
      single: {
        rule: () => 'Un seul choix',
        left: choicesLeft,
        how: 'Choisissez une réponse. En choisir une autre la remplace.',
        limit,
        fewer,
      },
      choice: {
        rule: range,
        left: choicesLeft,
        how: 'Cochez vos choix. Pour en retirer un, décochez-le.',
        limit,
        fewer,
      },
      approval: {
        rule: (counts) => (counts.most < counts.options ? range(counts) : 'Autant de choix que vous voulez'),
        left: ({ chosen }) => (chosen ? plural(chosen, '# choix fait.', '# choix faits.') : 'Aucun choix fait.'),
        how: 'Cochez tout ce que vous approuvez. Chaque choix compte autant.',
        limit,
        fewer,
      },
      ranked: {
        rule: ({ fewest, most }) => (fewest > 0 ? `De ${fewest} à ${most} rangs` : `Jusqu’à ${most} rangs`),
        left: ({ left }) =>
          left > 0 ? plural(left, 'Il vous reste # rang.', 'Il vous reste # rangs.') : 'Tous vos rangs sont donnés.',
        how: 'Classez d’abord votre préférence, puis la suivante. La liste garde son ordre.',
        limit: (most) =>
          plural(
            most,
            'Vous avez déjà donné votre rang. Pour en changer, retirez-le d’abord.',
            'Vous avez déjà donné vos # rangs. Pour en changer, retirez-en un d’abord.',
          ),
        fewer: (left) => plural(left, '# rang de moins que permis', '# rangs de moins que permis'),
      },
      score: {
        rule: ({ most, options }) =>
          most < options
            ? plural(most, 'Une note, à # option', 'Une note, à # options au plus')
            : 'Une note par option',
        left: ({ chosen, most }) => `${chosen} sur ${most} ${plural(chosen, 'notée.', 'notées.')}`,
        how: 'Donnez une note à chaque option de votre choix. Deux options peuvent avoir la même.',
        limit: (most) =>
          plural(
            most,
            'Vous avez déjà donné votre note. Pour noter autre chose, retirez-la d’abord.',
            'Vous avez déjà donné vos # notes. Pour noter autre chose, retirez-en une d’abord.',
          ),
        fewer: (left) => plural(left, '# option sans note', '# options sans note'),
      },
    },
    options: (number) => plural(number, '# option', '# options'),
    scale: ({ lowest, highest }) => `De ${lowest} (le plus bas) à ${highest} (le plus haut).`,
    chosen: 'Choisi',
    hasScore: 'Noté',
    about: 'En savoir plus',
    aboutWhom: (name) => `En savoir plus – ${name}`,
    documents: 'Documents',
    writeIn: (place, of) => (of > 1 ? `Inscrire un autre nom (${place} de ${of})` : 'Inscrire un autre nom'),
    nameToWrite: 'Nom à inscrire',
    nameHint: (length) => `Prénom et nom, ${length} caractères au plus.`,
    or: 'Ou bien',
    blank: 'Voter blanc',
    blankLong: 'Votre vote compte, sans appuyer aucune option.',
    spoiled: 'Annuler mon vote',
    spoiledLong: 'Votre vote à cette question ne sera pas valide.',
    rank: (rank) => ordinal(rank),
    rankIt: 'Classer',
    rankOne: (name) => `Classer – ${name}`,
    unrank: 'Retirer',
    unrankOne: (name, rank) => `Retirer du ${ordinal(rank)} rang – ${name}`,
    raise: (name) => `Monter d’un rang – ${name}`,
    lower: (name) => `Descendre d’un rang – ${name}`,
    inMyOrder: 'Afficher dans l’ordre de mon classement',
    inBallotOrder: 'Revenir à l’ordre du bulletin',
    scores: (name) => `Note – ${name}`,
    noScore: 'Sans note',
    clear: 'Effacer ma réponse',
    clearContest: (title) => `Effacer ma réponse – ${title}`,
    more: 'La suite plus bas',
    told: {
      chosen: 'Choisi.',
      removed: 'Retiré.',
      replaced: 'Ce choix remplace le précédent.',
      cleared: 'Votre réponse est effacée.',
      scored: 'Note donnée.',
      alone: 'Cette réponse va seule. Retirez d’abord vos autres choix.',
      'not-with': 'Votre réponse va seule. Retirez-la d’abord pour choisir autre chose.',
    },
    rankedAt: (rank) => `Classé au ${ordinal(rank)} rang.`,
    movedTo: (rank) => `Maintenant au ${ordinal(rank)} rang.`,
    leftAlone: 'Votre réponse est faite.',
    problems: (number) => plural(number, 'Une réponse est à compléter', '# réponses sont à compléter'),
    tooFew: (fewest, orBlank) => `Faites au moins ${fewest} choix${orBlank ? ', ou votez blanc' : ''}.`,
    noName: 'Écrivez le nom, ou retirez ce choix.',
    repeatedName: 'Le même nom est là deux fois. Changez-le, ou retirez ce choix.',
    at: (title, text) => `${title} : ${text}`,
    nothing: 'Aucun choix',
    written: 'Nom inscrit',
    scored: (score) => `Note : ${score}`,
    change: 'Modifier',
    changeContest: (title) => `Modifier – ${title}`,
    undervotes: (number) =>
      plural(number, 'Une question a moins de choix que permis.', '# questions ont moins de choix que permis.'),
    undervotesDetail: 'C’est votre droit : votre bulletin compte tel quel. Vous pouvez aussi le compléter.',
  },
  en: {
    how: ['Answer the questions you want, in any order.', 'You can change your answers until you cast your ballot.'],
    howToWriteIn: 'To vote for someone who is not on the list, choose “Write in another name”.',
    types: {
      single: {
        rule: () => 'Choose one',
        left: choicesLeftEnglish,
        how: 'Choose an answer. Choosing another one replaces it.',
        limit: limitEnglish,
        fewer: fewerEnglish,
      },
      choice: {
        rule: rangeEnglish,
        left: choicesLeftEnglish,
        how: 'Check your choices. To remove one, uncheck it.',
        limit: limitEnglish,
        fewer: fewerEnglish,
      },
      approval: {
        rule: (counts) => (counts.most < counts.options ? rangeEnglish(counts) : 'Choose as many as you want'),
        left: ({ chosen }) => (chosen ? count(chosen, '# choice made.', '# choices made.') : 'No choice made.'),
        how: 'Check all that you approve of. Each choice counts the same.',
        limit: limitEnglish,
        fewer: fewerEnglish,
      },
      ranked: {
        rule: ({ fewest, most }) => (fewest > 0 ? `Rank ${fewest} to ${most}` : `Rank up to ${most}`),
        left: ({ left }) =>
          left > 0 ? count(left, 'You have # rank left.', 'You have # ranks left.') : 'You have given all your ranks.',
        how: 'Rank your first preference, then the next. The list keeps its order.',
        limit: (most) =>
          count(
            most,
            'You have already given your rank. To change it, remove it first.',
            'You have already given your # ranks. To change one, remove one first.',
          ),
        fewer: (left) => count(left, '# rank fewer than allowed', '# ranks fewer than allowed'),
      },
      score: {
        rule: ({ most, options }) =>
          most < options ? count(most, 'Score # option', 'Score up to # options') : 'Score each option',
        left: ({ chosen, most }) => `${chosen} of ${most} scored.`,
        how: 'Give a score to each option you want. Two options can have the same.',
        limit: (most) =>
          count(
            most,
            'You have already given your score. To score something else, remove it first.',
            'You have already given your # scores. To score something else, remove one first.',
          ),
        fewer: (left) => count(left, '# option without a score', '# options without a score'),
      },
    },
    options: (number) => count(number, '# option', '# options'),
    scale: ({ lowest, highest }) => `From ${lowest} (lowest) to ${highest} (highest).`,
    chosen: 'Chosen',
    hasScore: 'Scored',
    about: 'Learn more',
    aboutWhom: (name) => `Learn more – ${name}`,
    documents: 'Documents',
    writeIn: (place, of) => (of > 1 ? `Write in another name (${place} of ${of})` : 'Write in another name'),
    nameToWrite: 'Name to write in',
    nameHint: (length) => `First and last name, ${length} characters at most.`,
    or: 'Or',
    blank: 'Vote blank',
    blankLong: 'Your vote counts, and supports no option.',
    spoiled: 'Spoil my vote',
    spoiledLong: 'Your vote on this question will not be valid.',
    rank: (rank) => englishOrdinal(rank),
    rankIt: 'Rank',
    rankOne: (name) => `Rank – ${name}`,
    unrank: 'Remove',
    unrankOne: (name, rank) => `Remove from ${englishOrdinal(rank)} – ${name}`,
    raise: (name) => `Up one rank – ${name}`,
    lower: (name) => `Down one rank – ${name}`,
    inMyOrder: 'Show in the order of my ranking',
    inBallotOrder: 'Back to the order of the ballot',
    scores: (name) => `Score – ${name}`,
    noScore: 'No score',
    clear: 'Clear my answer',
    clearContest: (title) => `Clear my answer – ${title}`,
    more: 'More below',
    told: {
      chosen: 'Chosen.',
      removed: 'Removed.',
      replaced: 'This choice replaces the one before.',
      cleared: 'Your answer is cleared.',
      scored: 'Score given.',
      alone: 'This answer stands alone. Remove your other choices first.',
      'not-with': 'Your answer stands alone. Remove it first to choose something else.',
    },
    rankedAt: (rank) => `Ranked ${englishOrdinal(rank)}.`,
    movedTo: (rank) => `Now ranked ${englishOrdinal(rank)}.`,
    leftAlone: 'You have answered.',
    problems: (number) => count(number, 'One answer is to be completed', '# answers are to be completed'),
    tooFew: (fewest, orBlank) =>
      `${count(fewest, 'Make at least # choice', 'Make at least # choices')}${orBlank ? ', or vote blank' : ''}.`,
    noName: 'Write the name, or remove this choice.',
    repeatedName: 'The same name is there twice. Change it, or remove this choice.',
    at: (title, text) => `${title}: ${text}`,
    nothing: 'No selection',
    written: 'Name written in',
    scored: (score) => `Score: ${score}`,
    change: 'Change',
    changeContest: (title) => `Change – ${title}`,
    undervotes: (number) =>
      count(number, 'One question has fewer choices than allowed.', '# questions have fewer choices than allowed.'),
    undervotesDetail: 'That is your right: your ballot counts as it is. You can also complete it.',
  },
};
