import type { MatchField, SignUpSettings } from '@trait-union/client/contract';
import type { Member } from '../member.ts';
import { person } from './people.ts';

/** Members who are on their way in, and what stands in their files. */
export const newcomers = {
  /** Has never signed up. */
  ready: {
    memberNumber: '101-0701',
    givenName: 'Maëlle',
    familyName: 'Saint-Pierre Côté',
    email: 'maelle.saint-pierre@example.org',
    dateOfBirth: '1991-04-16',
    employerNumber: '000417',
  },
  /** Has never signed up, and the union knows no e-mail of theirs (S2-03). */
  withoutEmail: {
    memberNumber: '101-0702',
    givenName: 'Aurèle',
    familyName: 'Gendron',
    dateOfBirth: '1968-11-02',
    employerNumber: '000733',
  },
  /** Signed up a moment ago; the message waits to be opened (S0-19). */
  pending: {
    memberNumber: '101-0703',
    givenName: 'Inès',
    familyName: 'Bouchard-Diallo',
    email: 'ines.bouchard-diallo@example.org',
    dateOfBirth: '1987-08-30',
    employerNumber: '000561',
  },
  /** Had an account on the former site (S3-21). */
  formerSite: {
    memberNumber: '101-0704',
    givenName: 'Ovide',
    familyName: 'Pelletier',
    email: 'ovide.pelletier@example.org',
    dateOfBirth: '1959-01-19',
    employerNumber: '000048',
  },
} as const;

const ids = { ready: 'g7t2x5', withoutEmail: 'c1b8q4', pending: 'v6n3k1', formerSite: 'y9d5w2' } as const;

const newcomer = (name: keyof typeof newcomers, situation: Partial<Member>): Member => {
  const { email, ...file }: { email?: string } & (typeof newcomers)[typeof name] = newcomers[name];
  const emails = email ? [{ kind: 'personal' as const, address: email, verified: false }] : [];
  return person({ id: ids[name], ...file, emails, password: null, ...situation });
};

export const newcomerFiles = (): Member[] => [
  newcomer('ready', {}),
  newcomer('withoutEmail', {}),
  newcomer('pending', { password: 'quatre mots pour entrer' }),
  newcomer('formerSite', { invitationNeeded: true }),
];

/** The pending sign-up and its message, as of the instant that the scenario is laid out at. */
export const newcomerRecords = (seededAt: number): Record<string, Record<string, unknown>> => ({
  'sign-ups': { [ids.pending]: { emailId: 'email-1' } },
  'email-verifications': { [`${ids.pending}/email-1`]: { sentAt: seededAt, sentTo: newcomers.pending.email } },
});

const asked = (name: string, kind: MatchField['kind']): MatchField => ({ name, kind, required: true });

/** What the local asks of somebody who signs up. */
export const signUpByEmail: SignUpSettings = {
  fields: [
    asked('memberNumber', 'member-number'),
    asked('givenName', 'text'),
    asked('familyName', 'text'),
    asked('email', 'email'),
  ],
  userName: 'email',
  verifyWithin: 60,
};

/** Another way to know somebody, where user names are made up. */
export const signUpByBirthDate: SignUpSettings = {
  fields: [
    asked('memberNumber', 'member-number'),
    asked('familyName', 'text'),
    asked('dateOfBirth', 'date'),
    asked('employerNumber', 'text'),
  ],
  userName: 'chosen',
  verifyWithin: 60,
};
