import { capabilitiesEndpoints } from '../contract/capabilities.ts';
import { ClientError } from '../errors/client-error.ts';
import type { PortalClient } from '../portal-client.ts';
import { createSession } from '../session/session.ts';
import { environment } from '../transport/environment.ts';
import { systemTimers } from '../transport/timers.ts';
import { createTransport, type TransportOptions } from '../transport/transport.ts';
import { lazyDomain } from './lazy-domain.ts';
import type { RestContext } from './rest-context.ts';
import { shareRead, type SharedRead } from './shared-read.ts';

export interface RestClientOptions extends TransportOptions {
  /** For tests: where `pageshow`, `visibilitychange`, `focus` and `online` are heard, in place of the window. */
  page?: EventTarget;
}

/**
 * The reference adapter: the contract over REST with a cookie session.
 * @throws TypeError when `baseUrl` is not one (trust S5)
 */
export const createRestClient = ({ page = globalThis, ...options }: RestClientOptions): PortalClient => {
  const transport = createTransport(options);
  const { baseUrl, clock } = transport;
  const session = createSession({
    request: transport.request,
    clock,
    timers: options.timers ?? systemTimers,
    name: `trait-union:${baseUrl}`,
    crossOrigin: new URL(baseUrl).origin !== environment.location?.origin,
    page,
  });

  const { domain } = session;

  const capabilities = shareRead(
    async (signal) => (await transport.request(capabilitiesEndpoints.read, { signal })).value,
  );

  const own: SharedRead<unknown>[] = [];
  const context: RestContext = {
    request: session.request,
    enter: session.enter,
    shareOwn: (load) => {
      const read = shareRead(load);
      own.push(read);
      return read;
    },
    forgetOwn: () => {
      own.forEach((read) => {
        read.forget();
      });
    },
    requireDomain: async (domain) => {
      const answer = await capabilities.read().catch(() => undefined);
      if (answer && !answer.domains.includes(domain)) throw new ClientError('unsupported');
    },
    section: async (name, schema, { signal } = {}) => {
      const { success, data, error } = schema.safeParse((await capabilities.read(signal))[name]);
      if (!success) throw new ClientError('malformed', { cause: error });
      return data;
    },
  };

  const revokeOwn = (reason: ClientError) => {
    own.forEach((read) => {
      read.revoke(reason);
    });
  };
  let memberId: string | undefined;
  domain.subscribe(() => {
    const { state } = domain;
    const id = state.status === 'signed-in' ? state.member.id : undefined;
    if (memberId && id !== memberId) revokeOwn(new ClientError('signed-out'));
    memberId = id;
  });

  const me = lazyDomain(context, () => import('./me.ts'));

  return {
    clock,
    session: domain,
    capabilities: ({ signal } = {}) => capabilities.read(signal),
    me: (options) => me.read(options),
    profile: lazyDomain(context, () => import('./profile.ts')),
    addresses: lazyDomain(context, () => import('./address-suggestions.ts')),
    support: lazyDomain(context, () => import('./support.ts')),
    onboarding: lazyDomain(context, () => import('./onboarding.ts')),
    emailVerification: lazyDomain(context, () => import('./email-verification.ts')),
    recovery: lazyDomain(context, () => import('./recovery.ts')),
    passwords: lazyDomain(context, () => import('./passwords.ts')),
    passkeys: lazyDomain(context, () => import('./passkeys.ts')),
    signUp: lazyDomain(context, () => import('./sign-up.ts')),
    identity: lazyDomain(context, () => import('./identity.ts')),
    uploads: lazyDomain(context, () => import('./uploads.ts')),
    application: lazyDomain(context, () => import('./application.ts')),
    invitations: lazyDomain(context, () => import('./invitations.ts')),
    organizations: lazyDomain(context, () => import('./organizations.ts')),
    votes: lazyDomain(context, () => import('./votes.ts')),
    ballots: lazyDomain(context, () => import('./ballots.ts')),
    board: lazyDomain(context, () => import('./board.ts')),
    voteResults: lazyDomain(context, () => import('./vote-results.ts')),
    membership: lazyDomain(context, () => import('./membership.ts')),
    checkout: lazyDomain(context, () => import('./checkout.ts')),
    history: lazyDomain(context, () => import('./history.ts')),
    access: lazyDomain(context, () => import('./access.ts')),
    jobs: lazyDomain(context, () => import('./jobs.ts')),
    documents: lazyDomain(context, () => import('./documents.ts')),
    dispose: () => {
      session.dispose();
      const reason = new ClientError('aborted');
      revokeOwn(reason);
      capabilities.revoke(reason);
    },
  };
};
