export { providePortal, type Portals } from './context/portal-context.ts';
export { MemberLoginSucceededEvent } from './elements/member-login/member-login.events.ts';
export { MemberLogin } from './elements/member-login/member-login.ts';
export { MemberMenuSignedOutEvent } from './elements/member-menu/member-menu.events.ts';
export { MemberMenu } from './elements/member-menu/member-menu.ts';
export { ProfileEditorSavedEvent } from './elements/profile-editor/profile-editor.events.ts';
export { ProfileEditor } from './elements/profile-editor/profile-editor.ts';
export { UnionPortal } from './elements/union-portal/union-portal.ts';
export { PortalNavigateEvent, type WayOut } from './internal/portal-navigate-event.ts';
