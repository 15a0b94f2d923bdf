import { ClientError, toClientError, type Ballot, type SessionMember, type Vote } from '@trait-union/client';
import { prepareSealing, requireProtection, type CastState } from '@trait-union/client/voting';
import { html, nothing, type TemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { ref } from 'lit/directives/ref.js';
import { CountdownController } from '../../controllers/countdown-controller.ts';
import { FailureController } from '../../controllers/failure-controller.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { LeaveWarningController } from '../../controllers/leave-warning-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import type { PortalHost } from '../../controllers/portal-controller.ts';
import { ReauthenticationController } from '../../controllers/reauthentication-controller.ts';
import { addStyles } from '../../internal/add-styles.ts';
import { announce } from '../../internal/announce.ts';
import { fields } from '../../styles/fields.ts';
import { outcomeStyles } from '../../styles/outcome.ts';
import { notice } from '../../templates/notice.ts';
import type { BallotCasting, BallotCastingParts } from './ballot-card.casting.ts';
import { contestStyles } from './ballot-card.contest-styles.ts';
import { ContestsController } from './ballot-card.contests.ts';
import { IdleController } from './ballot-card.idle.ts';
import { castMemory } from './ballot-card.memory.ts';
import { idleNotice, noticesView, saidNotice, saidText, type Said } from './ballot-card.notices-view.ts';
import { OcclusionController } from './ballot-card.occlusion.ts';
import {
  endOf,
  isAtRest,
  isOpen,
  isUnsettled,
  soon,
  start,
  transition,
  type Act,
  type Step,
} from './ballot-card.steps.ts';
import { termsView } from './ballot-card.terms-view.ts';
import { votingStyles } from './ballot-card.voting-styles.ts';
import { votingWords } from './ballot-card.voting-messages.ts';

/** What casting needs of the card, and what only filling in does. */
export interface BallotVotingParts extends Omit<BallotCastingParts, 'reauthentication' | 'failure' | 'onCast'> {
  /** What the backend says of the vote may be another thing now. */
  onStale: () => void;
}

/** Filling in a ballot and reviewing it; loaded once there is one. What comes after is loaded while it is filled in. */
export class BallotVoting {
  readonly reauthentication: ReauthenticationController;
  readonly #host: PortalHost;
  readonly #parts: BallotVotingParts;
  readonly #l: LocalizeController<(typeof votingWords)['fr']>;
  readonly #contests: ContestsController;
  readonly #failure: FailureController;
  readonly #castingPart: LazyController<typeof import('./ballot-card.casting.ts')>;
  readonly #idle: IdleController;
  readonly #idleCountdown: CountdownController;
  readonly #closing: CountdownController;
  readonly #occlusion: OcclusionController;
  #casting: BallotCasting | undefined;
  /** The vote that it is for. */
  #id: string | undefined;
  #ballot: Ballot | undefined;
  #step: Step = start;
  #said: Said | undefined;
  /** The end that is counted down to, in milliseconds. */
  #end: number | undefined;

  constructor(host: PortalHost, parts: BallotVotingParts) {
    this.#host = host;
    this.#parts = parts;
    const now = (): number => parts.context.client?.clock.now() ?? Date.now();
    addStyles(host, [fields, contestStyles, outcomeStyles, votingStyles]);
    this.#l = new LocalizeController(host, votingWords);
    this.reauthentication = new ReauthenticationController(host, parts.context);
    this.#contests = new ContestsController(host, {
      onChange: (contest) => {
        this.#act({ act: 'changing', contest });
        void host.updateComplete.then(() => {
          this.#contests.focusContest(contest);
        });
      },
      onAct: () => {
        // What is to be answered again stays in view
        if (this.#said?.said !== 'changed') this.#said = undefined;
        this.#idle.more();
      },
    });
    this.#failure = new FailureController(host, () => parts.context.client?.clock);
    this.#castingPart = new LazyController(host, () => import('./ballot-card.casting.ts'));
    this.#occlusion = new OcclusionController(host);
    this.#closing = new CountdownController(host, now);
    this.#idleCountdown = new CountdownController(host, () => Date.now());
    this.#idle = new IdleController(host, {
      isAtStake: () => this.#contests.touched && (isOpen(this.#step) || isAtRest(this.#step)),
      onWarn: () => {
        this.#idleCountdown.start(this.#idle.endsAt);
        this.#say(this.#l.words.leftAloneSoon, 'assertive');
      },
      onExpire: () => {
        this.#casting?.forgetChoices();
        const said = isOpen(this.#step) ? 'cleared' : 'clearedAfter';
        this.#clear({ said });
        this.#say(this.#l.words[said], 'assertive');
      },
    });
    new LeaveWarningController(host, () => this.dirty);
    host.addController({
      hostConnected: () => {
        for (const type of ['online', 'offline']) addEventListener(type, this.#handleLine);
      },
      hostDisconnected: () => {
        for (const type of ['online', 'offline']) removeEventListener(type, this.#handleLine);
      },
    });
  }

  /** Something of the ballot was done here, so that a pause or the end does not simply take it away. */
  get begun(): boolean {
    return this.#contests.touched || this.#step.step !== 'filling';
  }

  /** It has left this device, or is about to: nothing else is shown until it is settled. */
  get isCasting(): boolean {
    return this.#step.step === 'casting';
  }

  /** It is not known yet what became of it. */
  get isUnsettled(): boolean {
    return isUnsettled(this.#step);
  }

  /** Something would be lost by leaving now: marks, or knowing what became of the ballot. */
  get dirty(): boolean {
    return isOpen(this.#step) ? this.#contests.touched : isUnsettled(this.#step);
  }

  /**
   * That this ballot can be sealed here, and is sealed as the vote says, before anybody fills it in. Rejects with a
   * ClientError.
   */
  async prepare(vote: Vote, ballot: Ballot): Promise<void> {
    requireProtection(vote, ballot);
    if (ballot !== this.#ballot) await prepareSealing(ballot);
  }

  /** The vote that it is for. Settles what an earlier visit of the page left on its way. Rejects with a ClientError. */
  async begin(id: string): Promise<void> {
    this.#id = id;
    if (castMemory.read(id) !== undefined) await this.#cast();
  }

  /** The ballot as it stands now; where it was changed, the member is told what is to be answered again. */
  open(ballot: Ballot): void {
    if (this.#ballot?.hash === ballot.hash || !isOpen(this.#step)) return;
    const isChanged = this.#ballot !== undefined && this.begun;
    this.#ballot = ballot;
    if (!isChanged) {
      this.#clear(this.#said);
      return;
    }
    this.#said = { said: 'changed', changes: this.#contests.change(ballot) };
    this.#act({ act: 'cleared' });
    this.#say(saidText(this.#l, this.#said), 'assertive');
  }

  /**
   * Before it is rendered. Tells once that the end is near, and counts down to it without a word.
   */
  update(vote: Vote): void {
    const end = endOf(vote);
    const { clock } = this.#parts.context.client ?? {};
    const isNear = clock !== undefined && end - clock.now() <= soon && isOpen(this.#step);
    const next = isNear ? end : undefined;
    if (next === this.#end) return;
    const isFirst = this.#end === undefined;
    this.#end = next;
    this.#closing.start(next);
    if (isNear && isFirst && end > clock.now()) this.#say(this.#l.words.closingSoon, 'polite');
  }

  /** The member comes back to a vote where only the last ballot counts. */
  again(): void {
    if (!this.#casting?.putAway()) return;
    this.#step = start;
    this.#parts.onStale();
  }

  /** Nothing that was marked stays: the vote is over, or not for this member. */
  close(): void {
    if (!isOpen(this.#step)) return;
    this.#ballot = undefined;
    this.#clear(this.#said);
  }

  /** The session ended while there was something to lose. */
  expire(member: SessionMember): void {
    void this.reauthentication.ask(member);
  }

  /** It goes on: what its end interrupted is done with the same bytes. */
  resume(): void {
    this.reauthentication.close();
    void this.#host.updateComplete.then(() => {
      this.#focusStep();
    });
    if (this.#step.step === 'casting') void this.#casting?.goOn();
  }

  /** Nothing of the ballot stays (trust P3). */
  forget(): void {
    this.#id = undefined;
    this.#casting?.forget();
    if (this.reauthentication.open) this.reauthentication.close();
    this.#failure.clear();
    this.#ballot = undefined;
    this.#step = start;
    this.#clear(undefined);
  }

  /** What came to a ballot that is there no more. */
  renderSaid(): TemplateResult | typeof nothing {
    return this.#said ? saidNotice(this.#l, this.#said) : nothing;
  }

  render(vote: Vote): TemplateResult | undefined {
    const step = this.#step;
    switch (step.step) {
      case 'filling':
        return this.#renderFilling(vote, step.only);
      case 'reviewing':
        return this.#renderReviewing(vote);
      case 'confirming':
        return this.#renderConfirming(vote);
      case 'casting':
        return html`${this.#renderIdle(this.#l.words.asItIs)}${this.#casting?.render(vote, this.#ballot, step.cast)}`;
    }
  }

  #renderFilling(vote: Vote, only: string | undefined): TemplateResult {
    const t = this.#l.words;
    // Anew only where it says something else: dates in words cost more than the rest of a mark
    const terms = guard([vote, this.#l.tag], () => termsView(this.#l, vote));
    return html`${this.#renderNotices(vote)} ${only ? nothing : terms} ${this.#contests.renderContests(only)}
      <div class="bar">
        ${only ? nothing : this.#renderProgress()}
        <button type="button" part="review" @click=${this.#handleReview}>${only ? t.backToReview : t.review}</button>
      </div>`;
  }

  #renderReviewing(vote: Vote): TemplateResult {
    const t = this.#l.words;
    return html`<h3 id="step" tabindex="-1">${t.reviewing}</h3>
      <p>${t.nothingSent}</p>
      ${this.#renderNotices(vote)} ${this.#contests.renderReview()}
      <div class="bar">
        <button type="button" part="cast" @click=${this.#handleConfirming}>${t.cast}</button>
        <button type="button" class="quiet-button" part="back" @click=${this.#handleReturn}>${t.back}</button>
      </div>`;
  }

  #renderConfirming(vote: Vote): TemplateResult {
    const t = this.#l.words;
    const isPaused = vote.state === 'paused';
    const { claim, limits } = t.protection[vote.secrecy];
    return html`<h3 id="step" tabindex="-1">${t.confirming}</h3>
      ${this.#renderNotices(vote)} ${this.#failure.render()} ${notice({ kind: 'info', text: claim, detail: limits })}
      <p><strong>${vote.revote === 'last-counts' ? t.mayReplace : t.once}</strong></p>
      <p class="actions">
        <span class="confirm" ${ref(this.#occlusion.watch)}
          ><button type="button" part="confirm" ?disabled=${isPaused} @click=${this.#handleConfirmed}>
            ${t.confirm}
          </button></span
        >
        <button type="button" class="quiet-button" part="back" @click=${this.#handleReturn}>${t.seeAgain}</button>
      </p>`;
  }

  #renderNotices({ state }: Vote): unknown {
    const left = this.#closing.seconds;
    return [this.#renderIdle(), noticesView({ l: this.#l, said: this.#said, state, left })];
  }

  #renderIdle(detail?: string): TemplateResult | typeof nothing {
    if (this.#idle.endsAt === undefined) return nothing;
    return idleNotice(this.#l, this.#idleCountdown.seconds, this.#idle.more, detail);
  }

  #renderProgress(): TemplateResult | typeof nothing {
    const total = this.#contests.marks.size;
    if (total < 2) return nothing;
    const done = [...this.#contests.marks.values()].filter(({ chosen }) => chosen.length > 0).length;
    return html`<span class="quiet" .textContent=${this.#l.words.answered(done, total)}></span>`;
  }

  readonly #handleReview = (): void => {
    if (!this.#contests.check()) return;
    this.#said = undefined;
    this.#act({ act: 'completed' });
    void this.#focusAfterUpdate();
  };

  readonly #handleConfirming = (): void => {
    this.#act({ act: 'confirming' });
    void this.#focusAfterUpdate();
  };

  readonly #handleReturn = (): void => {
    this.#act({ act: 'returned' });
    void this.#focusAfterUpdate();
  };

  /**
   * What is pressed through something that lies over it was not seen. Told once: the browser takes some effects of a
   * page for a cover, and whoever has read that must be able to vote.
   */
  readonly #handleConfirmed = (event: MouseEvent): void => {
    const isBlind = this.#said?.said !== 'covered' && this.#occlusion.isBlind(event);
    this.#said = isBlind ? { said: 'covered' } : undefined;
    this.#host.requestUpdate();
    if (isBlind) this.#say(this.#l.words.covered, 'assertive');
    else void this.#send();
  };

  /** What sends it may still have to be fetched: the ballot waits here meanwhile, and is what it is then. */
  async #send(): Promise<void> {
    this.#failure.clear();
    try {
      const casting = await this.#cast();
      if (!this.#ballot || this.#step.step !== 'confirming') return;
      casting.send(this.#ballot, this.#contests.filled());
      await this.#focusAfterUpdate();
    } catch (thrown) {
      await this.#failure.show(toClientError(thrown), { onRetry: () => void this.#send() });
    }
  }

  async #cast(): Promise<BallotCasting> {
    const part = this.#castingPart.module ?? (await this.#castingPart.get());
    if (!part) throw new ClientError('unreachable');
    const casting = (this.#casting ??= new part.BallotCasting(this.#host, {
      ...this.#parts,
      reauthentication: this.reauthentication,
      failure: this.#failure,
      onCast: this.#handleCast,
    }));
    if (this.#id !== undefined) casting.begin(this.#id);
    return casting;
  }

  readonly #handleCast = (cast: CastState): void => {
    this.#act({ act: 'cast', cast });
    if (cast.state === 'ready') void this.#focusAfterUpdate();
    if (cast.state === 'recorded') {
      this.#ballot = undefined;
      this.#said = undefined;
      this.#contests.reset();
    }
    if (['ready', 'recorded', 'rejected'].includes(cast.state)) this.#parts.onStale();
  };

  readonly #handleLine = (): void => {
    this.#host.requestUpdate();
  };

  #clear(said: Said | undefined): void {
    this.#contests.reset();
    if (this.#ballot) this.#contests.open(this.#ballot);
    this.#said = said;
    this.#act({ act: 'cleared' });
  }

  #act(act: Act): void {
    this.#step = transition(this.#step, act);
    this.#host.requestUpdate();
  }

  async #focusAfterUpdate(): Promise<void> {
    await this.#host.updateComplete;
    this.#focusStep();
  }

  #focusStep(): void {
    const root = this.#host.shadowRoot;
    (root?.getElementById('step') ?? root?.getElementById('heading'))?.focus();
  }

  /** An element that has left the page has nothing to say any more; what it sent is still done. */
  #say(text: string, politeness: 'polite' | 'assertive'): void {
    if (this.#host.isConnected) announce(text, politeness, this.#l.lang);
  }
}
