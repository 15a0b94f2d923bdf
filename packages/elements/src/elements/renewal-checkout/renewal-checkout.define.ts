import { define } from '../../internal/define.ts';
import { RenewalCheckout } from './renewal-checkout.ts';

define('renewal-checkout', RenewalCheckout);

declare global {
  interface HTMLElementTagNameMap {
    'renewal-checkout': RenewalCheckout;
  }
}
