import type { complaints } from './complaints.ts';

type Complaints = typeof complaints;

const said = new Set<string>();

/** Tells the webmaster, in the console, what to mend on the page; each line once. */
export async function complain<About extends keyof Complaints>(
  about: About,
  ...details: Parameters<Complaints[About]>
): Promise<void> {
  const module = await import('./complaints.ts').catch(() => undefined);
  const line = (module?.complaints[about] as ((...details: string[]) => string) | undefined)?.(...details);
  if (!line || said.has(line)) return;
  said.add(line);
  // eslint-disable-next-line no-console -- the console is where a webmaster looks
  console.warn(`[trait-union] ${line}`);
}
