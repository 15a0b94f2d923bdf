const { document } = globalThis;

/**
 * `document` as the browser made it. A page's markup can take the name of any of its members (`<img name="body">`,
 * trust S21), so they are reached through its prototype. The build puts this in the place of the global in every file of
 * the script tag, Lit's too. It is no node itself.
 */
export const unclobbered: Document = new Proxy(document, {
  get: (_, name) => {
    const member = Reflect.get(Document.prototype, name, document) as { bind?: (owner: Document) => unknown } | null;
    return member?.bind?.(document) ?? member;
  },
  set: (_, name, value) => Reflect.set(Document.prototype, name, value, document),
});
