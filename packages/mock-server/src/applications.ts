import type { Application, ApplicationForm, DescribedField, FieldIssue } from '@trait-union/client/contract';
import { randomBytes, randomId, toHex } from './bytes.ts';
import type { Database } from './database.ts';
import type { KeptApplication } from './kept-application.ts';
import { sendMail } from './outbox.ts';
import { emailShape } from './profile-rules.ts';
import type { Records } from './records.ts';

const day = 86_400_000;

/** How long the union takes at most, and how long a link works, in milliseconds. */
const answerWithin = 30 * day;
const linkLifetime = 30 * day;

export const applications = (db: Database): Records<KeptApplication> => db.records<KeptApplication>('applications');

/** What leaves the backend: nothing that was typed. */
export const toApplication = (
  reference: string,
  { state, appliedAt, endedAt, stages, reason }: KeptApplication,
): Application => ({
  state,
  reference,
  appliedAt,
  ...(state === 'pending' && { answerBy: new Date(Date.parse(appliedAt) + answerWithin).toISOString() }),
  stages: state === 'pending' ? stages : [],
  ...(endedAt && { endedAt }),
  ...(reason && { reason }),
});

type Found = [reference: string, application: KeptApplication];

export const findByToken = (db: Database, token: string, now: number): Found | undefined =>
  applications(db)
    .entries()
    .find(([, kept]) => kept.token === token && kept.tokenUntil > now);

/** A member's latest. */
export const findOwn = (db: Database, memberId: string): Found | undefined =>
  applications(db)
    .entries()
    .findLast(([, kept]) => kept.memberId === memberId);

const fits: Partial<Record<DescribedField['kind'], (text: string, field: DescribedField) => boolean>> = {
  email: (text) => emailShape.test(text),
  tel: (text) => /^\+[1-9]\d{6,14}$/.test(text),
  date: (text) => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)),
  choice: (text, { options = [] }) => options.some(({ value }) => value === text),
};

const fieldIssue = (field: DescribedField, text: string): FieldIssue[] => {
  const pointer = `/fields/${field.name}`;
  if (text === '') return field.required ? [{ pointer, code: 'required' }] : [];
  if (text.length > (field.maxLength ?? 2000)) return [{ pointer, code: 'too-long' }];
  return fits[field.kind]?.(text, field) === false ? [{ pointer, code: 'malformed' }] : [];
};

/** Why an application cannot be taken as it is. */
export function applicationIssues(db: Database, { fields, consents }: ApplicationForm): FieldIssue[] {
  const settings = db.capabilities.application;
  const described = settings?.sections.flatMap((section) => section.fields) ?? [];
  const lacksConsent = settings?.consents.some(({ name, required }) => required && !consents.includes(name));
  return [
    ...described.flatMap((field) => fieldIssue(field, fields[field.name]?.trim() ?? '')),
    ...(lacksConsent ? [{ pointer: '/consents', code: 'required' } as const] : []),
  ];
}

export function keepApplication(db: Database, form: ApplicationForm, memberId: string | undefined, now: number): Found {
  const reference = `A-${toHex(randomBytes(4)).toUpperCase()}`;
  const email = form.fields['email']?.trim().toLowerCase();
  const kept: KeptApplication = {
    ...(memberId && { memberId }),
    form,
    ...(email && { email }),
    state: 'pending',
    appliedAt: new Date(now).toISOString(),
    stages: [
      { name: 'received', done: true },
      { name: 'eligibility', done: false },
      { name: 'decision', done: false },
    ],
    token: randomId(),
    tokenUntil: now + linkLifetime,
  };
  applications(db).put(reference, kept);
  if (email) sendLinkTo(db, email, reference, kept, now);
  return [reference, kept];
}

/** What was typed is erased; that there was an application stays. */
export function withdrawApplication(db: Database, [reference, kept]: Found, now: number): KeptApplication {
  const { memberId, appliedAt, stages, token, tokenUntil } = kept;
  const endedAt = new Date(now).toISOString();
  return applications(db).put(reference, {
    ...(memberId && { memberId }),
    state: 'withdrawn',
    appliedAt,
    endedAt,
    stages,
    token,
    tokenUntil,
  });
}

/** A new link for each application made with that address; the older ones no longer work. */
export function renewLinks(db: Database, typed: string, now: number): void {
  const email = typed.trim().toLowerCase();
  for (const [reference, kept] of applications(db).entries()) {
    if (kept.email !== email) continue;
    const renewed = { ...kept, token: randomId(), tokenUntil: now + linkLifetime };
    applications(db).put(reference, renewed);
    sendLinkTo(db, email, reference, renewed, now);
  }
}

function sendLinkTo(db: Database, to: string, reference: string, { token }: KeptApplication, now: number): void {
  sendMail(
    db,
    { to, subject: 'application', says: { reference }, link: { tag: 'membership-application', token } },
    now,
  );
}
