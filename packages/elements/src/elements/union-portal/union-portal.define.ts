import { define } from '../../internal/define.ts';
import { UnionPortal } from './union-portal.ts';

define('union-portal', UnionPortal);

declare global {
  interface HTMLElementTagNameMap {
    'union-portal': UnionPortal;
  }
}
