import { define } from '../../internal/define.ts';
import { MembershipStatus } from './membership-status.ts';

define('membership-status', MembershipStatus);

declare global {
  interface HTMLElementTagNameMap {
    'membership-status': MembershipStatus;
  }
}
