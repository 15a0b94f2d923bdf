import { css, html, LitElement, type TemplateResult } from 'lit';

/** The least that a sign-in form on Lit can be: two fields, a button, one request. */
class LitForm extends LitElement {
  static override properties = { message: { state: true } };

  static override styles = css`
    form {
      display: grid;
      gap: 1rem;
      max-inline-size: 24rem;
    }
  `;

  declare message: string;

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
    const body = JSON.stringify(Object.fromEntries(new FormData(event.target as HTMLFormElement)));
    const response = await fetch('/api/v1/session', { method: 'POST', body });
    this.message = response.ok ? 'Bonjour' : 'Réessayez';
  };
}

customElements.define('lit-form', LitForm);
