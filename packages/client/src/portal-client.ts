import type { AddressSuggestion } from './contract/address-suggestion.ts';
import type { Capabilities } from './contract/capabilities.ts';
import type { Me } from './contract/me.ts';
import type { FieldIssue } from './contract/problem.ts';
import type { Profile, ProfilePatch } from './contract/profile.ts';
import type { PasskeyAssertion, PasskeyOptions } from './contract/passkey.ts';
import type { Credentials, SessionMember } from './contract/session.ts';
import type { AccessDomain } from './domains/access.ts';
import type { ApplicationDomain } from './domains/application.ts';
import type { InvitationsDomain } from './domains/invitations.ts';
import type { OnboardingDomain } from './domains/onboarding.ts';
import type { OrganizationsDomain } from './domains/organizations.ts';
import type { SignUpDomain } from './domains/sign-up.ts';
import type { SupportDomain } from './domains/support.ts';
import type { EmailVerificationDomain } from './domains/email-verification.ts';
import type { PasswordsDomain } from './domains/passwords.ts';
import type { PasskeysDomain } from './domains/passkeys.ts';
import type { RecoveryDomain } from './domains/recovery.ts';
import type { IdentityDomain } from './domains/identity.ts';
import type { UploadsDomain } from './domains/uploads.ts';
import type { BallotsDomain } from './domains/ballots.ts';
import type { BoardDomain } from './domains/board.ts';
import type { VoteResultsDomain } from './domains/vote-results.ts';
import type { VotesDomain } from './domains/votes.ts';
import type { CheckoutDomain } from './domains/checkout.ts';
import type { HistoryDomain } from './domains/history.ts';
import type { DocumentsDomain } from './domains/documents.ts';
import type { JobsDomain } from './domains/jobs.ts';
import type { MembershipDomain } from './domains/membership.ts';
import type { ClientError } from './errors/client-error.ts';
import type { ReadOptions, Versioned, WriteOptions } from './options.ts';

export type * from './options.ts';
export type * from './domains/application.ts';
export type * from './domains/invitations.ts';
export type * from './domains/email-verification.ts';
export type * from './domains/organizations.ts';
export type { OnboardingDomain } from './domains/onboarding.ts';
export type { SupportDomain, SupportOutcome } from './domains/support.ts';
export type { PasswordsDomain } from './domains/passwords.ts';
export type * from './domains/passkeys.ts';
export type * from './domains/recovery.ts';
export type * from './domains/sign-up.ts';
export type * from './domains/identity.ts';
export type * from './domains/uploads.ts';
export type * from './domains/ballots.ts';
export type * from './domains/board.ts';
export type * from './domains/vote-results.ts';
export type * from './domains/votes.ts';
export type * from './domains/membership.ts';
export type * from './domains/checkout.ts';
export type * from './domains/history.ts';
export type * from './domains/access.ts';
export type * from './domains/documents.ts';
export type * from './domains/jobs.ts';

/**
 * The page's one view of who is signed in.
 *
 * - `unknown` nobody has asked yet, or the first answer is still awaited
 * - `signed-out` and why, if it was not by choice here
 * - `signed-in`; `stale` when the server could not be reached to confirm it: offline is not signed out
 * - `failed` the first answer did not come; `error` says why
 */
export type SessionState =
  | { status: 'unknown' }
  | { status: 'signed-out'; reason?: 'expired' | 'elsewhere' }
  | { status: 'signed-in'; member: SessionMember; expiresAt: number; stale: boolean }
  | { status: 'failed'; error: ClientError };

export type SignInOutcome =
  | { outcome: 'signed-in'; member: SessionMember }
  /** Unknown, wrong and locked are one answer (trust S13). */
  | { outcome: 'credentials-rejected' }
  /** Several members share this e-mail: ask for the member number (S4-02). */
  | { outcome: 'ambiguous-identifier' }
  /** The password is right but too old to be used (S1-23). */
  | { outcome: 'password-expired' };

/** Where members sign in on a page of the union's identity provider (OpenID Connect), and not with a password here. */
export interface ProviderSignIn {
  /**
   * Leaves for the provider, which sends the member back to `returnTo` (an address of this site), or here. Resolves
   * never; rejects when the page could not be left.
   */
  signIn(options?: { returnTo?: string }): Promise<never>;
  /**
   * Asks the same member again, in a window of its own, so that this page keeps what was typed (trust S15). Call it
   * in the very event of a click. `credentials-rejected` when somebody else signed in there; rejects with `aborted`
   * when the window was closed.
   */
  reauthenticate(): Promise<SignInOutcome>;
  /** True once, on the page where a sign-in that the member asked for has ended. */
  takeReturn(): boolean;
}

/** Sign-in state, shared by every element of the page and kept in step across tabs. */
export interface SessionDomain {
  readonly state: SessionState;
  /** In place of `signIn` and the passkeys, which are then `unsupported`. */
  readonly provider?: ProviderSignIn;
  /** Called at every change of `state`; returns the way to stop. */
  subscribe(listener: () => void): () => void;
  /** Asks the server; calls at the same time share one request. Never rejects: failures are in `state`. */
  refresh(): Promise<SessionState>;
  signIn(credentials: Credentials, options: WriteOptions): Promise<SignInOutcome>;
  passkeyOptions(options: WriteOptions): Promise<PasskeyOptions>;
  signInWithPasskey(assertion: PasskeyAssertion, options: WriteOptions): Promise<SignInOutcome>;
  /** Asks the server for more time. */
  extend(options: WriteOptions): Promise<void>;
  /**
   * Every widget of every tab forgets the member at once, even if the server cannot be reached (trust P3): then it
   * rejects, and the server is told as soon as it can be.
   */
  signOut(options: WriteOptions): Promise<void>;
}

export type ProfileUpdateOutcome =
  | { outcome: 'saved'; profile: Versioned<Profile> }
  /** Somebody else saved first; `current` is what is on file now. */
  | { outcome: 'precondition-failed'; current: Versioned<Profile> }
  | { outcome: 'invalid-fields'; fields: FieldIssue[] };

export interface ProfileDomain {
  read(options?: ReadOptions): Promise<Versioned<Profile>>;
  update(patch: ProfilePatch, etag: string, options: WriteOptions): Promise<ProfileUpdateOutcome>;
  /** The member says that what is on file still holds (S0-27). */
  confirm(etag: string, options: WriteOptions): Promise<ProfileUpdateOutcome>;
}

/** Finds complete addresses from a few characters: the backend's, or one that a page plugs in (S2-19). */
export interface AddressSuggester {
  suggest(text: string, options?: ReadOptions): Promise<AddressSuggestion[]>;
}

/** The server's time, from the `Date` of its answers; what countdowns use. */
export interface ServerClock {
  /** Milliseconds since the epoch. */
  now(): number;
}

/**
 * What elements talk to. Any member system can stand behind it: an adapter implements this and passes
 * the contract suite in `@trait-union/client/testing`. Every rejection is a `ClientError`.
 */
export interface PortalClient {
  readonly clock: ServerClock;
  readonly session: SessionDomain;
  readonly profile: ProfileDomain;
  readonly addresses: AddressSuggester;
  readonly signUp: SignUpDomain;
  readonly uploads: UploadsDomain;
  readonly identity: IdentityDomain;
  readonly passwords: PasswordsDomain;
  readonly emailVerification: EmailVerificationDomain;
  readonly recovery: RecoveryDomain;
  readonly passkeys: PasskeysDomain;
  readonly support: SupportDomain;
  readonly onboarding: OnboardingDomain;
  readonly application: ApplicationDomain;
  readonly invitations: InvitationsDomain;
  readonly organizations: OrganizationsDomain;
  readonly votes: VotesDomain;
  readonly ballots: BallotsDomain;
  readonly board: BoardDomain;
  readonly voteResults: VoteResultsDomain;
  readonly membership: MembershipDomain;
  readonly checkout: CheckoutDomain;
  readonly history: HistoryDomain;
  readonly access: AccessDomain;
  readonly jobs: JobsDomain;
  readonly documents: DocumentsDomain;
  capabilities(options?: ReadOptions): Promise<Capabilities>;
  /** Widgets of a page share what was read; `fresh`: somebody else may have given the member rights since. */
  me(options?: ReadOptions & { fresh?: boolean }): Promise<Me>;
  /** Lets go of every listener, channel, timer and open read; the client is not used afterwards. */
  dispose(): void;
}
