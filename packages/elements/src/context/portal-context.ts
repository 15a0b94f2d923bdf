import { ContextProvider, createContext } from '@lit/context';
import type { PortalClient } from '@trait-union/client';

/** The portals a page has configured, by name; the empty name is the default one. */
export type Portals = ReadonlyMap<string, PortalClient>;

/** Reaches every widget below a provider; `Symbol.for`, so that separately bundled copies meet. */
export const portalContext = createContext<Portals>(Symbol.for('trait-union/1/portals'));

type PageProvider = ContextProvider<typeof portalContext>;
const key: unique symbol = Symbol.for('trait-union/1/page-provider');

/**
 * The page's own provider, on the root element. It is kept under a symbol, which no markup can clobber
 * (trust S21), so that two copies of the script share one.
 */
export function pageProvider(): PageProvider {
  const root = document.documentElement as HTMLElement & { [key]: PageProvider | undefined };
  return (root[key] ??= new ContextProvider(root, { context: portalContext, initialValue: new Map() }));
}

/**
 * Gives every widget of the page a backend. The first call under a name wins: a portal never changes
 * under a member who is signing in (trust S5).
 */
export function providePortal(client: PortalClient, name = ''): void {
  const provider = pageProvider();
  if (!provider.value.has(name)) provider.setValue(new Map([...provider.value, [name, client]]));
}
