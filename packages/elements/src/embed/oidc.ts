import { createOidcClient } from '@trait-union/client/oidc';
import { providePortal } from '../context/portal-context.ts';
// Comes along, so that the button is there as soon as the client is
import '../elements/member-login/member-login.provider.ts';

const entry = import.meta.url.replace(/oidc\.js.*/, 'embed.js');

/**
 * A portal whose members sign in at an identity provider, which the portal itself names. The script tag's
 * `data-sign-in-page` is the page of this site that the provider sends them back to.
 */
export function connect(url: string): void {
  const script = [...document.querySelectorAll('script')].find(({ src }) => src.startsWith(entry));
  const redirectUri = script?.dataset['signInPage'];
  providePortal(createOidcClient({ baseUrl: url, ...(redirectUri && { redirectUri }) }));
}
