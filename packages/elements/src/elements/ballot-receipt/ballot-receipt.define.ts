import { define } from '../../internal/define.ts';
import { BallotReceipt } from './ballot-receipt.ts';

define('ballot-receipt', BallotReceipt);

declare global {
  interface HTMLElementTagNameMap {
    'ballot-receipt': BallotReceipt;
  }
}
