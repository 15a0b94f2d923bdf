import assert from 'node:assert/strict';
import type { BrowserContext, Request } from 'playwright-core';

/** What the pages of one visitor let slip. */
export interface Watch {
  /** Console errors and warnings, uncaught exceptions, and violations of the page's policy. */
  readonly complaints: string[];
  /** Everything any page wrote to its console. */
  readonly lines: string[];
  readonly requests: Request[];
}

/** Begins to listen. */
export function watch(context: BrowserContext): Watch {
  const found: Watch = { complaints: [], lines: [], requests: [] };
  context.on('console', (message) => {
    found.lines.push(message.text());
    if (['error', 'warning'].includes(message.type())) found.complaints.push(message.text());
  });
  context.on('weberror', (error) => found.complaints.push(error.error().message));
  context.on('request', (request) => found.requests.push(request));
  return found;
}

/** Holds that nothing complained, and that nothing was asked of anyone but `origins` (trust P1). */
export function assertQuiet({ complaints, requests }: Watch, ...origins: string[]): void {
  assert.deepEqual(complaints, []);
  const strangers = requests.map((request) => request.url()).filter((url) => !origins.includes(new URL(url).origin));
  assert.deepEqual(strangers, []);
}
