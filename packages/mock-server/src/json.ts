/**
 * The JSON text of plain data. `JSON.stringify` on an object or a list would call a `toJSON` that an old
 * library of the page put on a prototype (trust R4), and the demo runs inside such pages.
 */
export const toJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map((item) => toJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${toJson(item)}`).join(',')}}`;
};
