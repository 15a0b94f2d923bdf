import {
  isClientError,
  verdictOn,
  verdictOnAct,
  type AccessOverview,
  type Capabilities,
  type Me,
  type PortalClient,
  type Verdict,
} from '@trait-union/client';
import type { AccessParts } from './access-manager.parts.ts';

/** What the page begins with. */
export interface Loaded {
  me: Me;
  capabilities: Capabilities;
  /** On seeing who has access at all (S3-07). */
  verdict: Verdict;
  /** Absent for whoever may not. */
  overview: AccessOverview | undefined;
}

/** What the member may do, by what was read last; nobody does anything to whom is gone. */
export const verdictsOf = (known: () => Loaded | undefined): Pick<AccessParts, 'mayDo' | 'mayAct'> => ({
  mayDo: (permission) => {
    const { me, capabilities } = known() ?? {};
    return me && capabilities ? verdictOn(permission, me, capabilities) : { state: 'refused', reason: 'role' };
  },
  mayAct: (act, person) => {
    const { me, capabilities } = known() ?? {};
    return me && capabilities && !person.isGone
      ? verdictOnAct(act, person, me, capabilities)
      : { state: 'refused', reason: 'state' };
  },
});

interface Loading {
  /** What was read before, which may no longer hold. */
  known: Loaded | undefined;
  /** They may see who has access: known before the rest is. */
  onAllowed: () => void;
}

/** Rejects with a ClientError. */
export async function load(client: PortalClient, signal: AbortSignal, { known, onAllowed }: Loading): Promise<Loaded> {
  const [me, capabilities] = await Promise.all([
    client.me({ signal, fresh: known !== undefined && !known.overview }),
    client.capabilities({ signal }),
  ]);
  const verdict: Verdict = capabilities.domains.includes('access')
    ? verdictOn('access.read', me, capabilities)
    : { state: 'not-offered' };
  const refused = { me, capabilities, verdict, overview: undefined };
  if (verdict.state !== 'allowed') return refused;
  onAllowed();
  try {
    return {
      me,
      capabilities,
      verdict,
      overview: await client.access.overview({ signal, fresh: known !== undefined }),
    };
  } catch (thrown) {
    if (!isClientError(thrown) || thrown.code !== 'forbidden') throw thrown;
    // Their rights changed a moment ago, and are known anew
    const now = await client.me({ signal });
    const why = verdictOn('access.read', now, capabilities);
    return {
      ...refused,
      me: now,
      verdict: why.state === 'allowed' ? { state: 'refused', reason: 'other' } : why,
    };
  }
}
