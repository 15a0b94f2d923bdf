import { may } from '../access/rights.ts';
import { problem } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { profileAnswer } from './profile-answer.ts';

export const profileRead = forMembers('profile.read', ({ db, member, now }) =>
  may(db, member, 'profile.read', now) ? profileAnswer(member, db, now) : problem('forbidden'),
);
