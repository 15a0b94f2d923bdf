import { define } from '../../internal/define.ts';
import { MembershipApplication } from './membership-application.ts';

define('membership-application', MembershipApplication);

declare global {
  interface HTMLElementTagNameMap {
    'membership-application': MembershipApplication;
  }
}
