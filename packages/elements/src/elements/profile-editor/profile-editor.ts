import type { AddressSuggester } from '@trait-union/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';
import { CopyController } from '../../controllers/copy-controller.ts';
import { lightFormStyles } from '../../controllers/light-form-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { MemberController } from '../../controllers/member-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { SessionExpiryController } from '../../controllers/session-expiry-controller.ts';
import { UnsavedChangesController } from '../../controllers/unsaved-changes-controller.ts';
import { announce } from '../../internal/announce.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { controls } from '../../styles/controls.ts';
import { form } from '../../styles/form.ts';
import { states } from '../../styles/states.ts';
import { failure } from '../../templates/failure.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { editView } from './profile-editor.edit-view.ts';
import { ProfileForm } from './profile-editor.form.ts';
import { words } from './profile-editor.messages.ts';
import { readView } from './profile-editor.read-view.ts';
import { ProfileSaving } from './profile-editor.saving.ts';
import { edit, isDirty, start, type Editing, type Reading, type Reconciling } from './profile-editor.steps.ts';
import { styles } from './profile-editor.styles.ts';

/**
 * @summary Shows a member their file and lets them change how the union reaches them: names, language, phones, e-mails, addresses.
 * @slot - The way to sign in, as a link: shown while nobody is signed in, and when the widget cannot load.
 * @slot help - Help links of the webmaster's own, at the end.
 * @slot trait-union-form - The form that asks for the password again, which the element renders in the light DOM for password managers; not for the page to fill.
 * @fires {ProfileEditorSavedEvent} profile-editor-saved - The member saved changes. Carries the names of the changed fields, never a value.
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
  static override styles = [PortalElement.styles, controls, lightFormStyles, form, states, styles];

  /** Who suggests addresses, given by script; goes before the backend's own suggestions (S2-19). */
  @property({ attribute: false }) addressSuggester: AddressSuggester | undefined;

  @query('#heading') private readonly heading!: HTMLElement | null;

  readonly #form = new ProfileForm(this, () => this.#findSuggester());
  readonly #l = new LocalizeController(this, words);
  readonly #profile = new ResourceController(this, async (signal) =>
    (await this.context.ready()).profile.read({ signal }),
  );
  readonly #me = new ResourceController(this, async (signal) => (await this.context.ready()).me({ signal }));
  readonly #member = new MemberController(this, this.context, {
    onPresent: () => {
      this.#profile.ensure();
      this.#me.ensure();
    },
    keeps: () => isDirty(this.#form.step),
    onForget: () => {
      this.#forget();
    },
    onResume: () => {
      this.#saving.resume();
    },
  });
  readonly #expiry = new SessionExpiryController(this, this.context);
  readonly #unsaved = new UnsavedChangesController(this, () => isDirty(this.#form.step));
  readonly #copy = new CopyController(this);
  readonly #saving = new ProfileSaving(this, {
    context: this.context,
    l: this.#l,
    form: this.#form,
    profile: this.#profile,
    member: this.#member,
  });

  #shown: string | undefined;
  #hadFocus = false;

  get #view(): 'fallback' | 'signed-out' | 'loading' | 'failed' | 'ready' {
    const { client, session } = this.context;
    if (!client) return 'fallback';
    if (!this.#member.current) {
      if (session.status === 'failed') return 'failed';
      return session.status === 'signed-out' ? 'signed-out' : 'loading';
    }
    const { status } = this.#profile.state;
    if (status === 'failed') return 'failed';
    return status === 'ready' ? 'ready' : 'loading';
  }

  get #mayEdit(): boolean {
    return this.#me.value?.permissions.includes('profile.write') ?? true;
  }

  protected override willUpdate(): void {
    this.#hadFocus = this.matches(':focus-within');
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#shown === this.#view) return;
    // The focused control may have left with the view before: focus must not fall on the body (trust A11).
    if (this.#hadFocus) this.heading?.focus();
    this.#shown = this.#view;
  }

  protected override render(): TemplateResult {
    const t = this.#l.words;
    const view = this.#view;
    const headings = { reading: t.heading, editing: t.editHeading, reconciling: t.conflictHeading };
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang}>
      <h2 id="heading" part="heading" tabindex="-1">
        ${view === 'ready' ? headings[this.#form.step.step] : t.heading}
      </h2>
      ${this.#expiry.render()}${this.#member.reauthentication.render()}
      <div class="view" ?inert=${this.#member.reauthentication.open}>${this.#renderView()}</div>
      <slot ?hidden=${view !== 'fallback' && view !== 'signed-out'}></slot>
      <slot name="help"></slot>
      ${this.#unsaved.render()}
    </section>`;
  }

  #renderView(): TemplateResult | typeof nothing {
    const t = this.#l.words;
    const { step } = this.#form;
    switch (this.#view) {
      case 'fallback':
        return nothing;
      case 'signed-out':
        return html`<p>${t.signedOut}</p>`;
      case 'loading':
        return skeleton(t.loading, 6);
      case 'failed':
        return this.#renderUnread();
      case 'ready':
        break;
    }
    switch (step.step) {
      case 'reading':
        return this.#renderReading(step);
      case 'editing':
        return this.#renderEditing(step);
      case 'reconciling':
        return this.#renderReconciling(step);
    }
  }

  #renderUnread(): TemplateResult | typeof nothing {
    const { session } = this.context;
    if (session.status === 'failed') {
      return failure(this.#l, { error: session.error, onRetry: () => void this.context.client?.session.refresh() });
    }
    const { state } = this.#profile;
    if (state.status !== 'failed') return nothing;
    const { error } = state;
    return failure(this.#l, {
      error,
      ...(error.code !== 'unsupported' && { onRetry: () => void this.#profile.load() }),
    });
  }

  #renderReading({ said }: Reading): TemplateResult {
    const profile = this.#profile.value!.value;
    return readView({
      l: this.#l,
      profile,
      copy: this.#copy.render(profile.memberNumber, this.#l.words.memberNumber),
      mayEdit: this.#mayEdit,
      said,
      confirming: this.#saving.pending,
      failure: this.#saving.renderFailure(),
      onEdit: this.#handleEdit,
      onConfirm: this.#handleConfirm,
    });
  }

  #renderEditing({ draft, problems }: Editing): TemplateResult {
    return editView({
      l: this.#l,
      form: this.#form,
      draft,
      problems,
      saving: this.#saving.pending,
      failure: this.#saving.renderFailure(),
      onSubmit: this.#handleSubmit,
      onCancel: this.#handleCancel,
    });
  }

  #renderReconciling(step: Reconciling): TemplateResult | typeof nothing {
    return (
      this.#saving.conflict?.conflictView({
        l: this.#l,
        form: this.#form,
        step,
        saving: this.#saving.pending,
        failure: this.#saving.renderFailure(),
        onSubmit: this.#handleSubmit,
        onCancel: this.#handleCancel,
      }) ?? nothing
    );
  }

  readonly #handleEdit = (): void => {
    const base = this.#profile.value;
    if (!base || this.#refuse()) return;
    this.#saving.reset();
    void this.#form.suggestions.prepare();
    void this.#form.show(edit(base));
  };

  readonly #handleConfirm = (): void => {
    const base = this.#profile.value;
    if (base && !this.#refuse()) this.#saving.confirm(base);
  };

  readonly #handleCancel = (): void => {
    this.#unsaved.ask(() => void this.#form.show(start));
  };

  readonly #handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { step } = this.#form;
    if (step.step !== 'reading') this.#saving.submit(step);
  };

  /** True, and said so, if this member may not change their file. */
  #refuse(): boolean {
    if (!this.#mayEdit) announce(this.#l.words.forbidden, 'polite', this.#l.lang);
    return !this.#mayEdit;
  }

  #forget(): void {
    this.#profile.reset();
    this.#me.reset();
    this.#saving.reset();
    this.#form.suggestions.close();
    this.#form.set(start);
  }

  async #findSuggester(): Promise<AddressSuggester | undefined> {
    if (this.addressSuggester) return this.addressSuggester;
    const client = await this.context.ready();
    const { domains } = await client.capabilities();
    return domains.includes('address-suggestions') ? client.addresses : undefined;
  }
}
