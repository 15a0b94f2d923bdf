import type { SupportRequest } from '@trait-union/client/contract';
import { randomBytes, toHex } from './bytes.ts';
import type { Database } from './database.ts';
import type { Records } from './records.ts';
import { unionZone } from './union-calendar.ts';
import { afterWorkingDays } from './working-days.ts';

/** A request as the desk keeps it, under its reference. */
export interface SupportCase extends SupportRequest {
  /** Of the member who was signed in, for whom staff can then act (B-32). */
  memberId?: string;
  /** ISO 8601, UTC. */
  receivedAt: string;
  answerBy: string;
}

export const supportCases = (db: Database): Records<SupportCase> => db.records<SupportCase>('support-requests');

const written = /\b(?:mot de passe|mdp|password|passcode|pwd|nip)\b/giu;
const namedAfter = /^\s*[:=]\s*(?:\S*[\d!@#$%&*?]|\S{4,}[ \t]*(?:\n|$))/u;
const toldAfter = /^\s*(?:est|is|c’est|c'est)\s+(?:[«“"']|\S*\d)/u;

/** Keeps a request; answers its reference, and by when somebody answers (ISO 8601, UTC). */
export const openCase = (
  db: Database,
  request: SupportRequest & Pick<SupportCase, 'memberId'>,
  now: number,
): { reference: string; answerBy: string } => {
  const { answerWithinDays = 2, hours = [], timeZone = unionZone } = db.capabilities.support ?? {};
  const reference = `D-${toHex(randomBytes(4)).toUpperCase()}`;
  const workdays = hours.flatMap(({ days }) => days);
  const answerBy = new Date(afterWorkingDays(now, answerWithinDays, workdays, timeZone)).toISOString();
  supportCases(db).put(reference, { ...request, receivedAt: new Date(now).toISOString(), answerBy });
  return { reference, answerBy };
};

/** Whether a text seems to hold a password; *my password is refused* does not. */
export const holdsPassword = (text: string): boolean =>
  [...text.matchAll(written)].some(({ 0: words, index }) => {
    const rest = text.slice(index + words.length, index + words.length + 120);
    return namedAfter.test(rest) || toldAfter.test(rest);
  });
