export interface Sent {
  url: string;
  method: string;
  headers: Headers;
  body: string | undefined;
  init: RequestInit;
}

export type Reply = (sent: Sent) => Response | Promise<Response>;

export interface ScriptedFetch {
  fetch: typeof globalThis.fetch;
  /** Every request so far. */
  readonly sent: Sent[];
}

/** A backend that gives the replies in turn, and the last one from then on. */
export const scriptFetch = (...replies: Reply[]): ScriptedFetch => {
  const sent: Sent[] = [];
  return {
    sent,
    fetch: async (input, init = {}) => {
      const request: Sent = {
        url: input as string,
        method: init.method ?? 'GET',
        headers: new Headers(init.headers),
        body: init.body as string | undefined,
        init,
      };
      const reply = replies[sent.length] ?? replies.at(-1) ?? networkError;
      sent.push(request);
      return reply(request);
    },
  };
};

export const json = (
  body: unknown,
  { status = 200, ...headers }: { status?: number; [header: string]: string | number } = {},
): Reply => text(JSON.stringify(body), status, { 'content-type': 'application/json', ...headers });

export const problem = (status: number, code: string, headers: Record<string, string> = {}, more: object = {}): Reply =>
  json({ code, ...more }, { status, ...headers });

export const empty =
  (status = 204, headers: Record<string, string> = {}): Reply =>
  () =>
    new Response(null, { status, headers });

export const text =
  (body: string, status = 200, headers: Record<string, string> = { 'content-type': 'text/html' }): Reply =>
  () =>
    new Response(body, { status, headers });

export const networkError = (): never => {
  throw new TypeError('Failed to fetch');
};

/** Never answers, and does not even listen to its signal. */
export const silence: Reply = () => new Promise(() => undefined);
