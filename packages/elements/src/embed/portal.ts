import { createRestClient } from '@trait-union/client/rest';
import { providePortal } from '../context/portal-context.ts';

/** Gives the page its backend. `url` is the portal's base address. */
export function connect(url: string): void {
  providePortal(createRestClient({ baseUrl: url }));
}
