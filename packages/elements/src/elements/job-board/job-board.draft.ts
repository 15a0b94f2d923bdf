import type { FieldIssue, FieldIssueCode, JobDetails, JobOffer, JobPatch, Language } from '@trait-union/client';
import { same } from '../../internal/same.ts';

/** What is typed of an offer, in the order of the form. */
export const jobFields = [
  'title',
  'employer',
  'place',
  'employment',
  'time',
  'pay',
  'applyBy',
  'language',
  'description',
  'applyEmail',
  'applyUrl',
] as const;
export type JobField = (typeof jobFields)[number];

/** What an offer on file says of each; a kind may be newer than this page. */
export type OfferDetails = Pick<JobOffer, JobField>;

/** What stands in the form, as typed; empty for what was not said. */
export type Draft = Readonly<Record<JobField, string>>;

/** In characters. */
export const longest: Readonly<Partial<Record<JobField, number>>> = {
  title: 120,
  employer: 120,
  place: 120,
  pay: 120,
  description: 6_000,
  applyEmail: 254,
  applyUrl: 500,
};

/** What the backend refuses without. */
export const required: readonly JobField[] = ['title', 'employer', 'employment', 'time', 'description'];

/** One refused field, or the offer itself where that is empty. */
export interface Problem {
  field: JobField | '';
  code: FieldIssueCode;
}

export const emptyDraft = (language: Language, employer: string): Draft => ({
  title: '',
  employer,
  place: '',
  employment: '',
  time: '',
  pay: '',
  applyBy: '',
  language,
  description: '',
  applyEmail: '',
  applyUrl: '',
});

export const draftOf = ({ applyBy, ...details }: OfferDetails): Draft => {
  const values: Record<string, string | null> = { ...details, applyBy };
  return Object.fromEntries(jobFields.map((field) => [field, values[field] ?? ''])) as Draft;
};

/** What would be saved: without blanks around it, an address on the web whole. */
export function tidy(draft: Draft): Draft {
  const trimmed = Object.fromEntries(jobFields.map((field) => [field, draft[field].trim()])) as Draft;
  const { applyUrl } = trimmed;
  return { ...trimmed, applyUrl: /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(applyUrl) ? `https://${applyUrl}` : applyUrl };
}

/** A tidied draft as the wire has it. */
export const detailsOf = (draft: Draft): JobDetails =>
  ({ ...draft, applyBy: draft.applyBy || null }) as unknown as JobDetails;

/** Everything wrong with a tidied draft that can be known here. */
export const problemsOf = (draft: Draft): Problem[] =>
  jobFields.flatMap((field): Problem[] => {
    const value = draft[field];
    if (!value) return isMissing(draft, field) ? [{ field, code: 'required' }] : [];
    if (value.length > (longest[field] ?? Infinity)) return [{ field, code: 'too-long' }];
    return shapes[field]?.(value) === false ? [{ field, code: 'malformed' }] : [];
  });

/** One way to apply at least. */
const isMissing = ({ applyUrl }: Draft, field: JobField): boolean =>
  required.includes(field) || (field === 'applyEmail' && !applyUrl);

const shapes: Partial<Record<JobField, (value: string) => boolean>> = {
  // Neither ? nor &: an address may not begin a letter of its own choosing (RFC 6068)
  applyEmail: (value) => /^[^\s@?&]+@[^\s@.?&]+(?:\.[^\s@.?&]+)+$/.test(value),
  applyUrl: (value) => /^https:\/\/\S+$/i.test(value) && URL.canParse(value),
};

/** The server's issues at the fields of the form; what names no field of ours is the offer's own. */
export const locate = (issues: readonly FieldIssue[]): Problem[] =>
  issues.map(({ pointer, code }) => ({ field: jobFields.find((field) => pointer === `/${field}`) ?? '', code }));

/** Only what changed (RFC 7396). */
export const patchOf = (base: OfferDetails, details: JobDetails): JobPatch =>
  Object.fromEntries(
    jobFields.filter((field) => !same(base[field], details[field])).map((field) => [field, details[field]]),
  );

/** Something that the member changed and that the offer has otherwise by now. */
export interface Difference {
  field: JobField;
  mine: string;
  theirs: string;
  /** Somebody else changed it as well: only the member can say which one holds. */
  contested: boolean;
}

/** Which of the member's own changes the offer does not have, given what both began from (trust R14). */
export function differences(base: OfferDetails, mine: OfferDetails, theirs: OfferDetails): Difference[] {
  const [before, own, current] = [draftOf(base), draftOf(mine), draftOf(theirs)];
  return jobFields
    .filter((field) => own[field] !== before[field] && own[field] !== current[field])
    .map((field) => ({
      field,
      mine: own[field],
      theirs: current[field],
      contested: current[field] !== before[field],
    }));
}
