import { consume, createContext, ContextProvider } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import * as z from 'zod/mini';

const Session = z.object({
  state: z.literal('signed-in'),
  member: z.object({ id: z.string(), displayName: z.string(), memberNumber: z.string() }),
  expiresAt: z.iso.datetime(),
});

type SignIn = (credentials: object) => Promise<z.infer<typeof Session>>;

const signInContext = createContext<SignIn>('sign-in');

new ContextProvider(document.documentElement as never, {
  context: signInContext,
  initialValue: async (credentials) => {
    const response = await fetch('/api/v1/session', { method: 'POST', body: JSON.stringify(credentials) });
    return Session.parse(await response.json());
  },
});

/** The same form with what any typed client needs: a context, and answers checked by a schema. */
class LitContextZodForm extends LitElement {
  static override styles = css`
    form {
      display: grid;
      gap: 1rem;
      max-inline-size: 24rem;
    }
  `;

  @consume({ context: signInContext })
  signIn: SignIn | undefined;

  @state() private message = '';

  protected override render(): TemplateResult {
    return html`<form @submit=${this.#handleSubmit}>
      <label>Courriel <input name="identifier" type="email" autocomplete="username" required /></label>
      <label>Mot de passe <input name="password" type="password" autocomplete="current-password" required /></label>
      <button>Se connecter</button>
      <p role="status">${this.message}</p>
    </form>`;
  }

  readonly #handleSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const session = await this.signIn?.(Object.fromEntries(new FormData(event.target as HTMLFormElement)));
    this.message = session ? `Bonjour, ${session.member.displayName}` : 'Réessayez';
  };
}

customElements.define('lit-context-zod-form', LitContextZodForm);
