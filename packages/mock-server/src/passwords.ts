import { toHex, utf8, type Bytes } from './bytes.ts';
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

const sealedMark = 'pbkdf2:';

/** A password as somebody chose it, in the form in which it may be kept: the demo's store is their own browser. */
export const sealPassword = async (password: string, memberId: string): Promise<string> =>
  `${sealedMark}${toHex(await derive(password, memberId))}`;

/** What the password on file derives to. `derived` is that of one in clear. */
const expectedOf = (onFile: string, derived: Bytes): Bytes =>
  onFile.startsWith(sealedMark)
    ? Uint8Array.from(onFile.slice(sealedMark.length).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
    : derived;

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
    const salt = member?.sealedFor ?? member?.id ?? 'nobody';
    const [given, derived] = await Promise.all([derive(typed, salt), derive(member?.password ?? salt, salt)]);
    const matches = equal(given, typeof member?.password === 'string' ? expectedOf(member.password, derived) : noMatch);
    return member && matches ? [member] : [];
  });
  return (await Promise.all(checks)).flat();
};
