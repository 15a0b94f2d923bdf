import { define } from '../../internal/define.ts';
import { MemberHistory } from './member-history.ts';

define('member-history', MemberHistory);

declare global {
  interface HTMLElementTagNameMap {
    'member-history': MemberHistory;
  }
}
