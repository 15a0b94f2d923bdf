import { define } from '../../internal/define.ts';
import { MemberMenu } from './member-menu.ts';

define('member-menu', MemberMenu);

declare global {
  interface HTMLElementTagNameMap {
    'member-menu': MemberMenu;
  }
}
