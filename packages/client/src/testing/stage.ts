import { newKey } from '../idempotency-key.ts';
import type { PortalClient } from '../portal-client.ts';
import { expectOutcome } from './expect.ts';

/** A member of the scenario and what they type. */
export interface Credential {
  identifier: string;
  memberNumber: string;
  password: string;
}

/** A backend laid out anew, and a browser that has never been there. */
export interface Stage {
  /** A page of that browser. */
  client: PortalClient;
  /** Another page of the same browser: same cookies, its own client. */
  anotherPage: () => PortalClient;
  /** Switches a fault of the mock backend on. Absent for a backend that has none to offer. */
  fault?: (name: string, options?: Record<string, unknown>) => void | Promise<void>;
  clearFaults?: () => void | Promise<void>;
  /** The token of the last link that was mailed to an address. Absent where nobody can read the backend’s mail. */
  mailedToken?: (to: string) => string | Promise<string>;
  /** Has the provider of payments decide on a checkout. Absent where nobody can tell it to. */
  decide?: (checkout: string, decision: 'submitted' | 'paid' | 'declined') => void | Promise<void>;
}

/** What the suite of one domain is given. */
export interface DomainSuite {
  /** `describe` and `it` of node:test, mocha, vitest … */
  describe: (name: string, body: () => void) => unknown;
  it: (name: string, body: () => Promise<void>) => unknown;
  /** A stage of its own for each test; the scenario `local` by default. */
  start: (scenario?: string) => Promise<Stage>;
  /** Has an e-mail of their own, the right to change their details, at least one phone, one e-mail and one address. */
  sample: Credential;
  /** Whether `Stage.mailedToken` is there. */
  mail: boolean;
}

export const signIn = async ({ session }: PortalClient, { identifier, password }: Credential): Promise<void> => {
  expectOutcome(await session.signIn({ identifier, password }, { key: newKey() }), 'signed-in');
};
