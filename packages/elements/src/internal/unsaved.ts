/**
 * Asked of the page's widgets before what belongs to its member is dropped: each that holds something unsaved prevents
 * it. An event, so that separately bundled copies meet.
 */
export const unsavedQuestion = 'trait-union-unsaved';

/** Whether a widget of the page holds what would be lost with its member. */
export const holdsUnsaved = (): boolean => !dispatchEvent(new Event(unsavedQuestion, { cancelable: true }));
