/**
 * Built-ins as they were when this module loaded. Old host pages replace them later: `Array.prototype.toJSON`,
 * `JSON.stringify`, `Promise`, `fetch` (trust R4, L12).
 */
export const { stringify, parse } = JSON;
export const { keys } = Object;
export const { isArray } = Array;
export const NativePromise = Promise;
export const nativeFetch = globalThis.fetch;
