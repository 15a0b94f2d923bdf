import { ClientError, type InvitingReport, type InvitingResult, type NewInvitations } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { DraftController } from '../../controllers/draft-controller.ts';
import { FailureController } from '../../controllers/failure-controller.ts';
import { FileDropController } from '../../controllers/file-drop-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { OperationController, type OperationState } from '../../controllers/operation-controller.ts';
import type { PortalHost } from '../../controllers/portal-controller.ts';
import { addStyles } from '../../internal/add-styles.ts';
import { announce } from '../../internal/announce.ts';
import { shownName } from '../../internal/image/file-name.ts';
import { refusalText } from '../../messages/refusals.ts';
import { files } from '../../styles/files.ts';
import { faultWords } from './access-manager.inviting-faults.ts';
import { readList } from './access-manager.inviting-file.ts';
import { judge, toCorrect, type GoodLine, type Judged } from './access-manager.inviting-lines.ts';
import { invitingWords } from './access-manager.inviting-messages.ts';
import { readText, type ReadTable } from './access-manager.inviting-text.ts';
import { checkView } from './access-manager.mail-check-view.ts';
import { mailFormView, type MailDraft, type MailProblem } from './access-manager.mail-form-view.ts';
import { reportText, reportView, type Told } from './access-manager.mail-report-view.ts';
import type { AccessParts } from './access-manager.parts.ts';

/** What is being sent, batch after batch. */
interface Sending extends Omit<NewInvitations, 'invitees'> {
  left: readonly GoodLine[];
  total: number;
}

/** Whoever it was sent to, or need not be, is out of the list; the others stay in it. */
const isOver = (outcome: InvitingResult['outcome']): boolean =>
  outcome === 'invited' || outcome === 'already-invited' || outcome === 'already-member';

/** Invitations by e-mail (S3-11, B-06): one address, many, or a list; checked, sent in batches, told one by one. */
export class MailInviting {
  readonly #host: PortalHost;
  readonly #parts: AccessParts;
  readonly #l: LocalizeController<(typeof invitingWords)['fr']>;
  readonly #failure: FailureController;
  readonly #invite: OperationController<NewInvitations, InvitingReport>;
  readonly #draft: DraftController<MailDraft>;
  #typed: MailDraft | undefined;
  #problems: readonly MailProblem[] = [];
  /** What became of the last file, where it could not be taken. */
  #refusal = '';
  /** The list as it was read, without those for whom it is over; undefined once something else was typed. */
  #lines: Judged | undefined;
  #isChecking = false;
  /** What was typed is being read, by a part that may be on its way. */
  #isReading = false;
  /** Raised when the member leaves: what was begun for them is theirs alone. */
  #visit = 0;
  #sending: Sending | undefined;
  #told: readonly Told[] = [];
  /** One was free, or there was no limit, when the invitations were sent. */
  #hadSeat = false;

  constructor(host: PortalHost, parts: AccessParts) {
    this.#host = host;
    this.#parts = parts;
    this.#l = new LocalizeController(host, invitingWords);
    this.#failure = new FailureController(host, () => parts.context.client?.clock);
    this.#draft = new DraftController(host, 'access-manager-inviting', () => (this.#isTyped ? this.#typed : undefined));
    this.#invite = new OperationController(host, async (invitations, options) =>
      (await parts.context.ready()).access.invite(invitations, options),
    );
    new FileDropController(host, () =>
      this.#host.renderRoot.querySelector('#invite-people') ? ([file]) => void this.#add(file) : undefined,
    );
    addStyles(host, [files]);
  }

  get isBusy(): boolean {
    return this.#sending !== undefined || this.#isTyped;
  }

  resume(): void {
    if (this.#invite.error?.code === 'signed-out') void this.#retry();
  }

  forget(): void {
    this.#visit++;
    this.#draft.drop();
    this.#invite.reset();
    this.#failure.clear();
    this.#typed = this.#lines = this.#sending = undefined;
    this.#isChecking = this.#isReading = false;
    this.#problems = [];
    this.#told = [];
    this.#refusal = '';
  }

  render(): TemplateResult {
    const l = this.#l;
    const { pending } = this.#invite;
    const common = { l, progress: this.#progress, failure: this.#failure.render() };
    const { told, lines } = { told: this.#told, lines: this.#lines };
    const { roles } = this.#parts.overview();
    return html`${
      told.length > 0
        ? reportView({ l, told, hadSeat: this.#hadSeat, ...(lines && !pending && { onAgain: this.#handleAgain }) })
        : nothing
    }${
      this.#isChecking && lines
        ? checkView({
            ...common,
            lines,
            roles,
            free: this.#parts.people.seats?.free,
            onSend: this.#handleSend,
            onBack: this.#handleBack,
          })
        : mailFormView({
            ...common,
            draft: this.#now,
            roles,
            verdict: this.#parts.mayDo('access.invite'),
            problems: this.#problems,
            refusal: this.#refusal,
            onInput: this.#handleInput,
            onFile: (file) => void this.#add(file),
            onSubmit: this.#handleSubmit,
          })
    }`;
  }

  get #now(): MailDraft {
    this.#typed ??= this.#draft.restored;
    if (this.#typed) return this.#typed;
    const given = this.#parts.overview().roles.filter(({ refused }) => !refused);
    return { text: '', role: given.length === 1 ? (given[0]?.name ?? '') : '', language: this.#l.lang, message: '' };
  }

  get #isTyped(): boolean {
    return Boolean(this.#typed && (this.#typed.text + this.#typed.message).trim());
  }

  /** Read or sent: nothing may be typed over it. */
  #isHeld(): boolean {
    return this.#isReading || this.#invite.pending;
  }

  get #progress(): string | undefined {
    if (this.#isReading) return this.#l.words.reading;
    if (!this.#invite.pending) return undefined;
    const { left, total } = this.#sending ?? { left: [], total: 0 };
    return this.#l.words.sending(total - left.length, total);
  }

  #type(change: Partial<MailDraft>): void {
    this.#typed = { ...this.#now, ...change };
    this.#draft.save();
    this.#host.requestUpdate();
  }

  readonly #handleInput = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement | HTMLTextAreaElement;
    const part = draftParts[name];
    if (!part || this.#now[part] === value) return;
    this.#problems = this.#problems.filter((problem) => name !== `invite-${problem}`);
    this.#lines = undefined;
    this.#type({ [part]: value });
  };

  readonly #add = async (file: File | undefined): Promise<void> => {
    if (!file || this.#isHeld()) return;
    const visit = this.#visit;
    const name = shownName(file.name);
    const read = await readList(file);
    if (!this.#host.isConnected || this.#isHeld() || visit !== this.#visit) return;
    const t = this.#l.words;
    if ('refusal' in read) {
      this.#refusal = t.refused(name, faultWords[this.#l.lang].lists[read.refusal]);
      announce(this.#refusal, 'assertive', this.#l.lang);
      this.#host.requestUpdate();
      return;
    }
    this.#refusal = '';
    this.#problems = [];
    this.#lines = undefined;
    this.#type({ text: [this.#now.text.trim(), read.text].filter(Boolean).join('\n\n') });
    announce(t.added(name), 'polite', this.#l.lang);
  };

  readonly #handleSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void this.#submit();
  };

  async #submit(): Promise<void> {
    const verdict = this.#parts.mayDo('access.invite');
    if (verdict.state === 'refused') announce(refusalText(verdict, this.#l.lang), 'polite', this.#l.lang);
    if (verdict.state !== 'allowed' || this.#isHeld() || this.#failure.holds()) return;
    this.#failure.clear();
    const draft = this.#now;
    const { roles } = this.#parts.overview();
    const visit = this.#visit;
    this.#isReading = true;
    this.#host.requestUpdate();
    const candidates = await readText(draft.text, roles, tables).catch(() => undefined);
    if (visit !== this.#visit) return;
    this.#isReading = false;
    this.#host.requestUpdate();
    if (!candidates) {
      void this.#failure.show(new ClientError('unreachable'), { onRetry: () => void this.#submit() });
      return;
    }
    const judged = judge(candidates, roles, draft.role);
    const isNone = judged.good.length + judged.bad.length === 0;
    const lacksRole = judged.bad.some(({ fault }) => fault.reason === 'no-role') || (isNone && !draft.role);
    this.#problems = [...(lacksRole ? (['role'] as const) : []), ...(isNone ? (['people'] as const) : [])];
    this.#told = [];
    this.#lines = judged;
    const isOne = judged.good.length === 1 && judged.bad.length === 0;
    this.#isChecking = this.#problems.length === 0 && !isOne;
    this.#host.requestUpdate();
    if (this.#problems.length > 0) await this.#focus('#error-summary');
    else if (this.#isChecking) {
      announce(this.#l.words.checked(judged.good.length, judged.bad.length), 'polite', this.#l.lang);
      await this.#focus('#invite-checked');
    } else await this.#send(judged.good);
  }

  readonly #handleSend = (): void => {
    if (!this.#invite.pending && !this.#failure.holds() && this.#lines) void this.#send(this.#lines.good);
  };

  readonly #handleBack = (): void => {
    if (this.#invite.pending) return;
    this.#failure.clear();
    this.#sending = undefined;
    this.#isChecking = false;
    this.#host.requestUpdate();
    void this.#focus('#invite-people');
  };

  /** Those without a seat, once more. */
  readonly #handleAgain = (): void => {
    if (this.#invite.pending || this.#failure.holds()) return;
    const lines = this.#told.flatMap(({ outcome, line }) => (outcome === 'no-seat' ? line : []));
    this.#told = this.#told.filter(({ outcome }) => outcome !== 'no-seat');
    void this.#send(lines);
  };

  async #send(lines: readonly GoodLine[]): Promise<void> {
    const { language, message } = this.#now;
    this.#hadSeat = this.#parts.people.seats?.free !== 0;
    this.#sending = { left: lines, total: lines.length, language, message: message.trim() };
    await this.#go((input) => this.#invite.run(input));
  }

  async #retry(): Promise<void> {
    await this.#go(() => this.#invite.retry());
  }

  /** Batch after batch, as long as each is answered. */
  async #go(first: (input: NewInvitations) => Promise<OperationState<InvitingReport> | undefined>): Promise<void> {
    this.#failure.clear();
    let attempt = first;
    for (let sending = this.#sending; sending && sending.left.length > 0; sending = this.#sending) {
      const { left, language, message } = sending;
      const batch = left.slice(0, Math.min(this.#parts.overview().limits.batch, 200));
      const state = await attempt({ invitees: batch.map(({ invitee }) => invitee), language, message });
      if (state?.status === 'failed') this.#fail(state.error);
      if (state?.status !== 'done') return;
      this.#take(batch, state.value);
      attempt = (input) => this.#invite.run(input);
    }
    await this.#conclude();
  }

  #fail(error: ClientError): void {
    const resume = (): void => void this.#retry();
    // What was changed meanwhile is what they want to send
    const onRetry = (): void => void (this.#lines ? this.#retry() : this.#submit());
    this.#parts.settle(error, { failure: this.#failure, resume, onRetry });
  }

  /** What came of a batch; whoever it is over for leaves the list. */
  #take(batch: readonly GoodLine[], { results, seats }: InvitingReport): void {
    const told = batch.map((line, index): Told => ({ line, ...(results[index] ?? { outcome: 'refused' }) }));
    const { people } = this.#parts;
    const invited = told.flatMap(({ outcome, person }) => (outcome === 'invited' && person ? person : []));
    people.wrote({ people: told.flatMap(({ person }) => person ?? []), seats, changed: invited.length > 0 });
    if (invited.length > 0) people.add(invited);
    this.#told = [...this.#told, ...told];
    if (this.#sending) this.#sending = { ...this.#sending, left: this.#sending.left.slice(batch.length) };
    if (!this.#lines) return;
    const over = new Set(told.flatMap(({ line, outcome }) => (isOver(outcome) ? line : [])));
    this.#lines = { ...this.#lines, good: this.#lines.good.filter((line) => !over.has(line)) };
    const left = [...this.#lines.good, ...this.#lines.bad].sort((a, b) => a.number - b.number);
    this.#type({ text: toCorrect(left) });
  }

  async #conclude(): Promise<void> {
    this.#sending = undefined;
    this.#isChecking = false;
    if (this.#lines && this.#lines.good.length + this.#lines.bad.length === 0) {
      this.#typed = { ...this.#now, text: '', message: '' };
      this.#draft.drop();
    }
    this.#host.requestUpdate();
    if (!this.#host.isConnected) return;
    announce(reportText(this.#l, this.#told, this.#hadSeat), 'polite', this.#l.lang);
    await this.#focus('#invite-told');
  }

  async #focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

/** What each control of the form is called. */
const draftParts: Record<string, keyof MailDraft | undefined> = {
  'invite-people': 'text',
  'invite-role': 'role',
  'invite-language': 'language',
  'invite-message': 'message',
};

/** Whoever writes no table does not pay for what reads one. */
const tables = async (): Promise<ReadTable> => (await import('./access-manager.inviting-table.ts')).readTable;
