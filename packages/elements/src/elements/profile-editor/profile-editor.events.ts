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

/** The member said here that everything still holds, and the backend has it. */
export class ProfileEditorConfirmedEvent extends Event {
  constructor() {
    super('profile-editor-confirmed', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'profile-editor-saved': ProfileEditorSavedEvent;
    'profile-editor-confirmed': ProfileEditorConfirmedEvent;
  }
}
