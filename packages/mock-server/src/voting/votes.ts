import type { BallotManifest, Vote, VoteRegistration, VoteState } from '@trait-union/client/contract';
import { sha256, toHex, utf8 } from '../bytes.ts';
import type { Database } from '../database.ts';
import { toJson } from '../json.ts';
import type { Member } from '../member.ts';
import type { Records } from '../records.ts';
import { castsOf, countEarlier } from './casts.ts';
import type { KeptVote, Voter } from './kept-vote.ts';

export const votes = (db: Database): Records<KeptVote> => db.records('votes');

/** By the id of the vote. */
export const manifests = (db: Database): Records<BallotManifest> => db.records('manifests');

const voters = (db: Database): Records<Voter> => db.records('voters');

export const voterOf = (db: Database, vote: string, memberId: string): Voter =>
  voters(db).get(`${vote}/${memberId}`) ?? {};

export const saveVoter = (db: Database, vote: string, memberId: string, changes: Voter): Voter =>
  voters(db).put(`${vote}/${memberId}`, { ...voterOf(db, vote, memberId), ...changes });

/** Undefined for a vote that does not concern the member (S1-14). */
export const voteFor = (db: Database, id: string, memberId: string): KeptVote | undefined => {
  const vote = votes(db).get(id);
  return vote?.electors?.includes(memberId) === false ? undefined : vote;
};

/** Where a vote stands, by the office's word or by the clock. */
export const stateOf = ({ put, window }: KeptVote, now: number): VoteState => {
  if (put) return put;
  if (now < Date.parse(window.opensAt)) return 'scheduled';
  const closesAt = Date.parse(window.closesAt);
  if (now < closesAt) return 'open';
  return now < closesAt + window.graceSeconds * 1000 ? 'grace' : 'closed';
};

export const manifestText = (manifest: BallotManifest): string => toJson(manifest);

/** Hexadecimal; undefined while there is no ballot. */
export const ballotHashOf = async (db: Database, vote: string): Promise<string | undefined> => {
  const manifest = manifests(db).get(vote);
  return manifest && toHex(await sha256(utf8(manifestText(manifest))));
};

export const registrationOf = ({ registration }: KeptVote, { registeredAt }: Voter, now: number): VoteRegistration => {
  if (!registration) return { state: 'not-needed' };
  if (registeredAt) return { state: 'registered', ...registration, registeredAt };
  if (now < Date.parse(registration.opensAt)) return { state: 'not-yet', ...registration };
  return { state: now < Date.parse(registration.closesAt) ? 'open' : 'closed', ...registration };
};

export const eligibilityOf = ({ eligibility }: Voter): NonNullable<Voter['eligibility']> =>
  eligibility ?? { state: 'eligible' };

const participationOf = (db: Database, id: string, vote: KeptVote, memberId: string): Vote['participation'] => {
  const casts = castsOf(db, id);
  const mine = casts.filter((cast) => cast.memberId === memberId);
  const recorded = mine.find(({ state }) => state === 'recorded');
  const voted = casts.filter(({ state }) => state === 'recorded').length + countEarlier(db, id);
  return {
    ...(recorded
      ? { mine: 'voted', castAt: recorded.recordedAt }
      : { mine: mine.some(({ state }) => state === 'waiting') ? 'pending' : 'not-voted' }),
    ...(vote.tellsTurnout && { count: voted, eligible: vote.electorate }),
  };
};

/** What a member is told of a vote. */
export const toVote = async (db: Database, id: string, vote: KeptVote, member: Member, now: number): Promise<Vote> => {
  const { kind, title, summary, group, window, changes, documents, notice, secrecy, revote, rule, provider } = vote;
  const voter = voterOf(db, id, member.id);
  const ballotHash = await ballotHashOf(db, id);
  return {
    id,
    kind,
    title,
    ...(summary && { summary }),
    ...(group && { group }),
    state: stateOf(vote, now),
    window,
    changes,
    seenAt: voter.seenAt ?? null,
    documents,
    ...(notice && { notice }),
    registration: registrationOf(vote, voter, now),
    eligibility: eligibilityOf(voter),
    secrecy,
    suite: manifests(db).get(id)?.suite ?? 'none',
    ...(ballotHash && { ballotHash }),
    revote,
    participation: participationOf(db, id, vote, member.id),
    ...(rule && { rule }),
    ...(provider && { provider }),
  };
};
