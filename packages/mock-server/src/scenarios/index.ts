import {
  chosenUserName,
  emailOnly,
  memberNumberOnly,
  withoutAddressSuggestions,
  withoutProfile,
  withoutSignUp,
  withoutApplication,
  withoutInvitations,
  withoutOrganizations,
  withoutVotes,
  withoutMembership,
  withoutCheckout,
  withoutHistory,
  withoutAccess,
  withoutDocuments,
  withoutJobs,
} from './capabilities.ts';
import { association, associationHuge, associationUnlimited } from './association.ts';
import { empty } from './empty.ts';
import { huge } from './huge.ts';
import { local } from './local.ts';
import { passkeys } from './passkeys.ts';
import type { LayOut } from './scenario.ts';

export type { Scenario } from './scenario.ts';

export const scenarios = {
  local,
  empty,
  huge,
  passkeys,
  votes: local,
  association,
  'association-unlimited': associationUnlimited,
  'association-huge': associationHuge,
  'without-profile': withoutProfile,
  'without-application': withoutApplication,
  'without-invitations': withoutInvitations,
  'without-organizations': withoutOrganizations,
  'without-votes': withoutVotes,
  'without-membership': withoutMembership,
  'without-checkout': withoutCheckout,
  'without-history': withoutHistory,
  'without-access': withoutAccess,
  'without-jobs': withoutJobs,
  'without-documents': withoutDocuments,
  'without-address-suggestions': withoutAddressSuggestions,
  'email-only': emailOnly,
  'member-number-only': memberNumberOnly,
  'chosen-user-name': chosenUserName,
  'without-sign-up': withoutSignUp,
} as const satisfies Record<string, LayOut>;

export type ScenarioName = keyof typeof scenarios;

export const scenarioNames = Object.keys(scenarios) as ScenarioName[];

export const defaultScenario = 'local' satisfies ScenarioName;
