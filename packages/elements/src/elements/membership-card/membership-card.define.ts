import { define } from '../../internal/define.ts';
import { MembershipCard } from './membership-card.ts';

define('membership-card', MembershipCard);

declare global {
  interface HTMLElementTagNameMap {
    'membership-card': MembershipCard;
  }
}
