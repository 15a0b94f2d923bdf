import type { CDPSession, Page } from 'playwright-core';

/** A device of the visitor's own that holds passkeys, and answers at once. */
export interface Authenticator {
  /** How many it holds. */
  count(): Promise<number>;
}

/** Gives one page a device (DevTools, WebAuthn domain). A passkey belongs to a host name, never to an address. */
export async function giveAuthenticator(page: Page): Promise<Authenticator> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  await devtools.send('WebAuthn.enable');
  const { authenticatorId } = await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return {
    count: async () => (await devtools.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
  };
}
