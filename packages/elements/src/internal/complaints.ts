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
  'unsafe-url': (url: string) =>
    `"${url}" is left out: a link is https, mailto, tel or on this site, and members are only sent on to this site.`,
  'unknown-word': (tag: string, attribute: string, value: string) =>
    `<${tag} ${attribute}="${value}">: this is none of its words; the default is used.`,
  'too-long': (tag: string, attribute: string) => `<${tag} ${attribute}> is too long and is ignored.`,
} satisfies Record<string, (...details: string[]) => string>;

type Complaints = typeof complaints;

/** What it is about, and the details of its line. */
export type Complaint<About extends keyof Complaints = keyof Complaints> = [
  about: About,
  ...details: Parameters<Complaints[About]>,
];

const said = new Set<string>();

/** Each line once. */
export function say(...[about, ...details]: Complaint): void {
  const lines: Record<string, (...details: string[]) => string> = complaints;
  const line = lines[about]?.(...details);
  if (!line || said.has(line)) return;
  said.add(line);
  // eslint-disable-next-line no-console -- the console is where a webmaster looks
  console.warn(`[trait-union] ${line}`);
}
