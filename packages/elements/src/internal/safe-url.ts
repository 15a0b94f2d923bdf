/**
 * A link that is safe to put in `href`: https, mailto, tel, or anything on the page's own origin.
 * Returns undefined for every other scheme (trust S4).
 */
export function safeUrl(value: string | null | undefined): string | undefined {
  const url = parse(value);
  if (!url) return undefined;
  return url.origin === location.origin || ['https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : undefined;
}

/** Where to send a member afterwards: the page's own origin only, or undefined (S0-25, trust S7). */
export function sameOriginUrl(value: string | null | undefined): string | undefined {
  const url = parse(value);
  return url?.origin === location.origin ? url.href : undefined;
}

function parse(value: string | null | undefined): URL | undefined {
  if (!value) return undefined;
  try {
    return new URL(value, document.baseURI);
  } catch {
    return undefined;
  }
}
