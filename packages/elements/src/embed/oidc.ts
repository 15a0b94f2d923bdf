import { createOidcClient } from '@trait-union/client/oidc';
import { providePortal } from '../context/portal-context.ts';
// Comes along, so that the button is there as soon as the client is
import '../elements/member-login/member-login.provider.ts';

/**
 * A portal whose members sign in at an identity provider, which the portal itself names. `signInPage` is the page of
 * this site that the provider sends them back to.
 */
export function connect(url: string, signInPage?: string): void {
  providePortal(createOidcClient({ baseUrl: url, ...(signInPage && { redirectUri: signInPage }) }));
}
