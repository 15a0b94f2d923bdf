import { complain } from './complain.ts';

/**
 * A link that is safe to put in `href`: https, mailto, tel, or anything on the page's own origin.
 * Returns undefined for every other scheme (trust S4), and the webmaster is told.
 */
export const safeUrl = (value: string | null | undefined): string | undefined =>
  checked(value, (url) => isOwn(url) || /^(https|mailto|tel):/.test(url.href));

/** Where to send a member afterwards: the page's own origin only, or undefined (S0-25, trust S7); the webmaster is told. */
export const sameOriginUrl = (value: string | null | undefined): string | undefined => checked(value, isOwn);

const isOwn = ({ origin }: URL): boolean => origin === location.origin;

function checked(value: string | null | undefined, isFit: (url: URL) => boolean): string | undefined {
  if (!value) return undefined;
  try {
    const url = new URL(value, document.baseURI);
    if (isFit(url)) return url.href;
  } catch {
    // What is no address is refused like one that is not safe
  }
  void complain('unsafe-url', value);
  return undefined;
}
