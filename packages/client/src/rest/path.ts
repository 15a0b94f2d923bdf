import type { Endpoint } from '../contract/endpoint.ts';

/** An endpoint with its parameters in place: `at(endpoint, { vote: 'v1' })`. Those that are no part of its path follow it. */
export const at = <E extends Endpoint>(endpoint: E, parameters: Readonly<Record<string, string>>): E => {
  const query = new URLSearchParams();
  for (const name of endpoint.query ?? []) if (name in parameters) query.set(name, parameters[name] as string);
  const path = endpoint.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(parameters[name] ?? ''));
  return { ...endpoint, path: query.size ? `${path}?${query}` : path };
};
