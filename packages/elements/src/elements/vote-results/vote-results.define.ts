import { define } from '../../internal/define.ts';
import { VoteResults } from './vote-results.ts';

define('vote-results', VoteResults);

declare global {
  interface HTMLElementTagNameMap {
    'vote-results': VoteResults;
  }
}
