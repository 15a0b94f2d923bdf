export { createRestClient, type RestClientOptions } from './rest-client.ts';
export { parseBaseUrl } from '../transport/base-url.ts';
