import { setupServer, type SetupServer } from 'msw/node';
import type { MockPortal } from './mock-portal.ts';

/** The portal behind interception of this process's own requests; `listen()` and `close()` are the caller's. */
export const createInterception = ({ handlers }: Pick<MockPortal, 'handlers'>): SetupServer => setupServer(...handlers);
