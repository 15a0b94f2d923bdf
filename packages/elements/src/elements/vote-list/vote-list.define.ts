import { define } from '../../internal/define.ts';
import { VoteList } from './vote-list.ts';

define('vote-list', VoteList);

declare global {
  interface HTMLElementTagNameMap {
    'vote-list': VoteList;
  }
}
