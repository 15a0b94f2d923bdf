export { providePortal, type Portals } from './context/portal-context.ts';
export { MemberLoginSucceededEvent } from './elements/member-login/member-login.events.ts';
export { MemberLogin } from './elements/member-login/member-login.ts';
export { MemberMenuSignedOutEvent } from './elements/member-menu/member-menu.events.ts';
export { MemberMenu } from './elements/member-menu/member-menu.ts';
export {
  ProfileEditorConfirmedEvent,
  ProfileEditorSavedEvent,
} from './elements/profile-editor/profile-editor.events.ts';
export { ProfileEditor } from './elements/profile-editor/profile-editor.ts';
export { UnionPortal } from './elements/union-portal/union-portal.ts';
export { PortalNavigateEvent, type WayOut } from './internal/portal-navigate-event.ts';
export { SupportRequest } from './elements/support-request/support-request.ts';
export { SupportRequestSentEvent } from './elements/support-request/support-request.events.ts';
export { OnboardingChecklist } from './elements/onboarding-checklist/onboarding-checklist.ts';
export { MembershipApplication } from './elements/membership-application/membership-application.ts';
export {
  MembershipApplicationSubmittedEvent,
  MembershipApplicationWithdrawnEvent,
} from './elements/membership-application/membership-application.events.ts';
export { InvitationAccept } from './elements/invitation-accept/invitation-accept.ts';
export { InvitationAcceptCompletedEvent } from './elements/invitation-accept/invitation-accept.events.ts';
export { SignupMatch } from './elements/signup-match/signup-match.ts';
export { SignupMatchCompletedEvent } from './elements/signup-match/signup-match.events.ts';
export { IdentityCheck } from './elements/identity-check/identity-check.ts';
export { IdentityCheckSubmittedEvent } from './elements/identity-check/identity-check.events.ts';
export { EmailVerification } from './elements/email-verification/email-verification.ts';
export { EmailVerificationConfirmedEvent } from './elements/email-verification/email-verification.events.ts';
export { AccountRecovery } from './elements/account-recovery/account-recovery.ts';
export { AccountRecoveryCompletedEvent } from './elements/account-recovery/account-recovery.events.ts';
export { BallotReceipt } from './elements/ballot-receipt/ballot-receipt.ts';
export { VoteResults } from './elements/vote-results/vote-results.ts';
export { VoteList } from './elements/vote-list/vote-list.ts';
export {
  VoteListAcknowledgedEvent,
  VoteListChallengedEvent,
  VoteListRegisteredEvent,
} from './elements/vote-list/vote-list.events.ts';
export { BallotCard } from './elements/ballot-card/ballot-card.ts';
export { BallotCardRecordedEvent } from './elements/ballot-card/ballot-card.events.ts';
export { RenewalCheckout } from './elements/renewal-checkout/renewal-checkout.ts';
export { RenewalCheckoutPaidEvent } from './elements/renewal-checkout/renewal-checkout.events.ts';
export { MembershipStatus } from './elements/membership-status/membership-status.ts';
export { MembershipStatusChangedEvent } from './elements/membership-status/membership-status.events.ts';
export { MembershipCard } from './elements/membership-card/membership-card.ts';
export { MemberHistory } from './elements/member-history/member-history.ts';
export { AccessManager } from './elements/access-manager/access-manager.ts';
export { AccessManagerChangedEvent } from './elements/access-manager/access-manager.events.ts';
export { JobBoard } from './elements/job-board/job-board.ts';
export {
  JobBoardPostedEvent,
  JobBoardSavedEvent,
  JobBoardWithdrawnEvent,
} from './elements/job-board/job-board.events.ts';
export { DocumentLibrary } from './elements/document-library/document-library.ts';
