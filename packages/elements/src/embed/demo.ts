import { createRestClient } from '@trait-union/client/rest';
import { createDemoFetch } from '@trait-union/mock-server/demo';
import { providePortal } from '../context/portal-context.ts';
import { showDemoBanner } from './demo-banner.ts';

/** The mock backend inside the page: no server, no service worker, under a banner that says so. */
export function connect(url: string): void {
  providePortal(createRestClient({ baseUrl: url, fetch: createDemoFetch() }));
  showDemoBanner();
}
