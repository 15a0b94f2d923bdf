import { define } from '../../internal/define.ts';
import { InvitationAccept } from './invitation-accept.ts';

define('invitation-accept', InvitationAccept);

declare global {
  interface HTMLElementTagNameMap {
    'invitation-accept': InvitationAccept;
  }
}
