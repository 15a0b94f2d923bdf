import { problem, toResponse, type Answer } from './answer.ts';
import { toLatin1, type Bytes } from './bytes.ts';
import { createCooldown } from './cooldown.ts';
import type { Database } from './database.ts';
import type { Shelf } from './documents/shelf.ts';
import type { Call, SignedIn } from './endpoint.ts';
import { endpoints } from './endpoints/index.ts';
import type { FaultContext } from './faults/fault.ts';
import type { Switchboard } from './faults/switchboard.ts';
import type { Front } from './front.ts';
import { createIdempotency } from './idempotency.ts';
import { fromJson } from './json.ts';
import { isSupported, operations, paramsOf, type OperationName } from './operations.ts';
import { createChallenges } from './passkey.ts';
import { catchUp, type PaymentSettings } from './payments/checkouts.ts';
import { parseBody, refuseForgery } from './request-body.ts';
import type { RequestLog } from './request-log.ts';
import { createSignInAttempts } from './sign-in-attempts.ts';
import { createUploads } from './uploads.ts';
import type { BallotBox } from './voting/ballot-box.ts';

/** Answers any operation of the contract, whatever front it came through. */
export interface Backend {
  /** A response of type `error` stands for a connection that broke. */
  answer(operation: OperationName, request: Request, front: Front): Promise<Response>;
  /** Forgets what is not in the database: idempotency keys, failed sign-ins, challenges, uploads, what is on ballots. */
  forget(): void;
}

export interface BackendParts {
  db: Database;
  box: BallotBox;
  payments: PaymentSettings;
  shelf: Shelf;
  invitationUrl: string;
  faults: Switchboard;
  log: RequestLog;
  /** Whether the log keeps what was sent. */
  logBodies: boolean;
  now: () => number;
}

/** A body as text: what JSON says, or its bytes one by one. */
const textOf = (operation: OperationName, bytes: Bytes): string =>
  operations[operation].media === undefined ? new TextDecoder().decode(bytes) : toLatin1(bytes);

const readJson = (bytes: Bytes): unknown => {
  try {
    return fromJson(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
};

type AnyRun = (call: Call<OperationName> & Partial<SignedIn>) => Answer | Promise<Answer>;

export const createBackend = ({
  db,
  box,
  payments,
  shelf,
  invitationUrl,
  faults,
  log,
  logBodies,
  now,
}: BackendParts): Backend => {
  const idempotency = createIdempotency(now);
  const attempts = createSignInAttempts(now);
  const challenges = createChallenges(now);
  const uploads = createUploads(now);
  const cooldown = createCooldown(now);

  /** The session behind an id, unless it is over. */
  const resolve = (sessionId: string | undefined): SignedIn | undefined => {
    const session = sessionId === undefined ? undefined : db.sessions.find(sessionId);
    const member = session && session.expiresAt > now() ? db.member(session.memberId) : undefined;
    const hasEnded = session && member && session.authenticatedAt < (member.signedOutAt ?? 0);
    return session && member && !hasEnded && sessionId !== undefined
      ? { sessionId, expiresAt: session.expiresAt, authenticatedAt: session.authenticatedAt, member }
      : undefined;
  };

  const run = async (
    operation: OperationName,
    request: Request,
    bytes: Bytes,
    signedIn: SignedIn | undefined,
  ): Promise<Answer> => {
    const endpoint = operations[operation];
    if (!isSupported(operation, db.capabilities)) return problem('not-supported');
    const refusal = refuseForgery(request, endpoint);
    if (refusal) return refusal;
    if (endpoints[operation].access === 'member' && !signedIn) return problem('signed-out');
    const text = textOf(operation, bytes);
    const parsed = parseBody(endpoint, text);
    if ('refusal' in parsed) return parsed.refusal;

    catchUp(db, now());
    const { pathname } = new URL(request.url);
    const params = paramsOf(operation, pathname);
    const call = {
      request,
      params,
      body: parsed.body,
      bytes,
      db,
      attempts,
      challenges,
      uploads,
      cooldown,
      box,
      payments,
      shelf,
      invitationUrl,
      now: now(),
      ...signedIn,
    };
    // Each endpoint was declared with its own operation's types, which a lookup by name cannot keep apart.
    const execute = async (): Promise<Answer> => (endpoints[operation].run as AnyRun)(call as Parameters<AnyRun>[0]);
    // A PUT says itself what it makes, and its endpoint knows the same bytes again
    if (request.method === 'GET' || request.method === 'PUT') return execute();
    const scope = `${operation}\n${endpoints[operation].access === 'member' ? signedIn?.member.id : ''}`;
    return idempotency.once(scope, request.headers.get('idempotency-key'), `${pathname}\n${text}`, execute);
  };

  return {
    answer: async (operation, request, front) => {
      db.refresh();
      const bytes = new Uint8Array(await request.arrayBuffer().catch(() => new ArrayBuffer()));
      const entry = log.add({
        operation,
        method: request.method,
        path: new URL(request.url).pathname,
        key: request.headers.get('idempotency-key'),
        status: null,
        ...(logBodies && bytes.length > 0 && { body: textOf(operation, bytes) }),
      });
      const released = AbortSignal.any([request.signal, faults.released]);
      const happening = faults.take(operation, front.name);
      const losesSession = happening.some(({ fault }) => fault.losesSession);
      const sessionId = losesSession ? undefined : front.readSession(request);
      const signedIn = resolve(sessionId);
      const contextOf = (options: FaultContext['options']): FaultContext => ({
        request,
        operation,
        params: paramsOf(operation, new URL(request.url).pathname),
        body: () => readJson(bytes),
        options,
        db,
        sessionId,
        memberId: signedIn?.member.id,
        now: now(),
        released,
      });

      for (const { fault, options } of happening) {
        const instead = await fault.before?.(contextOf(options));
        if (instead) {
          const response = instead instanceof Response ? instead : toResponse(instead, now());
          if (response.type !== 'error') entry.status = response.status;
          return response;
        }
      }

      const answer = await run(operation, request, bytes, resolve(sessionId));
      if (typeof answer.session === 'string' && operation !== 'session.extend') faults.noteSignIn();

      let response = toResponse(answer, now());
      for (const { fault, options } of happening) {
        if (fault.after && response.type !== 'error') response = await fault.after(response, contextOf(options));
      }
      if (response.type === 'error') return response;
      entry.status = response.status;
      if (answer.session !== undefined && !losesSession) front.writeSession(answer.session, request, response);
      return response;
    },
    forget: () => {
      idempotency.clear();
      attempts.clear();
      cooldown.clear();
      challenges.clear();
      uploads.clear();
      box.clear();
    },
  };
};
