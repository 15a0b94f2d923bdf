import { newKey, type PasskeyAssertion, type PortalClient } from '@trait-union/client';
import { browserSupportsWebAuthnAutofill, startAuthentication, WebAuthnAbortService } from '@simplewebauthn/browser';

/**
 * Lets the browser offer a passkey in the identifier field's own suggestions (WebAuthn conditional mediation,
 * trust S19). Resolves when the member picked one; undefined when this browser cannot, or `signal` gave up.
 * Rejects with a ClientError when the backend could not be asked.
 */
export async function askPasskey(client: PortalClient, signal: AbortSignal): Promise<PasskeyAssertion | undefined> {
  if (!(await browserSupportsWebAuthnAutofill())) return undefined;
  const options = await client.session.passkeyOptions({ key: newKey() });
  if (signal.aborted) return undefined;
  signal.addEventListener('abort', () => {
    WebAuthnAbortService.cancelCeremony();
  });
  try {
    const optionsJSON = options as unknown as Parameters<typeof startAuthentication>[0]['optionsJSON'];
    const assertion = await startAuthentication({
      optionsJSON,
      useBrowserAutofill: true,
      verifyBrowserAutofillInput: false,
    });
    return assertion as unknown as PasskeyAssertion;
  } catch {
    return undefined;
  }
}
