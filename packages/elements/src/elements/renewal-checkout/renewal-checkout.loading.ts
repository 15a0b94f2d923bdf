import {
  isClientError,
  type ClientError,
  type Membership,
  type PortalClient,
  type RenewalOffer,
} from '@trait-union/client';
import type { Barred } from './renewal-checkout.barred-view.ts';

/** What the backend says to begin with. */
export interface Loaded {
  /** Absent where the backend knows of payments alone. */
  membership: Membership | undefined;
  /** Absent where there is nothing for this member to pay here. */
  offer: RenewalOffer | undefined;
  /** Why not, then. */
  barred: Barred | undefined;
}

/** `fresh`: nothing that the page shares is believed; it may have been paid elsewhere. Rejects with a ClientError. */
export async function load(client: PortalClient, signal: AbortSignal, fresh = false): Promise<Loaded> {
  const membership = await client.membership.read({ signal, fresh }).catch(unless('unsupported'));
  const { state } = membership?.renewal ?? { state: 'open' };
  // Whoever has nothing to pay for themselves may pay for others (B-05)
  const mayPay = state !== 'not-allowed';
  const offer = mayPay ? await client.checkout.offer({ signal }).catch(unless('forbidden')) : undefined;
  // What the page shares is older than the refusal
  if (membership && !offer && mayPay && !fresh) return load(client, signal, true);
  return { membership, offer, barred: offer ? undefined : state === 'open' ? 'not-allowed' : state };
}

/** The member's checkout that is not settled. */
export async function underWay({ membership, checkout }: PortalClient): Promise<string | undefined> {
  const known = await membership.read().catch(unless('unsupported'));
  return (known ?? (await checkout.offer())).checkout;
}

/** A rejection of that code is an answer too: undefined. */
const unless =
  (code: ClientError['code']) =>
  (thrown: unknown): undefined => {
    if (!isClientError(thrown) || thrown.code !== code) throw thrown;
  };
