import { define } from '../../internal/define.ts';
import { AccountRecovery } from './account-recovery.ts';

define('account-recovery', AccountRecovery);

declare global {
  interface HTMLElementTagNameMap {
    'account-recovery': AccountRecovery;
  }
}
