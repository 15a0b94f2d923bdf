import { html, type TemplateResult } from 'lit';
import { LocalizeController, type Words } from '../../controllers/localize-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import { SignOutController } from '../../controllers/sign-out-controller.ts';
import { signOutWords } from '../../messages/sign-out.ts';

export const words: Words<{ signedIn: string; signOut: string }> = {
  fr: { signedIn: 'Votre session est ouverte.', signOut: signOutWords.fr.signOut },
  en: { signedIn: 'You are signed in.', signOut: signOutWords.en.signOut },
};

/** What stands in place of the form for a member who needs none, and what became of their leaving. Fetched only then. */
export class SignedIn {
  readonly exit: SignOutController;
  readonly #l: LocalizeController<(typeof words)['fr']>;

  constructor(host: PortalHost, context: PortalController) {
    this.exit = new SignOutController(host, context);
    this.#l = new LocalizeController(host, words);
  }

  render(): TemplateResult {
    const t = this.#l.words;
    return html`<p>${t.signedIn}</p>
      <p><button type="button" class="quiet-button" part="sign-out" @click=${this.exit.run}>${t.signOut}</button></p>`;
  }
}
