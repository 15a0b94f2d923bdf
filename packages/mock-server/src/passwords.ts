import { utf8, type Bytes } from './bytes.ts';
import type { Member } from './member.ts';

const iterations = 5000;

const derive = async (password: string, salt: string): Promise<Bytes> => {
  const key = await crypto.subtle.importKey('raw', utf8(password), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt: utf8(salt), iterations },
    key,
    256,
  );
  return new Uint8Array(bits);
};

/** What nobody's password derives to. */
const noMatch = new Uint8Array(32);

const equal = (left: Bytes, right: Bytes): boolean =>
  left.reduce((difference, byte, index) => difference | (byte ^ (right[index] ?? 0)), 0) === 0;

/** No household shares one e-mail among more members than this. */
const checksPerSignIn = 4;

/**
 * Those of the candidates whose password this is. The work is the same for an unknown identifier, a shared one,
 * a wrong password and a locked account, so that the time taken tells nothing (trust S13).
 */
export const matchPassword = async (typed: string, candidates: readonly Member[]): Promise<Member[]> => {
  const checks = Array.from({ length: Math.max(candidates.length, checksPerSignIn) }, async (_, index) => {
    const member = candidates[index];
    const salt = member?.id ?? 'nobody';
    const [given, expected] = await Promise.all([derive(typed, salt), derive(member?.password ?? salt, salt)]);
    const matches = equal(given, typeof member?.password === 'string' ? expected : noMatch);
    return member && matches ? [member] : [];
  });
  return (await Promise.all(checks)).flat();
};
