import { define } from '../../internal/define.ts';
import { MemberLogin } from './member-login.ts';

define('member-login', MemberLogin);

declare global {
  interface HTMLElementTagNameMap {
    'member-login': MemberLogin;
  }
}
