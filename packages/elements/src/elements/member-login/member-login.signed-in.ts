import { html, type TemplateResult } from 'lit';
import type { Locale, Words } from '../../controllers/localize-controller.ts';

export const words: Words<{ signedIn: string; signOut: string }> = {
  fr: { signedIn: 'Votre session est ouverte.', signOut: 'Se déconnecter' },
  en: { signedIn: 'You are signed in.', signOut: 'Sign out' },
};

/** What stands in place of the form for a member who needs none. Fetched only then. */
export const renderSignedIn = (locale: Locale, onSignOut: () => void): TemplateResult =>
  html`<p>${words[locale].signedIn}</p>
    <p>
      <button type="button" class="quiet-button" part="sign-out" @click=${onSignOut}>${words[locale].signOut}</button>
    </p>`;
