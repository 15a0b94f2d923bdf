import type { Ballot, FilledBallot, SessionMember, Vote } from '@trait-union/client';
import { Casting, seal, type CastAct, type CastState } from '@trait-union/client/voting';
import type { TemplateResult } from 'lit';
import { CopyController } from '../../controllers/copy-controller.ts';
import type { FailureController } from '../../controllers/failure-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import type { ReauthenticationController } from '../../controllers/reauthentication-controller.ts';
import { SeenAgainController } from '../../controllers/seen-again-controller.ts';
import { announce } from '../../internal/announce.ts';
import { moment } from '../../internal/moment.ts';
import { castingWords } from './ballot-card.casting-messages.ts';
import { castingView } from './ballot-card.casting-view.ts';
import { BallotCardRecordedEvent } from './ballot-card.events.ts';
import { castMemory } from './ballot-card.memory.ts';

/** How long until the backend is asked again by itself, in milliseconds; the last goes on. */
const pauses = [5_000, 10_000, 20_000, 40_000, 60_000] as const;

/** How long asking what became of a ballot goes without saying, in milliseconds. */
const patience = 400;

export interface BallotCastingParts {
  context: PortalController;
  reauthentication: ReauthenticationController;
  failure: FailureController;
  member: () => SessionMember | undefined;
  /** Where the ballot is now; called before anything is said of it. */
  onCast: (cast: CastState) => void;
  /** The ways out of a ballot that is over. */
  ways: () => unknown;
  /** A link with these words to the list of votes. */
  votes: (text: string) => unknown;
  /** Where tracking codes are checked. */
  receipt: () => { url: string | undefined; link: unknown };
}

/** A ballot from *cast* to its receipt, shown, said and asked for; loaded once there is one to send or to settle. */
export class BallotCasting {
  readonly #host: PortalHost;
  readonly #parts: BallotCastingParts;
  readonly #l: LocalizeController<(typeof castingWords)['fr']>;
  readonly #copy: CopyController;
  #casting: Casting | undefined;
  #asked = 0;
  #wasUncertain = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: PortalHost, parts: BallotCastingParts) {
    this.#host = host;
    this.#parts = parts;
    this.#l = new LocalizeController(host, castingWords);
    this.#copy = new CopyController(host);
    new SeenAgainController(host, this.#handleSeen);
    host.addController({
      hostConnected: () => {
        addEventListener('online', this.#handleSeen);
        addEventListener('pageshow', this.#handleShown);
        this.#askLater();
      },
      hostDisconnected: () => {
        removeEventListener('online', this.#handleSeen);
        removeEventListener('pageshow', this.#handleShown);
        clearTimeout(this.#timer);
      },
    });
  }

  /** The vote that it is for. Settles what an earlier visit of the page left on its way. */
  begin(vote: string): void {
    if (this.#casting) return;
    const casting = new Casting({
      vote,
      ballots: async () => (await this.#parts.context.ready()).ballots,
      seal,
      memory: castMemory,
      onChange: (cast) => {
        if (casting === this.#casting) this.#handleCast(cast);
      },
    });
    this.#casting = casting;
    void casting.recover();
  }

  send(ballot: Ballot, filled: FilledBallot): void {
    this.#parts.failure.clear();
    this.#asked = 0;
    void this.#casting?.send(ballot, filled);
  }

  /** Something of what kept the answer away is over. */
  async goOn(): Promise<void> {
    if (!this.#casting || this.#casting.state.state === 'rejected') return;
    if (this.#casting.acts.includes('sendAgain')) await this.#casting.sendAgain();
    else await this.#casting.check();
  }

  /** Nothing of what was chosen stays, but in sealed bytes (rule 11). */
  forgetChoices(): void {
    this.#casting?.forgetChoices();
  }

  /** Whether the receipt is here; it is put away so that another ballot may be filled in. */
  putAway(): boolean {
    if (this.#casting?.state.state !== 'recorded') return false;
    this.#casting.forget();
    return true;
  }

  /** Nothing of the ballot stays (trust P3). */
  forget(): void {
    const casting = this.#casting;
    this.#casting = undefined;
    casting?.forget();
    clearTimeout(this.#timer);
    this.#parts.failure.clear();
  }

  render(vote: Vote, ballot: Ballot | undefined, cast: CastState): TemplateResult {
    const { failure, receipt, ways, votes } = this.#parts;
    const { castAt } = vote.participation;
    const { url, link } = receipt();
    return castingView({
      l: this.#l,
      cast,
      title: vote.title[this.#l.lang],
      timeZone: vote.window.timeZone,
      refusedQuestions: cast.state === 'rejected' ? this.#refusedQuestions(ballot, cast) : '',
      castBefore: castAt && moment(this.#l, castAt),
      acts: this.#casting?.acts ?? [],
      mayArrive: this.#casting?.mayArrive ?? false,
      failure: failure.render(),
      copy: (tracker, what) => this.#copy.render(tracker, what),
      ways: ways(),
      votes,
      checkAt: link,
      checkUrl: url,
      mayAsk: failure.seconds === 0,
      onAct: (act) => {
        this.#acts[act]();
      },
    });
  }

  readonly #handleSendAgain = (): void => {
    this.#parts.failure.clear();
    this.#asked = 0;
    void this.#casting?.sendAgain();
  };

  readonly #acts: Readonly<Record<CastAct, () => void>> = {
    check: () => {
      this.#asked = 0;
      this.#wasUncertain = false;
      void this.#casting?.check();
    },
    sendAgain: this.#handleSendAgain,
    takeBack: () => void this.#casting?.takeBack(),
  };

  #handleCast(cast: CastState): void {
    const { failure } = this.#parts;
    clearTimeout(this.#timer);
    this.#parts.onCast(cast);
    const t = this.#l.words;
    switch (cast.state) {
      case 'recorded':
        failure.clear();
        this.#say(t.recordedSaid, 'polite');
        this.#host.dispatchEvent(new BallotCardRecordedEvent(cast.receipt.voteId));
        break;
      case 'rejected':
        this.#say(`${t.notRecorded}. ${t.refused[cast.reason]}`, 'assertive');
        this.#askLater();
        break;
      case 'not-recorded':
        this.#fail(cast);
        this.#askLater();
        break;
      case 'uncertain':
        // Its words would say that nothing was sent
        if (cast.error && cast.error.code !== 'offline') void failure.show(cast.error, { quiet: true });
        this.#sayUncertain();
        this.#askLater();
        break;
      case 'lost':
        this.#say(`${t.notRecorded}. ${t.lost}`, 'assertive');
        break;
      case 'reconciling':
        failure.clear();
        this.#timer = setTimeout(this.#sayUncertain, patience);
        break;
      case 'sealing':
      case 'casting':
        this.#asked = 0;
        this.#wasUncertain = false;
        break;
      case 'ready':
    }
  }

  /** Once, however often it is asked; an ended session is announced where the password is asked. */
  readonly #sayUncertain = (): void => {
    if (this.#wasUncertain || this.#parts.context.session.status !== 'signed-in') return;
    this.#wasUncertain = true;
    const t = this.#l.words;
    this.#say(`${t.uncertain}. ${t.weAsk}`, 'assertive');
  };

  #fail({ error }: Extract<CastState, { state: 'not-recorded' }>): void {
    const { failure, member, reauthentication } = this.#parts;
    const t = this.#l.words;
    if (!error) this.#say(`${t.notRecorded}. ${t.sameBallot}`, 'assertive');
    else reauthentication.settle(error, { member: member(), failure, resume: this.#handleSendAgain });
  }

  /** What became of a ballot is asked for again and again, less and less often. */
  #askLater(): void {
    clearTimeout(this.#timer);
    const { state } = this.#casting?.state ?? {};
    if (!this.#host.isConnected || !state || !['uncertain', 'not-recorded', 'rejected'].includes(state)) return;
    const pause = pauses[Math.min(this.#asked, pauses.length - 1)] ?? 0;
    this.#timer = setTimeout(
      () => {
        this.#asked++;
        void this.#lookAgain();
      },
      Math.max(pause, this.#parts.failure.seconds * 1_000),
    );
  }

  async #lookAgain(): Promise<void> {
    await this.#casting?.lookAgain();
    this.#askLater();
  }

  readonly #handleSeen = (): void => {
    void this.#lookAgain();
  };

  /** What was on its way when the page went into the browser's cache will never be answered (trust R18). */
  readonly #handleShown = ({ persisted }: PageTransitionEvent): void => {
    if (persisted && this.#casting?.state.state === 'casting') void this.#casting.check();
  };

  #refusedQuestions(ballot: Ballot | undefined, { fields }: Extract<CastState, { state: 'rejected' }>): string {
    const contests = ballot?.manifest.contests ?? [];
    const titles = fields.flatMap(({ pointer }) => contests[Number(pointer.slice(1))]?.title[this.#l.lang] ?? []);
    return new Intl.ListFormat(this.#l.tag).format(titles);
  }

  /** An element that has left the page has nothing to say any more; what it sent is still done. */
  #say(text: string, politeness: 'polite' | 'assertive'): void {
    if (this.#host.isConnected) announce(text, politeness, this.#l.lang);
  }
}
