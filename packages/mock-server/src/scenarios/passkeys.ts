import type { Passkey } from '../passkey.ts';
import { demoCredentials, local } from './local.ts';
import { monthsBefore } from './people.ts';
import type { LayOut } from './scenario.ts';

/**
 * A passkey of the sample member, with its private half, so that a test can put it into a virtual
 * authenticator. It opens nothing but a fictional account.
 */
export const samplePasskey = {
  memberNumber: demoCredentials.memberNumber,
  name: 'Ordinateur du local',
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
  const { credentialId, publicKey, name } = samplePasskey;
  const passkeyOf = (memberId: string): Passkey => ({
    credentialId,
    publicKey,
    algorithm: 'ES256',
    memberId,
    name,
    createdAt: monthsBefore(3, seededAt),
    lastUsedAt: monthsBefore(1, seededAt),
  });
  return {
    ...base,
    capabilities: {
      ...base.capabilities,
      domains: [...base.capabilities.domains, 'passkeys'],
      signIn: { ...base.capabilities.signIn, passkeys: true },
    },
    records: { ...base.records, passkeys: owner ? { [credentialId]: passkeyOf(owner.id) } : {} },
  };
};
