import type { IncomingMessage, ServerResponse } from 'node:http';

const mostBytes = 1_000_000;

/** The body, or nothing once it is larger than any honest one. */
const readBody = async (incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
};

/** The request in the shape that handlers read; undefined when its body is too large. Aborts when the client leaves. */
export const toRequest = async (
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  origin: string,
): Promise<Request | undefined> => {
  const leaving = new AbortController();
  outgoing.on('close', () => {
    if (!outgoing.writableFinished) leaving.abort(new TypeError('The client left'));
  });
  const { method = 'GET', url = '/', headers } = incoming;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  const body = hasBody ? await readBody(incoming) : undefined;
  if (hasBody && !body) return undefined;
  return new Request(new URL(url, origin), {
    method,
    headers: Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value] as [string, string]],
    ),
    signal: leaving.signal,
    ...(body && body.length > 0 && { body }),
  });
};

/** Sends a response as it is: one of type `error` breaks the connection, and so does a stream that fails. */
export const send = async (response: Response, outgoing: ServerResponse): Promise<void> => {
  if (response.type === 'error') {
    outgoing.destroy();
    return;
  }
  const cookies = response.headers.getSetCookie();
  for (const [name, value] of response.headers) if (name !== 'set-cookie') outgoing.setHeader(name, value);
  if (cookies.length > 0) outgoing.setHeader('set-cookie', cookies);
  outgoing.writeHead(response.status);
  outgoing.flushHeaders();
  const reader = response.body?.getReader();
  if (!reader) {
    outgoing.end();
    return;
  }
  outgoing.on('close', () => {
    // Already failed streams refuse; there is nothing left to give back.
    reader.cancel().catch(() => undefined);
  });
  try {
    for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) outgoing.write(chunk.value);
    outgoing.end();
  } catch {
    outgoing.destroy();
  }
};
