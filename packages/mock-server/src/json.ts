// As they were before an old library of the page replaced them
const { stringify } = JSON;
export const { parse: fromJson } = JSON;

/**
 * The JSON text of plain data. `JSON.stringify` on an object or a list would call a `toJSON` that an old
 * library of the page put on a prototype (trust R4), and the demo runs inside such pages.
 */
export const toJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => toJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${entries.map(([key, item]) => `${stringify(key)}:${toJson(item)}`).join(',')}}`;
};
