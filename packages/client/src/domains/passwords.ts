import type { PasswordRules } from '../contract/passwords.ts';
import type { ReadOptions } from '../options.ts';

export interface PasswordsDomain {
  /** What a new password must be; undefined where the backend does not say. */
  rules(options?: ReadOptions): Promise<PasswordRules | undefined>;
}
