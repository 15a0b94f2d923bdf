import * as z from 'zod/mini';

/** What older systems ask of the characters. A client ignores those it does not know. */
export const characterKinds = ['lower-case', 'upper-case', 'digit', 'symbol'] as const;
export type CharacterKind = (typeof characterKinds)[number];

/**
 * The section `passwords` of the capabilities: what a new password must be, shown before it is typed (S0-13). The
 * backend decides: of a password that it refuses it says `malformed` when a rule is not met, `not-allowed` when it is
 * too common or too easy to guess.
 */
export const PasswordRules = z.object({
  /** In Unicode code points, not bytes. */
  minLength: z.number(),
  /** See `characterKinds`. NIST SP 800-63B advises against any. */
  needs: z.array(z.string()),
  /** Passwords that are common, or close to the member's own name or number, are refused. */
  refusesCommon: z.boolean(),
});
export type PasswordRules = z.infer<typeof PasswordRules>;

/** Absent where a backend states no rules. */
export const PasswordsSection = z.optional(PasswordRules);
