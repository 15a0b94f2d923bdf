import { define } from '../../internal/define.ts';
import { IdentityCheck } from './identity-check.ts';

define('identity-check', IdentityCheck);

declare global {
  interface HTMLElementTagNameMap {
    'identity-check': IdentityCheck;
  }
}
