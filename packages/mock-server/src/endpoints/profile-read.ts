import { forMembers } from '../endpoint.ts';
import { profileAnswer } from './profile-answer.ts';

export const profileRead = forMembers('profile.read', ({ db, member, now }) => profileAnswer(member, db, now));
