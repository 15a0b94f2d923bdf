import { createRestClient } from '@trait-union/client/rest';
import { render, type TemplateResult } from 'lit';
import { providePortal } from '../context/portal-context.ts';

/** What a test does to the page in its frame. */
export interface StagePage {
  /** Puts markup on the page, with a backend that lives in the test's own page. */
  show: (markup: TemplateResult, baseUrl: string, fetch: typeof globalThis.fetch) => void;
}

declare global {
  interface Window {
    stagePage?: StagePage;
  }
}

const tag = new URLSearchParams(location.search).get('tag') ?? '';
await import(`../elements/${tag}/${tag}.define.ts`);

const stagePage: StagePage = {
  show: (markup, baseUrl, fetch) => {
    providePortal(createRestClient({ baseUrl, fetch }));
    render(markup, document.body);
  },
};
window.stagePage = stagePage;

// A test of another origin cannot call: the widget stands alone, as on a page without a portal
if (location.hash === '#alone') document.body.append(document.createElement(tag));
