import { devtools, inFront, samplePasskey } from './fixture.ts';

const base64 = (base64Url: string): string =>
  base64Url
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .padEnd(Math.ceil(base64Url.length / 4) * 4, '=');

export interface AuthenticatorOptions {
  /** It holds the sample member's passkey. */
  holdsSample?: boolean;
  /** The member proves that it is they; otherwise they give up. */
  verifies?: boolean;
}

/** Runs a test with a device of the browser's own (DevTools, WebAuthn domain). */
export async function withAuthenticator(
  { holdsSample = false, verifies = true }: AuthenticatorOptions,
  run: () => Promise<void>,
): Promise<void> {
  await devtools('WebAuthn.enable');
  const { authenticatorId } = await devtools<{ authenticatorId: string }>('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: verifies,
      automaticPresenceSimulation: true,
    },
  });
  if (holdsSample) {
    await devtools('WebAuthn.addCredential', {
      authenticatorId,
      credential: {
        credentialId: base64(samplePasskey.credentialId),
        userHandle: base64(samplePasskey.userHandle),
        privateKey: base64(samplePasskey.privateKey),
        rpId: location.hostname,
        isResidentCredential: true,
        signCount: 1,
      },
    });
  }
  try {
    await inFront(run);
  } finally {
    await devtools('WebAuthn.disable');
  }
}
