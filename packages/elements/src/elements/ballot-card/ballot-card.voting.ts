import type { Ballot, SessionMember, Vote } from '@trait-union/client';
import { Casting, prepareSealing, seal, type CastState } from '@trait-union/client/voting';
import { html, nothing, type TemplateResult } from 'lit';
import { CopyController } from '../../controllers/copy-controller.ts';
import { CountdownController } from '../../controllers/countdown-controller.ts';
import { FailureController } from '../../controllers/failure-controller.ts';
import { LeaveWarningController } from '../../controllers/leave-warning-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import { ReauthenticationController } from '../../controllers/reauthentication-controller.ts';
import { SeenAgainController } from '../../controllers/seen-again-controller.ts';
import { addStyles } from '../../internal/add-styles.ts';
import { announce } from '../../internal/announce.ts';
import { duration } from '../../internal/duration.ts';
import { moment, officialMoment } from '../../internal/moment.ts';
import { fields } from '../../styles/fields.ts';
import { notice } from '../../templates/notice.ts';
import { castingWords } from './ballot-card.casting-messages.ts';
import { castingView } from './ballot-card.casting-view.ts';
import { contestStyles } from './ballot-card.contest-styles.ts';
import { ContestsController } from './ballot-card.contests.ts';
import { BallotCardRecordedEvent } from './ballot-card.events.ts';
import { IdleController } from './ballot-card.idle.ts';
import { castMemory } from './ballot-card.memory.ts';
import { endOf, isOpen, isUnsettled, soon, start, transition, type Act, type Step } from './ballot-card.steps.ts';
import { votingStyles } from './ballot-card.voting-styles.ts';
import { votingWords } from './ballot-card.voting-messages.ts';

/** How long until the backend is asked again by itself, in milliseconds; the last goes on. */
const pauses = [5_000, 10_000, 20_000, 40_000, 60_000] as const;

/** How long asking what became of a ballot goes without saying, in milliseconds. */
const patience = 400;

export interface BallotVotingParts {
  context: PortalController;
  member: () => SessionMember | undefined;
  /** What the backend says of the vote may be another thing now. */
  onStale: () => void;
  /** The ways out of a ballot that is over. */
  ways: () => unknown;
  /** Where tracking codes are checked. */
  receipt: () => { url: string | undefined; link: unknown };
}

/** Filling in a ballot, reviewing and casting it; loaded once there is one. */
export class BallotVoting {
  readonly reauthentication: ReauthenticationController;
  readonly #host: PortalHost;
  readonly #parts: BallotVotingParts;
  readonly #l: LocalizeController<(typeof votingWords)['fr']>;
  readonly #castingWords: LocalizeController<(typeof castingWords)['fr']>;
  readonly #contests: ContestsController;
  readonly #failure: FailureController;
  readonly #copy: CopyController;
  readonly #idle: IdleController;
  readonly #idleCountdown: CountdownController;
  readonly #closing: CountdownController;
  #casting: Casting | undefined;
  #ballot: Ballot | undefined;
  #step: Step = start;
  #said: 'cleared' | 'ballotChanged' | undefined;
  #asked = 0;
  #wasUncertain = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The end that is counted down to, in milliseconds. */
  #end: number | undefined;

  constructor(host: PortalHost, parts: BallotVotingParts) {
    this.#host = host;
    this.#parts = parts;
    const now = (): number => parts.context.client?.clock.now() ?? Date.now();
    addStyles(host, [fields, contestStyles, votingStyles]);
    this.#l = new LocalizeController(host, votingWords);
    this.#castingWords = new LocalizeController(host, castingWords);
    this.reauthentication = new ReauthenticationController(host, parts.context);
    this.#contests = new ContestsController(host, {
      onChange: (contest) => {
        this.#act({ act: 'changing', contest });
        void host.updateComplete.then(() => {
          this.#contests.focusContest(contest);
        });
      },
      onAct: () => {
        this.#said = undefined;
        this.#idle.more();
      },
    });
    this.#failure = new FailureController(host, () => parts.context.client?.clock);
    this.#copy = new CopyController(host);
    this.#closing = new CountdownController(host, now);
    this.#idleCountdown = new CountdownController(host, () => Date.now());
    this.#idle = new IdleController(host, {
      isAtStake: () => isOpen(this.#step) && this.#contests.touched,
      onWarn: () => {
        this.#idleCountdown.start(this.#idle.endsAt);
        this.#say(this.#l.words.leftAloneSoon, 'assertive');
      },
      onExpire: () => {
        this.#clear('cleared');
        this.#say(this.#l.words.cleared, 'assertive');
      },
    });
    new LeaveWarningController(host, () => this.dirty);
    new SeenAgainController(host, this.#handleSeen);
    host.addController({
      hostConnected: () => {
        for (const type of ['online', 'offline']) addEventListener(type, this.#handleLine);
        addEventListener('pageshow', this.#handleShown);
        this.#askLater();
      },
      hostDisconnected: () => {
        for (const type of ['online', 'offline']) removeEventListener(type, this.#handleLine);
        removeEventListener('pageshow', this.#handleShown);
        clearTimeout(this.#timer);
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

  /** That this ballot can be sealed here, before anybody fills it in. Rejects with a ClientError. */
  prepare(ballot: Ballot): Promise<void> {
    return prepareSealing(ballot);
  }

  /** The vote that it is for. Settles what an earlier visit of the page left on its way. */
  begin(vote: string): void {
    if (this.#casting) return;
    const { context } = this.#parts;
    const casting = new Casting({
      vote,
      ballots: async () => (await context.ready()).ballots,
      seal,
      memory: castMemory,
      onChange: (cast) => {
        if (casting === this.#casting) this.#handleCast(cast);
      },
    });
    this.#casting = casting;
    void casting.recover();
  }

  /** The ballot as it stands now; one that was changed is begun anew, and the member is told. */
  open(ballot: Ballot): void {
    if (this.#ballot?.hash === ballot.hash || !isOpen(this.#step)) return;
    const isChanged = this.#ballot !== undefined && this.begun;
    this.#ballot = ballot;
    this.#clear(isChanged ? 'ballotChanged' : this.#said);
    if (isChanged) this.#say(this.#l.words.ballotChanged, 'assertive');
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
    if (this.#casting?.state.state !== 'recorded') return;
    this.#casting.forget();
    this.#step = start;
    this.#parts.onStale();
  }

  /** Nothing that was marked stays: the vote is over, or not for this member. */
  close(): void {
    if (!isOpen(this.#step)) return;
    this.#ballot = undefined;
    this.#clear(undefined);
  }

  /** The session ended while there was something to lose. */
  expire(member: SessionMember): void {
    void this.reauthentication.ask(member, () => undefined);
  }

  /** It goes on: what its end interrupted is done with the same bytes. */
  resume(): void {
    this.reauthentication.close();
    void this.#host.updateComplete.then(() => {
      this.#focusStep();
    });
    if (this.#step.step === 'casting') void this.#goOn();
  }

  /** Nothing of the ballot stays (trust P3). */
  forget(): void {
    const casting = this.#casting;
    this.#casting = undefined;
    casting?.forget();
    if (this.reauthentication.open) this.reauthentication.close();
    clearTimeout(this.#timer);
    this.#failure.clear();
    this.#ballot = undefined;
    this.#step = start;
    this.#clear(undefined);
  }

  render(vote: Vote): TemplateResult {
    const step = this.#step;
    switch (step.step) {
      case 'filling':
        return this.#renderFilling(vote, step.only);
      case 'reviewing':
        return this.#renderReviewing(vote);
      case 'confirming':
        return this.#renderConfirming(vote);
      case 'casting':
        return this.#renderCasting(vote, step.cast);
    }
  }

  #renderFilling(vote: Vote, only: string | undefined): TemplateResult {
    const t = this.#l.words;
    const { protection } = t;
    const { claim, limits } = protection[vote.secrecy];
    return html`${this.#renderNotices(vote)}
      ${only ? nothing : html`${notice({ kind: 'info', text: claim, detail: limits })}${this.#renderTerms(vote)}`}
      ${this.#contests.renderContests(only)}
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
    return html`<h3 id="step" tabindex="-1">${t.confirming}</h3>
      ${this.#renderNotices(vote)}
      <p>${t.protection[vote.secrecy].claim}</p>
      <p><strong>${vote.revote === 'last-counts' ? t.mayReplace : t.once}</strong></p>
      <p class="actions">
        <button type="button" part="confirm" ?disabled=${isPaused} @click=${this.#handleConfirmed}>${t.confirm}</button>
        <button type="button" class="quiet-button" part="back" @click=${this.#handleReturn}>${t.seeAgain}</button>
      </p>`;
  }

  #renderCasting(vote: Vote, cast: CastState): TemplateResult {
    const { castAt } = vote.participation;
    const { url, link } = this.#parts.receipt();
    return castingView({
      l: this.#castingWords,
      cast,
      title: vote.title[this.#l.lang],
      timeZone: vote.window.timeZone,
      refusedQuestions: cast.state === 'rejected' ? this.#refusedQuestions(cast) : '',
      castBefore: castAt && moment(this.#l, castAt),
      canSendAgain: this.#casting?.canSendAgain ?? false,
      failure: this.#failure.render(),
      copy: (tracker, what) => this.#copy.render(tracker, what),
      ways: this.#parts.ways(),
      checkAt: link,
      checkUrl: url,
      mayAsk: this.#failure.seconds === 0,
      onAsk: this.#handleAsk,
      onSendAgain: this.#handleSendAgain,
      onTakeBack: () => void this.#casting?.takeBack(),
    });
  }

  #renderTerms({ window, eligibility, revote, participation }: Vote): TemplateResult {
    const t = this.#l.words;
    const { weight = 1, representing = [] } = eligibility;
    const official = officialMoment(this.#l, window.closesAt, window.timeZone);
    return html`<ul class="terms">
      <li>
        ${t.closesAt(moment(this.#l, window.closesAt))}
        ${official ? html`<span class="quiet">${t.official(official)}</span>` : nothing}
      </li>
      ${weight === 1 ? nothing : html`<li>${t.weight(this.#l.number(weight))}</li>`}
      ${
        representing.length
          ? html`<li>${t.representing(new Intl.ListFormat(this.#l.tag).format(representing))}</li>`
          : nothing
      }
      ${revote === 'last-counts' ? html`<li>${t.lastCounts}</li>` : nothing}
      ${participation.castAt ? html`<li>${t.replaces(moment(this.#l, participation.castAt))}</li>` : nothing}
    </ul>`;
  }

  #renderNotices({ state }: Vote): unknown {
    const t = this.#l.words;
    const { seconds } = this.#closing;
    const time = duration(this.#l, seconds);
    return [
      this.#said && notice({ kind: 'error', text: t[this.#said] }),
      this.#idle.endsAt !== undefined &&
        notice({
          kind: 'info',
          text: t.leftAlone(duration(this.#l, this.#idleCountdown.seconds)),
          actions: html`<button type="button" part="more-time" @click=${this.#idle.more}>${t.more}</button>`,
        }),
      state === 'paused' && notice({ kind: 'info', text: t.paused }),
      seconds > 0 && notice({ kind: 'info', text: state === 'grace' ? t.graceFor(time) : t.closingIn(time) }),
      navigator.onLine ? undefined : notice({ kind: 'info', text: t.offline }),
    ].filter((each) => each !== undefined && each !== false);
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

  readonly #handleConfirmed = (): void => {
    if (!this.#ballot || this.#step.step !== 'confirming') return;
    this.#failure.clear();
    this.#asked = 0;
    void this.#casting?.send(this.#ballot, this.#contests.filled());
    void this.#focusAfterUpdate();
  };

  readonly #handleSendAgain = (): void => {
    this.#failure.clear();
    this.#asked = 0;
    void this.#casting?.sendAgain();
  };

  readonly #handleAsk = (): void => {
    this.#asked = 0;
    this.#wasUncertain = false;
    void this.#casting?.check();
  };

  #handleCast(cast: CastState): void {
    this.#act({ act: 'cast', cast });
    clearTimeout(this.#timer);
    const t = this.#castingWords.words;
    switch (cast.state) {
      case 'ready':
        void this.#focusAfterUpdate();
        this.#parts.onStale();
        break;
      case 'recorded':
        this.#failure.clear();
        this.#ballot = undefined;
        this.#contests.reset();
        this.#say(t.recordedSaid, 'polite');
        this.#host.dispatchEvent(new BallotCardRecordedEvent(cast.receipt.voteId));
        this.#parts.onStale();
        break;
      case 'rejected':
        this.#say(`${t.notRecorded}. ${t.refused[cast.reason]}`, 'assertive');
        this.#parts.onStale();
        break;
      case 'not-recorded':
        this.#fail(cast);
        break;
      case 'uncertain':
        // Its words would say that nothing was sent
        if (cast.error && cast.error.code !== 'offline') void this.#failure.show(cast.error, { quiet: true });
        this.#sayUncertain();
        this.#askLater();
        break;
      case 'lost':
        this.#say(`${t.notRecorded}. ${t.lost}`, 'assertive');
        break;
      case 'reconciling':
        this.#failure.clear();
        this.#timer = setTimeout(this.#sayUncertain, patience);
        break;
      case 'sealing':
      case 'casting':
        this.#asked = 0;
        this.#wasUncertain = false;
    }
  }

  /** Once, however often it is asked; an ended session is announced where the password is asked. */
  readonly #sayUncertain = (): void => {
    if (this.#wasUncertain || this.#parts.context.session.status !== 'signed-in') return;
    this.#wasUncertain = true;
    const t = this.#castingWords.words;
    this.#say(`${t.uncertain}. ${t.weAsk}`, 'assertive');
  };

  #fail({ error }: Extract<CastState, { state: 'not-recorded' }>): void {
    const member = this.#parts.member();
    const t = this.#castingWords.words;
    if (!error) this.#say(`${t.notRecorded}. ${t.sameBallot}`, 'assertive');
    else if (error.code === 'step-up' && member)
      void this.reauthentication.ask(member, () => {
        this.#handleSendAgain();
      });
    else if (error.code !== 'signed-out' || this.#parts.context.session.status === 'signed-in')
      void this.#failure.show(error, { onRetry: this.#handleSendAgain, quiet: !this.#host.isConnected });
  }

  /** What became of a ballot is asked for again and again, less and less often. */
  #askLater(): void {
    clearTimeout(this.#timer);
    if (this.#casting?.state.state !== 'uncertain') return;
    const pause = pauses[Math.min(this.#asked, pauses.length - 1)] ?? 0;
    this.#timer = setTimeout(
      () => {
        this.#asked++;
        void this.#casting?.check();
      },
      Math.max(pause, this.#failure.seconds * 1_000),
    );
  }

  /** Something of what kept the answer away is over. */
  async #goOn(): Promise<void> {
    if (this.#casting?.canSendAgain) await this.#casting.sendAgain();
    else await this.#casting?.check();
  }

  readonly #handleSeen = (): void => {
    if (this.#casting?.state.state === 'uncertain') void this.#casting.check();
  };

  readonly #handleLine = (): void => {
    this.#host.requestUpdate();
    if (navigator.onLine) this.#handleSeen();
  };

  /** What was on its way when the page went into the browser's cache will never be answered (trust R18). */
  readonly #handleShown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && this.#casting?.state.state === 'casting') void this.#casting.check();
  };

  #refusedQuestions({ fields: refused }: Extract<CastState, { state: 'rejected' }>): string {
    const contests = this.#ballot?.manifest.contests ?? [];
    const titles = refused.flatMap(({ pointer }) => contests[Number(pointer.slice(1))]?.title[this.#l.lang] ?? []);
    return new Intl.ListFormat(this.#l.tag).format(titles);
  }

  #clear(said: 'cleared' | 'ballotChanged' | undefined): void {
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
