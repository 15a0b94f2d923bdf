import type {
  ClientError,
  SessionMember,
  Vote,
  VoteChallengeOutcome,
  VoteRegisterOutcome,
  VoterDetails,
  WriteOptions,
} from '@trait-union/client';
import { nothing, type TemplateResult } from 'lit';
import { DraftController } from '../../controllers/draft-controller.ts';
import type { FailureController } from '../../controllers/failure-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { OperationController, type OperationState } from '../../controllers/operation-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import { ReauthenticationController } from '../../controllers/reauthentication-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { addStyles } from '../../internal/add-styles.ts';
import { announce } from '../../internal/announce.ts';
import { fields } from '../../styles/fields.ts';
import { form } from '../../styles/form.ts';
import { notice } from '../../templates/notice.ts';
import { actingWords } from './vote-list.acting-messages.ts';
import { actingStyles } from './vote-list.acting-styles.ts';
import { challengeView } from './vote-list.challenge-view.ts';
import { VoteListAcknowledgedEvent, VoteListChallengedEvent, VoteListRegisteredEvent } from './vote-list.events.ts';
import { registerView } from './vote-list.register-view.ts';
import { leftOf, start, transition, type Act, type Listing, type Said, type Step } from './vote-list.steps.ts';

export interface VoteActingParts {
  context: PortalController;
  failure: FailureController;
  member: () => SessionMember | undefined;
  vote: (id: string) => Vote | undefined;
  /** What a write answered takes the place of what was known. */
  replace: (vote: Vote) => void;
  reload: () => void;
  profileLink: (text: string) => TemplateResult | typeof nothing;
}

/** What is kept of a challenge in the history entry. */
interface Kept {
  vote: string;
  message: string;
}

/** All that a member can do to a vote from the list; loaded once they touch the element. */
export class VoteActing {
  readonly reauthentication: ReauthenticationController;
  step: Step = start;
  readonly #host: PortalHost;
  readonly #parts: VoteActingParts;
  readonly #l: LocalizeController<(typeof actingWords)['fr']>;
  readonly #draft: DraftController<Kept>;
  readonly #details: ResourceController<VoterDetails>;
  readonly #register: OperationController<{ vote: string; details: VoterDetails }, VoteRegisterOutcome>;
  readonly #challenge: OperationController<Kept, VoteChallengeOutcome>;
  readonly #acknowledge: OperationController<string, Vote>;
  #acknowledged = '';

  constructor(host: PortalHost, parts: VoteActingParts) {
    const { context } = parts;
    this.#host = host;
    this.#parts = parts;
    addStyles(host, [fields, form, actingStyles]);
    this.#l = new LocalizeController(host, actingWords);
    this.reauthentication = new ReauthenticationController(host, context);
    this.#draft = new DraftController(host, 'vote-list', () => this.#kept);
    this.#details = new ResourceController(host, async (signal) => {
      const { value } = await (await context.ready()).profile.read({ signal });
      const { givenName, familyName, emails } = value;
      const email = emails.find(({ verified }) => verified) ?? emails[0];
      return { name: `${givenName} ${familyName}`, email: email?.address ?? '' };
    });
    const votes = async (): ReturnType<PortalController['ready']> => context.ready();
    this.#register = new OperationController(host, async ({ vote, details }, options) =>
      (await votes()).votes.register(vote, details, options),
    );
    this.#challenge = new OperationController(host, async ({ vote, message }, options: WriteOptions) =>
      (await votes()).votes.challenge(vote, message, options),
    );
    this.#acknowledge = new OperationController(host, async (vote, options) =>
      (await votes()).votes.acknowledge(vote, options),
    );
  }

  /** There is something to lose, or an act in the middle of which the member is. */
  get busy(): boolean {
    return this.step.step !== 'list';
  }

  get heading(): string | undefined {
    const t = this.#l.words;
    if (this.step.step === 'registering') return t.registerHeading(this.step.votes.length);
    return this.step.step === 'challenging' ? t.challengeHeading : undefined;
  }

  /** The act in place of the list, or what the last one came to above it. */
  render(): TemplateResult | typeof nothing {
    const { step } = this;
    switch (step.step) {
      case 'list':
        return this.#renderSaid(step);
      case 'registering':
        return registerView({
          l: this.#l,
          step,
          votes: this.#known(step.votes),
          details: this.#details.value,
          profile: this.#parts.profileLink(this.#l.words.notRight),
          pending: this.#register.pending,
          failure: this.#parts.failure.render(),
          onInput: this.#handleToggle,
          onSubmit: this.#handleRegister,
          onCancel: this.#handleLeave,
        });
      case 'challenging':
        return this.#renderChallenge(step);
    }
  }

  isAcknowledging(vote: string): boolean {
    return this.#acknowledge.pending && this.#acknowledged === vote;
  }

  register(votes: readonly string[]): void {
    this.#begin({ act: 'asked', votes });
    void this.#readDetails();
  }

  challenge(vote: string): void {
    this.#begin({ act: 'disputed', vote });
  }

  async acknowledge(vote: string): Promise<void> {
    if (this.#acknowledge.pending) return;
    this.#parts.failure.clear();
    this.#acknowledged = vote;
    const state = await this.#acknowledge.run(vote);
    if (state?.status === 'failed') this.#fail(state.error, () => void this.acknowledge(vote));
    if (state?.status !== 'done') return;
    this.#parts.replace(state.value);
    this.#say(this.#l.words.acknowledged, 'polite');
    await this.#focus(`vote-${vote}`);
    this.#host.dispatchEvent(new VoteListAcknowledgedEvent(vote));
  }

  /** A challenge that a reload interrupted; the focus stays where it is. */
  restore(): void {
    const { restored } = this.#draft;
    if (!restored || this.step !== start || !this.#parts.vote(restored.vote)) return;
    this.#act({ act: 'disputed', vote: restored.vote });
    this.#act({ act: 'typed', message: restored.message });
  }

  /** The session ended in the middle of an act. */
  expire(member: SessionMember): void {
    void this.reauthentication.ask(member);
  }

  /** It goes on: what its end interrupted is done under its own key. */
  resume(): void {
    this.reauthentication.close();
    void this.#focus('heading');
    if (this.#details.state.status === 'failed') void this.#readDetails();
    if (this.#register.error?.code === 'signed-out') void this.#registerLeft();
    else if (this.#challenge.error?.code === 'signed-out') void this.#sendChallenge();
  }

  forget(): void {
    this.#rest();
    this.#acknowledge.reset();
    this.#details.reset();
    if (this.reauthentication.open) this.reauthentication.close();
    this.step = start;
  }

  get #kept(): Kept | undefined {
    const { step } = this;
    return step.step === 'challenging' && step.message ? { vote: step.vote, message: step.message } : undefined;
  }

  #known(ids: readonly string[]): Vote[] {
    return ids.flatMap((id) => this.#parts.vote(id) ?? []);
  }

  #renderChallenge(step: Extract<Step, { step: 'challenging' }>): TemplateResult | typeof nothing {
    const vote = this.#parts.vote(step.vote);
    if (!vote) return nothing;
    return challengeView({
      l: this.#l,
      step,
      vote,
      pending: this.#challenge.pending,
      failure: this.#parts.failure.render(),
      onInput: this.#handleMessage,
      onSubmit: this.#handleChallenge,
      onCancel: this.#handleLeave,
    });
  }

  #renderSaid({ said }: Listing): TemplateResult | typeof nothing {
    if (!said) return nothing;
    const isGood = said.what === 'registered' ? said.done > 0 : said.what !== 'challenge-closed';
    return notice({ kind: isGood ? 'success' : 'info', text: this.#wordsOf(said) });
  }

  #wordsOf(said: Said): string {
    const { said: t } = this.#l.words;
    if (said.what !== 'registered') return t[said.what];
    return [said.done > 0 && t.registered(said.done), said.refused > 0 && t.refused(said.refused)]
      .filter(Boolean)
      .join(' ');
  }

  readonly #handleToggle = (event: Event): void => {
    this.#act({ act: 'toggled', vote: (event.target as HTMLInputElement).value });
  };

  readonly #handleMessage = (event: Event): void => {
    this.#act({ act: 'typed', message: (event.target as HTMLTextAreaElement).value });
    if (this.#kept) this.#draft.save();
    else this.#draft.drop();
  };

  readonly #handleRegister = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.step.step !== 'registering' || this.#mayNotSend()) return;
    if (this.step.chosen.length > 0) void this.#registerLeft();
    else {
      this.#act({ act: 'incomplete' });
      void this.#focus('votes');
    }
  };

  readonly #handleChallenge = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.step.step !== 'challenging' || this.#mayNotSend()) return;
    if (this.step.message.trim()) void this.#sendChallenge();
    else this.#correct('required');
  };

  readonly #handleLeave = (): void => {
    this.#rest();
    this.#act({ act: 'left' });
    this.#parts.reload();
    void this.#focus('heading');
  };

  /** Whoever sends all the same is told how long to wait. */
  #mayNotSend(): boolean {
    return this.#register.pending || this.#challenge.pending || this.#parts.failure.holds();
  }

  /** One after the other, each under a key of its own, so that whatever stops it leaves the rest to be done. */
  async #registerLeft(): Promise<void> {
    this.#parts.failure.clear();
    while (this.step.step === 'registering') {
      const [vote] = leftOf(this.step);
      const details = this.#details.value;
      if (!details) return;
      if (!vote) {
        const { done, refused } = this.step;
        await this.#settle({ what: 'registered', done: done.length, refused: refused.length });
        if (refused.length > 0) this.#parts.reload();
        return;
      }
      const state = await this.#register.run({ vote, details });
      if (!this.#goesOn(vote, state)) break;
    }
    // What was on its way when the member left is done all the same
    if (this.step.step === 'list') this.#parts.reload();
  }

  #goesOn(vote: string, state: OperationState<VoteRegisterOutcome> | undefined): boolean {
    if (state?.status === 'failed') this.#fail(state.error, () => void this.#registerLeft());
    // Somebody left meanwhile, or another answer to the same request came first
    if (state?.status !== 'done' || this.step.step !== 'registering' || !leftOf(this.step).includes(vote)) return false;
    const { value } = state;
    switch (value.outcome) {
      case 'registered':
      case 'already-registered':
        this.#parts.replace(value.vote);
        this.#act({ act: 'registered', vote });
        this.#host.dispatchEvent(new VoteListRegisteredEvent(vote));
        return true;
      case 'registration-closed':
      case 'not-eligible':
        this.#act({ act: 'refused', vote });
        return true;
      case 'details-changed':
        this.#act({ act: 'details-changed' });
        this.#say(this.#l.words.detailsChanged, 'assertive');
        void this.#readDetails();
        return false;
    }
  }

  async #sendChallenge(): Promise<void> {
    if (this.step.step !== 'challenging') return;
    const { vote, message } = this.step;
    this.#parts.failure.clear();
    // The field stands still while it is on its way; the focus must not be in it
    this.#host.renderRoot.querySelector<HTMLElement>('button[type=submit]')?.focus();
    const state = await this.#challenge.run({ vote, message: message.trim() });
    if (state?.status === 'failed') this.#fail(state.error, () => void this.#sendChallenge());
    if (state?.status !== 'done') return;
    const { value } = state;
    switch (value.outcome) {
      case 'invalid-fields':
        this.#correct('refused');
        break;
      case 'challenge-closed':
        await this.#settle({ what: value.outcome });
        this.#parts.reload();
        break;
      case 'challenged':
      case 'already-challenged':
        this.#parts.replace(value.vote);
        await this.#settle({ what: value.outcome });
        this.#host.dispatchEvent(new VoteListChallengedEvent(vote));
    }
  }

  async #readDetails(): Promise<void> {
    await this.#details.load();
    const { state } = this.#details;
    if (state.status === 'failed') this.#fail(state.error, () => void this.#readDetails());
    else this.#parts.failure.clear();
  }

  #fail(error: ClientError, again: () => void): void {
    const { failure, member } = this.#parts;
    this.reauthentication.settle(error, { member: member(), failure, resume: again });
  }

  #correct(problem: 'required' | 'refused'): void {
    this.#act({ act: 'corrected', problem });
    void this.#focus('error-summary');
  }

  async #settle(said: Said): Promise<void> {
    this.#rest();
    this.#act({ act: 'settled', said });
    this.#say(this.#wordsOf(said), 'polite');
    await this.#focus('heading');
  }

  #begin(act: Act): void {
    this.#rest();
    this.#act(act);
    void this.#focus('heading');
  }

  #act(act: Act): void {
    this.step = transition(this.step, act);
    this.#host.requestUpdate();
  }

  #rest(): void {
    this.#register.reset();
    this.#challenge.reset();
    this.#parts.failure.clear();
    this.#draft.drop();
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
