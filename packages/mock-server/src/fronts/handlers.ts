import { http, type HttpHandler } from 'msw';
import type { Backend } from '../backend.ts';
import { strayPage, strayPagePath } from '../faults/faults.ts';
import type { Front } from '../front.ts';
import { operationNames, operations } from '../operations.ts';

const methods = { GET: http.get, POST: http.post, PATCH: http.patch, PUT: http.put, DELETE: http.delete } as const;

/** One MSW handler per operation, on any origin, below the base path. */
export const createHandlers = (backend: Backend, front: Front, basePath: string): HttpHandler[] => [
  ...operationNames.map((operation) => {
    const { method, path } = operations[operation];
    const route = `*${basePath}${path.replace(/\{(\w+)\}/g, ':$1')}`;
    return methods[method](route, ({ request }) => backend.answer(operation, request, front));
  }),
  http.get(`*${strayPagePath}`, strayPage),
];
