import { setupWorker, type SetupWorker } from 'msw/browser';
import type { MockPortal } from './mock-portal.ts';

/** The portal behind MSW's service worker; `start()` and `stop()` are the caller's. */
export const createWorker = ({ handlers }: Pick<MockPortal, 'handlers'>): SetupWorker => setupWorker(...handlers);
