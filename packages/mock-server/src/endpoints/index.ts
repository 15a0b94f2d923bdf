import type { EndpointFor } from '../endpoint.ts';
import type { OperationName } from '../operations.ts';
import { addressSuggestionsSearch } from './address-suggestions-search.ts';
import { applicationFind } from './application-find.ts';
import { applicationRead } from './application-read.ts';
import { applicationSendLink } from './application-send-link.ts';
import { applicationSubmit } from './application-submit.ts';
import { applicationWithdraw } from './application-withdraw.ts';
import { capabilitiesRead } from './capabilities-read.ts';
import { emailVerificationChange } from './email-verification-change.ts';
import { emailVerificationConfirm } from './email-verification-confirm.ts';
import { emailVerificationRead } from './email-verification-read.ts';
import { emailVerificationRenew } from './email-verification-renew.ts';
import { emailVerificationSend } from './email-verification-send.ts';
import { emailVerificationWithdraw } from './email-verification-withdraw.ts';
import { invitationsAccept } from './invitations-accept.ts';
import { invitationsFind } from './invitations-find.ts';
import { invitationsJoin } from './invitations-join.ts';
import { invitationsSendMail } from './invitations-send-mail.ts';
import { meRead } from './me-read.ts';
import { onboardingRead } from './onboarding-read.ts';
import { organizationsEnter } from './organizations-enter.ts';
import { organizationsList } from './organizations-list.ts';
import { passkeysCreationOptions } from './passkeys-creation-options.ts';
import { passkeysList } from './passkeys-list.ts';
import { passkeysRegister } from './passkeys-register.ts';
import { passkeysRemove } from './passkeys-remove.ts';
import { passkeysRename } from './passkeys-rename.ts';
import { profileConfirm } from './profile-confirm.ts';
import { profileRead } from './profile-read.ts';
import { profileUpdate } from './profile-update.ts';
import { recoveryReadLink } from './recovery-read-link.ts';
import { recoveryRequestPassword } from './recovery-request-password.ts';
import { recoveryRequestUserName } from './recovery-request-user-name.ts';
import { recoveryResetPassword } from './recovery-reset-password.ts';
import { sessionExtend } from './session-extend.ts';
import { sessionPasskeyOptions } from './session-passkey-options.ts';
import { sessionRead } from './session-read.ts';
import { sessionSignInWithPasskey } from './session-sign-in-with-passkey.ts';
import { sessionSignIn } from './session-sign-in.ts';
import { sessionSignOut } from './session-sign-out.ts';
import { signUpActivate } from './sign-up-activate.ts';
import { signUpMatch } from './sign-up-match.ts';
import { signUpResend } from './sign-up-resend.ts';
import { supportSend } from './support-send.ts';
import { identityRead } from './identity-read.ts';
import { identitySubmit } from './identity-submit.ts';
import { uploadsAppend } from './uploads-append.ts';
import { uploadsCreate } from './uploads-create.ts';
import { uploadsDiscard } from './uploads-discard.ts';
import { uploadsRead } from './uploads-read.ts';
import { ballotsAbandonCast } from './ballots-abandon-cast.ts';
import { ballotsCast } from './ballots-cast.ts';
import { ballotsRead } from './ballots-read.ts';
import { ballotsReadCast } from './ballots-read-cast.ts';
import { boardHeadRead } from './board-head.ts';
import { boardTrack } from './board-track.ts';
import { voteResultsRead } from './vote-results-read.ts';
import { votesAcknowledge } from './votes-acknowledge.ts';
import { votesChallenge } from './votes-challenge.ts';
import { votesList } from './votes-list.ts';
import { votesRead } from './votes-read.ts';
import { votesRegister } from './votes-register.ts';
import { checkoutCancel } from './checkout-cancel.ts';
import { checkoutOffer } from './checkout-offer.ts';
import { checkoutQuote } from './checkout-quote.ts';
import { checkoutRead } from './checkout-read.ts';
import { checkoutStart } from './checkout-start.ts';
import { historyReceiptFile } from './history-receipt-file.ts';
import { historyReceipts } from './history-receipts.ts';
import { historyRegistrations } from './history-registrations.ts';
import { historyTransactions } from './history-transactions.ts';
import { membershipCard } from './membership-card.ts';
import { membershipCheckCard } from './membership-check-card.ts';
import { membershipRead } from './membership-read.ts';
import { membershipSetAutoRenewal } from './membership-set-auto-renewal.ts';
import { accessOverview } from './access-overview.ts';
import { accessRequestSeats } from './access-request-seats.ts';
import { accessFind } from './access-find.ts';
import { accessForesee } from './access-foresee.ts';
import { accessChange } from './access-change.ts';
import { accessUndo } from './access-undo.ts';
import { accessInvite } from './access-invite.ts';
import { accessLinks } from './access-links.ts';
import { accessCreateLink } from './access-create-link.ts';
import { accessRenewLink } from './access-renew-link.ts';
import { accessRevokeLink } from './access-revoke-link.ts';
import { accessHistory } from './access-history.ts';
import { documentsFind } from './documents-find.ts';
import { documentsLink } from './documents-link.ts';
import { jobsList } from './jobs-list.ts';
import { jobsRead } from './jobs-read.ts';
import { jobsPost } from './jobs-post.ts';
import { jobsEdit } from './jobs-edit.ts';
import { jobsWithdraw } from './jobs-withdraw.ts';

/** What answers each operation of the contract; a missing one is a type error. */
export const endpoints: { readonly [N in OperationName]: EndpointFor<N> } = {
  'addressSuggestions.search': addressSuggestionsSearch,
  'application.find': applicationFind,
  'application.read': applicationRead,
  'application.sendLink': applicationSendLink,
  'application.submit': applicationSubmit,
  'application.withdraw': applicationWithdraw,
  'capabilities.read': capabilitiesRead,
  'emailVerification.change': emailVerificationChange,
  'emailVerification.confirm': emailVerificationConfirm,
  'emailVerification.read': emailVerificationRead,
  'emailVerification.renew': emailVerificationRenew,
  'emailVerification.send': emailVerificationSend,
  'emailVerification.withdraw': emailVerificationWithdraw,
  'invitations.accept': invitationsAccept,
  'invitations.find': invitationsFind,
  'invitations.join': invitationsJoin,
  'invitations.sendMail': invitationsSendMail,
  'me.read': meRead,
  'onboarding.read': onboardingRead,
  'organizations.enter': organizationsEnter,
  'organizations.list': organizationsList,
  'passkeys.creationOptions': passkeysCreationOptions,
  'passkeys.list': passkeysList,
  'passkeys.register': passkeysRegister,
  'passkeys.remove': passkeysRemove,
  'passkeys.rename': passkeysRename,
  'profile.confirm': profileConfirm,
  'profile.read': profileRead,
  'profile.update': profileUpdate,
  'recovery.readLink': recoveryReadLink,
  'recovery.requestPassword': recoveryRequestPassword,
  'recovery.requestUserName': recoveryRequestUserName,
  'recovery.resetPassword': recoveryResetPassword,
  'session.extend': sessionExtend,
  'session.passkeyOptions': sessionPasskeyOptions,
  'session.read': sessionRead,
  'session.signIn': sessionSignIn,
  'session.signInWithPasskey': sessionSignInWithPasskey,
  'session.signOut': sessionSignOut,
  'signUp.activate': signUpActivate,
  'signUp.match': signUpMatch,
  'signUp.resend': signUpResend,
  'support.send': supportSend,
  'identity.read': identityRead,
  'identity.submit': identitySubmit,
  'uploads.append': uploadsAppend,
  'uploads.create': uploadsCreate,
  'uploads.discard': uploadsDiscard,
  'uploads.read': uploadsRead,
  'ballots.abandonCast': ballotsAbandonCast,
  'ballots.cast': ballotsCast,
  'ballots.read': ballotsRead,
  'ballots.readCast': ballotsReadCast,
  'board.head': boardHeadRead,
  'board.track': boardTrack,
  'voteResults.read': voteResultsRead,
  'votes.acknowledge': votesAcknowledge,
  'votes.challenge': votesChallenge,
  'votes.list': votesList,
  'votes.read': votesRead,
  'votes.register': votesRegister,
  'checkout.cancel': checkoutCancel,
  'checkout.offer': checkoutOffer,
  'checkout.quote': checkoutQuote,
  'checkout.read': checkoutRead,
  'checkout.start': checkoutStart,
  'history.receiptFile': historyReceiptFile,
  'history.receipts': historyReceipts,
  'history.registrations': historyRegistrations,
  'history.transactions': historyTransactions,
  'membership.card': membershipCard,
  'membership.checkCard': membershipCheckCard,
  'membership.read': membershipRead,
  'membership.setAutoRenewal': membershipSetAutoRenewal,
  'access.overview': accessOverview,
  'access.requestSeats': accessRequestSeats,
  'access.find': accessFind,
  'access.foresee': accessForesee,
  'access.change': accessChange,
  'access.undo': accessUndo,
  'access.invite': accessInvite,
  'access.links': accessLinks,
  'access.createLink': accessCreateLink,
  'access.renewLink': accessRenewLink,
  'access.revokeLink': accessRevokeLink,
  'access.history': accessHistory,
  'documents.find': documentsFind,
  'documents.link': documentsLink,
  'jobs.list': jobsList,
  'jobs.read': jobsRead,
  'jobs.post': jobsPost,
  'jobs.edit': jobsEdit,
  'jobs.withdraw': jobsWithdraw,
};
