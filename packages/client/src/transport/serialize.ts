import { isArray, keys, stringify } from './primordials.ts';

/**
 * Plain data as JSON, byte for byte what `JSON.stringify` gives on a clean page: no `toJSON` of the host is asked
 * (trust R4). Properties whose value is undefined are left out.
 */
export const serialize = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return value === undefined ? 'null' : stringify(value);
  let text = '';
  if (isArray(value)) {
    for (const item of value) text += `${text && ','}${serialize(item)}`;
    return `[${text}]`;
  }
  for (const name of keys(value)) {
    const item = (value as Record<string, unknown>)[name];
    if (item !== undefined) text += `${text && ','}${stringify(name)}:${serialize(item)}`;
  }
  return `{${text}}`;
};
