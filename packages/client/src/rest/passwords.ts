import { PasswordsSection } from '../contract/passwords.ts';
import type { PasswordsDomain } from '../domains/passwords.ts';
import type { RestContext } from './rest-context.ts';

export const create = ({ section }: RestContext): PasswordsDomain => ({
  rules: (options) => section('passwords', PasswordsSection, options),
});
