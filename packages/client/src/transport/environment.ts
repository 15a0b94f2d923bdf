/** The page's globals, of which an old or plain-http page lacks some, and Node most (trust L11). */
export const environment: Partial<
  Pick<typeof globalThis, 'BroadcastChannel' | 'document' | 'isSecureContext' | 'location'>
> & { navigator?: Partial<Pick<Navigator, 'locks' | 'onLine'>> } = globalThis;
