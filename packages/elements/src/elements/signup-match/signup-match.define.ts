import { define } from '../../internal/define.ts';
import { SignupMatch } from './signup-match.ts';

define('signup-match', SignupMatch);

declare global {
  interface HTMLElementTagNameMap {
    'signup-match': SignupMatch;
  }
}
