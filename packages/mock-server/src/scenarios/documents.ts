import type { KeptCategory, KeptDocument, KeptFile } from '../documents/kept-document.ts';
import { addDays, dayOf } from '../union-calendar.ts';

export const documentCategories: Record<string, KeptCategory> = {
  convention: { place: 1, label: { fr: 'Convention collective', en: 'Collective agreement' } },
  assemblees: { place: 2, label: { fr: 'Assemblées et procès-verbaux', en: 'Meetings and minutes' } },
  finances: { place: 3, label: { fr: 'États financiers', en: 'Financial statements' } },
  sante: { place: 4, label: { fr: 'Santé et sécurité', en: 'Health and safety' } },
  guides: { place: 5, label: { fr: 'Guides et formulaires', en: 'Guides and forms' } },
};

type Row = readonly [
  id: string,
  category: keyof typeof documentCategories,
  fr: string,
  en: string,
  daysAgo: number,
  /** Kilobytes of the French file, and of the English one where there is one. */
  sizes: readonly [fr: number, en?: number],
  more?: { summary?: readonly [fr: string, en: string]; changedDaysAgo?: number; table?: true },
];

const rows: readonly Row[] = [
  [
    'convention-2024-2028',
    'convention',
    'Convention collective 2024-2028',
    'Collective agreement 2024–2028',
    410,
    [2_180, 2_240],
    {
      summary: [
        'Le texte complet signé, avec les annexes et les échelles salariales.',
        'The whole text as signed, with its appendices and salary scales.',
      ],
      changedDaysAgo: 96,
    },
  ],
  [
    'echelles-salariales',
    'convention',
    'Échelles salariales en vigueur',
    'Salary scales in force',
    52,
    [96],
    { table: true, summary: ['Un tableau à ouvrir dans un tableur.', 'A table for a spreadsheet.'] },
  ],
  [
    'lettre-entente-teletravail',
    'convention',
    'Lettre d’entente nº 7 : télétravail',
    'Letter of agreement no. 7: remote work',
    190,
    [148, 151],
  ],
  [
    'lettre-entente-horaires',
    'convention',
    'Lettre d’entente nº 8 : horaires de fin de semaine',
    'Letter of agreement no. 8: weekend schedules',
    121,
    [132],
  ],
  ['depot-negociation', 'convention', 'Cahier de revendications', 'Bargaining demands', 820, [640, 655]],
  [
    'pv-assemblee-printemps',
    'assemblees',
    'Procès-verbal de l’assemblée générale du printemps',
    'Minutes of the spring general meeting',
    178,
    [310, 305],
  ],
  [
    'pv-assemblee-automne',
    'assemblees',
    'Procès-verbal de l’assemblée générale d’automne',
    'Minutes of the autumn general meeting',
    24,
    [288],
  ],
  [
    'ordre-du-jour',
    'assemblees',
    'Ordre du jour de la prochaine assemblée',
    'Agenda of the next meeting',
    6,
    [84, 83],
    { changedDaysAgo: 2 },
  ],
  [
    'statuts',
    'assemblees',
    'Statuts et règlements',
    'Constitution and by-laws',
    900,
    [720, 734],
    { changedDaysAgo: 330 },
  ],
  ['code-procedure', 'assemblees', 'Code de procédure des assemblées', 'Rules of order for meetings', 1_200, [410]],
  [
    'etats-financiers',
    'finances',
    'États financiers audités',
    'Audited financial statements',
    140,
    [920, 925],
    { summary: ['Avec le rapport de l’auditeur indépendant.', 'With the independent auditor’s report.'] },
  ],
  ['budget', 'finances', 'Prévisions budgétaires', 'Budget forecast', 33, [212]],
  [
    'depenses-elus',
    'finances',
    'Rapport des dépenses des personnes élues',
    'Report on the expenses of elected officers',
    61,
    [118],
    { table: true },
  ],
  ['fonds-greve', 'finances', 'Règlement du fonds de grève', 'Strike fund rules', 505, [190, 188]],
  [
    'guide-sst',
    'sante',
    'Prévenir les blessures au poste de travail',
    'Preventing injuries at the workstation',
    270,
    [1_850, 1_790],
  ],
  ['droit-refus', 'sante', 'Le droit de refus, étape par étape', 'The right to refuse, step by step', 365, [420, 415]],
  [
    'harcelement',
    'sante',
    'Politique contre le harcèlement et les violences',
    'Policy against harassment and violence',
    150,
    [366],
  ],
  ['comite-sst', 'sante', 'Compte rendu du comité paritaire', 'Report of the joint committee', 18, [142]],
  [
    'retrait-preventif',
    'sante',
    'Retrait préventif de la travailleuse enceinte',
    'Preventive withdrawal for pregnant workers',
    640,
    [256],
  ],
  ['formulaire-frais', 'guides', 'Formulaire de remboursement de frais', 'Expense claim form', 700, [74, 74]],
  [
    'guide-grief',
    'guides',
    'Déposer un grief : le guide',
    'Filing a grievance: the guide',
    233,
    [530, 540],
    { changedDaysAgo: 40 },
  ],
  [
    'guide-assurance',
    'guides',
    'Votre régime d’assurance collective',
    'Your group insurance plan',
    300,
    [1_240, 1_260],
  ],
  ['guide-retraite', 'guides', 'Préparer sa retraite', 'Preparing for retirement', 480, [2_020]],
  ['accueil', 'guides', 'Trousse d’accueil des nouveaux membres', 'Welcome kit for new members', 88, [3_300, 3_280]],
];

const pdf = (id: string, language: 'fr' | 'en', kilobytes: number, title: string): KeptFile => ({
  id: `${id}-${language}`,
  language,
  mediaType: 'application/pdf',
  bytes: kilobytes * 1_000,
  lines:
    language === 'fr'
      ? [`${title}.`, 'Document réservé aux membres. Texte de démonstration.']
      : [`${title}.`, 'For members only. Text of the demonstration.'],
});

const csv = (id: string, kilobytes: number): KeptFile => ({
  id: `${id}-donnees`,
  language: null,
  mediaType: 'text/csv',
  bytes: kilobytes * 1_000,
  lines: ['Échelon;Taux horaire', '1;24,10', '2;25,35', '3;26,60', '4;27,95', '5;29,40'],
});

/** The library of a union, by id. */
export const libraryDocuments = (seededAt: number): Record<string, KeptDocument> => {
  const today = dayOf(seededAt);
  return Object.fromEntries(
    rows.map(([id, category, fr, en, daysAgo, [inFrench, inEnglish], { summary, changedDaysAgo, table } = {}]) => [
      id,
      {
        title: { fr, en },
        ...(summary && { summary: { fr: summary[0], en: summary[1] } }),
        category,
        publishedOn: addDays(today, -daysAgo),
        changedOn: changedDaysAgo === undefined ? null : addDays(today, -changedDaysAgo),
        files: table
          ? [csv(id, inFrench)]
          : [pdf(id, 'fr', inFrench, fr), ...(inEnglish === undefined ? [] : [pdf(id, 'en', inEnglish, en)])],
      },
    ]),
  );
};
