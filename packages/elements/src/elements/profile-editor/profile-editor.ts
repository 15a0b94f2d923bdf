import { ClientError, type AddressSuggester, type PortalClient } from '@trait-union/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { CopyController } from '../../controllers/copy-controller.ts';
import { FailureController } from '../../controllers/failure-controller.ts';
import { keepFocus } from '../../controllers/keep-focus.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { lightFormStyles } from '../../controllers/light-form-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { MemberController } from '../../controllers/member-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { SessionExpiryController } from '../../controllers/session-expiry-controller.ts';
import { errorOf, UnreadController } from '../../controllers/unread-controller.ts';
import { announce } from '../../internal/announce.ts';
import { recall } from '../../internal/history-memory.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { buttons } from '../../styles/buttons.ts';
import { fields } from '../../styles/fields.ts';
import { states } from '../../styles/states.ts';
import { skeleton } from '../../templates/skeleton.ts';
import type { ProfileEditing } from './profile-editor.editing.ts';
import { words } from './profile-editor.messages.ts';
import type { PasskeySection } from './profile-editor.passkeys.ts';
import { readView } from './profile-editor.read-view.ts';
import { styles } from './profile-editor.styles.ts';

// The events are fired by a part that is loaded on demand; their types belong to the element all the same.
export type { ProfileEditorConfirmedEvent, ProfileEditorSavedEvent } from './profile-editor.events.ts';

/**
 * @summary Shows a member their file and lets them change how the union reaches them: names, language, phones, e-mails, addresses.
 * @slot - The way to sign in, as a link: shown while nobody is signed in, and when the widget cannot load.
 * @slot help - Help links of the webmaster's own, at the end.
 * @slot trait-union-form - The form that asks for the password again, which the element renders in the light DOM for password managers; not for the page to fill.
 * @fires {ProfileEditorSavedEvent} profile-editor-saved - The member saved changes. Carries the names of the changed fields, never a value.
 * @fires {ProfileEditorConfirmedEvent} profile-editor-confirmed - The member said that everything still holds. Carries nothing.
 * @csspart base - The card around everything.
 * @csspart heading - The heading.
 * @csspart name - The member's legal name.
 * @csspart member-number - The member's number, with the button that copies it.
 * @csspart copy - The button that copies the number.
 * @csspart edit - The button that opens the form.
 * @csspart confirm - The button that says that everything still holds.
 * @csspart save - The button that saves.
 * @csspart cancel - The button that leaves the form.
 * @csspart add - A button that adds an entry to a list.
 * @csspart remove - A button that takes an entry off.
 * @csspart restore - A button that brings an entry back.
 * @csspart suggestions - The list of suggested addresses.
 * @csspart error-summary - The list of what is to be corrected.
 * @csspart dialog - The dialog that asks before typed text is lost.
 * @csspart reauthentication - Around the request for the password when the session has ended.
 * @csspart passkeys - The member's passkeys, where the backend has them.
 * @csspart add-passkey - The button that adds a passkey.
 * @csspart provider - The button that opens the identity provider, where the union has one.
 * @csspart passkey - The button that takes a passkey in place of the password.
 * @csspart sign-out - The button that leaves a session which has ended, in place of the password.
 * @csspart notice - A message in its place.
 * @csspart retry - The button that tries again after a failure.
 * @csspart countdown - The time left before trying again has a point.
 * @csspart extend - The button that extends the session.
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of links, buttons and focus.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius of fields, buttons and cards.
 * @cssprop [--tu-field-background=transparent] - Background of fields.
 * @cssprop [--tu-panel-background=Canvas] - Background of suggestions and dialogs.
 * @cssprop [--tu-panel-color=CanvasText] - Text of suggestions and dialogs.
 */
export class ProfileEditor extends PortalElement {
  static override styles = [PortalElement.styles, buttons, fields, lightFormStyles, states, styles];

  /** Who suggests addresses, given by script; goes before the backend's own suggestions (S2-19). */
  @property({ attribute: false }) addressSuggester: AddressSuggester | undefined;

  @query('#heading') private readonly heading!: HTMLElement | null;

  readonly #l = new LocalizeController(this, words);
  readonly #profile = new ResourceController(this, async (signal) =>
    (await this.context.ready()).profile.read({ signal }),
  );
  readonly #me = new ResourceController(this, async (signal) => (await this.context.ready()).me({ signal }));
  readonly #member = new MemberController(this, this.context, {
    onPresent: () => {
      this.#profile.ensure();
      this.#me.ensure();
      this.#passkeys?.ensure();
    },
    keeps: () => this.#editing?.dirty ?? false,
    onExpire: (member) => this.#editing?.expire(member),
    onResume: () => this.#editing?.resume(),
    onForget: () => {
      this.#profile.reset();
      this.#me.reset();
      this.#editing?.forget();
      this.#resumed = false;
      this.#passkeys?.forget();
    },
  });
  readonly #expiry = new SessionExpiryController(this, this.context);
  readonly #failure = new FailureController(this, () => this.context.client?.clock);
  readonly #copy = new CopyController(this);
  readonly #editor = new LazyController(this, () => import('./profile-editor.editing.ts'));
  #editing: ProfileEditing | undefined;
  #passkeys: PasskeySection | undefined;
  #offered: PortalClient | undefined;
  #resumed = false;

  constructor() {
    super();
    new UnreadController(this, {
      failure: this.#failure,
      error: () => (this.#view === 'failed' ? errorOf(this.context.session, this.#profile.state) : undefined),
      onRetry: this.#handleReload,
    });
  }

  get #view(): 'fallback' | 'signed-out' | 'loading' | 'failed' | ProfileEditing['step'] {
    const { client, session } = this.context;
    if (!client) return 'fallback';
    if (!this.#member.current) {
      if (session.status === 'failed') return 'failed';
      return session.status === 'signed-out' ? 'signed-out' : 'loading';
    }
    const { status } = this.#profile.state;
    if (status === 'failed') return 'failed';
    return status === 'ready' ? (this.#editing?.step ?? 'reading') : 'loading';
  }

  get #mayEdit(): boolean {
    return this.#me.value?.permissions.includes('profile.write') ?? true;
  }

  protected override firstUpdated(): void {
    keepFocus(this, () => this.heading);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#view === 'reading' && !this.#resumed) this.#resume();
    const { client } = this.context;
    if (client && client !== this.#offered && this.#member.current) void this.#offerPasskeys((this.#offered = client));
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const asking = this.#editing?.reauthentication;
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang} dir="ltr">
      <h2 id="heading" part="heading" tabindex="-1">${this.#editing?.heading ?? this.#l.words.heading}</h2>
      ${this.#expiry.render()}${asking?.render()}
      <div class="view" ?inert=${asking?.open ?? false}>${this.#renderView()}</div>
      <slot ?hidden=${view !== 'fallback' && view !== 'signed-out'}></slot>
      <slot name="help"></slot>
      ${this.#editing?.unsaved.render()}
    </section>`;
  }

  #renderView(): TemplateResult | typeof nothing {
    const t = this.#l.words;
    switch (this.#view) {
      case 'fallback':
        return nothing;
      case 'signed-out':
        return html`<p>${t.signedOut}</p>`;
      case 'loading':
        return skeleton(t.loading, 6);
      case 'failed':
        return this.#failure.render();
      case 'reading':
        return html`${this.#renderReading()}${this.#passkeys?.render()}`;
      case 'editing':
      case 'reconciling':
        return this.#editing?.render() ?? nothing;
    }
  }

  #renderReading(): TemplateResult | typeof nothing {
    const profile = this.#profile.value?.value;
    if (!profile) return nothing;
    return readView({
      l: this.#l,
      profile,
      copy: this.#copy.render(profile.memberNumber, this.#l.words.memberNumber),
      mayEdit: this.#mayEdit,
      said: this.#editing?.renderSaid(),
      confirming: this.#editing?.pending ?? false,
      failure: this.#failure.render(),
      onEdit: this.#handleEdit,
      onConfirm: this.#handleConfirm,
    });
  }

  readonly #handleEdit = (): void => void this.#act('edit');

  readonly #handleConfirm = (): void => void this.#act('confirm');

  async #act(act: 'edit' | 'confirm'): Promise<void> {
    if (!this.#mayEdit) {
      announce(this.#l.words.forbidden, 'polite', this.#l.lang);
      return;
    }
    const editing = await this.#prepareEditing();
    const base = this.#profile.value;
    if (!editing) await this.#failure.show(new ClientError('unreachable'), { onRetry: () => void this.#act(act) });
    if (editing && base) editing[act](base);
  }

  /** A form that a reload interrupted opens again. */
  #resume(): void {
    this.#resumed = true;
    if (!recall(this.localName)) return;
    void this.#prepareEditing().then((editing) => {
      if (this.#profile.value) editing?.restore(this.#profile.value);
    });
  }

  async #prepareEditing(): Promise<ProfileEditing | undefined> {
    const editor = this.#editor.module ?? (await this.#editor.get());
    this.#editing ??=
      editor &&
      new editor.ProfileEditing(this, {
        context: this.context,
        profile: this.#profile,
        failure: this.#failure,
        member: () => this.#member.current,
        suggester: () => this.#findSuggester(),
      });
    return this.#editing;
  }

  /** The profile never waits for it. */
  async #offerPasskeys(client: PortalClient): Promise<void> {
    try {
      const { domains } = await client.capabilities();
      if (!domains.includes('passkeys')) return;
      const { PasskeySection } = await import('./profile-editor.passkeys.ts');
      this.#passkeys ??= new PasskeySection(this, {
        context: this.context,
        member: () => this.#member.current,
        reauthentication: async () => (await this.#prepareEditing())?.reauthentication,
      });
      this.requestUpdate();
    } catch {
      // Asked again when the page is loaded anew: whoever came for their address has it
    }
  }

  readonly #handleReload = (): void => {
    if (this.#member.current) void this.#profile.load();
    else void this.context.client?.session.refresh();
  };

  async #findSuggester(): Promise<AddressSuggester | undefined> {
    if (this.addressSuggester) return this.addressSuggester;
    const client = await this.context.ready();
    const { domains } = await client.capabilities();
    return domains.includes('address-suggestions') ? client.addresses : undefined;
  }
}
