/** How a backend’s answer may come to differ from what the contract says (trust F15). */
export const driftChanges = ['drop', 'rename', 'null', 'retype', 'extra'] as const;
export type DriftChange = (typeof driftChanges)[number];

export type Place = readonly (string | number)[];

/** Every place in a body, the lists and objects on the way among them. */
export const placesIn = (value: unknown, place: Place = []): Place[] => [
  ...(place.length > 0 ? [place] : []),
  ...(typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, item]) =>
        placesIn(item, [...place, Array.isArray(value) ? Number(name) : name]),
      )
    : []),
];

const retyped = (value: unknown): unknown => {
  if (typeof value === 'string') return 42;
  return typeof value === 'object' && !Array.isArray(value) ? [value] : 'autre chose';
};

/** A copy of the body, changed at one place. */
export const drift = <T>(body: T, place: Place, change: DriftChange): T => {
  const drifted = structuredClone(body);
  const parent = place
    .slice(0, -1)
    .reduce<unknown>((at, step) => (at as Record<string, unknown>)[step], drifted) as Record<string, unknown>;
  const last = place.at(-1) as string;
  const value = parent[last];
  const isList = Array.isArray(parent);
  if (change === 'drop' || change === 'rename') {
    if (isList) parent.splice(Number(last), 1);
    else Reflect.deleteProperty(parent, last);
    if (change === 'rename' && !isList) parent[`${last}New`] = value;
  } else if (change === 'null') parent[last] = null;
  else if (change === 'retype') parent[last] = retyped(value);
  else if (!isList) parent['fromNewerBackend'] = { since: 2 };
  return drifted;
};
