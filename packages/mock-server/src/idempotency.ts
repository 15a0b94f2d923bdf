import { problem, type Answer } from './answer.ts';
import { randomBytes, sha256, toHex, utf8 } from './bytes.ts';

const keptFor = 24 * 60 * 60_000;

interface Attempt {
  /** Of the path and the body, salted: what was sent, a password among it, is not kept. */
  digest: string;
  startedAt: number;
  /** Absent while the first request is running. */
  answer?: Answer;
}

/** One effect per key (draft-ietf-httpapi-idempotency-key-header, trust R6). */
export interface Idempotency {
  /**
   * Runs once per scope and key; what was `sent`, again, gets the same answer again. Anything else gets
   * `idempotency-key-reused`, and a key whose first request still runs `request-in-progress`.
   */
  once(scope: string, key: string | null, sent: string, run: () => Promise<Answer>): Promise<Answer>;
  clear(): void;
}

/** What another attempt with the same key may well change is not remembered. */
const isFinal = ({ status, body }: Answer): boolean => {
  const code = body !== null && typeof body === 'object' && 'code' in body ? body.code : undefined;
  return (
    status < 500 &&
    !['signed-out', 'precondition-failed', 'rate-limited', 'forbidden', 'step-up-required'].includes(String(code))
  );
};

export const createIdempotency = (now: () => number): Idempotency => {
  const attempts = new Map<string, Attempt>();
  const salt = randomBytes(16);
  const digestOf = async (sent: string): Promise<string> =>
    toHex(await sha256(new Uint8Array([...salt, ...utf8(sent)])));

  return {
    once: async (scope, key, sent, run) => {
      if (key === null) return run();
      const slot = `${scope}\n${key}`;
      const digest = await digestOf(sent);
      const earlier = attempts.get(slot);
      if (earlier && now() - earlier.startedAt < keptFor) {
        if (earlier.digest !== digest) return problem('idempotency-key-reused');
        return earlier.answer ?? problem('request-in-progress', { headers: { 'retry-after': '1' } });
      }
      const attempt: Attempt = { digest, startedAt: now() };
      attempts.set(slot, attempt);
      try {
        attempt.answer = await run();
      } finally {
        if (!attempt.answer || !isFinal(attempt.answer)) attempts.delete(slot);
      }
      return attempt.answer;
    },
    clear: () => {
      attempts.clear();
    },
  };
};
