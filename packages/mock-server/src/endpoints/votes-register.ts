import type { VoterDetails } from '@trait-union/client/contract';
import { ok, problem } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { normalizeEmail, type Member } from '../member.ts';
import { eligibilityOf, registrationOf, saveVoter, toVote, voteFor, voterOf } from '../voting/votes.ts';
import { askAgain } from './step-up.ts';

/** Whether what the member confirmed is what is on file. */
const isOnFile = ({ givenName, familyName, details }: Member, { name, email }: VoterDetails): boolean =>
  name.trim().normalize('NFC') === `${givenName} ${familyName}`.trim() &&
  details.emails.some(({ address }) => normalizeEmail(address) === normalizeEmail(email));

export const votesRegister = forMembers('votes.register', async (call) => {
  const { params, body, db, member, now } = call;
  const vote = voteFor(db, params.vote, member.id);
  if (!vote) return problem('not-found');
  const voter = voterOf(db, params.vote, member.id);
  if (eligibilityOf(voter).state !== 'eligible') return problem('not-eligible');
  const { state } = registrationOf(vote, voter, now);
  if (state === 'registered') return problem('already-registered');
  if (state !== 'open') return problem('registration-closed');
  const refusal = askAgain(call);
  if (refusal) return refusal;
  if (!isOnFile(member, body)) return problem('details-changed');
  saveVoter(db, params.vote, member.id, { registeredAt: new Date(now).toISOString() });
  return ok(await toVote(db, params.vote, vote, member, now));
});
