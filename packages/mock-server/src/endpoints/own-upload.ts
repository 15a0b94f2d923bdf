import type { UploadLimits, UploadPurpose } from '@trait-union/client/contract';
import { problem, type Answer } from '../answer.ts';
import type { Database } from '../database.ts';
import type { Member } from '../member.ts';
import type { FoundUpload, Uploads } from '../uploads.ts';

/** What the backend takes for a purpose; undefined where it takes no files for it. */
export const limitsOf = (db: Database, purpose: UploadPurpose): UploadLimits | undefined =>
  db.capabilities.uploads?.[purpose];

/** Only an identity document needs a member behind it: who asks for help may not be able to sign in. */
export const mayUpload = (purpose: UploadPurpose, member: Member | undefined): boolean =>
  purpose === 'support' || member !== undefined;

/** The upload that a request names, or why whoever asks may not have it. */
export const ownUpload = ({
  params,
  uploads,
  member,
}: {
  params: { upload: string };
  uploads: Uploads;
  member?: Member;
}): { found: FoundUpload } | { refusal: Answer<never> } => {
  const found = uploads.find(params.upload);
  if (!found) return { refusal: problem('not-found') };
  if (!mayUpload(found.purpose, member)) return { refusal: problem('signed-out') };
  const isOthers = found.owner !== undefined && found.owner !== member?.id;
  return isOthers ? { refusal: problem('not-found') } : { found };
};
