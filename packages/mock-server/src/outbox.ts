import { randomId } from './bytes.ts';
import type { Database } from './database.ts';
import type { Records } from './records.ts';

export type MailSubject =
  | 'verify-email'
  /** To the address that is about to be replaced. */
  | 'email-change-notice'
  | 'sign-up'
  | 'reset-password'
  /** To somebody who has never signed up, in place of a link. */
  | 'no-account-yet'
  | 'password-changed'
  | 'user-name'
  | 'invitation'
  | 'application'
  | 'support-request'
  /** A membership was paid; names its receipt (S4-20). */
  | 'payment-received';

/** A message that a real backend would have sent. */
export interface Mail {
  id: string;
  /** An e-mail address. */
  to: string;
  subject: MailSubject;
  /** What the message says beside its standard words: a member number, a user name, a reference. */
  says?: Readonly<Record<string, string>>;
  /** The one-time link: the element that it opens, and its token. It stands in the fragment of a page's address. */
  link?: { tag: string; token: string };
  /** ISO 8601, UTC. */
  sentAt: string;
}

/** Everything sent, oldest first. */
export const outbox = (db: Database): Records<Mail> => db.records<Mail>('mail');

export function sendMail(db: Database, mail: Omit<Mail, 'id' | 'sentAt'>, now: number): Mail {
  const id = randomId();
  return outbox(db).put(id, { ...mail, id, sentAt: new Date(now).toISOString() });
}
