import type { PortalHost } from '../../controllers/portal-controller.ts';
import { LazyPart } from './access-manager.lazy-part.ts';
import type { Place } from './access-manager.messages.ts';
import type { AccessParts, OpenedPart } from './access-manager.parts.ts';

/** What opens in place, each fetched when it is opened. */
export const openedParts = (host: PortalHost, parts: AccessParts): Record<Place, LazyPart<OpenedPart>> => ({
  inviting: new LazyPart<OpenedPart>(host, async () => {
    const { AccessInviting } = await import('./access-manager.inviting.ts');
    return () => new AccessInviting(host, parts);
  }),
  history: new LazyPart<OpenedPart>(host, async () => {
    const { AccessHistoryReading } = await import('./access-manager.history.ts');
    return () => new AccessHistoryReading(host, parts);
  }),
  asking: new LazyPart<OpenedPart>(host, async () => {
    const { SeatsAsking } = await import('./access-manager.asking.ts');
    return () => new SeatsAsking(host, parts);
  }),
});
