import { createRestClient } from '@trait-union/client/rest';
import { createDemo } from '@trait-union/mock-server/demo';
import { providePortal } from '../context/portal-context.ts';
import { demoBankUrl, showDemoBank } from './demo-bank.ts';
import { showDemoBanner } from './demo-banner.ts';
import { demoPage, showDemoMailbox } from './demo-mailbox.ts';

/** The mock backend inside the page: no server, no service worker, under a banner that says so. */
export function connect(url: string): void {
  const demo = createDemo({ bankUrl: demoBankUrl(), invitationUrl: demoPage('invitation-accept') });
  const banner = showDemoBanner();
  const mailbox = showDemoMailbox(banner, demo.mail);
  showDemoBank(banner, demo.bank);
  providePortal(
    createRestClient({
      baseUrl: url,
      fetch: async (input, init) => {
        try {
          return await demo.fetch(input, init);
        } finally {
          mailbox.refresh();
        }
      },
    }),
  );
}
