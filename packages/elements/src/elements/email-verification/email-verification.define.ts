import { define } from '../../internal/define.ts';
import { EmailVerification } from './email-verification.ts';

define('email-verification', EmailVerification);

declare global {
  interface HTMLElementTagNameMap {
    'email-verification': EmailVerification;
  }
}
