import { define } from '../../internal/define.ts';
import { DocumentLibrary } from './document-library.ts';

define('document-library', DocumentLibrary);

declare global {
  interface HTMLElementTagNameMap {
    'document-library': DocumentLibrary;
  }
}
