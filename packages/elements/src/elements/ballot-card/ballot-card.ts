import { ClientError, type Ballot, type Vote } from '@trait-union/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { FailureController } from '../../controllers/failure-controller.ts';
import { keepFocus } from '../../controllers/keep-focus.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { lightFormStyles } from '../../controllers/light-form-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { MemberController } from '../../controllers/member-controller.ts';
import { MomentController } from '../../controllers/moment-controller.ts';
import { OperationController } from '../../controllers/operation-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { SeenAgainController } from '../../controllers/seen-again-controller.ts';
import { SessionExpiryController } from '../../controllers/session-expiry-controller.ts';
import { errorOf, UnreadController } from '../../controllers/unread-controller.ts';
import { VoteController } from '../../controllers/vote-controller.ts';
import { isFramedByAnotherSite } from '../../internal/framed.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import type { WayOut } from '../../internal/portal-navigate-event.ts';
import { safeUrl } from '../../internal/safe-url.ts';
import { widgetUrl } from '../../internal/widget-url.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import { buttons } from '../../styles/buttons.ts';
import { pictures } from '../../styles/pictures.ts';
import { states } from '../../styles/states.ts';
import { notice } from '../../templates/notice.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { wayOut } from '../../templates/way-out.ts';
import { castMemory } from './ballot-card.memory.ts';
import { words } from './ballot-card.messages.ts';
import { gateOf, keepsBegun, nextMoment, type Gate } from './ballot-card.steps.ts';
import { styles } from './ballot-card.styles.ts';
import { titleView } from './ballot-card.title-view.ts';
import type { BallotVoting } from './ballot-card.voting.ts';

// The event is fired by a part that is loaded on demand; its type belongs to the element all the same.
export type { BallotCardRecordedEvent } from './ballot-card.events.ts';

interface Loaded {
  vote: Vote;
  /** Absent where there is none to fill in. */
  ballot: Ballot | undefined;
}

type View = 'fallback' | 'insecure' | 'framed' | 'signed-out' | 'choose' | 'loading' | 'failed' | 'gate' | 'voting';

/** How often the vote is read while a ballot is being filled in, or recorded by the backend, in milliseconds. */
const pace = { filling: 60_000, pending: 10_000 } as const;

/**
 * @summary Lets a member fill in a ballot, review it and cast it, and gives the tracking code once it is recorded.
 * @slot - The way to sign in, as a link: shown while nobody is signed in, and when the widget cannot load.
 * @slot help - Help links of the webmaster's own, at the end.
 * @slot trait-union-form - The form that asks for the password again, which the element renders in the light DOM for password managers; not for the page to fill.
 * @fires {BallotCardRecordedEvent} ballot-card-recorded - The member's ballot is recorded. Carries the id of the vote, and nothing of the ballot.
 * @fires {PortalNavigateEvent} portal-navigate - A link out of the widget is about to be followed. Prevent it to show the place without a load.
 * @csspart base - The card around everything.
 * @csspart heading - The heading.
 * @csspart begun - The button that says that the ballot was begun in time.
 * @csspart gate - Why there is no ballot to fill in.
 * @csspart acknowledge - The button that says that a change was seen.
 * @csspart contest - One question.
 * @csspart option - One of its answers.
 * @csspart clear - The button that clears the answer to a question.
 * @csspart order - The button that puts a ranking in order, or back.
 * @csspart review - The button to the review.
 * @csspart reviewed - One question in the review.
 * @csspart cast - The button to the last question.
 * @csspart confirm - The button that casts.
 * @csspart back - The button that goes back.
 * @csspart more-time - The button that says that the member is still there.
 * @csspart outcome - What becomes of a ballot that was sent.
 * @csspart receipt - The receipt.
 * @csspart tracker - The tracking code.
 * @csspart copy - The button that copies the tracking code.
 * @csspart print - The button that prints the receipt.
 * @csspart save - The button that keeps the receipt in a file.
 * @csspart ask - The button that asks what became of the ballot.
 * @csspart send-again - The button that sends the same ballot again.
 * @csspart change - The button that goes back to the questions.
 * @csspart error-summary - The list of what is to be corrected.
 * @csspart provider - The button that opens the identity provider, where the union has one.
 * @csspart passkey - The button that takes a passkey in place of the password.
 * @csspart reauthentication - Around the request for the password when the session has ended.
 * @csspart cancel - The button that gives the act up, where the password is asked before it.
 * @csspart sign-out - The button that leaves a session which has ended, in place of the password.
 * @csspart notice - A message in its place.
 * @csspart retry - The button that tries again, or asks again, after a failure.
 * @csspart countdown - The time left before trying again has a point.
 * @csspart extend - The button that extends the session.
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of links, buttons and focus.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius of fields, buttons and cards.
 * @cssprop [--tu-field-background=transparent] - Background of fields.
 * @cssprop [--tu-panel-background=Canvas] - Background of what stays in view while the rest scrolls.
 * @cssprop [--tu-panel-color=CanvasText] - Text on that colour.
 */
export class BallotCard extends PortalElement {
  static override styles = [PortalElement.styles, buttons, lightFormStyles, states, pictures, styles];

  /** The id of the vote; goes before the one in the address, `#ballot-card=<id>`. */
  @property() vote: string | null = null;

  /** The page with `vote-list`. No link when empty, unless that widget is on this page. */
  @property({ attribute: 'votes-url' }) votesUrl = '';

  /** The page with `ballot-receipt`. No link when empty, unless that widget is on this page. */
  @property({ attribute: 'receipt-url' }) receiptUrl = '';

  /** The page with `vote-results`. No link when empty, unless that widget is on this page. */
  @property({ attribute: 'results-url' }) resultsUrl = '';

  /** The page where a member asks for help. No link when empty. */
  @property({ attribute: 'support-url' }) supportUrl = '';

  /** Where the union's site begins. No link when empty. */
  @property({ attribute: 'home-url' }) homeUrl = '';

  @query('#heading') private readonly heading!: HTMLElement | null;

  readonly #l = new LocalizeController(this, words);
  readonly #vote = new VoteController(this);
  readonly #loading = new ResourceController(this, (signal) => this.#load(signal));
  readonly #acknowledge = new OperationController(this, async (vote: string, options) =>
    (await this.context.ready()).votes.acknowledge(vote, options),
  );
  readonly #failure = new FailureController(this, () => this.context.client?.clock);
  readonly #part = new LazyController(this, () => import('./ballot-card.voting.ts'));
  readonly #gatePart = new LazyController(this, () => import('./ballot-card.gate-view.ts'));
  readonly #member = new MemberController(this, this.context, {
    onPresent: () => {
      if (this.#vote.id) this.#loading.ensure();
    },
    keeps: () => this.#voting?.dirty ?? false,
    onExpire: (member) => this.#voting?.expire(member),
    onResume: () => this.#voting?.resume(),
    onForget: () => {
      this.#forget();
    },
  });
  readonly #expiry = new SessionExpiryController(this, this.context);
  #voting: BallotVoting | undefined;
  /** The vote that all this is about. */
  #id: string | undefined;
  /** As last known: it stays in view while it is asked for again. */
  #known: Loaded | undefined;
  /** The vote closed on a ballot that was begun here. */
  #isCut = false;
  /** What the address asked for while a ballot was on its way. */
  #waiting: { id: string | undefined } | undefined;
  /** In the time of grace: the member says that they had begun, which the backend knows. */
  #saysBegun = false;
  #readAt = 0;

  constructor() {
    super();
    new MomentController(this, {
      clock: () => this.context.client?.clock,
      next: (now) => this.#next(now),
      onCome: this.#handleMoment,
    });
    new SeenAgainController(this, this.#handleReload);
    new UnreadController(this, {
      failure: this.#failure,
      error: () =>
        this.#view === 'failed'
          ? errorOf(this.#member.current ? this.#loading.state : this.context.session)
          : undefined,
      onRetry: this.#handleReload,
    });
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#handleHash);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#handleHash);
  }

  get #view(): View {
    const { client, session } = this.context;
    if (!isSecureContext) return 'insecure';
    if (isFramedByAnotherSite()) return 'framed';
    if (!client) return 'fallback';
    if (!this.#member.current) {
      if (session.status === 'failed') return 'failed';
      return session.status === 'signed-out' ? 'signed-out' : 'loading';
    }
    if (!this.#id) return 'choose';
    if (this.#known) {
      if (this.#voting?.isCasting) return 'voting';
      if (this.#gate) return 'gate';
      if (this.#known.ballot && this.#voting) return 'voting';
    }
    return this.#loading.state.status === 'failed' ? 'failed' : 'loading';
  }

  get #gate(): Gate | undefined {
    return this.#known && this.#gateTo(this.#known.vote);
  }

  #gateTo(vote: Vote): Gate | undefined {
    const gate = gateOf(vote);
    const isBegun = gate !== undefined && keepsBegun(gate) && (this.#voting?.begun ?? false);
    return isBegun || (gate === 'grace' && this.#saysBegun) ? undefined : gate;
  }

  protected override firstUpdated(): void {
    keepFocus(this, () => this.shadowRoot?.getElementById('step') ?? this.heading);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    this.#follow();
    const { value } = this.#loading;
    if (value && value !== this.#known && this.#member.current) this.#take(value);
    if (this.#known) this.#voting?.update(this.#known.vote);
    const view = this.#view;
    if (view === 'gate' || view === 'framed' || this.#known?.vote.changes.length) void this.#needGate();
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const asking = this.#member.current && this.#voting?.reauthentication;
    const isShown = this.#member.current && view !== 'choose';
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang} dir="ltr">
      ${titleView(this.#l, isShown ? this.#known?.vote : undefined)} ${this.#expiry.render()}${asking?.render()}
      <div class="view" ?inert=${asking?.open ?? false}>${this.#renderView(view)}</div>
      <slot ?hidden=${view !== 'fallback' && view !== 'signed-out'}></slot>
      <slot name="help"></slot>
    </section>`;
  }

  #renderView(view: View): unknown {
    const t = this.#l.words;
    switch (view) {
      case 'fallback':
        return nothing;
      case 'insecure':
        return notice({ kind: 'error', text: t.insecure });
      case 'framed':
        return this.#gatePart.module?.framedView(this.#l.lang);
      case 'signed-out':
        return html`<p>${t.signedOut}</p>`;
      case 'choose':
        return html`<p>${t.choose}</p>
          <p class="actions">${this.#renderWays()}</p>`;
      case 'loading':
        return skeleton(t.loading, 6);
      case 'failed':
        return html`${this.#failure.render()}
          <p class="actions">${this.#renderWays()}</p>`;
      case 'gate':
        return this.#renderGate();
      case 'voting':
        return this.#renderVoting();
    }
  }

  #renderGate(): unknown {
    const { module } = this.#gatePart;
    const gate = this.#gate;
    if (!module || !this.#known || !gate) return skeleton(this.#l.words.loading, 3);
    const ways = wayOutWords[this.#l.lang];
    const { vote } = this.#known;
    return html`${this.#renderChanges()} ${this.#voting?.renderSaid()}
    ${module.gateView({
      l: this.#l,
      vote,
      gate,
      cut: this.#isCut,
      onBegun: this.#handleBegun,
      votes: (text) =>
        this.#way('votes', 'vote-list', this.votesUrl, text ?? ways.votes, text ? 'button' : 'quiet-button'),
      results: this.#way('results', 'vote-results', this.resultsUrl, ways.results, 'button'),
      receipt: this.#way('receipt', 'ballot-receipt', this.receiptUrl, ways.receipt, 'button'),
    })}`;
  }

  #renderVoting(): unknown {
    if (!this.#known || !this.#voting) return nothing;
    return html`${this.#voting.isCasting ? nothing : this.#renderChanges()}${this.#voting.render(this.#known.vote)}`;
  }

  #renderChanges(): unknown {
    const { module } = this.#gatePart;
    if (!module || !this.#known) return nothing;
    return module.changesView(this.#l, this.#known.vote, () => void this.#handleSeen(), this.#acknowledge.pending);
  }

  #renderWays(): TemplateResult {
    const t = wayOutWords[this.#l.lang];
    return html`${this.#way('votes', 'vote-list', this.votesUrl, t.votes, 'quiet-button')}
    ${wayOut({ to: 'support', url: this.supportUrl, text: t.support })}
    ${wayOut({ to: 'home', url: this.homeUrl, text: t.home })}`;
  }

  /** A widget that stands on this page is where the link leads, whatever the address says. */
  #way(to: WayOut, tag: string, url: string, text: string, look?: 'button' | 'quiet-button'): unknown {
    const id = tag === 'vote-list' ? undefined : (this.#id ?? '');
    return wayOut({ to, url: widgetUrl(this, tag, url, id), text, ...(look && { look }) });
  }

  /** Another vote than before is asked for. One that came while a ballot was on its way waits: its receipt is to be seen. */
  #follow(): void {
    const { id } = this.#vote;
    if (id === this.#id) return;
    if (this.#voting?.isUnsettled) this.#waiting = { id };
    if (this.#voting?.isCasting && this.#waiting && this.#waiting.id === id) return;
    this.#waiting = undefined;
    this.#forget();
    this.#id = id;
    if (id && this.#member.current) void this.#loading.load();
  }

  #forget(): void {
    this.#loading.reset();
    this.#voting?.forget();
    this.#known = undefined;
    this.#isCut = false;
    this.#saysBegun = false;
  }

  #take(loaded: Loaded): void {
    this.#known = loaded;
    const voting = this.#voting;
    if (!voting || voting.isCasting) return;
    if (loaded.ballot) voting.open(loaded.ballot);
    else if (this.#gate) {
      this.#isCut ||= voting.begun;
      voting.close();
    }
  }

  async #load(signal: AbortSignal): Promise<Loaded> {
    const client = await this.context.ready();
    this.#readAt = client.clock.now();
    const id = this.#id ?? '';
    if (castMemory.read(id) !== undefined) await this.#prepare(id);
    for (let isAgain = false; ; isAgain = true) {
      const vote = await client.votes.read(id, { signal });
      const { ballotHash } = vote;
      const known = this.#known?.ballot;
      if (ballotHash === undefined || this.#gateTo(vote)) return { vote, ballot: undefined };
      if (known?.hash === ballotHash) {
        await this.#voting?.prepare(vote, known);
        return { vote, ballot: known };
      }
      const outcome = await client.ballots.read(id, ballotHash, { signal });
      if (outcome.outcome === 'not-eligible')
        return { vote: { ...vote, eligibility: { state: 'ineligible' } }, ballot: undefined };
      if (outcome.outcome === 'read') {
        await (await this.#prepare(id)).prepare(vote, outcome.ballot);
        return { vote, ballot: outcome.ballot };
      }
      // It was changed between the two; one that is never what was announced must not be filled in
      if (isAgain) throw new ClientError('malformed');
    }
  }

  /** The part that takes the ballot, fetched when there is one. */
  async #prepare(id: string): Promise<BallotVoting> {
    const part = this.#part.module ?? (await this.#part.get());
    if (!part) throw new ClientError('unreachable');
    const voting = (this.#voting ??= new part.BallotVoting(this, {
      context: this.context,
      member: () => this.#member.current,
      onStale: this.#handleReload,
      ways: () => this.#renderWays(),
      votes: (text) => this.#way('votes', 'vote-list', this.votesUrl, text, 'button'),
      receipt: () => {
        const url = safeUrl(widgetUrl(this, 'ballot-receipt', this.receiptUrl, this.#id ?? ''));
        return {
          url,
          link: this.#way('receipt', 'ballot-receipt', this.receiptUrl, wayOutWords[this.#l.lang].receipt),
        };
      },
    }));
    await voting.begin(id);
    return voting;
  }

  async #needGate(): Promise<void> {
    if (!this.#gatePart.module) await this.#gatePart.get();
  }

  #next(now: number): number | undefined {
    if (!this.#known || !this.#member.current) return undefined;
    const { vote } = this.#known;
    const instants = [
      nextMoment(vote, now),
      vote.participation.mine === 'pending' ? this.#readAt + pace.pending : undefined,
      this.#voting?.begun && !this.#voting.isCasting ? this.#readAt + pace.filling : undefined,
    ].filter((at) => at !== undefined);
    return instants.length > 0 ? Math.min(...instants) : undefined;
  }

  readonly #handleMoment = (): void => {
    if (document.visibilityState === 'hidden') this.#readAt = this.context.client?.clock.now() ?? 0;
    else this.#handleReload();
  };

  readonly #handleReload = (): void => {
    if (!this.isConnected) return;
    if (this.#member.current && this.#id) void this.#loading.load();
    else if (this.context.session.status === 'failed') void this.context.client?.session.refresh();
  };

  readonly #handleHash = (): void => {
    this.#waiting = undefined;
    if (this.#vote.id === this.#id && this.#known?.vote.revote === 'last-counts') this.#voting?.again();
  };

  readonly #handleBegun = (): void => {
    this.#saysBegun = true;
    this.#handleReload();
  };

  async #handleSeen(): Promise<void> {
    const { vote } = this.#known ?? {};
    if (!vote) return;
    const state = await this.#acknowledge.run(vote.id);
    if (state?.status === 'failed') await this.#failure.show(state.error);
    else if (state?.status === 'done' && this.#known) this.#loading.set({ ...this.#known, vote: state.value });
  }
}
