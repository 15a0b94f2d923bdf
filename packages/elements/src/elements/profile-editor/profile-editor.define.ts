import { define } from '../../internal/define.ts';
import { ProfileEditor } from './profile-editor.ts';

define('profile-editor', ProfileEditor);

declare global {
  interface HTMLElementTagNameMap {
    'profile-editor': ProfileEditor;
  }
}
