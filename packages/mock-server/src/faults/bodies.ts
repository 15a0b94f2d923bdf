import { fromJson, toJson } from '../json.ts';
import type { DriftKind } from './fault.ts';

/** The same status and headers with another body; a length that was announced no longer holds. */
export const withBody = (response: Response, body: BodyInit | null, headers: Record<string, string> = {}): Response => {
  const merged = new Headers(response.headers);
  merged.delete('content-length');
  for (const [name, value] of Object.entries(headers)) merged.set(name, value);
  return new Response(body, { status: response.status, headers: merged });
};

export const firstHalf = (bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> =>
  bytes.slice(0, Math.ceil(bytes.length / 2));

/** Sends what it is given and then breaks. */
export const breakingStream = (bytes: Uint8Array<ArrayBuffer>): ReadableStream<Uint8Array<ArrayBuffer>> => {
  const chunks = [bytes];
  return new ReadableStream({
    // The break comes with the second pull: an error at once would discard what was sent.
    pull: (controller) => {
      const chunk = chunks.pop();
      if (chunk) controller.enqueue(chunk);
      else controller.error(new TypeError('The connection was lost'));
    },
  });
};

/** Sends what it is given and then nothing, until it is released. */
export const stallingStream = (
  bytes: Uint8Array<ArrayBuffer>,
  released: AbortSignal,
): ReadableStream<Uint8Array<ArrayBuffer>> =>
  new ReadableStream({
    start: (controller) => {
      controller.enqueue(bytes);
      const fail = (): void => {
        controller.error(released.reason);
      };
      if (released.aborted) fail();
      else released.addEventListener('abort', fail, { once: true });
    },
  });

const retyped = (value: unknown): unknown => {
  if (typeof value === 'string') return 42;
  if (Array.isArray(value)) return Object.fromEntries(value.entries());
  return 'autre chose';
};

/** The body with one place changed; unchanged when it has no such place. */
export const drifted = (body: unknown, place: string | undefined, kind: DriftKind): unknown => {
  if (typeof body !== 'object' || body === null) return body;
  const copy = fromJson(toJson(body)) as Record<string, unknown>;
  const keys = place === undefined ? Object.keys(copy).slice(0, 1) : place.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined),
    copy,
  );
  if (typeof parent !== 'object' || parent === null) return copy;
  const target = parent as Record<string, unknown>;
  if (kind === 'extra') target['somethingNewer'] = { since: 2 };
  else if (!(last in target)) return copy;
  else if (kind === 'drop') Reflect.deleteProperty(target, last);
  else target[last] = kind === 'null' ? null : retyped(target[last]);
  return copy;
};
