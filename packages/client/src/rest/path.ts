import type { Endpoint } from '../contract/endpoint.ts';

/**
 * An endpoint with its parameters in place: `at(endpoint, { vote: 'v1' })`. Those of its `query` follow the path, as
 * far as they are given.
 */
export const at = <E extends Endpoint>(endpoint: E, parameters: Readonly<Record<string, string>>): E => {
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));
  const given = (endpoint.query ?? []).flatMap((name) => {
    const value = parameters[name];
    return value === undefined ? [] : [[name, value]];
  });
  return { ...endpoint, path: given.length > 0 ? `${path}?${new URLSearchParams(given)}` : path };
};
