export { createRestClient, type RestClientOptions } from './rest-client.ts';
