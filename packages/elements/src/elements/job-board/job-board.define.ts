import { define } from '../../internal/define.ts';
import { JobBoard } from './job-board.ts';

define('job-board', JobBoard);

declare global {
  interface HTMLElementTagNameMap {
    'job-board': JobBoard;
  }
}
