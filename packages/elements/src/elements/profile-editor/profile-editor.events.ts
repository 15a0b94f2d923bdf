import type { ProfileField } from './profile-editor.draft.ts';

/** The member saved changes to their file here, and the backend has them. */
export class ProfileEditorSavedEvent extends Event {
  /** The names of what was changed, such as `phones`; never a value. */
  readonly fields: readonly ProfileField[];

  constructor(fields: readonly ProfileField[]) {
    super('profile-editor-saved', { bubbles: true, composed: true });
    this.fields = fields;
  }
}

declare global {
  interface HTMLElementEventMap {
    'profile-editor-saved': ProfileEditorSavedEvent;
  }
}
