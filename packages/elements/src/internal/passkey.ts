import {
  newKey,
  type PasskeyAssertion,
  type PasskeyAttestation,
  type PasskeyCreationOptions,
  type PasskeyOptions,
  type PortalClient,
} from '@trait-union/client';
import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser';

/** What came of making a passkey. Nobody is told why a member gave up: the browser does not say. */
export type PasskeyMaking =
  | { outcome: 'made'; attestation: PasskeyAttestation }
  /** The member gave up, or took too long. */
  | { outcome: 'cancelled' }
  /** This device holds one of the member's passkeys already. */
  | { outcome: 'exists' }
  /** This browser or device cannot, or not on this page. */
  | { outcome: 'unsupported' };

export const supportsPasskeys = browserSupportsWebAuthn;

/**
 * Lets the browser offer a passkey in the identifier field's own suggestions (WebAuthn conditional mediation,
 * trust S19). Resolves when the member picked one; undefined when this browser cannot, or `signal` gave up.
 * Rejects with a ClientError when the backend could not be asked.
 */
export async function offerPasskey(client: PortalClient, signal: AbortSignal): Promise<PasskeyAssertion | undefined> {
  if (!(await browserSupportsWebAuthnAutofill())) return undefined;
  const options = await client.session.passkeyOptions({ key: newKey() });
  if (signal.aborted) return undefined;
  signal.addEventListener('abort', giveUpPasskey);
  return authenticate(options, true);
}

/**
 * Asks for a passkey in the browser's own dialog. Undefined when the member gave up or this browser cannot. Rejects
 * with a ClientError when the backend could not be asked.
 */
export async function askForPasskey(client: PortalClient): Promise<PasskeyAssertion | undefined> {
  return authenticate(await client.session.passkeyOptions({ key: newKey() }), false);
}

async function authenticate(options: PasskeyOptions, offered: boolean): Promise<PasskeyAssertion | undefined> {
  try {
    const assertion = await startAuthentication({
      optionsJSON: options,
      useBrowserAutofill: offered,
      verifyBrowserAutofillInput: false,
    });
    return assertion as unknown as PasskeyAssertion;
  } catch {
    return undefined;
  }
}

/** Closes the browser's dialog of whichever ceremony is under way: the element that asked has left the page. */
export const giveUpPasskey = (): void => {
  WebAuthnAbortService.cancelCeremony();
};

/** Makes a passkey in the browser's own dialog. Never rejects. */
export async function makePasskey(options: PasskeyCreationOptions): Promise<PasskeyMaking> {
  try {
    const optionsJSON = options as unknown as Parameters<typeof startRegistration>[0]['optionsJSON'];
    const attestation = await startRegistration({ optionsJSON });
    return { outcome: 'made', attestation: attestation as unknown as PasskeyAttestation };
  } catch (thrown) {
    const name = thrown instanceof Error ? thrown.name : '';
    if (name === 'InvalidStateError') return { outcome: 'exists' };
    // The browser calls both a refusal and a lapse of time so
    return { outcome: ['NotAllowedError', 'AbortError'].includes(name) ? 'cancelled' : 'unsupported' };
  }
}
