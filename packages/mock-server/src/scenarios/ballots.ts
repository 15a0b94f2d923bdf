import type { BallotManifest, BallotOption, Contest, OwnWords } from '@trait-union/client/contract';
import { toBase64 } from '../bytes.ts';
import { encodePng } from '../png.ts';
import { paddedBytesOf } from '../voting/padded-bytes.ts';

/** Opens the sealed ballots of the scenarios; both halves are base64url of the raw X25519 key. It protects nobody. */
export const sampleBallotKey = {
  id: 'urne-2026',
  publicKey: 'OiOWZJ6ImZnp7j_7P6JX52IUpv_Nc_zxp6mPMKC15GU',
  privateKey: 'UM7cCaBLCVbA7UVGoXFfdegzP8aeZUFMoctyLYODXGw',
} as const;

export const words = (fr: string, en: string): OwnWords => ({ fr, en });

const option = (id: string, fr: string, en = fr, more: Partial<BallotOption> = {}): BallotOption => ({
  id,
  label: words(fr, en),
  ...more,
});

const yes = (): BallotOption => option('yes', 'Pour', 'For');
const no = (): BallotOption => option('no', 'Contre', 'Against');

/** For or against, and as free as can be. */
const proposal = (id: string, title: OwnWords, more: Partial<Contest> = {}): Contest => ({
  id,
  type: 'choice',
  title,
  min: 0,
  max: 1,
  allowBlank: false,
  allowSpoil: false,
  order: 'fixed',
  options: [yes(), no()],
  ...more,
});

const ballot = (
  voteId: string,
  title: OwnWords,
  contests: Contest[],
  suite: 'none' | 'hpke-v1' = 'none',
): BallotManifest => ({
  voteId,
  title,
  suite,
  ...(suite === 'hpke-v1' && { key: { id: sampleBallotKey.id, publicKey: sampleBallotKey.publicKey } }),
  paddedBytes: paddedBytesOf(contests),
  contests,
});

type Colour = readonly [red: number, green: number, blue: number];

/** A fictional face, as one draws it for a portrait that is missing. */
const portrait = (background: Colour, clothes: Colour, hair: Colour, skin: Colour): string => {
  const within = (x: number, y: number, left: number, top: number, width: number, height: number): boolean =>
    ((x - left) / width) ** 2 + ((y - top) / height) ** 2 < 1;
  return toBase64(
    encodePng(72, 88, [background, clothes, hair, skin], (x, y) => {
      if (within(x, y, 36, 41, 14, 18)) return 3;
      if (within(x, y, 36, 36, 19, 22)) return 2;
      if (within(x, y, 36, 62, 6, 10)) return 3;
      return within(x, y, 36, 94, 32, 26) ? 1 : 0;
    }),
  );
};

const [paper, sand, mist] = [
  [228, 236, 244],
  [244, 235, 221],
  [226, 240, 233],
] as const;

const presidents = (): BallotOption[] => [
  option('audet', 'Louise Audet', undefined, {
    subtitle: words('Préposée aux bénéficiaires, 14 ans d’ancienneté', 'Orderly, 14 years of service'),
    photo: portrait(paper, [47, 84, 135], [92, 62, 44], [236, 198, 170]),
    biography: words(
      'Déléguée depuis 2017 et vice-présidente depuis 2022. Elle a mené la négociation des horaires de douze heures et veut rapprocher le comité exécutif des équipes de nuit.',
      'A steward since 2017 and vice-president since 2022. She led the bargaining on twelve-hour shifts and wants to bring the executive closer to the night teams.',
    ),
    documents: [
      {
        title: words('Programme de Louise Audet', 'Louise Audet’s platform'),
        url: 'https://www.example.org/elections/audet.pdf',
        language: 'fr',
      },
    ],
  }),
  option('diallo', 'Mamadou Diallo', undefined, {
    subtitle: words('Technicien en électronique, 9 ans d’ancienneté', 'Electronics technician, 9 years of service'),
    photo: portrait(sand, [121, 64, 58], [30, 26, 26], [120, 82, 60]),
    biography: words(
      'Responsable de la santé-sécurité depuis 2020. Il veut un comité exécutif qui rende compte de ses décisions tous les mois.',
      'In charge of health and safety since 2020. He wants an executive that accounts for its decisions every month.',
    ),
  }),
  option('nguyen', 'Thi Mai Nguyễn', undefined, {
    subtitle: words('Agente administrative, 6 ans d’ancienneté', 'Administrative officer, 6 years of service'),
    photo: portrait(mist, [58, 104, 92], [36, 32, 34], [232, 196, 164]),
    biography: words(
      'Trésorière du comité des jeunes. Elle propose un budget lisible et des réunions auxquelles on peut assister à distance.',
      'Treasurer of the young workers’ committee. She proposes a readable budget, and meetings that can be attended remotely.',
    ),
  }),
  option('tremblay', 'Jean-Philippe Tremblay', undefined, {
    subtitle: words('Mécanicien, 21 ans d’ancienneté', 'Mechanic, 21 years of service'),
    biography: words(
      'Délégué depuis 2008, membre de trois comités de négociation.',
      'A steward since 2008, and a member of three bargaining committees.',
    ),
  }),
  option('none', 'Aucune de ces personnes', 'None of these people', { exclusive: true }),
];

const people = (...names: string[]): BallotOption[] =>
  names.map((name) =>
    option(
      name
        .normalize('NFD')
        .replace(/[^A-Za-z ]/g, '')
        .toLowerCase()
        .replaceAll(' ', '-'),
      name,
    ),
  );

const executive = (): Contest[] => [
  {
    id: 'president',
    type: 'choice',
    title: words('Présidence', 'President'),
    body: words('Mandat de trois ans.', 'A three-year term.'),
    min: 0,
    max: 1,
    allowBlank: true,
    allowSpoil: true,
    writeIns: { max: 1, maxLength: 60 },
    order: 'rotated',
    options: presidents(),
  },
  {
    id: 'directors',
    type: 'choice',
    title: words('Conseil de direction', 'Board of directors'),
    body: words('Trois sièges à pourvoir.', 'Three seats to fill.'),
    min: 1,
    max: 3,
    allowBlank: true,
    allowSpoil: true,
    order: 'rotated',
    options: people(
      'Karine Bédard',
      'Samuel Côté',
      'Fatoumata Bah',
      'Éric Lavoie',
      'Nadia Haddad',
      'Pierre-Luc Savard',
      'Océane Fortin',
    ),
  },
  {
    id: 'treasurer',
    type: 'ranked',
    title: words('Trésorerie', 'Treasurer'),
    body: words('Classez autant de personnes que vous voulez.', 'Rank as many people as you like.'),
    min: 0,
    max: 5,
    allowBlank: false,
    allowSpoil: false,
    order: 'rotated',
    options: people('Alain Gauthier', 'Béatrice Lemay', 'Carlos Mendez', 'Danielle Roy', 'Étienne Vachon'),
  },
  {
    id: 'committees',
    type: 'approval',
    title: words('Comités à maintenir', 'Committees to keep'),
    body: words('Approuvez tous ceux que vous voulez garder.', 'Approve all those that you want to keep.'),
    min: 0,
    max: 6,
    allowBlank: false,
    allowSpoil: false,
    order: 'fixed',
    options: [
      option('health', 'Santé et sécurité', 'Health and safety'),
      option('women', 'Condition féminine', 'Women’s issues'),
      option('youth', 'Jeunes', 'Young workers'),
      option('environment', 'Environnement', 'Environment'),
      option('training', 'Formation syndicale', 'Union education'),
      option('solidarity', 'Solidarité internationale', 'International solidarity'),
    ],
  },
  {
    id: 'priorities',
    type: 'score',
    title: words('Priorités de la prochaine négociation', 'Priorities of the next bargaining'),
    body: words('De 0, pas important, à 5, très important.', 'From 0, not important, to 5, very important.'),
    min: 0,
    max: 4,
    scale: { lowest: 0, highest: 5 },
    allowBlank: false,
    allowSpoil: false,
    order: 'fixed',
    options: [
      option('wages', 'Salaires', 'Wages'),
      option('schedules', 'Horaires', 'Schedules'),
      option('pension', 'Régime de retraite', 'Pension plan'),
      option('telework', 'Télétravail', 'Telework'),
    ],
  },
];

const councillors = (): Contest => ({
  id: 'council',
  type: 'ranked',
  title: words('Délégation au conseil régional', 'Delegates to the regional council'),
  body: words('Deux sièges à pourvoir.', 'Two seats to fill.'),
  min: 0,
  max: 5,
  allowBlank: true,
  allowSpoil: false,
  order: 'rotated',
  options: people('Amélie Boivin', 'Bruno Caron', 'Chantal Dubé', 'Driss Alaoui', 'Éloïse Paré'),
});

/** One question, for or against, as most votes are; a bylaw or a resolution. */
const single = (voteId: string, fr: string, en: string, more: Partial<Contest> = {}): BallotManifest =>
  ballot(voteId, words(fr, en), [proposal(voteId, words(fr, en), more)]);

const strikeQuestion = words(
  'Autorisez-vous le comité de négociation à déclencher une grève au moment jugé opportun ?',
  'Do you authorize the bargaining committee to call a strike when it sees fit?',
);

const groupNames = ['A', 'B', 'C', 'D', 'E', 'F', 'G'];

/** What is voted on, by the id of the vote; one that is held elsewhere has none here. */
export const sampleManifests = (): Record<string, BallotManifest> =>
  Object.fromEntries(
    [
      ballot('agreement', words('Entente de principe 2026-2029', 'Tentative agreement 2026–2029'), [
        proposal(
          'agreement',
          words(
            'Acceptez-vous l’entente de principe conclue le 12 novembre ?',
            'Do you accept the tentative agreement reached on November 12?',
          ),
          {
            body: words(
              'Le comité de négociation recommande de l’accepter.',
              'The bargaining committee recommends accepting it.',
            ),
          },
        ),
      ]),
      ballot(
        'strike',
        words('Mandat de grève', 'Strike mandate'),
        [proposal('strike', strikeQuestion, { allowBlank: true })],
        'hpke-v1',
      ),
      ballot('executive', words('Élection du comité exécutif', 'Election of the executive'), executive()),
      single(
        'yes-no',
        'Faut-il verser 2 500 $ à la campagne de la banque alimentaire ?',
        'Should we give $2,500 to the food bank’s campaign?',
      ),
      single(
        'bylaws',
        'Acceptez-vous les statuts révisés, tels que proposés par le comité ?',
        'Do you accept the revised bylaws, as the committee proposes them?',
      ),
      single(
        'last-offer',
        'Acceptez-vous la dernière offre de l’employeur ?',
        'Do you accept the employer’s last offer?',
      ),
      single(
        'dental',
        'Acceptez-vous d’ajouter les soins dentaires au régime collectif ?',
        'Do you agree to add dental care to the group plan?',
      ),
      ballot('congress', words('Délégation au congrès', 'Delegates to the convention'), [
        {
          id: 'congress',
          type: 'choice',
          title: words('Délégation au congrès', 'Delegates to the convention'),
          min: 0,
          max: 2,
          allowBlank: false,
          allowSpoil: false,
          order: 'rotated',
          options: people('Hélène Gagnon', 'Isaac Bergeron', 'Jocelyne Hébert', 'Kevin Morin'),
        },
      ]),
      single('agm', 'Adoptez-vous les états financiers de 2025 ?', 'Do you adopt the financial statements for 2025?'),
      ballot('council', councillors().title, [councillors()]),
      ballot(
        'mandate-2025',
        words('Mandat de grève 2025', '2025 strike mandate'),
        [proposal('mandate-2025', strikeQuestion, { allowBlank: true })],
        'hpke-v1',
      ),
      single(
        'small-unit',
        'Acceptez-vous le nouvel horaire de l’atelier ?',
        'Do you accept the workshop’s new schedule?',
      ),
      ballot('recount', words('Élection à la vice-présidence', 'Election of the vice-president'), [
        {
          id: 'recount',
          type: 'choice',
          title: words('Vice-présidence', 'Vice-president'),
          min: 0,
          max: 1,
          allowBlank: true,
          allowSpoil: false,
          order: 'rotated',
          options: people('Odile Marchand', 'Patrice Émond'),
        },
      ]),
      single('old-bylaw', 'Acceptez-vous de porter la cotisation à 1,6 % ?', 'Do you agree to raise dues to 1.6%?'),
      ballot('revotable', words('Consultation sur le télétravail', 'Consultation on telework'), [
        {
          id: 'revotable',
          type: 'choice',
          title: words('Combien de jours de télétravail par semaine ?', 'How many days of telework a week?'),
          min: 0,
          max: 1,
          allowBlank: true,
          allowSpoil: false,
          order: 'fixed',
          options: [
            option('zero', 'Aucun', 'None'),
            option('two', 'Deux jours', 'Two days'),
            option('three', 'Trois jours', 'Three days'),
            option('five', 'Cinq jours', 'Five days'),
          ],
        },
      ]),
      ...groupNames.map((name, index) =>
        single(
          `group-${index + 1}`,
          `Acceptez-vous les conditions locales du groupe ${name} ?`,
          `Do you accept the local terms of group ${name}?`,
        ),
      ),
    ].map((manifest) => [manifest.voteId, manifest]),
  );
