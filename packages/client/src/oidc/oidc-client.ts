import { OidcSettings } from '../contract/oidc.ts';
import { capabilitiesEndpoints } from '../contract/capabilities.ts';
import { ClientError } from '../errors/client-error.ts';
import type { PortalClient, ProviderSignIn, SessionDomain, SignInOutcome } from '../portal-client.ts';
import { createRestClient, type RestClientOptions } from '../rest/rest-client.ts';
import { parseBaseUrl, urlBelow } from '../transport/base-url.ts';
import { nativeFetch } from '../transport/primordials.ts';
import { systemTimers } from '../transport/timers.ts';
import { expectAnswer, handOver } from './hand-over.ts';
import { createProvider, newBinding, statePrefix } from './provider.ts';
import { openTabMemory, type Departure } from './tab-memory.ts';
import { createTokenKeeper } from './token-keeper.ts';

export interface OidcClientOptions extends RestClientOptions {
  /**
   * The page that the provider sends members back to, registered with it exactly so; this site's own, with this
   * client on it. The current page, without its query, when absent.
   */
  redirectUri?: string;
}

/** Milliseconds after which a page that should have been left is taken to be here to stay. */
const departurePatience = 10_000;
/** Milliseconds between looks at whether the member closed the provider's window. */
const windowPause = 300;

const windowFeatures = 'popup,width=480,height=720';

const parseRedirectUri = (text: string | undefined): string => {
  const { origin, href, search, hash } = new URL(text ?? location.pathname, location.href);
  if (origin !== location.origin || search || hash) {
    throw new TypeError('The redirect URI must be a page of this site, without query or fragment.');
  }
  return href;
};

const elsewhere = (): never => {
  throw new ClientError('unsupported');
};

/**
 * The REST adapter for a backend whose members sign in at an OpenID Connect provider (B-01): an access token in
 * place of the cookie, a redirect in place of the password form. The provider is the one that the backend names in its
 * capabilities (section `oidc`). Tokens live in this page's memory; after a reload, a member who was signed in in
 * this tab goes through the provider and back without a word.
 * @throws TypeError when `baseUrl` or `redirectUri` is not one (trust S5)
 */
export const createOidcClient = ({
  redirectUri: givenRedirectUri,
  fetch = nativeFetch,
  timers = systemTimers,
  ...options
}: OidcClientOptions): PortalClient => {
  const baseUrl = parseBaseUrl(options.baseUrl);
  const redirectUri = parseRedirectUri(givenRedirectUri);
  const name = `trait-union:${baseUrl}:oidc`;
  const capabilitiesUrl = urlBelow(baseUrl, capabilitiesEndpoints.read.path);
  const memory = openTabMemory(name);

  const readSettings = async (): Promise<OidcSettings> => {
    const section = (await client.capabilities())['oidc'];
    if (section === undefined) throw new ClientError('unsupported');
    const { success, data, error } = OidcSettings.safeParse(section);
    if (!success) throw new ClientError('malformed', { cause: error });
    return data;
  };
  const provider = createProvider(readSettings, fetch, timers);
  const tokens = createTokenKeeper(provider, name, timers);
  /** Who this page is for; outlives the tokens, so that only the same member goes on with what was typed. */
  let subject: string | undefined;
  /** A sign-in that the member asked for has ended on this page, and nobody was told yet. */
  let returned = false;

  const forget = (): string | undefined => {
    memory.setMember(false);
    return tokens.drop()?.refresh;
  };

  /** Resolves only if the page was not left after all. */
  const leave = async (go: () => void): Promise<void> => {
    go();
    await timers.sleep(departurePatience);
  };

  const depart = async ({ silent, next }: Pick<Departure, 'silent' | 'next'>): Promise<never> => {
    const binding = newBinding(redirectUri);
    const url = await provider.authorizationUrl(binding, { silent });
    memory.depart({ ...binding, silent, page: location.href, next, history: silent ? history.state : null });
    await leave(() => {
      // An automatic redirect leaves no step for the back button to fall into
      if (silent) location.replace(url);
      else location.assign(url);
    });
    throw new ClientError('provider-unavailable');
  };

  const redeem = async (query: string, departure: Departure): Promise<void> => {
    const found = await provider.redeem(query, departure, departure);
    if (found === 'nobody') {
      forget();
      return;
    }
    tokens.set(found.tokens);
    ({ subject } = found);
    memory.setMember(true);
    returned = !departure.silent;
  };

  const isThisPage = (page: string): boolean => {
    const { origin, pathname } = new URL(page, location.href);
    return origin === location.origin && pathname === location.pathname;
  };

  /** Whoever was refused, or gave up, is back where they can start again. */
  const destinationOf = ({ page, next = page }: Departure, query: string): string =>
    new URLSearchParams(query).has('error') ? page : next;

  /** What a new page does first: takes the provider's answer, or asks it in silence about a member of this tab. */
  const arrive = async (): Promise<void> => {
    const query = location.search;
    const state = new URLSearchParams(query).get('state');
    const departure = memory.takeDeparture();
    if (state?.startsWith(statePrefix)) {
      const mine = departure?.state === state ? departure : undefined;
      const page = mine ? destinationOf(mine, query) : location.pathname;
      const isHere = isThisPage(page);
      // A code is worth nothing without the verifier, and is gone from the address before anybody can copy it
      history.replaceState(mine?.history ?? history.state, '', isHere ? page : location.pathname);
      if (!mine) {
        if (await handOver(name, state, query, timers)) window.close();
        else throw new ClientError('sign-in-lost');
      } else if (isHere) await redeem(query, mine);
      else {
        memory.depart({ ...mine, answer: query });
        await leave(() => {
          location.replace(page);
        });
      }
    } else if (departure?.answer !== undefined && isThisPage(destinationOf(departure, departure.answer))) {
      history.replaceState(departure.history, '');
      await redeem(departure.answer, departure);
    } else if (memory.member) {
      if (memory.mayRedirect()) await depart({ silent: true });
      forget();
      throw new ClientError('redirect-loop');
    }
  };

  let arriving: Promise<void> | undefined;
  /** Its failure is told to whoever waits for it, and then done with: the member's next act starts afresh. */
  const arrived = async (): Promise<void> => {
    const mine = arriving;
    try {
      await mine;
    } finally {
      if (arriving === mine) arriving = undefined;
    }
  };

  const authorized: typeof globalThis.fetch = async (input, init) => {
    const send = (token?: string): Promise<Response> =>
      fetch(input, {
        ...init,
        credentials: 'omit',
        headers: { ...(init?.headers as Record<string, string>), ...(token && { authorization: `Bearer ${token}` }) },
      });
    if (input === capabilitiesUrl) return send();
    await arrived();
    // A page out of the back/forward cache, whose member has signed out since; or a session that is over
    const { state } = client.session;
    const isOver = state.status === 'signed-in' && client.clock.now() >= state.expiresAt;
    if (!memory.member || isOver) tokens.drop();
    const token = await tokens.access();
    const response = await send(token);
    if (response.status !== 401 || !token) return response;
    const renewed = await tokens.renew(token);
    return renewed ? send(renewed) : response;
  };

  const client = createRestClient({ ...options, fetch: authorized, timers });
  const { session } = client;
  session.subscribe(() => {
    if (session.state.status !== 'signed-out') return;
    const refresh = forget();
    if (refresh) provider.revoke(refresh).catch(() => undefined);
  });

  const reauthenticate = async (): Promise<SignInOutcome> => {
    // At once, while the browser still takes it for the member's own act
    const view = window.open('', '_blank', windowFeatures);
    if (!view) throw new ClientError('window-blocked');
    const waiting = new AbortController();
    const watch = async (): Promise<void> => {
      // A provider may cut the window off, which then looks closed: only who has come back here has given up
      while (!waiting.signal.aborted && !(view.closed && document.hasFocus())) {
        await timers.sleep(windowPause, waiting.signal);
      }
      waiting.abort(new ClientError('aborted'));
    };
    try {
      const binding = newBinding(redirectUri);
      const url = await provider.authorizationUrl(binding, { stepUp: true });
      const answer = expectAnswer(name, binding.state, waiting.signal);
      view.location.replace(url);
      void watch();
      const found = await provider.redeem(await answer, binding, { stepUp: true });
      if (found === 'nobody' || (subject !== undefined && found.subject !== subject)) {
        return { outcome: 'credentials-rejected' };
      }
      tokens.set(found.tokens);
      ({ subject } = found);
      memory.setMember(true);
    } finally {
      waiting.abort(new ClientError('aborted'));
      view.close();
    }
    const state = await session.refresh();
    if (state.status === 'signed-in' && !state.stale) return { outcome: 'signed-in', member: state.member };
    throw state.status === 'failed' ? state.error : new ClientError('provider-unavailable');
  };

  const providerSignIn: ProviderSignIn = {
    signIn: ({ returnTo } = {}) => depart({ silent: false, next: returnTo }),
    reauthenticate,
    takeReturn: () => {
      const was = returned;
      returned = false;
      return was;
    },
  };

  const domain: SessionDomain = {
    get state() {
      return session.state;
    },
    subscribe: (listener) => session.subscribe(listener),
    refresh: () => session.refresh(),
    provider: providerSignIn,
    signIn: elsewhere,
    passkeyOptions: elsewhere,
    signInWithPasskey: elsewhere,
    extend: async (write) => {
      await tokens.renew();
      await session.extend(write);
    },
    signOut: async (write) => {
      const refresh = forget();
      subject = undefined;
      const told = session.signOut(write);
      const revoked = (refresh ? provider.revoke(refresh) : Promise.resolve()).then(
        () => provider.endSessionUrl(redirectUri),
        () => undefined,
      );
      try {
        await told;
      } finally {
        // The provider knows the member still: the next one at this machine must not be let in as them
        const url = await revoked.catch(() => undefined);
        if (url) location.assign(url);
      }
    },
  };

  arriving = arrive();
  // Whoever asks who is signed in hears of a failure; a page without a widget has nobody to tell
  arriving.catch(() => undefined);

  return {
    ...client,
    session: domain,
    // A token is one member's: the next one, renewed in silence, would be of whoever signed in at the provider
    organizations: { list: elsewhere, enter: elsewhere },
  };
};
