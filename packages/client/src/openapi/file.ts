/** Where the generated file is kept. */
export const openApiFile = new URL('../../../../docs/openapi.json', import.meta.url);
