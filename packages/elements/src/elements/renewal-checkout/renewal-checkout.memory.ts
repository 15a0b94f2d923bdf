const key = 'trait-union/checkout';

/**
 * The tab's memory of the checkout that is not settled: its opaque id and nothing else, as whose it is only the backend
 * says (decision 29). Gone with the tab, with the payment, and at sign-out.
 */
export const checkoutMemory = {
  read: (): string | undefined => attempt(() => sessionStorage.getItem(key) ?? undefined),
  write: (checkout: string): void => {
    attempt(() => {
      sessionStorage.setItem(key, checkout);
    });
  },
  forget: (): void => {
    attempt(() => {
      sessionStorage.removeItem(key);
    });
  },
};

/** Where the browser keeps nothing, the address of the way back and the backend still tell. */
function attempt<T>(use: () => T): T | undefined {
  try {
    return use();
  } catch {
    return undefined;
  }
}
