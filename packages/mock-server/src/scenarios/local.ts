import { supportKinds } from '@trait-union/client/contract';
import { applicationForm } from './application-form.ts';
import { applications } from './applications.ts';
import { historyRecords } from './history.ts';
import { identityFiles, identityRecords, identitySettings } from './identity.ts';
import { atelierFiles, sampleInvitationRecords, sampleMemberships, sampleOrganizations } from './invitations.ts';
import { documentCategories, libraryDocuments } from './documents.ts';
import { jobOffers } from './jobs.ts';
import { membershipRecords } from './membership.ts';
import { newcomerFiles, newcomerRecords, signUpByEmail } from './newcomers.ts';
import { organizationFiles, otherOrganizations, ownMemberships } from './organizations.ts';
import { demoPassword, monthsBefore, person } from './people.ts';
import { renewalFiles, renewalMemberships, renewalRecords } from './renewal.ts';
import type { LayOut } from './scenario.ts';
import { votingRecords } from './votes.ts';

/** What the demo page suggests typing: either identifier, with the password. */
export const demoCredentials = {
  email: 'marie-eve@example.org',
  memberNumber: '101-0427',
  password: demoPassword,
} as const;

/** Who is who in the scenario, for tests and stories that need a particular situation. */
export const localMembers = {
  /** Several phones, one with an extension; an address with a unit. */
  sample: demoCredentials.memberNumber,
  /** Two members of one household, one e-mail. */
  sharedEmail: { email: 'famille.gagne@example.org', memberNumbers: ['101-0512', '101-0513'] },
  unverifiedEmail: '101-0618',
  noEmail: '101-0233',
  organization: '101-0001',
  lapsed: '101-0377',
  passwordExpired: '101-0455',
  locked: '101-0466',
  confirmationDue: '101-0299',
} as const;

/** A mid-size local, and one member in each situation that a backend meets. */
export const local: LayOut = (seededAt) => {
  const lately = monthsBefore(2, seededAt);
  const memberships = membershipRecords(seededAt);
  return {
    organization: {
      id: 'local-101',
      name: 'Syndicat des employées et employés de services de Québec, section locale 101',
    },
    capabilities: {
      domains: [
        'session',
        'profile',
        'address-suggestions',
        'email-verification',
        'recovery',
        'support',
        'onboarding',
        'uploads',
        'identity',
        'application',
        'invitations',
        'organizations',
        'sign-up',
        'votes',
        'membership',
        'checkout',
        'history',
        'access',
        'jobs',
        'documents',
      ],
      signIn: { identifiers: ['email', 'member-number'], passkeys: false },
      uploads: {
        maxPiece: 262_144,
        identity: {
          types: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'],
          maxBytes: 10_000_000,
          maxPixels: 60_000_000,
        },
        support: { types: ['image/jpeg', 'image/png', 'image/webp'], maxBytes: 5_000_000, maxPixels: 60_000_000 },
      },
      'sign-up': signUpByEmail,
      identity: identitySettings,
      profile: { confirmEveryMonths: 12 },
      passwords: { minLength: 10, needs: [], refusesCommon: true },
      application: applicationForm(),
      support: {
        kinds: [...supportKinds],
        answerWithinDays: 2,
        phone: { number: '+14185550101' },
        hours: [
          { days: [1, 2, 3, 4], opens: '08:30', closes: '16:30' },
          { days: [5], opens: '08:30', closes: '12:00' },
        ],
        timeZone: 'America/Toronto',
        attachments: 3,
      },
    },
    records: {
      ...newcomerRecords(seededAt),
      identity: identityRecords(seededAt),
      applications: applications(seededAt),
      organizations: { ...sampleOrganizations, ...otherOrganizations },
      memberships: { ...sampleMemberships(seededAt), ...ownMemberships(seededAt) },
      invitations: sampleInvitationRecords(seededAt),
      ...votingRecords(seededAt),
      ...memberships,
      membership: { ...memberships['membership'], ...renewalMemberships(seededAt) },
      ...historyRecords(seededAt),
      ...renewalRecords(seededAt),
      jobs: jobOffers(seededAt, ['cooperative-vieux-port', 'j6c3r9', 'Coopérative du Vieux-Port']),
      documents: libraryDocuments(seededAt),
      'document-categories': documentCategories,
    },
    members: [
      person({
        id: 'k7w2m9',
        memberNumber: localMembers.sample,
        givenName: 'Marie-Ève',
        familyName: 'Tremblay-Côté',
        confirmedAt: lately,
        phones: [
          { kind: 'mobile', number: '+14185550142' },
          { kind: 'work', number: '+14185550117', extension: '12' },
          { kind: 'home', number: '+14185550168' },
        ],
        emails: [
          { kind: 'personal', address: demoCredentials.email, verified: true },
          { kind: 'work', address: 'me.tremblay-cote@example.com', verified: true },
        ],
        addresses: [
          {
            kind: 'home',
            unit: '4',
            street: '1240, rue Saint-Vallier Ouest',
            city: 'Québec',
            region: 'QC',
            postalCode: 'G1N 1H2',
            country: 'CA',
          },
        ],
      }),
      person({
        id: 'p3x8d1',
        memberNumber: localMembers.sharedEmail.memberNumbers[0],
        givenName: 'Benoît',
        familyName: 'Gagné',
        confirmedAt: lately,
        phones: [{ kind: 'home', number: '+14185550121' }],
        emails: [{ kind: 'personal', address: localMembers.sharedEmail.email, verified: true }],
        addresses: [
          {
            kind: 'home',
            street: '47, avenue Bégin',
            city: 'Lévis',
            region: 'QC',
            postalCode: 'G6V 4C3',
            country: 'CA',
          },
        ],
      }),
      person({
        id: 'r5c6t4',
        memberNumber: localMembers.sharedEmail.memberNumbers[1],
        givenName: 'Chloé',
        familyName: 'Gagné-Lévesque',
        confirmedAt: lately,
        phones: [
          { kind: 'home', number: '+14185550121' },
          { kind: 'mobile', number: '+15815550133' },
        ],
        emails: [{ kind: 'personal', address: localMembers.sharedEmail.email, verified: true }],
        addresses: [
          {
            kind: 'home',
            street: '47, avenue Bégin',
            city: 'Lévis',
            region: 'QC',
            postalCode: 'G6V 4C3',
            country: 'CA',
          },
        ],
      }),
      person({
        id: 'z9f1b7',
        memberNumber: localMembers.unverifiedEmail,
        givenName: 'Noémie',
        familyName: 'Bélanger',
        confirmedAt: lately,
        phones: [{ kind: 'mobile', number: '+14185550155' }],
        emails: [{ kind: 'personal', address: 'noemie.belanger@example.org', verified: false }],
      }),
      person({
        id: 'h2q4v6',
        memberNumber: localMembers.noEmail,
        givenName: 'Gérard',
        familyName: 'Thériault',
        confirmedAt: lately,
        phones: [{ kind: 'home', number: '+14185550109' }],
        addresses: [
          {
            kind: 'home',
            street: '14, rue de l’Église',
            city: 'Saint-Jean-Port-Joli',
            region: 'QC',
            postalCode: 'G0R 3G0',
            country: 'CA',
          },
        ],
      }),
      person({
        id: 'd8n3y5',
        memberNumber: localMembers.organization,
        familyName: 'Conseil régional du Bas-Saint-Laurent',
        confirmedAt: lately,
        phones: [{ kind: 'work', number: '+14185550100', extension: '3' }],
        emails: [{ kind: 'work', address: 'conseil.bsl@example.com', verified: true }],
        addresses: [
          {
            kind: 'work',
            unit: '200',
            street: '88, rue Saint-Germain Ouest',
            city: 'Rimouski',
            region: 'QC',
            postalCode: 'G5L 4B5',
            country: 'CA',
          },
        ],
      }),
      person({
        id: 'w4j7k2',
        memberNumber: localMembers.lapsed,
        givenName: 'Réjean',
        familyName: 'Ouellet',
        confirmedAt: lately,
        // Their dues are not paid up: the file can be read, and the union opens it again for changes.
        permissions: ['profile.read'],
        phones: [{ kind: 'mobile', number: '+14185550187' }],
        emails: [{ kind: 'personal', address: 'rejean.ouellet@example.org', verified: true }],
      }),
      person({
        id: 'm6s9g3',
        memberNumber: localMembers.passwordExpired,
        givenName: 'Françoise',
        familyName: 'Lachance',
        passwordExpired: true,
        confirmedAt: lately,
        emails: [{ kind: 'personal', address: 'francoise.lachance@example.org', verified: true }],
      }),
      person({
        id: 't1r5p8',
        memberNumber: localMembers.locked,
        givenName: 'Jérôme',
        familyName: 'Désilets',
        locked: true,
        confirmedAt: lately,
        emails: [{ kind: 'personal', address: 'jerome.desilets@example.org', verified: true }],
      }),
      person({
        id: 'b3v6h9',
        memberNumber: localMembers.confirmationDue,
        givenName: 'Anne-Sophie',
        familyName: 'Nguyễn-Roy',
        preferredName: 'Anso',
        language: 'en',
        confirmedAt: monthsBefore(14, seededAt),
        phones: [{ kind: 'mobile', number: '+15145550174' }],
        emails: [{ kind: 'personal', address: 'anso@example.org', verified: true }],
        addresses: [
          {
            kind: 'home',
            unit: '1004',
            street: '3575, boulevard Saint-Laurent',
            city: 'Montréal',
            region: 'QC',
            postalCode: 'H2X 2T7',
            country: 'CA',
          },
          {
            kind: 'mailing',
            street: 'C.P. 418, succ. B',
            city: 'Montréal',
            region: 'QC',
            postalCode: 'H3B 3J7',
            country: 'CA',
          },
        ],
      }),
      ...newcomerFiles(),
      ...renewalFiles(seededAt),
      ...identityFiles(seededAt),
      ...organizationFiles(seededAt),
      ...atelierFiles(seededAt),
    ],
  };
};
