import type { HttpHandler } from 'msw';
import { jarFront } from './front.ts';
import { createHandlers } from './fronts/handlers.ts';
import { createPortalParts, type PortalCore, type PortalOptions } from './portal.ts';

/** A union's backend, alive in memory. */
export interface MockPortal extends PortalCore {
  /** MSW handlers, on any origin below the base path; they share the jar of `fetch`. */
  readonly handlers: HttpHandler[];
}

/** A backend with its own state, faults, log and cookie jar. Several can live side by side. */
export const createMockPortal = (options: PortalOptions = {}): MockPortal => {
  const { core, backend, jar, basePath } = createPortalParts({ ...options, logBodies: true });
  return { ...core, handlers: createHandlers(backend, jarFront('msw', jar), basePath) };
};
