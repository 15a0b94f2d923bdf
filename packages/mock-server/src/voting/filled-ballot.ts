import {
  FilledBallot,
  type BallotManifest,
  type Contest,
  type ContestMarks,
  type FieldIssue,
  type FieldIssueCode,
  type Selection,
} from '@trait-union/client/contract';
import { fromBase64Url, type Bytes } from '../bytes.ts';
import { fromJson } from '../json.ts';

/** A ballot that is in order, or what is not, by contest and never by what was chosen. */
export type ReadBallot = { filled: FilledBallot } | { issues: FieldIssue[] };

/** The bytes that a ballot of suite `none` stands for, or nothing where it is not base64url. */
export const plainBytes = (ballot: string): Bytes | undefined => {
  try {
    return fromBase64Url(ballot);
  } catch {
    return undefined;
  }
};

/** Reads padded bytes and holds what they say to the manifest. */
export const readFilledBallot = (manifest: BallotManifest, bytes: Bytes | undefined): ReadBallot => {
  const filled = bytes?.length === manifest.paddedBytes ? parse(bytes) : undefined;
  if (filled?.length !== manifest.contests.length) return { issues: [{ pointer: '', code: 'malformed' }] };
  const issues = manifest.contests.flatMap((contest, index) => {
    const code = issueOf(contest, filled[index]);
    return code ? [{ pointer: `/${index}`, code }] : [];
  });
  return issues.length > 0 ? { issues } : { filled };
};

const parse = (bytes: Bytes): FilledBallot | undefined => {
  try {
    return FilledBallot.safeParse(fromJson(new TextDecoder('utf-8', { fatal: true }).decode(bytes))).data;
  } catch {
    return undefined;
  }
};

const issueOf = (contest: Contest, marks: ContestMarks | undefined): FieldIssueCode | undefined => {
  if (marks?.contest !== contest.id) return 'malformed';
  if (marks.state === 'marked') return issueOfMarked(contest, marks.selections);
  if (marks.selections.length > 0) return 'malformed';
  if (marks.state === 'untouched') return contest.min > 0 ? 'required' : undefined;
  const isAllowed = marks.state === 'blank' ? contest.allowBlank : contest.allowSpoil;
  return isAllowed ? undefined : 'not-allowed';
};

const issueOfMarked = (contest: Contest, selections: readonly Selection[]): FieldIssueCode | undefined => {
  const { min, max, options, type, writeIns } = contest;
  const named = selections.flatMap((selection) => ('option' in selection ? [selection.option] : []));
  const written = selections.flatMap((selection) => ('writeIn' in selection ? [selection.writeIn] : []));
  const places = named.map((id) => options.findIndex((option) => option.id === id));

  const isExclusive = places.some((place) => options[place]?.exclusive);

  if (selections.length < (isExclusive ? 1 : Math.max(min, 1))) return 'required';
  if (selections.length > max || written.some((name) => name.length > (writeIns?.maxLength ?? 0))) return 'too-long';
  if (places.includes(-1) || written.length > (writeIns?.max ?? 0)) return 'not-allowed';
  if (new Set(named).size < named.length) return 'duplicate';
  if (selections.length > 1 && isExclusive) return 'not-allowed';
  if (!selections.every(({ score }) => isScore(contest, score))) return 'malformed';
  const inOrder = type === 'ranked' || isCanonical(selections, places);
  return inOrder && written.every((name) => name.trim() !== '') ? undefined : 'malformed';
};

const isScore = ({ type, scale }: Contest, score: number | undefined): boolean =>
  type === 'score' && scale
    ? score !== undefined && Number.isInteger(score) && score >= scale.lowest && score <= scale.highest
    : score === undefined;

/** In the manifest's order, then what was written in: an order of one's own would tell something. */
const isCanonical = (selections: readonly Selection[], places: readonly number[]): boolean =>
  selections.findLastIndex((selection) => 'option' in selection) < places.length &&
  places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0));
