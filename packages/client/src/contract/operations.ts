import * as z from 'zod/mini';
import { accessHistoryEndpoints } from './access-history.ts';
import { AddressQuery, addressSuggestionEndpoints } from './address-suggestion.ts';
import {
  applicationEndpoints,
  ApplicationForm,
  ApplicationLink,
  ApplicationLinkRequest,
  ApplicationSettings,
  ApplicationWithdrawal,
} from './application.ts';
import { ballotEndpoints, Envelope } from './ballot.ts';
import { boardEndpoints } from './board.ts';
import { Capabilities, capabilitiesEndpoints } from './capabilities.ts';
import { EmailChange, EmailReference, emailVerificationEndpoints, LinkToken } from './email-verification.ts';
import { checkoutEndpoints, NewCheckout, RenewalChoice } from './checkout.ts';
import type { Endpoint } from './endpoint.ts';
import { historyEndpoints } from './history.ts';
import { identityEndpoints, IdentitySettings, IdentitySubmission } from './identity.ts';
import { InvitationLink, InvitationMailRequest, invitationEndpoints, NewAccount } from './invitations.ts';
import { AccessLinkRenewal, AccessLinkVersion, invitingEndpoints, NewAccessLink, NewInvitations } from './inviting.ts';
import { documentEndpoints, DocumentQuery } from './documents.ts';
import { JobDetails, jobEndpoints, JobPatch } from './jobs.ts';
import { meEndpoints } from './me.ts';
import { AutoRenewal, membershipEndpoints } from './membership.ts';
import { OidcSettings } from './oidc.ts';
import { onboardingEndpoints } from './onboarding.ts';
import { organizationEndpoints } from './organizations.ts';
import { PasskeyAssertion, passkeyEndpoints } from './passkey.ts';
import { NewPasskey, PasskeyName, passkeysEndpoints } from './passkeys.ts';
import { PasswordsSection } from './passwords.ts';
import { PeopleChange, peopleEndpoints, PeopleQuery } from './people.ts';
import { PermissionSettings } from './permissions.ts';
import { profileEndpoints, ProfilePatch } from './profile.ts';
import { PasswordRequest, PasswordReset, recoveryEndpoints, UserNameRequest } from './recovery.ts';
import { seatEndpoints, SeatRequest } from './seats.ts';
import { Credentials, sessionEndpoints } from './session.ts';
import { Activation, MatchRequest, MatchTicket, signUpEndpoints, SignUpSettings } from './sign-up.ts';
import { supportEndpoints, SupportRequest, SupportSettings } from './support.ts';
import { NewUpload, uploadEndpoints, UploadSettings } from './upload.ts';
import { EligibilityChallenge, VoterDetails, votesEndpoints } from './vote.ts';
import { voteResultsEndpoints } from './vote-results.ts';

/** An endpoint with the schema of its request body. */
const taking = <const E extends Endpoint, const S>(endpoint: E, request: S): E & { request: S } => ({
  ...endpoint,
  request,
});

/** What a backend answers: what every page reads, and the sections of the domains that it has. */
export const BackendCapabilities = z.extend(Capabilities, {
  oidc: z.optional(OidcSettings),
  passwords: PasswordsSection,
  'sign-up': z.optional(SignUpSettings),
  uploads: z.optional(UploadSettings),
  identity: z.optional(IdentitySettings),
  support: z.optional(SupportSettings),
  application: z.optional(ApplicationSettings),
  permissions: PermissionSettings,
});
export type BackendCapabilities = z.infer<typeof BackendCapabilities>;

/**
 * Every operation of the wire, by domain; for backends and the OpenAPI file, never for the browser. The schemas of
 * request bodies are joined here, because the client does not check what it sends and should not carry them.
 */
export const operations = {
  capabilities: { read: { ...capabilitiesEndpoints.read, response: BackendCapabilities } },
  session: {
    ...sessionEndpoints,
    ...passkeyEndpoints,
    signIn: taking(sessionEndpoints.signIn, Credentials),
    signInWithPasskey: taking(passkeyEndpoints.signInWithPasskey, PasskeyAssertion),
  },
  passkeys: {
    ...passkeysEndpoints,
    register: taking(passkeysEndpoints.register, NewPasskey),
    rename: taking(passkeysEndpoints.rename, PasskeyName),
  },
  me: meEndpoints,
  profile: { ...profileEndpoints, update: taking(profileEndpoints.update, ProfilePatch) },
  emailVerification: {
    ...emailVerificationEndpoints,
    send: taking(emailVerificationEndpoints.send, EmailReference),
    change: taking(emailVerificationEndpoints.change, EmailChange),
    withdraw: taking(emailVerificationEndpoints.withdraw, EmailReference),
    confirm: taking(emailVerificationEndpoints.confirm, LinkToken),
    renew: taking(emailVerificationEndpoints.renew, LinkToken),
  },
  recovery: {
    requestPassword: taking(recoveryEndpoints.requestPassword, PasswordRequest),
    requestUserName: taking(recoveryEndpoints.requestUserName, UserNameRequest),
    readLink: taking(recoveryEndpoints.readLink, LinkToken),
    resetPassword: taking(recoveryEndpoints.resetPassword, PasswordReset),
  },
  addressSuggestions: { search: taking(addressSuggestionEndpoints.search, AddressQuery) },
  signUp: {
    match: taking(signUpEndpoints.match, MatchRequest),
    activate: taking(signUpEndpoints.activate, Activation),
    resend: taking(signUpEndpoints.resend, MatchTicket),
  },
  identity: { ...identityEndpoints, submit: taking(identityEndpoints.submit, IdentitySubmission) },
  uploads: { ...uploadEndpoints, create: taking(uploadEndpoints.create, NewUpload) },
  support: { send: taking(supportEndpoints.send, SupportRequest) },
  onboarding: onboardingEndpoints,
  application: {
    ...applicationEndpoints,
    find: taking(applicationEndpoints.find, ApplicationLink),
    submit: taking(applicationEndpoints.submit, ApplicationForm),
    withdraw: taking(applicationEndpoints.withdraw, ApplicationWithdrawal),
    sendLink: taking(applicationEndpoints.sendLink, ApplicationLinkRequest),
  },
  invitations: {
    find: taking(invitationEndpoints.find, InvitationLink),
    accept: taking(invitationEndpoints.accept, InvitationLink),
    join: taking(invitationEndpoints.join, NewAccount),
    sendMail: taking(invitationEndpoints.sendMail, InvitationMailRequest),
  },
  organizations: organizationEndpoints,
  votes: {
    ...votesEndpoints,
    register: taking(votesEndpoints.register, VoterDetails),
    challenge: taking(votesEndpoints.challenge, EligibilityChallenge),
  },
  ballots: { ...ballotEndpoints, cast: taking(ballotEndpoints.cast, Envelope) },
  board: boardEndpoints,
  voteResults: voteResultsEndpoints,
  membership: { ...membershipEndpoints, setAutoRenewal: taking(membershipEndpoints.setAutoRenewal, AutoRenewal) },
  checkout: {
    ...checkoutEndpoints,
    quote: taking(checkoutEndpoints.quote, RenewalChoice),
    start: taking(checkoutEndpoints.start, NewCheckout),
  },
  history: historyEndpoints,
  access: {
    ...seatEndpoints,
    ...peopleEndpoints,
    ...invitingEndpoints,
    ...accessHistoryEndpoints,
    requestSeats: taking(seatEndpoints.requestSeats, SeatRequest),
    find: taking(peopleEndpoints.find, PeopleQuery),
    foresee: taking(peopleEndpoints.foresee, PeopleChange),
    change: taking(peopleEndpoints.change, PeopleChange),
    invite: taking(invitingEndpoints.invite, NewInvitations),
    createLink: taking(invitingEndpoints.createLink, NewAccessLink),
    renewLink: taking(invitingEndpoints.renewLink, AccessLinkRenewal),
    revokeLink: taking(invitingEndpoints.revokeLink, AccessLinkVersion),
  },
  jobs: { ...jobEndpoints, post: taking(jobEndpoints.post, JobDetails), edit: taking(jobEndpoints.edit, JobPatch) },
  documents: { ...documentEndpoints, find: taking(documentEndpoints.find, DocumentQuery) },
} as const satisfies Record<string, Record<string, Endpoint>>;
