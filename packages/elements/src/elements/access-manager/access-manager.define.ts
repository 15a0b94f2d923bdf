import { define } from '../../internal/define.ts';
import { AccessManager } from './access-manager.ts';

define('access-manager', AccessManager);

declare global {
  interface HTMLElementTagNameMap {
    'access-manager': AccessManager;
  }
}
