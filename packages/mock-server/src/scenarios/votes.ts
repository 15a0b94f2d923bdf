import type { ContestMarks, FilledBallot, VoteChange, VoteRule } from '@trait-union/client/contract';
import type { EarlierBallots, KeptCast } from '../voting/kept-cast.ts';
import type { KeptVote, Voter } from '../voting/kept-vote.ts';
import { sampleManifests, words } from './ballots.ts';

const hour = 3_600_000;
const day = 24 * hour;

const sampleMember = 'k7w2m9';

/** Codes of ballots that the sample member cast before, and one that is on no list. */
export const sampleTrackers = {
  /** A vote that may be cast again. */
  revotable: '7M3K-9QTX-2B4D-HW6Z',
  /** A sealed one, with a proof that it is on the list. */
  'mandate-2025': 'QF5N-8R2C-WT7J-4KXV',
  unknown: '0000-0000-0000-0000',
} as const;

const castIds = {
  revotable: '5b0c1f6e-8f3a-4f0e-9a53-2f1d7c0e4a11',
  'mandate-2025': 'c2a9d7f4-1e6b-4c58-8d0f-6b3e5a7f9021',
} as const;

const majority: VoteRule = { threshold: '1/2', strict: true, of: 'valid-votes', blankCounts: false, minPublish: 10 };

/** A vote on one proposal that its option `yes` adopts, open for three days. */
const vote = (
  now: number,
  id: string,
  title: KeptVote['title'],
  more: Partial<KeptVote> & { opens?: number; closes?: number } = {},
): KeptVote => {
  const { opens = -day, closes = 3 * day, ...others } = more;
  return {
    kind: 'resolution',
    title,
    window: {
      opensAt: new Date(now + opens).toISOString(),
      closesAt: new Date(now + closes).toISOString(),
      timeZone: 'America/Toronto',
      graceSeconds: 300,
    },
    changes: [],
    documents: [],
    secrecy: 'confidential',
    revote: 'none',
    electorate: 412,
    tellsTurnout: false,
    rule: majority,
    counting: { [id]: { adopts: 'yes' } },
    ...others,
  };
};

const registration = (now: number, opens: number, closes: number): NonNullable<KeptVote['registration']> => ({
  opensAt: new Date(now + opens).toISOString(),
  closesAt: new Date(now + closes).toISOString(),
});

const groups = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];

/** A vote in each situation that a member meets, as of an instant in milliseconds since the epoch. */
const sampleVotes = (now: number): Record<string, KeptVote> => {
  const iso = (offset: number): string => new Date(now + offset).toISOString();
  const announced = (what: VoteChange['what'], from: number, to: number, at: number): VoteChange => ({
    what,
    from: iso(from),
    to: iso(to),
    at: iso(at),
    reason: words(
      'Le centre communautaire est fermé le lundi : l’assemblée d’information a été remise au lendemain.',
      'The community centre is closed on Mondays: the information meeting was put off to the next day.',
    ),
  });
  const named = (
    id: string,
    fr: string,
    en: string,
    more: Parameters<typeof vote>[3] = {},
  ): Record<string, KeptVote> => ({ [id]: vote(now, id, words(fr, en), more) });

  return {
    ...named('agreement', 'Entente de principe 2026-2029', 'Tentative agreement 2026–2029', {
      kind: 'ratification',
      summary: words(
        'Trois ans, 4 %, 3 % et 3 %, deux semaines de vacances de plus après dix ans.',
        'Three years, 4%, 3% and 3%, two more weeks of vacation after ten years.',
      ),
      group: words('Unité générale', 'General unit'),
      closes: 2 * day + 5 * hour,
      registration: registration(now, -6 * day, day + 2 * hour),
      documents: [
        {
          title: words('Texte de l’entente', 'Text of the agreement'),
          url: 'https://www.example.org/entente-2026.pdf',
          language: 'fr',
          sha256: '3f1c7d0a8b25e94610fd3c72a9e85b4470c6d18e2f93ab5d6147e80c92fb3a65',
        },
        {
          title: words('Ce qui change, en une page', 'What changes, on one page'),
          url: 'https://www.example.org/entente-2026-resume.html',
        },
      ],
      notice: { givenAt: iso(-8 * day), url: 'https://www.example.org/avis-2026-11.html' },
    }),
    ...named('strike', 'Mandat de grève', 'Strike mandate', {
      kind: 'strike-mandate',
      summary: words(
        'Donner au comité de négociation le pouvoir de déclencher une grève.',
        'Giving the bargaining committee the power to call a strike.',
      ),
      group: words('Unité générale', 'General unit'),
      closes: day + 3 * hour,
      registration: registration(now, -9 * day, -2 * day),
      secrecy: 'sealed',
      tellsTurnout: true,
      rule: { ...majority, threshold: '2/3', strict: false, of: 'votes-cast', blankCounts: true, quorum: 50 },
      notice: { givenAt: iso(-10 * day) },
    }),
    ...named('executive', 'Élection du comité exécutif', 'Election of the executive', {
      kind: 'officer-election',
      closes: 4 * day,
      registration: registration(now, -9 * day, -2 * day),
      counting: {
        president: { seats: 1 },
        directors: { seats: 3 },
        treasurer: { seats: 1 },
        committees: 'consultation',
        priorities: 'consultation',
      },
      documents: [
        {
          title: words('Règles de l’élection', 'Rules of the election'),
          url: 'https://www.example.org/elections/regles.html',
        },
      ],
    }),
    ...named('yes-no', 'Don à la banque alimentaire', 'Gift to the food bank'),
    ...named('bylaws', 'Révision des statuts', 'Revision of the bylaws', {
      kind: 'bylaw',
      opens: 6 * day,
      closes: 9 * day,
      registration: registration(now, 2 * day, 5 * day),
      changes: [announced('opens-at', 5 * day, 6 * day, -3 * day), announced('closes-at', 10 * day, 9 * day, -day)],
    }),
    ...named('last-offer', 'Dernière offre de l’employeur', 'The employer’s last offer', {
      kind: 'last-offer',
      group: words('Entretien', 'Maintenance'),
      electorate: 64,
    }),
    ...named('dental', 'Soins dentaires', 'Dental care', { put: 'paused' }),
    ...named('congress', 'Délégation au congrès', 'Delegates to the convention', {
      kind: 'officer-election',
      window: {
        opensAt: iso(-2 * day),
        closesAt: iso(-hour / 60),
        timeZone: 'America/Toronto',
        graceSeconds: 1800,
      },
      counting: { congress: { seats: 2 } },
    }),
    ...named('agm', 'États financiers de 2025', 'Financial statements for 2025', {
      opens: -4 * day,
      closes: -2 * hour,
      put: 'tallying',
    }),
    ...named('council', 'Délégation au conseil régional', 'Delegates to the regional council', {
      kind: 'officer-election',
      opens: -12 * day,
      closes: -9 * day,
      put: 'published',
      counting: { council: { seats: 2 } },
    }),
    ...named('mandate-2025', 'Mandat de grève 2025', '2025 strike mandate', {
      kind: 'strike-mandate',
      opens: -30 * day,
      closes: -27 * day,
      put: 'certified',
      secrecy: 'sealed',
      rule: { ...majority, threshold: '2/3', strict: false, of: 'votes-cast', blankCounts: true, quorum: 200 },
      validUntil: iso(33 * day),
    }),
    ...named('small-unit', 'Horaire de l’atelier', 'The workshop’s schedule', {
      group: words('Atelier', 'Workshop'),
      opens: -20 * day,
      closes: -18 * day,
      put: 'published',
      electorate: 9,
    }),
    ...named('recount', 'Élection à la vice-présidence', 'Election of the vice-president', {
      kind: 'officer-election',
      opens: -16 * day,
      closes: -13 * day,
      put: 'contested',
      counting: { recount: { seats: 1 } },
      reason: words(
        'Une demande de nouveau décompte a été déposée. Le comité des élections l’étudie.',
        'A recount was asked for. The elections committee is looking into it.',
      ),
    }),
    ...named('old-bylaw', 'Cotisation', 'Dues', {
      kind: 'bylaw',
      opens: -60 * day,
      closes: -57 * day,
      put: 'annulled',
      reason: words(
        'L’avis n’avait pas été donné à tout le monde. Le vote sera repris.',
        'Not everybody had been given notice. The vote will be held again.',
      ),
    }),
    ...named('federation', 'Élection à la fédération', 'Federation election', {
      kind: 'officer-election',
      closes: 5 * day,
      provider: { name: 'Vote Boréal', url: 'https://vote.example.com/federation' },
      counting: {},
    }),
    ...named('revotable', 'Consultation sur le télétravail', 'Consultation on telework', {
      kind: 'consultation',
      closes: 6 * day,
      revote: 'last-counts',
      tellsTurnout: true,
      counting: { revotable: 'consultation' },
    }),
    ...Object.fromEntries(
      groups.map((name, index) => [
        `group-${index + 1}`,
        vote(now, `group-${index + 1}`, words(`Conditions locales, groupe ${name}`, `Local terms, group ${name}`), {
          kind: 'ratification',
          group: words(`Groupe ${name}`, `Group ${name}`),
          opens: 3 * day,
          closes: 4 * day,
          registration: registration(now, -day, 2 * day + index * hour),
          electorate: 60,
        }),
      ]),
    ),
    ...named('warehouse', 'Horaires de l’entrepôt', 'The warehouse’s schedules', { electors: ['b3v6h9'] }),
  };
};

/** What those votes are to the sample member. */
const sampleVoters = (now: number): Record<string, Voter> => {
  const iso = (offset: number): string => new Date(now + offset).toISOString();
  const registered = ['strike', 'executive', 'group-1', 'group-2', 'group-3'];
  const voters: Record<string, Voter> = {
    ...Object.fromEntries(registered.map((id) => [id, { registeredAt: iso(-20 * hour) }])),
    bylaws: { seenAt: iso(-2 * day) },
    'last-offer': {
      eligibility: {
        state: 'ineligible',
        reason: 'dues',
        explanation: words(
          'Votre cotisation de septembre n’est pas au dossier.',
          'Your September dues are not on file.',
        ),
        challengeBy: iso(day),
      },
    },
    congress: { began: { at: iso(-hour), rotation: 'congres-0f3a' } },
  };
  return Object.fromEntries(Object.entries(voters).map(([id, voter]) => [`${id}/${sampleMember}`, voter]));
};

const sampleCasts = (now: number): Record<string, KeptCast> => {
  const cast = (vote: keyof typeof castIds, at: number, digits: string): [string, KeptCast] => [
    `${vote}/${castIds[vote]}`,
    {
      memberId: sampleMember,
      state: 'recorded',
      envelopeHash: digits.repeat(16),
      ballotHash: digits.repeat(16),
      tracker: sampleTrackers[vote],
      recordedAt: new Date(now + at).toISOString(),
    },
  ];
  return Object.fromEntries([cast('revotable', -5 * hour, '4e2b'), cast('mandate-2025', -28 * day, '9d07')]);
};

const marked = (contest: string, ...options: string[]): ContestMarks => ({
  contest,
  state: 'marked',
  selections: options.map((option) => ({ option })),
});
const blank = (contest: string): ContestMarks => ({ contest, state: 'blank', selections: [] });

const scored = (contest: string, scores: Record<string, number>): ContestMarks => ({
  contest,
  state: 'marked',
  selections: Object.entries(scores).map(([option, score]) => ({ option, score })),
});

const many = (times: number, ...marks: FilledBallot): EarlierBallots => ({ times, marks });

const forAndAgainst = (id: string, yes: number, no: number): EarlierBallots[] => [
  many(yes, marked(id, 'yes')),
  many(no, marked(id, 'no')),
];

/** Ballots of all those whom the scenario does not name. */
const sampleEarlierBallots = (): Record<string, EarlierBallots[]> => ({
  agreement: forAndAgainst('agreement', 141, 58),
  strike: [...forAndAgainst('strike', 187, 22), many(4, blank('strike'))],
  executive: [
    many(
      61,
      marked('president', 'audet'),
      marked('directors', 'karine-bedard', 'fatoumata-bah', 'nadia-haddad'),
      marked('treasurer', 'beatrice-lemay', 'alain-gauthier', 'danielle-roy'),
      marked('committees', 'health', 'training', 'youth'),
      scored('priorities', { wages: 5, schedules: 4, pension: 3, telework: 1 }),
    ),
    many(
      48,
      marked('president', 'diallo'),
      marked('directors', 'samuel-cote', 'eric-lavoie'),
      marked('treasurer', 'alain-gauthier', 'etienne-vachon'),
      marked('committees', 'health', 'environment'),
      scored('priorities', { wages: 4, schedules: 5, pension: 2, telework: 4 }),
    ),
  ],
  'yes-no': forAndAgainst('yes-no', 74, 31),
  dental: forAndAgainst('dental', 33, 12),
  congress: [
    many(41, marked('congress', 'helene-gagnon', 'kevin-morin')),
    many(35, marked('congress', 'isaac-bergeron', 'helene-gagnon')),
  ],
  agm: forAndAgainst('agm', 158, 9),
  council: [
    many(44, marked('council', 'amelie-boivin', 'chantal-dube', 'eloise-pare')),
    many(37, marked('council', 'bruno-caron', 'driss-alaoui')),
    many(29, marked('council', 'chantal-dube', 'amelie-boivin')),
    many(22, marked('council', 'driss-alaoui', 'bruno-caron', 'chantal-dube')),
    many(12, marked('council', 'eloise-pare', 'chantal-dube')),
    many(5, marked('council', 'eloise-pare')),
    many(3, blank('council')),
  ],
  'mandate-2025': [
    ...forAndAgainst('mandate-2025', 262, 47),
    many(6, blank('mandate-2025')),
    { cast: castIds['mandate-2025'], marks: [marked('mandate-2025', 'yes')] },
  ],
  'small-unit': forAndAgainst('small-unit', 5, 2),
  recount: [
    many(103, marked('recount', 'odile-marchand')),
    many(101, marked('recount', 'patrice-emond')),
    many(4, blank('recount')),
  ],
  'old-bylaw': forAndAgainst('old-bylaw', 88, 71),
  revotable: [
    many(18, marked('revotable', 'zero')),
    many(52, marked('revotable', 'two')),
    many(47, marked('revotable', 'three')),
    many(20, marked('revotable', 'five')),
    { cast: castIds.revotable, marks: [marked('revotable', 'two')] },
  ],
});

/** All that a backend keeps of votes, by kind. */
export const votingRecords = (seededAt: number): Record<string, Record<string, unknown>> => ({
  votes: sampleVotes(seededAt),
  manifests: sampleManifests(),
  voters: sampleVoters(seededAt),
  casts: sampleCasts(seededAt),
  'earlier-ballots': sampleEarlierBallots(),
});
