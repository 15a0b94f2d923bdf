import type { VoteResults as Results, VoteResultsOutcome } from '@trait-union/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { FailureController } from '../../controllers/failure-controller.ts';
import { keepFocus } from '../../controllers/keep-focus.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { MemberController } from '../../controllers/member-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { SeenAgainController } from '../../controllers/seen-again-controller.ts';
import { errorOf, UnreadController } from '../../controllers/unread-controller.ts';
import { VoteController } from '../../controllers/vote-controller.ts';
import { announce } from '../../internal/announce.ts';
import { moment } from '../../internal/moment.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import { buttons } from '../../styles/buttons.ts';
import { states } from '../../styles/states.ts';
import { notice } from '../../templates/notice.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { wayOut } from '../../templates/way-out.ts';
import { contestView } from './vote-results.contest-view.ts';
import { words } from './vote-results.messages.ts';
import { styles } from './vote-results.styles.ts';
import { summaryView } from './vote-results.summary-view.ts';

type View = 'fallback' | 'no-vote' | 'signed-out' | 'loading' | 'failed' | VoteResultsOutcome['outcome'];

/**
 * @summary Shows what a vote came to: its outcome in words, a table, bars, rounds and turnout.
 * @slot - The way to sign in, as a link: shown where results are for members only, and when the widget cannot load.
 * @slot help - Help links of the webmaster's own, at the end.
 * @fires {PortalNavigateEvent} portal-navigate - A link out of the widget is about to be followed. Prevent it to show the place without a load.
 * @csspart base - The card around everything.
 * @csspart heading - The heading.
 * @csspart vote - The title of the vote.
 * @csspart summary - Turnout, the rule and the quorum.
 * @csspart contest - One question.
 * @csspart outcome - What a question came to, in words.
 * @csspart table - The figures of a question.
 * @csspart seat - What marks an option that won a seat.
 * @csspart rounds - How a ranked question was counted.
 * @csspart look - The button that looks whether results are published.
 * @csspart notice - A message in its place.
 * @csspart retry - The button that tries again after a failure.
 * @csspart countdown - The time left before trying again has a point.
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of links, buttons and focus.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius of fields, buttons and cards.
 */
export class VoteResults extends PortalElement {
  static override styles = [PortalElement.styles, buttons, states, styles];

  /** The vote whose results are shown. A link to `#vote-results=<vote>` does the same. */
  @property() vote: string | null = '';

  /** The page with `vote-list`. No link when empty. */
  @property({ attribute: 'votes-url' }) votesUrl = '';

  /** The page with `ballot-receipt`. No link when empty. */
  @property({ attribute: 'receipt-url' }) receiptUrl = '';

  @query('#heading') private readonly heading!: HTMLElement | null;

  readonly #l = new LocalizeController(this, words);
  readonly #vote = new VoteController(this);
  readonly #failure = new FailureController(this, () => this.context.client?.clock);
  readonly #results = new ResourceController(this, async (signal) =>
    (await this.context.ready()).voteResults.read(this.#shown ?? '', { signal }),
  );
  /** For its title and its window alone: results are shown without them. */
  readonly #about = new ResourceController(this, async (signal) =>
    (await this.context.ready()).votes.read(this.#shown ?? '', { signal }),
  );

  /** The vote that all of this is about. */
  #shown: string | undefined;
  /** As last known: it stays in view while it is asked for again. */
  #known: VoteResultsOutcome | undefined;

  constructor() {
    super();
    new SeenAgainController(this, this.#handleReload);
    new UnreadController(this, {
      failure: this.#failure,
      error: () => (this.#isForMembers ? undefined : errorOf(this.#results.state)),
      isLoading: () => this.#results.state.status === 'loading',
      onRetry: this.#handleReload,
      final: ['unsupported', 'not-found'],
    });
    new MemberController(this, this.context, {
      onPresent: () => {
        if (!this.#shown) return;
        this.#about.ensure();
        if (this.#isForMembers) void this.#results.load();
      },
      keeps: () => false,
      onExpire: () => undefined,
      onResume: () => undefined,
      onForget: () => {
        this.#forget();
      },
    });
  }

  get #view(): View {
    if (!this.context.client) return 'fallback';
    if (!this.#shown) return 'no-vote';
    if (this.#known) return this.#known.outcome;
    if (this.#isForMembers) return 'signed-out';
    return this.#results.state.status === 'failed' ? 'failed' : 'loading';
  }

  /** The backend shows these results to nobody who is not signed in. */
  get #isForMembers(): boolean {
    const { state } = this.#results;
    return state.status === 'failed' && state.error.code === 'signed-out';
  }

  protected override firstUpdated(): void {
    keepFocus(this, () => this.heading);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.#vote.id !== this.#shown) {
      this.#forget();
      this.#shown = this.#vote.id;
    }
    // Whether somebody is signed in comes first: results may be for members alone
    const isKnown = this.context.session.status !== 'unknown';
    if (this.#shown && this.context.client && isKnown && this.isConnected) this.#results.ensure();
    const { value } = this.#results;
    if (!value || value === this.#known) return;
    if (this.#known?.outcome === 'not-published' && value.outcome === 'published')
      announce(this.#l.words.published, 'polite', this.#l.lang);
    this.#known = value;
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang} dir="ltr">
      <h2 id="heading" part="heading" tabindex="-1">${this.#l.words.heading}</h2>
      ${view === 'fallback' ? nothing : html`${this.#renderAbout(view)}${this.#renderView(view)}${this.#renderWays()}`}
      <slot ?hidden=${view !== 'fallback' && view !== 'signed-out'}></slot>
      <slot name="help"></slot>
    </section>`;
  }

  /** What this is about, or why there is nothing. */
  #renderAbout(view: View): TemplateResult {
    const t = this.#l.words;
    const absence = { 'no-vote': t.noVote, 'signed-out': t.signedOut }[view as string];
    return html`<p
      class="vote"
      part="vote"
      .textContent=${absence ?? this.#about.value?.title[this.#l.lang] ?? ''}
    ></p>`;
  }

  #renderView(view: View): unknown {
    switch (view) {
      case 'fallback':
      case 'no-vote':
      case 'signed-out':
        return nothing;
      case 'loading':
        return skeleton(this.#l.words.loading, 5);
      case 'failed':
        return this.#failure.render();
      case 'not-published':
        return html`${this.#failure.render()}${this.#renderWait()}`;
      case 'published':
        return html`${this.#failure.render()}${this.#renderResults()}`;
    }
  }

  #renderWait(): TemplateResult {
    const t = this.#l.words;
    const { state, window } = this.#about.value ?? {};
    const isOver = state === 'closed' || state === 'tallying';
    const until = isOver ? t.counting : window && t.closesAt(moment(this.#l, window.closesAt, window.timeZone));
    const isLooking = this.#results.state.status === 'loading';
    return notice({
      kind: 'info',
      text: t.notPublished,
      detail: until,
      actions: html`<button
        type="button"
        class="quiet-button"
        part="look"
        aria-busy=${isLooking ? 'true' : 'false'}
        @click=${this.#handleLook}
      >
        <span .textContent=${isLooking ? t.looking : t.look}></span>
      </button>`,
    });
  }

  #renderResults(): TemplateResult | typeof nothing {
    const results = this.#published;
    if (!results) return nothing;
    const now = this.context.client?.clock.now() ?? Date.now();
    return html`${summaryView(this.#l, results, now, this.#about.value?.window.timeZone)}
    ${results.contests.map((contest) => contestView(this.#l, contest, results))}`;
  }

  #renderWays(): TemplateResult | typeof nothing {
    const { votes, receipt } = wayOutWords[this.#l.lang];
    const receiptUrl =
      this.#shown && this.receiptUrl ? `${this.receiptUrl.replace(/#.*/, '')}#ballot-receipt=${this.#shown}` : '';
    const links = [
      wayOut({ to: 'votes', url: this.votesUrl, text: votes }),
      wayOut({ to: 'receipt', url: receiptUrl, text: receipt }),
    ].filter((link) => link !== nothing);
    return links.length > 0 ? html`<p class="actions">${links}</p>` : nothing;
  }

  get #published(): Results | undefined {
    return this.#known?.outcome === 'published' ? this.#known.results : undefined;
  }

  /** The member is back, or tries again. */
  readonly #handleReload = (): void => {
    if (!this.isConnected || !this.#shown || this.#results.state.status === 'idle') return;
    void this.#results.load();
  };

  readonly #handleLook = (): void => {
    if (this.#results.state.status !== 'loading') void this.#look();
  };

  async #look(): Promise<void> {
    await this.#results.load();
    if (this.#results.value?.outcome === 'not-published') announce(this.#l.words.still, 'polite', this.#l.lang);
  }

  #forget(): void {
    this.#known = undefined;
    this.#results.reset();
    this.#about.reset();
  }
}
