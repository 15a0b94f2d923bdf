import { safeUrl } from './safe-url.ts';

/**
 * Where a link leads to another widget of ours: where it stands on the link's own page, whatever `url` says, else on the
 * page at `url`. Empty when there is neither, or `url` is not safe. `id` is what that widget is to show (S1-01).
 */
export function widgetUrl(from: Element, tag: string, url: string, id?: string): string {
  const isHere = (from.getRootNode() as ParentNode).querySelector(tag) !== null;
  const page = isHere ? `${location.pathname}${location.search}` : safeUrl(url)?.replace(/#.*/, '');
  const fragment = id === undefined ? tag : `${tag}=${id}`;
  return page ? `${page}#${fragment}` : '';
}
