/** What is to be mended on a page, each in one line for the webmaster's console. Loaded when there is something to say. */
export const complaints = {
  'no-portal': () => 'The script tag needs data-portal="https://…" or data-portal="demo".',
  'malformed-portal': (portal: string) => `data-portal="${portal}" is not a plain https address.`,
  'second-portal': (portal: string, chosen: string) =>
    `data-portal="${portal}" is ignored: this page already uses ${chosen}.`,
  'unknown-portal': (tag: string, portal: string) =>
    `<${tag} portal="${portal}">: no portal has that name; the default one is used.`,
  'second-version': (tag: string, present: string, version: string) =>
    `<${tag}> is already defined by version ${present}; version ${version} is ignored.`,
  'too-long': (tag: string, attribute: string) => `<${tag} ${attribute}> is too long and is ignored.`,
} satisfies Record<string, (...details: string[]) => string>;
