import { same } from '../../internal/same.ts';
import { profileFields, type Details, type ProfileField } from './profile-editor.draft.ts';

/** A value of the profile that can be chosen on its own: a single field, or one entry of a list. */
export type Piece = string | Details['phones'][number] | Details['emails'][number] | Details['addresses'][number];

/** Something that the member changed and that the file on record has otherwise. Undefined where a version lacks it. */
export interface Difference {
  /** `preferredName`, or a list and the entry's id. */
  path: string;
  field: ProfileField;
  mine: Piece | undefined;
  theirs: Piece | undefined;
  /** Somebody else changed it as well: only the member can say which one holds. */
  contested: boolean;
}

type Pieces = Map<string, { field: ProfileField; value: Piece }>;

/** Which of the member's own changes the file on record does not have, given what both began from (trust R14). */
export function differences(base: Details, mine: Details, theirs: Details): Difference[] {
  const [before, own, current] = [piecesOf(base), piecesOf(mine), piecesOf(theirs)];
  return [...new Map([...own, ...before])].flatMap(([path, { field }]) => {
    const [b, m, t] = [before, own, current].map((pieces) => pieces.get(path)?.value);
    if (same(m, b) || same(m, t) || (b === undefined && isOnFile(m, theirs, field))) return [];
    return [{ path, field, mine: m, theirs: t, contested: !same(t, b) }];
  });
}

/** The file on record with what the member keeps of their own; what others changed elsewhere stays. */
export function merge(theirs: Details, found: readonly Difference[], keepsMine: (path: string) => boolean): Details {
  const pieces = piecesOf(theirs);
  for (const { path, field, mine } of found) {
    if (!keepsMine(path)) continue;
    if (mine === undefined) pieces.delete(path);
    else pieces.set(path, { field, value: mine });
  }
  return detailsFrom(pieces);
}

const piecesOf = (details: Details): Pieces =>
  new Map(
    profileFields.flatMap((field): [string, { field: ProfileField; value: Piece }][] => {
      const value = details[field];
      return typeof value === 'string'
        ? [[field, { field, value }]]
        : value.map((entry, index) => [`${field}/${entry.id ?? `new-${index}`}`, { field, value: entry }]);
    }),
  );

function detailsFrom(pieces: Pieces): Details {
  const all = [...pieces.values()];
  const valuesOf = (field: ProfileField): Piece[] => all.filter((p) => p.field === field).map(({ value }) => value);
  return Object.fromEntries(
    profileFields.map((field) => [
      field,
      field === 'preferredName' || field === 'language' ? valuesOf(field)[0] : valuesOf(field),
    ]),
  ) as unknown as Details;
}

/** An entry that was added may be on file already, with an id: its answer was lost, not its saving. */
function isOnFile(added: Piece | undefined, theirs: Details, field: ProfileField): boolean {
  const list = theirs[field];
  return (
    typeof list !== 'string' &&
    list.some((entry) => same({ ...entry, id: undefined }, { ...(added as object), id: undefined }))
  );
}
