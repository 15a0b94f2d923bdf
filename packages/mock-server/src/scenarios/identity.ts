import type { IdentityDocument, IdentitySettings } from '@trait-union/client/contract';
import { toBase64 } from '../bytes.ts';
import type { IdentityRecord } from '../identity-record.ts';
import type { Member } from '../member.ts';
import { encodePng } from '../png.ts';
import { daysAfter, monthsBefore, person } from './people.ts';

/** Members whose documents are in each state that there is. */
export const identityMembers = {
  identitySubmitted: '101-0801',
  identityAccepted: '101-0802',
  identityRefused: '101-0803',
  identityDeleted: '101-0804',
} as const;

export const identitySettings: IdentitySettings = {
  accepted: [
    { kind: 'drivers-licence', shows: ['photo', 'address'] },
    { kind: 'passport', shows: ['photo'] },
    { kind: 'permanent-resident-card', shows: ['photo'] },
    { kind: 'indian-status-certificate', shows: ['photo'] },
    { kind: 'utility-bill', shows: ['address'] },
    { kind: 'lease', shows: ['address'] },
    { kind: 'government-letter', shows: ['address'] },
    {
      kind: 'pay-slip',
      label: {
        fr: 'Talon de paie de moins de trois mois, montants masqués',
        en: 'Pay slip less than three months old, amounts covered',
      },
      shows: ['address'],
    },
  ],
  notAccepted: [
    { kind: 'health-card' },
    { kind: 'social-insurance-card' },
    { kind: 'credit-card' },
    { kind: 'expired' },
    { kind: 'screenshot' },
  ],
  seenBy: {
    fr: 'Deux personnes du secrétariat de la section locale, tenues au secret.',
    en: 'Two people at the local’s office, bound to secrecy.',
  },
  deletedWithinDays: 30,
};

/** A fictional card, as one sees it from afar: a face, and lines where an address would be. */
const drawnCard = (): string => {
  const [width, height] = [160, 100];
  const colours = [
    [214, 228, 243],
    [64, 104, 158],
    [240, 200, 170],
    [120, 140, 165],
  ] as const;
  const isFace = (x: number, y: number): boolean => (x - 38) ** 2 / 300 + (y - 46) ** 2 / 420 < 1;
  const isLine = (x: number, y: number): boolean =>
    x > 76 && x < 146 - ((y * 7) % 40) && y > 30 && y % 14 < 4 && y < 84;
  return toBase64(
    encodePng(width, height, colours, (x, y) => {
      if (y < 16) return 1;
      if (isFace(x, y)) return 2;
      return isLine(x, y) ? 3 : 0;
    }),
  );
};

const document = (id: string, shows: IdentityDocument['shows']): IdentityDocument => ({
  id,
  type: 'image/jpeg',
  shows,
  preview: drawnCard(),
});

const letter: IdentityDocument = { id: 'document-letter', type: 'application/pdf', shows: ['address'] };

export const identityFiles = (seededAt: number): Member[] => {
  const confirmedAt = monthsBefore(2, seededAt);
  const email = (name: string) => [{ kind: 'personal' as const, address: `${name}@example.org`, verified: true }];
  return [
    person({
      id: 'i1s8q2',
      memberNumber: identityMembers.identitySubmitted,
      givenName: 'Olivier',
      familyName: 'Bergeron',
      confirmedAt,
      emails: email('olivier.bergeron'),
    }),
    person({
      id: 'i2a5w7',
      memberNumber: identityMembers.identityAccepted,
      givenName: 'Safia',
      familyName: 'Benali',
      confirmedAt,
      emails: email('safia.benali'),
    }),
    person({
      id: 'i3r4e6',
      memberNumber: identityMembers.identityRefused,
      givenName: 'Guylaine',
      familyName: 'Pépin',
      confirmedAt,
      emails: email('guylaine.pepin'),
    }),
    person({
      id: 'i4d9t1',
      memberNumber: identityMembers.identityDeleted,
      givenName: 'Mathieu',
      familyName: 'Vollant',
      confirmedAt,
      emails: email('mathieu.vollant'),
    }),
  ];
};

export const identityRecords = (seededAt: number): Record<string, IdentityRecord> => ({
  i1s8q2: {
    state: 'submitted',
    submittedAt: daysAfter(-1, seededAt),
    documents: [document('document-passport', ['photo']), letter],
  },
  i2a5w7: {
    state: 'accepted',
    submittedAt: daysAfter(-5, seededAt),
    decidedAt: daysAfter(-3, seededAt),
    documents: [document('document-licence', ['photo', 'address'])],
  },
  i3r4e6: {
    state: 'refused',
    submittedAt: daysAfter(-4, seededAt),
    decidedAt: daysAfter(-2, seededAt),
    reason: 'unreadable',
    documents: [document('document-blurred', ['photo', 'address'])],
  },
  i4d9t1: {
    state: 'accepted',
    submittedAt: daysAfter(-40, seededAt),
    decidedAt: daysAfter(-38, seededAt),
    deletedAt: daysAfter(-8, seededAt),
    documents: [],
  },
});
