import { isArray, keys, stringify } from './primordials.ts';

/**
 * Plain data as JSON, byte for byte what `JSON.stringify` gives on a clean page: no `toJSON` of the host is asked
 * (trust R4). Properties whose value is undefined are left out.
 */
export const serialize = (value: unknown): string => {
  if (typeof value !== 'object' || value === null) return stringify(value) ?? 'null';
  let text = '';
  if (isArray(value)) {
    for (let index = 0; index < value.length; index++) text += `${text && ','}${serialize(value[index])}`;
    return `[${text}]`;
  }
  const names = keys(value);
  for (let index = 0; index < names.length; index++) {
    const name = names[index]!;
    const item = (value as Record<string, unknown>)[name];
    if (item !== undefined) text += `${text && ','}${stringify(name)}:${serialize(item)}`;
  }
  return `{${text}}`;
};
