import type { ClientError, JobDetails, JobOffer, SessionMember, Versioned } from '@trait-union/client';
import { nothing, html, type TemplateResult } from 'lit';
import { DraftController } from '../../controllers/draft-controller.ts';
import { FailureController } from '../../controllers/failure-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { OperationController, type OperationState } from '../../controllers/operation-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import { ReauthenticationController } from '../../controllers/reauthentication-controller.ts';
import { UnsavedChangesController } from '../../controllers/unsaved-changes-controller.ts';
import { addStyles } from '../../internal/add-styles.ts';
import { announce } from '../../internal/announce.ts';
import { form } from '../../styles/form.ts';
import { versions } from '../../styles/versions.ts';
import type { Version } from '../../templates/versions.ts';
import { conflictView } from './job-board.conflict-view.ts';
import { detailsOf, emptyDraft, patchOf, type Draft, type JobField } from './job-board.draft.ts';
import { formView } from './job-board.form-view.ts';
import { resultOf, type Result } from './job-board.outcomes.ts';
import { postingStyles } from './job-board.posting-styles.ts';
import { postingWords, type PostingLocale } from './job-board.posting-messages.ts';
import type { JobReading } from './job-board.reading.ts';
import { send, unsettledBy, type Outcome, type Sending } from './job-board.sending.ts';
import {
  anew,
  baseOf,
  edit,
  isDirty,
  keptOf,
  merged,
  submitted,
  unchosen,
  write,
  type Base,
  type Editing,
  type Kept,
  type Reconciling,
  type Said,
  type Step,
} from './job-board.steps.ts';
import { WithdrawQuestion } from './job-board.withdrawing.ts';

export interface PostingParts {
  context: PortalController;
  member: () => SessionMember | undefined;
  reading: JobReading;
}

/** All that is done to offers: posting, editing, withdrawing; loaded once it is needed. */
export class JobPosting {
  readonly reauthentication: ReauthenticationController;
  readonly unsaved: UnsavedChangesController;
  readonly #host: PortalHost;
  readonly #parts: PostingParts;
  readonly #reading: JobReading;
  readonly #l: PostingLocale;
  readonly #failure: FailureController;
  readonly #draft: DraftController<Kept>;
  readonly #operation: OperationController<Sending, Outcome>;
  readonly #question: WithdrawQuestion;
  #step: Step = { step: 'reading' };
  #said: Said | undefined;
  #sent: Sending | undefined;
  #key = '';

  constructor(host: PortalHost, parts: PostingParts) {
    const { context } = parts;
    this.#host = host;
    this.#parts = parts;
    this.#reading = parts.reading;
    addStyles(host, [form, versions, postingStyles]);
    this.#l = new LocalizeController(host, postingWords);
    this.#question = new WithdrawQuestion(this.#l, ({ value, etag }) => {
      this.#send({ act: 'withdraw', id: value.id, etag });
    });
    this.#failure = new FailureController(host, () => context.client?.clock);
    this.#draft = new DraftController(host, 'job-board', () =>
      keptOf(this.#step, this.#sent?.act === 'edit' ? this.#sent : undefined),
    );
    this.reauthentication = new ReauthenticationController(host, context);
    this.unsaved = new UnsavedChangesController(host, () => this.dirty);
    this.#operation = new OperationController(host, async (sending, options) => {
      this.#key = options.key;
      return send((await context.ready()).jobs, sending, options);
    });
  }

  get step(): Step['step'] {
    return this.#step.step;
  }

  /** The member would lose something by leaving now. */
  get dirty(): boolean {
    return isDirty(this.#step);
  }

  /** Something is typed, or on its way. */
  get isBusy(): boolean {
    return this.dirty || this.#operation.pending;
  }

  get isWithdrawing(): boolean {
    return this.#operation.pending && this.#sent?.act === 'withdraw';
  }

  get heading(): string {
    const t = this.#l.words;
    if (this.#step.step === 'reconciling') return t.conflictHeading;
    return this.#step.step === 'editing' && this.#step.base ? t.editHeading : t.newHeading;
  }

  get said(): { kind: 'info' | 'success'; text: string } | undefined {
    return this.#said && { kind: this.#said === 'changed' ? 'info' : 'success', text: this.#l.words.said[this.#said] };
  }

  /** What went wrong with an act done where offers are read. */
  get failure(): TemplateResult | typeof nothing {
    return this.#failure.render();
  }

  /** The form, or both versions to choose from. */
  render(): TemplateResult | typeof nothing {
    const step = this.#step;
    const shared = {
      l: this.#l,
      pending: this.#operation.pending,
      failure: this.#failure.render(),
      onSubmit: this.#handleSubmit,
      onCancel: this.#handleCancel,
    };
    switch (step.step) {
      case 'reading':
        return nothing;
      case 'editing':
        return formView({
          ...shared,
          step,
          onInput: this.#handleInput,
          onAnew: this.#reading.mayPost.state === 'allowed' ? this.#handleAnew : undefined,
        });
      case 'reconciling':
        return conflictView({ ...shared, step, onChoose: this.#handleChoose });
    }
  }

  /** Stands outside any form. */
  renderQuestions(): TemplateResult {
    return html`${this.unsaved.render()}${this.#question.render()}`;
  }

  write(): void {
    this.#begin();
    // What an offer of theirs would most likely be with
    const employer = this.#reading.rights?.me.organization.name ?? '';
    void this.#show(write(emptyDraft(this.#l.lang, employer)));
  }

  edit(offer: Versioned<JobOffer>): void {
    this.#begin();
    void this.#show(edit(baseOf(offer)));
  }

  /** Asks first. */
  withdraw(offer: Versioned<JobOffer>): void {
    if (!this.#operation.pending && !this.#failure.holds()) this.#question.ask(offer);
  }

  /** What was typed before a reload, if it was by this member. The focus stays where it is. */
  restore(): void {
    const { restored } = this.#draft;
    if (restored && this.#step.step === 'reading') this.#set({ ...restored, step: 'editing', problems: [] });
  }

  /** The member turns to something else to read; what is typed stays. */
  turn(): void {
    if (this.isBusy) return;
    this.#begin();
    this.#set({ step: 'reading' });
  }

  /** The session ended while there was something to lose. */
  expire(member: SessionMember): void {
    void this.reauthentication.ask(member);
  }

  /** It goes on: the act that its end interrupted is done under its own key. */
  resume(): void {
    this.reauthentication.close();
    void this.#focus('heading');
    if (this.#operation.error?.code === 'signed-out') void this.#retry();
  }

  forget(): void {
    this.#begin();
    if (this.reauthentication.open) this.reauthentication.close();
    this.#question.close();
    this.#set({ step: 'reading' });
  }

  readonly #handleInput = ({ target }: Event): void => {
    const { name, value, type, checked } = target as HTMLInputElement;
    if (this.#step.step !== 'editing' || !name || (type === 'radio' && !checked)) return;
    const draft: Draft = { ...this.#step.draft, [name]: value };
    this.#set({ ...this.#step, draft });
  };

  readonly #handleChoose = (field: JobField, version: Version): void => {
    if (this.#step.step !== 'reconciling') return;
    this.#set({ ...this.#step, choices: { ...this.#step.choices, [field]: version } });
  };

  readonly #handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#submit();
  };

  readonly #handleCancel = (): void => {
    if (this.#operation.pending) return;
    this.unsaved.ask(() => {
      // What failed may have been done all the same: nobody should do it twice for not seeing it
      const isInDoubt = this.#operation.error ?? (this.#step.step === 'editing' && this.#step.unsettled);
      this.#begin();
      if (isInDoubt) this.#reading.again(true);
      void this.#show({ step: 'reading' });
    });
  };

  readonly #handleAnew = (): void => {
    if (this.#step.step !== 'editing') return;
    const step = anew(this.#step);
    this.#begin();
    void this.#show(step);
  };

  /** What stands in the form now, which may have changed since. */
  readonly #handleRetry = (): void => {
    if (this.#step.step === 'reading') void this.#retry();
    else this.#submit();
  };

  #submit(): void {
    const step = this.#step;
    if (step.step === 'reading' || this.#operation.pending || this.#failure.holds()) return;
    if (step.step === 'reconciling') this.#submitChoices(step);
    else if (!step.isClosed) this.#submitDraft(submitted(step));
  }

  #submitDraft(step: Editing): void {
    this.#set(step);
    const { base, unsettled } = step;
    const details = detailsOf(step.draft);
    if (step.problems.length > 0) void this.#focus('error-summary');
    else if (base) this.#save(base, details);
    else this.#send({ act: 'post', details, ...(unsettled && { unsettled }) });
  }

  #submitChoices(step: Reconciling): void {
    const incomplete = unchosen(step).length > 0;
    this.#set({ ...step, incomplete });
    if (incomplete) void this.#focus('error-summary');
    else this.#save(step.base, detailsOf(merged(step)));
  }

  #save(base: Base, details: JobDetails): void {
    const patch = patchOf(base.details, details);
    if (Object.keys(patch).length > 0) this.#send({ act: 'edit', base, details, patch });
    else void this.#end('unchanged');
  }

  #send(sending: Sending): void {
    if (this.#operation.pending) return;
    // The fields stand still while they are on their way; the focus must not be on one of them
    this.#host.renderRoot.querySelector<HTMLElement>('button[type=submit]')?.focus();
    this.#sent = sending;
    this.#said = undefined;
    this.#failure.clear();
    void this.#settle(this.#operation.run(sending));
  }

  async #retry(): Promise<void> {
    this.#failure.clear();
    await this.#settle(this.#operation.retry());
  }

  async #settle(run: Promise<OperationState<Outcome> | undefined>): Promise<void> {
    const state = await run;
    if (state?.status === 'failed') this.#fail(state.error);
    if (state?.status !== 'done' || !this.#sent) return;
    const result = resultOf(this.#sent, state.value, this.#step);
    if (result) await this.#conclude(result);
  }

  async #conclude(result: Result): Promise<void> {
    const t = this.#l.words;
    switch (result.result) {
      case 'over': {
        const { said, offer, etag, event } = result;
        // Somebody else withdrew it: how it stands now is not in the answer
        if (!offer) this.#reading.again(true);
        await this.#end(said, offer, etag);
        if (event) this.#host.dispatchEvent(event);
        break;
      }
      case 'contested': {
        const { value, etag } = result.current;
        this.#sent = result.sent;
        // Whatever they choose, this is what stands once they leave the form
        this.#reading.show(value, etag);
        this.#say(t.conflict, 'assertive');
        await this.#show(result.step);
        break;
      }
      case 'closed':
        this.#operation.reset();
        this.#reading.again(true);
        this.#say(t.gone, 'assertive');
        await this.#show(result.step);
        break;
      case 'refused':
        this.#set(result.step);
        void this.#focus('error-summary');
    }
  }

  #fail(error: ClientError): void {
    const unsettled = unsettledBy(this.#sent, error, this.#key);
    if (unsettled && this.#step.step === 'editing') this.#set({ ...this.#step, unsettled });
    if (error.code === 'forbidden' || error.code === 'not-found') this.#reading.again(true);
    this.reauthentication.settle(error, {
      member: this.#parts.member(),
      failure: this.#failure,
      resume: () => void this.#retry(),
      onRetry: this.#handleRetry,
    });
  }

  async #end(said: Said, offer?: JobOffer, etag?: string): Promise<void> {
    const isElsewhere = this.#sent?.act === 'withdraw' && this.#sent.id !== this.#reading.place;
    this.#begin();
    this.#say(this.#l.words.said[said], 'polite');
    // Whoever reads something else by now is left there, unless what they asked for was not done
    if (isElsewhere && said === 'withdrawn') {
      this.#reading.relist();
      return;
    }
    this.#said = said;
    if (offer) this.#reading.show(offer, etag);
    await this.#show({ step: 'reading' });
  }

  #begin(): void {
    this.#operation.reset();
    this.#failure.clear();
    this.#sent = undefined;
    this.#said = undefined;
  }

  #set(step: Step): void {
    this.#step = step;
    if (this.dirty) this.#draft.save();
    else this.#draft.drop();
    this.#host.requestUpdate();
  }

  /** A new step, announced by its heading. */
  async #show(step: Step): Promise<void> {
    this.#set(step);
    await this.#focus('heading');
  }

  async #focus(id: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.shadowRoot?.getElementById(id)?.focus();
  }

  /** An element that has left the page has nothing to say any more; what it sent is still done. */
  #say(text: string, politeness: 'polite' | 'assertive'): void {
    if (this.#host.isConnected) announce(text, politeness, this.#l.lang);
  }
}
