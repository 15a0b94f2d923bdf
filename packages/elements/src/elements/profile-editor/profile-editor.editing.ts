import type {
  AddressSuggester,
  FieldIssue,
  Profile,
  ProfilePatch,
  ProfileUpdateOutcome,
  SessionMember,
  Versioned,
} from '@trait-union/client';
import { ClientError } from '@trait-union/client';
import { nothing, type TemplateResult } from 'lit';
import { DraftController } from '../../controllers/draft-controller.ts';
import type { FailureController } from '../../controllers/failure-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { OperationController, type OperationState } from '../../controllers/operation-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import { ReauthenticationController } from '../../controllers/reauthentication-controller.ts';
import type { ResourceController } from '../../controllers/resource-controller.ts';
import { UnsavedChangesController } from '../../controllers/unsaved-changes-controller.ts';
import { addStyles } from '../../internal/add-styles.ts';
import { announce } from '../../internal/announce.ts';
import { form } from '../../styles/form.ts';
import { versions } from '../../styles/versions.ts';
import { notice } from '../../templates/notice.ts';
import { detailsOf, draftOf, fieldsOf, patchOf, untouched, type Details } from './profile-editor.draft.ts';
import { editView } from './profile-editor.edit-view.ts';
import { editingWords } from './profile-editor.editing-messages.ts';
import { editingStyles } from './profile-editor.editing-styles.ts';
import { ProfileEditorConfirmedEvent, ProfileEditorSavedEvent } from './profile-editor.events.ts';
import { ProfileForm } from './profile-editor.form.ts';
import {
  edit,
  isDirty,
  reconcile,
  resume,
  start,
  submitted,
  type Editing,
  type Kept,
  type Reconciling,
  type Said,
} from './profile-editor.steps.ts';
import { locate } from './profile-editor.validation.ts';

/** What a member sends: details that began as `base`, or their word that what is on file still holds. */
type Sending =
  { act: 'save'; base: Versioned<Profile>; details: Details; patch: ProfilePatch } | { act: 'confirm'; etag: string };

type ConflictModule = typeof import('./profile-editor.conflict-view.ts');

export interface ProfileEditingParts {
  context: PortalController;
  profile: ResourceController<Versioned<Profile>>;
  failure: FailureController;
  member: () => SessionMember | undefined;
  suggester: () => Promise<AddressSuggester | undefined>;
}

/** All that a member can do to their file; loaded once they touch the element. */
export class ProfileEditing {
  readonly reauthentication: ReauthenticationController;
  readonly unsaved: UnsavedChangesController;
  readonly #host: PortalHost;
  readonly #parts: ProfileEditingParts;
  readonly #form: ProfileForm;
  readonly #draft: DraftController<Kept>;
  readonly #l: LocalizeController<(typeof editingWords)['fr']>;
  readonly #operation: OperationController<Sending, ProfileUpdateOutcome>;
  #sent: Sending | undefined;
  /** Loaded once somebody else saved first. */
  #conflict: ConflictModule | undefined;

  constructor(host: PortalHost, parts: ProfileEditingParts) {
    const { context } = parts;
    this.#host = host;
    this.#parts = parts;
    addStyles(host, [form, versions, editingStyles]);
    this.#form = new ProfileForm(host, parts.suggester, () => {
      if (this.#kept) this.#draft.save();
      else this.#draft.drop();
    });
    this.#draft = new DraftController(host, 'profile-editor', () => this.#kept);
    this.#l = new LocalizeController(host, editingWords);
    this.reauthentication = new ReauthenticationController(
      host,
      context,
      () => parts.profile.value?.value.emails[0]?.address,
    );
    this.unsaved = new UnsavedChangesController(host, () => this.dirty);
    this.#operation = new OperationController(host, async (sending, options) => {
      const { profile } = await context.ready();
      if (sending.act === 'confirm') return profile.confirm(sending.etag, options);
      const outcome = await profile.update(sending.patch, sending.base.etag, options);
      if (outcome.outcome === 'precondition-failed') this.#conflict ??= await loadConflict();
      return outcome;
    });
  }

  get step(): 'reading' | 'editing' | 'reconciling' {
    return this.#form.step.step;
  }

  /** The member would lose something by leaving now. */
  get dirty(): boolean {
    return isDirty(this.#form.step);
  }

  get #kept(): Kept | undefined {
    const { step } = this.#form;
    if (!this.dirty) return undefined;
    if (step.step === 'editing') return { etag: step.base.etag, opened: step.opened, draft: step.draft };
    if (this.#sent?.act !== 'save') return undefined;
    const { base, details } = this.#sent;
    return { etag: base.etag, opened: draftOf(base.value), draft: draftOf(details) };
  }

  get pending(): boolean {
    return this.#operation.pending;
  }

  get heading(): string {
    const t = this.#l.words;
    return { reading: t.heading, editing: t.editHeading, reconciling: t.conflictHeading }[this.step];
  }

  /** The form, or both versions to choose from. */
  render(): TemplateResult | typeof nothing {
    const { step } = this.#form;
    const shared = {
      l: this.#l,
      form: this.#form,
      saving: this.pending,
      failure: this.#parts.failure.render(),
      onSubmit: this.#handleSubmit,
      onCancel: this.#handleCancel,
    };
    if (step.step === 'editing') return editView({ ...shared, draft: step.draft, problems: step.problems });
    return step.step === 'reconciling' && this.#conflict ? this.#conflict.conflictView({ ...shared, step }) : nothing;
  }

  /** What the last act came to, until the next one. */
  renderSaid(): TemplateResult | typeof nothing {
    const { step } = this.#form;
    if (step.step !== 'reading' || !step.said) return nothing;
    return notice({ kind: step.said === 'changed' ? 'info' : 'success', text: this.#l.words.said[step.said] });
  }

  edit(base: Versioned<Profile>): void {
    this.#reset();
    void this.#form.suggestions.prepare();
    void this.#form.show(edit(base));
  }

  /** What was typed before a reload, if it was by this member. The focus stays where it is. */
  restore(current: Versioned<Profile>): void {
    const { restored } = this.#draft;
    if (restored && this.step === 'reading') this.#form.set(resume(current, restored));
  }

  confirm({ etag }: Versioned<Profile>): void {
    this.#send({ act: 'confirm', etag });
  }

  /** The session ended while there was something to lose. */
  expire(member: SessionMember): void {
    void this.reauthentication.ask(member);
  }

  /** It goes on: the act that its end interrupted is done under its own key. */
  resume(): void {
    this.reauthentication.close();
    void this.#form.focus('heading');
    if (this.#operation.error?.code === 'signed-out') void this.#retry();
  }

  forget(): void {
    this.#reset();
    if (this.reauthentication.open) this.reauthentication.close();
    this.#form.suggestions.close();
    this.#form.set(start);
  }

  readonly #handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const { step } = this.#form;
    if (step.step !== 'reading') this.#submit(step);
  };

  readonly #handleCancel = (): void => {
    this.unsaved.ask(() => {
      this.#reset();
      void this.#form.show(start);
    });
  };

  /** What stands in the form now, which may have changed since. */
  readonly #handleRetry = (): void => {
    const { step } = this.#form;
    if (step.step === 'reading') void this.#retry();
    else this.#submit(step);
  };

  #submit(step: Editing | Reconciling): void {
    if (this.pending || this.#parts.failure.holds()) return;
    const next = submitted(step);
    this.#form.set(next);
    const refused = next.step === 'editing' ? next.problems.length > 0 : next.incomplete;
    if (refused) void this.#form.focus('error-summary');
    else this.#save(next.base, next.step === 'editing' ? detailsOf(next.draft) : this.#merged(next));
  }

  #merged({ base, differences, choices }: Reconciling): Details {
    const current = untouched(base.value);
    return this.#conflict?.merge(current, differences, (path) => choices[path] === 'mine') ?? current;
  }

  #save(base: Versioned<Profile>, details: Details): void {
    const patch = patchOf(base.value, details);
    if (fieldsOf(patch).length === 0) {
      void this.#show(base, 'unchanged');
      return;
    }
    // The fields stand still while they are on their way; the focus must not be on one of them.
    this.#host.renderRoot.querySelector<HTMLElement>('button[type=submit]')?.focus();
    this.#send({ act: 'save', base, details, patch });
  }

  #send(sending: Sending): void {
    if (this.pending) return;
    this.#sent = sending;
    this.#parts.failure.clear();
    void this.#settle(this.#operation.run(sending));
  }

  async #retry(): Promise<void> {
    this.#parts.failure.clear();
    await this.#settle(this.#operation.retry());
  }

  async #settle(run: Promise<OperationState<ProfileUpdateOutcome> | undefined>): Promise<void> {
    const state = await run;
    if (state?.status === 'failed') this.#fail(state.error);
    if (state?.status !== 'done') return;
    const { value } = state;
    switch (value.outcome) {
      case 'saved':
        await this.#keep(value.profile);
        break;
      case 'precondition-failed':
        await this.#reconcile(value.current);
        break;
      case 'invalid-fields':
        this.#correct(value.fields);
    }
  }

  #fail(error: ClientError): void {
    const { failure, member } = this.#parts;
    this.reauthentication.settle(error, {
      member: member(),
      failure,
      resume: () => void this.#retry(),
      onRetry: this.#handleRetry,
    });
  }

  async #keep(profile: Versioned<Profile>): Promise<void> {
    const sent = this.#sent;
    if (sent?.act !== 'save') {
      await this.#show(profile, 'confirmed');
      this.#host.dispatchEvent(new ProfileEditorConfirmedEvent());
      return;
    }
    await this.#show(profile, 'saved');
    this.#host.dispatchEvent(new ProfileEditorSavedEvent(fieldsOf(sent.patch)));
  }

  async #reconcile(current: Versioned<Profile>): Promise<void> {
    const sent = this.#sent;
    if (sent?.act !== 'save') {
      await this.#show(current, 'changed');
      return;
    }
    const found = this.#conflict?.differences(untouched(sent.base.value), sent.details, untouched(current.value)) ?? [];
    if (found.length === 0) {
      await this.#show(current, 'unchanged');
      return;
    }
    this.#parts.profile.set(current);
    this.#say(this.#l.words.conflict, 'assertive');
    await this.#form.show(reconcile(current, found));
  }

  #correct(issues: readonly FieldIssue[]): void {
    const base = this.#parts.profile.value;
    if (!base) return;
    const details = this.#sent?.act === 'save' ? this.#sent.details : undefined;
    const step = this.#form.step.step === 'editing' ? this.#form.step : edit(base, details);
    this.#form.set({ ...step, problems: locate(issues, step.draft) });
    void this.#form.focus('error-summary');
  }

  async #show(profile: Versioned<Profile>, said: Said): Promise<void> {
    this.#reset();
    this.#parts.profile.set(profile);
    this.#say(this.#l.words.said[said], 'polite');
    await this.#form.show({ step: 'reading', said });
  }

  #reset(): void {
    this.#operation.reset();
    this.#parts.failure.clear();
    this.#sent = undefined;
  }

  /** An element that has left the page has nothing to say any more; what it sent is still done. */
  #say(text: string, politeness: 'polite' | 'assertive'): void {
    if (this.#host.isConnected) announce(text, politeness, this.#l.lang);
  }
}

const loadConflict = (): Promise<ConflictModule> =>
  import('./profile-editor.conflict-view.ts').catch((cause: unknown) => {
    throw new ClientError('unreachable', { cause });
  });
