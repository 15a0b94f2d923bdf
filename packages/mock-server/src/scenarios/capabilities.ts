import type { BackendCapabilities } from '@trait-union/client/contract';
import { local } from './local.ts';
import { signUpByBirthDate } from './newcomers.ts';
import type { LayOut } from './scenario.ts';

const localWith =
  (change: (capabilities: BackendCapabilities) => BackendCapabilities): LayOut =>
  (seededAt) => {
    const base = local(seededAt);
    return { ...base, capabilities: change(base.capabilities) };
  };

const without = (domain: string): LayOut =>
  localWith((capabilities) => ({ ...capabilities, domains: capabilities.domains.filter((name) => name !== domain) }));

const identifiedBy = (...identifiers: string[]): LayOut =>
  localWith((capabilities) => ({ ...capabilities, signIn: { ...capabilities.signIn, identifiers } }));

/** A backend that keeps no member files (B-34). */
export const withoutProfile = without('profile');

/** A backend that knows no addresses; typing them stays possible (S2-19). */
export const withoutAddressSuggestions = without('address-suggestions');

/** A backend that takes no applications (B-34). */
export const withoutApplication = without('application');

/** A backend that knows no invitations (B-34). */
export const withoutInvitations = without('invitations');

/** A backend where everybody belongs to one organisation (B-34). */
export const withoutOrganizations = without('organizations');

/** A backend that holds no votes (B-34). */
export const withoutVotes = without('votes');

/** A backend that keeps no memberships (B-34). */
export const withoutMembership = without('membership');

/** A backend where nobody pays (B-34). */
export const withoutCheckout = without('checkout');

/** A backend that shows no history (B-34). */
export const withoutHistory = without('history');

/** A backend where nobody manages access (B-34). */
export const withoutAccess = without('access');

/** A backend without job offers (B-34). */
export const withoutJobs = without('jobs');

/** A backend without documents for members (B-34). */
export const withoutDocuments = without('documents');

export const emailOnly = identifiedBy('email');

export const memberNumberOnly = identifiedBy('member-number');

/** A backend where nobody signs up by themselves. */
export const withoutSignUp = without('sign-up');

/** A backend that matches by other details, and where members make up their user name (S0-13). */
export const chosenUserName = localWith((capabilities) => ({
  ...capabilities,
  signIn: { ...capabilities.signIn, identifiers: [...capabilities.signIn.identifiers, 'user-name'] },
  'sign-up': signUpByBirthDate,
}));
