import { define } from '../../internal/define.ts';
import { BallotCard } from './ballot-card.ts';

define('ballot-card', BallotCard);

declare global {
  interface HTMLElementTagNameMap {
    'ballot-card': BallotCard;
  }
}
