export type * from './contract/index.ts';
export * from './errors/client-error.ts';
export { newKey } from './idempotency-key.ts';
export * from './permissions.ts';
export type * from './portal-client.ts';
