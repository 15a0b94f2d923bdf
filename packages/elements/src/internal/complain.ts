const said = new Set<string>();

/** Tells the webmaster, in the console, what to mend on the page; each message once. */
export function warnOnce(message: string): void {
  if (said.has(message)) return;
  said.add(message);
  // eslint-disable-next-line no-console -- the console is where a webmaster looks
  console.warn(`[trait-union] ${message}`);
}
