import { demoCredentials, local } from './local.ts';
import type { LayOut } from './scenario.ts';

/**
 * A passkey of the sample member, with its private half, so that a test can put it into a virtual
 * authenticator. It opens nothing but a fictional account.
 */
export const samplePasskey = {
  memberNumber: demoCredentials.memberNumber,
  /** All of these are base64url. */
  credentialId: 'oIaFn-mSu_Vb963OfJ3gbA',
  userHandle: '3B4i_mz51wPciHsUS0YHEw',
  publicKey:
    'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEvSSqP_SRXkwhV-ao8Pml3RzOTrivJ5RwkSqQL_NUwcP8cyAo8lb67VLVaeekFBclcPrchLLwkecqY8mdVrnjlw',
  /** PKCS #8. */
  privateKey:
    'MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgsZzFMQQwj0CzbP1i1tzxR8-PFgt1g9c3PoGJHWBp03mhRANCAAS9JKo_9JFeTCFX5qjw-aXdHM5OuK8nlHCRKpAv81TBw_xzICjyVvrtUtVp56QUFyVw-tyEsvCR5ypjyZ1WueOX',
} as const;

/** The browser can offer a passkey beside the password (trust S19). */
export const passkeys: LayOut = (seededAt) => {
  const base = local(seededAt);
  const owner = base.members.find(({ memberNumber }) => memberNumber === samplePasskey.memberNumber);
  const { credentialId, publicKey } = samplePasskey;
  return {
    ...base,
    capabilities: { ...base.capabilities, signIn: { ...base.capabilities.signIn, passkeys: true } },
    passkeys: owner ? [{ credentialId, publicKey, algorithm: 'ES256', memberId: owner.id }] : [],
  };
};
