import { define } from '../../internal/define.ts';
import { SupportRequest } from './support-request.ts';

define('support-request', SupportRequest);

declare global {
  interface HTMLElementTagNameMap {
    'support-request': SupportRequest;
  }
}
