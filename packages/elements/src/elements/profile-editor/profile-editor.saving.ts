import type { FieldIssue, Profile, ProfilePatch, ProfileUpdateOutcome, Versioned } from '@trait-union/client';
import { ClientError } from '@trait-union/client';
import { nothing, type TemplateResult } from 'lit';
import { CountdownController } from '../../controllers/countdown-controller.ts';
import type { MemberController } from '../../controllers/member-controller.ts';
import { OperationController, type OperationState } from '../../controllers/operation-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import type { ResourceController } from '../../controllers/resource-controller.ts';
import { announce } from '../../internal/announce.ts';
import { failure, failureText } from '../../templates/failure.ts';
import { detailsOf, fieldsOf, patchOf, untouched, type Details } from './profile-editor.draft.ts';
import { ProfileEditorSavedEvent } from './profile-editor.events.ts';
import type { ProfileForm } from './profile-editor.form.ts';
import { edit, reconcile, submitted, type Editing, type Reconciling, type Said } from './profile-editor.steps.ts';
import { locate } from './profile-editor.validation.ts';
import type { ProfileEditorLocale } from './profile-editor.values.ts';

/** What a member sends: details that began as `base`, or their word that `base` still holds. */
type Sending =
  { act: 'save'; base: Versioned<Profile>; details: Details; patch: ProfilePatch } | { act: 'confirm'; etag: string };

type ConflictModule = typeof import('./profile-editor.conflict-view.ts');

export interface ProfileSavingParts {
  context: PortalController;
  l: ProfileEditorLocale;
  form: ProfileForm;
  profile: ResourceController<Versioned<Profile>>;
  member: MemberController;
}

/** Saves what was typed, or confirms what is on file, and shows what came of it. */
export class ProfileSaving {
  /** Loaded once somebody else saved first. */
  conflict: ConflictModule | undefined;
  readonly #host: PortalHost;
  readonly #parts: ProfileSavingParts;
  readonly #countdown: CountdownController;
  readonly #operation: OperationController<Sending, ProfileUpdateOutcome>;
  #sent: Sending | undefined;

  constructor(host: PortalHost, parts: ProfileSavingParts) {
    const { context } = parts;
    this.#host = host;
    this.#parts = parts;
    this.#countdown = new CountdownController(host, () => context.client?.clock.now() ?? Date.now());
    this.#operation = new OperationController(host, async (sending, options) => {
      const { profile } = await context.ready();
      if (sending.act === 'confirm') return profile.confirm(sending.etag, options);
      const outcome = await profile.update(sending.patch, sending.base.etag, options);
      if (outcome.outcome === 'precondition-failed') this.conflict ??= await loadConflict();
      return outcome;
    });
  }

  get pending(): boolean {
    return this.#operation.pending;
  }

  renderFailure(): TemplateResult | typeof nothing {
    const { error } = this.#operation;
    const { l, member } = this.#parts;
    if (!error || member.reauthentication.open) return nothing;
    return failure(l, { error, seconds: this.#countdown.seconds, onRetry: this.#handleRetry });
  }

  submit(step: Editing | Reconciling): void {
    if (this.pending || this.#countdown.seconds > 0) return;
    const next = submitted(step);
    this.#parts.form.set(next);
    const refused = next.step === 'editing' ? next.problems.length > 0 : next.incomplete;
    if (refused) void this.#parts.form.focus('error-summary');
    else this.#save(next.base, next.step === 'editing' ? detailsOf(next.draft) : this.#merged(next));
  }

  confirm({ etag }: Versioned<Profile>): void {
    this.#send({ act: 'confirm', etag });
  }

  /** After an expired session: the act that it interrupted is done under its own key. */
  resume(): void {
    void this.#parts.form.focus('heading');
    if (this.#operation.error?.code === 'signed-out') void this.#retry();
  }

  reset(): void {
    this.#operation.reset();
    this.#countdown.start(undefined);
    this.#sent = undefined;
  }

  #merged({ base, differences, choices }: Reconciling): Details {
    const current = untouched(base.value);
    return this.conflict?.merge(current, differences, (path) => choices[path] === 'mine') ?? current;
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
    void this.#settle(this.#operation.run(sending));
  }

  /** What stands in the form now, which may have changed since. */
  readonly #handleRetry = (): void => {
    const { step } = this.#parts.form;
    if (step.step === 'reading') void this.#retry();
    else this.submit(step);
  };

  async #retry(): Promise<void> {
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
    const { context, l, member } = this.#parts;
    this.#countdown.start(error.retryAt);
    if (error.code === 'step-up') member.stepUp(() => void this.#retry());
    // An ended session is announced where the password is asked.
    else if (context.session.status === 'signed-in') this.#say(failureText(l, error), 'assertive');
  }

  async #keep(profile: Versioned<Profile>): Promise<void> {
    const sent = this.#sent;
    if (sent?.act !== 'save') {
      await this.#show(profile, 'confirmed');
      return;
    }
    await this.#show(profile, 'saved');
    this.#host.dispatchEvent(new ProfileEditorSavedEvent(fieldsOf(sent.patch)));
  }

  async #reconcile(current: Versioned<Profile>): Promise<void> {
    const { form, l, profile } = this.#parts;
    if (this.#sent?.act !== 'save') {
      await this.#show(current, 'changed');
      return;
    }
    const { base, details } = this.#sent;
    const found = this.conflict?.differences(untouched(base.value), details, untouched(current.value)) ?? [];
    if (found.length === 0) {
      await this.#show(current, 'unchanged');
      return;
    }
    profile.set(current);
    this.#say(l.words.conflict, 'assertive');
    await form.show(reconcile(current, found));
  }

  #correct(issues: readonly FieldIssue[]): void {
    const { form, profile } = this.#parts;
    const base = profile.value;
    if (!base) return;
    const details = this.#sent?.act === 'save' ? this.#sent.details : undefined;
    const step = form.step.step === 'editing' ? form.step : edit(base, details);
    form.set({ ...step, problems: locate(issues, step.draft) });
    void form.focus('error-summary');
  }

  async #show(profile: Versioned<Profile>, said: Said): Promise<void> {
    const { form, l } = this.#parts;
    this.reset();
    this.#parts.profile.set(profile);
    this.#say(l.words.said[said], 'polite');
    await form.show({ step: 'reading', said });
  }

  /** An element that has left the page has nothing to say any more; what it sent is still done. */
  #say(text: string, politeness: 'polite' | 'assertive'): void {
    if (this.#host.isConnected) announce(text, politeness, this.#parts.l.lang);
  }
}

const loadConflict = (): Promise<ConflictModule> =>
  import('./profile-editor.conflict-view.ts').catch((cause: unknown) => {
    throw new ClientError('unreachable', { cause });
  });
