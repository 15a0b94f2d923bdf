import { ClientError, type Vote } from '@trait-union/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { repeat } from 'lit/directives/repeat.js';
import { FailureController } from '../../controllers/failure-controller.ts';
import { keepFocus } from '../../controllers/keep-focus.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { lightFormStyles } from '../../controllers/light-form-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { MemberController } from '../../controllers/member-controller.ts';
import { MomentController } from '../../controllers/moment-controller.ts';
import { RereadController } from '../../controllers/reread-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { SessionExpiryController } from '../../controllers/session-expiry-controller.ts';
import { recall } from '../../internal/history-memory.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { safeUrl } from '../../internal/safe-url.ts';
import { widgetUrl } from '../../internal/widget-url.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import { buttons } from '../../styles/buttons.ts';
import { states } from '../../styles/states.ts';
import { notice } from '../../templates/notice.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { wayOut } from '../../templates/way-out.ts';
import type { VoteActing } from './vote-list.acting.ts';
import type { VoteDetails } from './vote-list.details.ts';
import { words } from './vote-list.messages.ts';
import { grouped, nextMoment, registrationsOf, type Group } from './vote-list.standing.ts';
import { styles } from './vote-list.styles.ts';
import { voteView } from './vote-list.vote-view.ts';

// The events are fired by a part that is loaded on demand; their types belong to the element all the same.
export type {
  VoteListAcknowledgedEvent,
  VoteListChallengedEvent,
  VoteListRegisteredEvent,
} from './vote-list.events.ts';

type View = 'fallback' | 'signed-out' | 'loading' | 'failed' | 'list' | 'registering' | 'challenging';

/**
 * @summary Shows a member their votes: what is to be done, coming up, under way, closed and decided; lets them register.
 * @slot - The way to sign in, as a link: shown while nobody is signed in, and when the widget cannot load.
 * @slot help - Help links of the webmaster's own, at the end.
 * @slot trait-union-form - The form that asks for the password again, which the element renders in the light DOM for password managers; not for the page to fill.
 * @fires {VoteListRegisteredEvent} vote-list-registered - The member registered for a vote. Carries its id.
 * @fires {VoteListAcknowledgedEvent} vote-list-acknowledged - The member said that they have seen what changed in a vote. Carries its id.
 * @fires {VoteListChallengedEvent} vote-list-challenged - The member disputed that they may not vote. Carries the id of the vote.
 * @fires {PortalNavigateEvent} portal-navigate - A link out of the widget is about to be followed. Prevent it to show the place without a load.
 * @csspart base - The card around everything.
 * @csspart heading - The heading.
 * @csspart progress - How many registrations are done, in words and as a bar.
 * @csspart register-left - The button that registers for all votes that are left.
 * @csspart vote - One vote.
 * @csspart standing - Where the member stands in a vote.
 * @csspart deadline - The time that a vote waits for.
 * @csspart register - The button that registers for one vote.
 * @csspart calendar - The button that puts a vote into the member's calendar.
 * @csspart acknowledge - The button that says that a change was seen.
 * @csspart challenge - The button that disputes being kept from a vote.
 * @csspart confirm - The button that registers.
 * @csspart send - The button that sends a challenge.
 * @csspart cancel - The button that goes back to the votes.
 * @csspart error-summary - What is to be corrected.
 * @csspart provider - The button that opens the identity provider, where the union has one.
 * @csspart passkey - The button that takes a passkey in place of the password.
 * @csspart reauthentication - Around the request for the password.
 * @csspart sign-out - The button that leaves a session which has ended, in place of the password.
 * @csspart notice - A message in its place.
 * @csspart retry - The button that tries again after a failure.
 * @csspart countdown - The time that is left.
 * @csspart extend - The button that extends the session.
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of links, buttons and focus.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius of fields, buttons and cards.
 * @cssprop [--tu-field-background=transparent] - Background of fields.
 * @cssprop [--tu-panel-background=Canvas] - Background of what opens below a field.
 * @cssprop [--tu-panel-color=CanvasText] - Text of what opens below a field.
 */
export class VoteList extends PortalElement {
  static override styles = [PortalElement.styles, buttons, lightFormStyles, states, styles];

  /** The page with `ballot-card`. No link when empty, unless that widget is on this page. */
  @property({ attribute: 'ballot-url' }) ballotUrl = '';

  /** The page with `ballot-receipt`. No link when empty, unless that widget is on this page. */
  @property({ attribute: 'receipt-url' }) receiptUrl = '';

  /** The page with `vote-results`. No link when empty, unless that widget is on this page. */
  @property({ attribute: 'results-url' }) resultsUrl = '';

  /** The page of the member's file, for a name or an e-mail that is not right. No link when empty. */
  @property({ attribute: 'profile-url' }) profileUrl = '';

  /** The page where a member asks for help. No link when empty. */
  @property({ attribute: 'support-url' }) supportUrl = '';

  /** Where the union's site begins. No link when empty. */
  @property({ attribute: 'home-url' }) homeUrl = '';

  @query('#heading') private readonly heading!: HTMLElement | null;

  readonly #l = new LocalizeController(this, words);
  readonly #votes = new ResourceController(this, async (signal) => (await this.context.ready()).votes.list({ signal }));
  readonly #failure = new FailureController(this, () => this.context.client?.clock);
  readonly #expiry = new SessionExpiryController(this, this.context);
  readonly #part = new LazyController(this, () => import('./vote-list.acting.ts'));
  readonly #detailsPart = new LazyController(this, () => import('./vote-list.details.ts'));
  readonly #calendar = new LazyController(this, () => import('./vote-list.calendar.ts'));
  readonly #member = new MemberController(this, this.context, {
    onPresent: () => {
      this.#votes.ensure();
    },
    keeps: () => this.#acting?.busy ?? false,
    onExpire: (member) => this.#acting?.expire(member),
    onResume: () => this.#acting?.resume(),
    onForget: () => {
      this.#votes.reset();
      this.#acting?.forget();
      this.#known = undefined;
    },
  });
  readonly #reread = new RereadController(this, {
    context: this.context,
    member: this.#member,
    resource: this.#votes,
    failure: this.#failure,
    events: ['ballot-card-recorded'],
    // Never under what the member is doing: it is asked for again once that is done
    mayRead: () => !this.#acting?.busy,
  });
  readonly #moments = new MomentController(this, {
    clock: () => this.context.client?.clock,
    next: (now) => (this.#known && this.#member.current ? nextMoment(this.#known, now) : undefined),
    onCome: () => {
      this.#reread.read();
    },
  });
  #acting: VoteActing | undefined;
  #details: VoteDetails | undefined;
  /** As last known: they stay in view while they are asked for again. */
  #known: readonly Vote[] | undefined;
  #resumed = false;

  get #view(): View {
    const { client, session } = this.context;
    if (!client) return 'fallback';
    if (this.#member.current && this.#known) return this.#acting?.step.step ?? 'list';
    if (this.#reread.error) return 'failed';
    return session.status === 'signed-out' ? 'signed-out' : 'loading';
  }

  protected override firstUpdated(): void {
    keepFocus(this, () => this.heading);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.#member.current) this.#known = this.#votes.value ?? this.#known;
    const { module } = this.#detailsPart;
    if (module) this.#details ??= new module.VoteDetails(this, this.#l);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#known && !this.#resumed) this.#resume();
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const asking = this.#acting?.reauthentication;
    const heading = this.#acting?.heading ?? this.#l.words.heading;
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang} dir="ltr">
      <h2 id="heading" part="heading" tabindex="-1"><span .textContent=${heading}></span></h2>
      ${this.#expiry.render()}${asking?.render()}
      <div class="view" ?inert=${asking?.open ?? false}>${this.#renderView(view)}</div>
      <slot ?hidden=${view !== 'fallback' && view !== 'signed-out'}></slot>
      <slot name="help"></slot>
    </section>`;
  }

  #renderView(view: View): TemplateResult | typeof nothing {
    const t = this.#l.words;
    switch (view) {
      case 'fallback':
        return nothing;
      case 'signed-out':
        return html`<p>${t.signedOut}</p>`;
      case 'loading':
        return skeleton(t.loading, 6);
      case 'failed':
        return html`${this.#failure.render()}${this.#renderWays()}`;
      case 'list':
        return this.#renderList(this.#known ?? []);
      case 'registering':
      case 'challenging':
        return this.#acting?.render() ?? nothing;
    }
  }

  #renderList(votes: readonly Vote[]): TemplateResult {
    const t = this.#l.words;
    return html`${this.#acting?.render()}${this.#failure.render()}${this.#renderRegistrations(votes)}
    ${
      votes.length === 0
        ? html`${notice({ kind: 'info', text: t.none, detail: t.noneDetail })}${this.#renderWays()}`
        : repeat(
            grouped(votes),
            ([group]) => group,
            ([group, found]) => this.#renderGroup(group, found),
          )
    }`;
  }

  /** “3 of 7”, and the way to do the others at once (S1-18). */
  #renderRegistrations(votes: readonly Vote[]): TemplateResult | typeof nothing {
    const t = this.#l.words;
    const { done, total, left } = registrationsOf(votes);
    if (total === 0) return nothing;
    const text = left.length > 0 ? t.registrations(done, total) : t.allRegistered;
    return html`<div class="overview">
      <div part="progress">
        <p id="registrations" .textContent=${text}></p>
        <progress max=${total} .value=${done} aria-labelledby="registrations"></progress>
      </div>
      ${
        left.length > 1
          ? html`<button
              type="button"
              part="register-left"
              @click=${() => void this.#register(left.map(({ id }) => id))}
            >
              ${t.registerLeft(left.length)}
            </button>`
          : nothing
      }
    </div>`;
  }

  #renderGroup(group: Group, votes: readonly Vote[]): TemplateResult {
    return html`<section class="group" aria-labelledby=${group}>
      <h3 id=${group}>${this.#l.words.groups[group]} <span class="count">${votes.length}</span></h3>
      <ul class="votes">
        ${repeat(
          votes,
          ({ id }) => id,
          (vote) => this.#renderVote(vote),
        )}
      </ul>
    </section>`;
  }

  #renderVote(vote: Vote): TemplateResult {
    const { id } = vote;
    return voteView({
      l: this.#l,
      vote,
      now: this.#moments.now,
      urls: {
        ballot: widgetUrl(this, 'ballot-card', this.ballotUrl, id),
        receipt: widgetUrl(this, 'ballot-receipt', this.receiptUrl, id),
        results: widgetUrl(this, 'vote-results', this.resultsUrl, id),
      },
      support: this.#renderSupport(),
      details: this.#details?.render(vote),
      acknowledging: this.#acting?.isAcknowledging(id) ?? false,
      onRegister: () => void this.#register([id]),
      onAcknowledge: () => void this.#act((acting) => void acting.acknowledge(id)),
      onChallenge: () =>
        void this.#act((acting) => {
          acting.challenge(id);
        }),
      onCalendar: () => void this.#keepInCalendar(vote),
      onDetails: () => void (this.#details ?? this.#loadDetails()),
    });
  }

  #renderSupport(): TemplateResult | typeof nothing {
    return wayOut({ to: 'support', url: this.supportUrl, text: wayOutWords[this.#l.lang].support });
  }

  #renderWays(): TemplateResult {
    const { home } = wayOutWords[this.#l.lang];
    return html`<p class="actions">
      ${wayOut({ to: 'home', url: this.homeUrl, text: home })} ${this.#renderSupport()}
    </p>`;
  }

  readonly #register = (votes: readonly string[]): Promise<void> =>
    this.#act((acting) => {
      acting.register(votes);
    });

  async #act(act: (acting: VoteActing) => void): Promise<void> {
    this.#failure.clear();
    const acting = await this.#prepare();
    if (acting) act(acting);
    else await this.#failure.show(new ClientError('unreachable'), { onRetry: () => void this.#act(act) });
  }

  /** The part that writes, fetched when it is needed. */
  async #prepare(): Promise<VoteActing | undefined> {
    const part = this.#part.module ?? (await this.#part.get());
    this.#acting ??=
      part &&
      new part.VoteActing(this, {
        context: this.context,
        failure: this.#failure,
        member: () => this.#member.current,
        vote: (id) => this.#known?.find((vote) => vote.id === id),
        replace: (vote) => {
          this.#votes.set((this.#known ?? []).map((each) => (each.id === vote.id ? vote : each)));
        },
        reload: () => {
          this.#reread.read();
        },
        profileLink: (text) => wayOut({ to: 'profile', url: this.profileUrl, text }),
      });
    return this.#acting;
  }

  async #loadDetails(): Promise<void> {
    this.#failure.clear();
    if (await this.#detailsPart.get()) return;
    await this.#failure.show(new ClientError('unreachable'), { onRetry: () => void this.#loadDetails() });
  }

  async #keepInCalendar(vote: Vote): Promise<void> {
    this.#failure.clear();
    const calendar = this.#calendar.module ?? (await this.#calendar.get());
    if (!calendar) {
      await this.#failure.show(new ClientError('unreachable'), { onRetry: () => void this.#keepInCalendar(vote) });
      return;
    }
    const address = widgetUrl(this, 'ballot-card', this.ballotUrl, vote.id);
    const url = safeUrl(vote.provider?.url ?? address);
    calendar.offer(calendar.calendarOf({ l: this.#l, vote, url, now: this.#moments.now }), vote.id);
  }

  /** A challenge that a reload interrupted opens again. */
  #resume(): void {
    this.#resumed = true;
    if (recall(this.localName)) void this.#prepare().then((acting) => acting?.restore());
  }
}
