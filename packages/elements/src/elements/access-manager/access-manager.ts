import { ClientError } from '@trait-union/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { FailureController } from '../../controllers/failure-controller.ts';
import { keepFocus } from '../../controllers/keep-focus.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { lightFormStyles } from '../../controllers/light-form-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { MemberController } from '../../controllers/member-controller.ts';
import type { ReauthenticationController } from '../../controllers/reauthentication-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { SeenAgainController } from '../../controllers/seen-again-controller.ts';
import { SessionExpiryController } from '../../controllers/session-expiry-controller.ts';
import { errorOf, UnreadController } from '../../controllers/unread-controller.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import { buttons } from '../../styles/buttons.ts';
import { fields } from '../../styles/fields.ts';
import { form } from '../../styles/form.ts';
import { states } from '../../styles/states.ts';
import { homeWay } from '../../templates/home-way.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { wayOut } from '../../templates/way-out.ts';
import { AccessManagerChangedEvent } from './access-manager.events.ts';
import { LazyPart } from './access-manager.lazy-part.ts';
import { PeopleList } from './access-manager.list.ts';
import { load, verdictsOf, type Loaded } from './access-manager.loading.ts';
import { words } from './access-manager.messages.ts';
import { narrowStyles } from './access-manager.narrow-styles.ts';
import type { AccessPart, AccessParts, ActingPart } from './access-manager.parts.ts';
import { openedParts } from './access-manager.opened.ts';
import { PeopleTable } from './access-manager.people-table.ts';
import { PeopleStore } from './access-manager.people.ts';
import { Places } from './access-manager.places.ts';
import { seatsStyles } from './access-manager.seats-styles.ts';
import { seatsView } from './access-manager.seats-view.ts';
import { styles } from './access-manager.styles.ts';

type View = 'fallback' | 'signed-out' | 'loading' | 'failed' | 'closed' | 'people';

/**
 * @summary Shows who has access to an organization's services and the seats they take, and lets its managers change it.
 * @slot - The way to sign in, as a link: shown while nobody is signed in, and when the widget cannot load.
 * @slot help - Help links of the webmaster's own, at the end.
 * @slot trait-union-form - The form that asks for the password again, which the element renders in the light DOM for password managers; not for the page to fill.
 * @fires {AccessManagerChangedEvent} access-manager-changed - Something of who has access was changed by the member's act here. Names nobody.
 * @fires {PortalNavigateEvent} portal-navigate - A link out of the widget is about to be followed. Prevent it to show the place without a load.
 * @csspart base - The card around everything.
 * @csspart heading - The heading.
 * @csspart open - A button that opens a part in place: inviting, the history, asking for seats.
 * @csspart place - The part that is open.
 * @csspart people - The search and the list.
 * @csspart filters - The button that shows the filters, on a small screen.
 * @csspart count - How many people there are.
 * @csspart table - The list.
 * @csspart sort - The heading of a column by which the list can be sorted.
 * @csspart row - One person of it.
 * @csspart state - How somebody's access stands.
 * @csspart documentation - The box by which somebody reads the documentation.
 * @csspart manage - The button that opens what can be done to somebody.
 * @csspart choose-all - The box that chooses everybody who is shown.
 * @csspart everybody - The button that ends a search.
 * @csspart more - The button that shows more people.
 * @csspart dock - At the foot of the list, in view: what came of an act, and the acts to several.
 * @csspart selection - How many are chosen, and the acts to them.
 * @csspart choose-none - The button that ends the choice.
 * @csspart acts - The acts to one person.
 * @csspart dialog - The question before an act by which something is lost.
 * @csspart losses - What is lost.
 * @csspart confirm - The button that goes on all the same.
 * @csspart keep - The button that leaves things as they are.
 * @csspart undo - The button that undoes what was just done.
 * @csspart dismiss - The button that puts a message away.
 * @csspart give-up - The button that gives up what was not done.
 * @csspart conflicts - Those whom somebody else changed first.
 * @csspart refused - For whom it was refused, and why.
 * @csspart mine - The button that does the act all the same.
 * @csspart theirs - The button that leaves what somebody else did.
 * @csspart invitation - How an invitation by e-mail stands.
 * @csspart cool-down - When it can be sent again.
 * @csspart seats - The seats, in words and as a bar.
 * @csspart seat-request - The seats that were asked for.
 * @csspart asking - The form that asks for more seats.
 * @csspart ask-seats - The button that sends it.
 * @csspart inviting - The forms that invite.
 * @csspart invite - The button that checks, or sends, invitations.
 * @csspart drop - Where a file of people is dropped.
 * @csspart check - What was read of a list.
 * @csspart bad-lines - Those of its lines that cannot be invited.
 * @csspart good-lines - Those that can.
 * @csspart send - The button that invites these.
 * @csspart back - The button that goes back to the list.
 * @csspart report - What came of each invitation.
 * @csspart again - The button that sends again what found no free seat.
 * @csspart link - A link to share.
 * @csspart create-link - The button that makes one.
 * @csspart code-button - The button that shows its QR code.
 * @csspart code - The QR code.
 * @csspart copy - The button that copies it.
 * @csspart over - Links that lead nowhere any more.
 * @csspart history - The history of access.
 * @csspart events - What was done, line by line.
 * @csspart clear - The button that ends a filter of it.
 * @csspart more-history - The button that shows older lines.
 * @csspart export - The button that makes a file of it.
 * @csspart progress - How that is getting on.
 * @csspart offer - A file that is ready.
 * @csspart save - The link that saves it.
 * @csspart share - The button that passes it on to an app of the device.
 * @csspart error-summary - The list of what is to be corrected.
 * @csspart close - The button that closes a part which is open.
 * @csspart notice - A message in its place.
 * @csspart retry - The button that tries again after a failure.
 * @csspart countdown - The time left before trying again has a point.
 * @csspart extend - The button that extends the session.
 * @csspart provider - The button that opens the identity provider, where the union has one.
 * @csspart passkey - The button that takes a passkey in place of the password.
 * @csspart reauthentication - Around the request for the password when the session has ended.
 * @csspart cancel - The button that gives an act up.
 * @csspart sign-out - The button that leaves a session which has ended, in place of the password.
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of links, buttons and focus.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius of fields, buttons and cards.
 * @cssprop [--tu-field-background=transparent] - Background of fields.
 * @cssprop [--tu-panel-background=Canvas] - Background of what stands over the list.
 * @cssprop [--tu-panel-color=CanvasText] - Text of what stands over the list.
 */
export class AccessManager extends PortalElement {
  static override styles = [
    PortalElement.styles,
    buttons,
    fields,
    form,
    lightFormStyles,
    states,
    seatsStyles,
    styles,
    narrowStyles,
  ];

  /** Where the union's site begins. No link when empty. */
  @property({ attribute: 'home-url' }) homeUrl = '';

  /** The page with `member-login`. No link when empty. */
  @property({ attribute: 'login-url' }) loginUrl = '';

  /** The page where a member asks for help. No link when empty. */
  @property({ attribute: 'support-url' }) supportUrl = '';

  @query('#heading') private readonly heading!: HTMLElement | null;

  readonly #l = new LocalizeController(this, words);
  readonly #failure = new FailureController(this, () => this.context.client?.clock);
  readonly #expiry = new SessionExpiryController(this, this.context);
  readonly #guardPart = new LazyController(this, () => import('../../controllers/reauthentication-controller.ts'));
  readonly #closedPart = new LazyController(this, () => import('./access-manager.closed-view.ts'));
  readonly #people = new PeopleStore({
    host: this,
    find: async (asked) => (await this.context.ready()).access.find(asked),
    onWrote: () => this.dispatchEvent(new AccessManagerChangedEvent()),
  });
  readonly #list = new PeopleList(this, this.#people, async (asked, signal) =>
    (await this.context.ready()).access.find(asked, { signal }),
  );
  readonly #loading = new ResourceController(this, (signal) => this.#load(signal));
  readonly #member = new MemberController(this, this.context, {
    onPresent: () => {
      this.#loading.ensure();
      if (this.#known?.verdict.state === 'allowed') this.#list.ensure();
    },
    keeps: () => this.#isBusy,
    onExpire: (member) => void this.#getGuard().then((guard) => guard?.ask(member, () => undefined)),
    onResume: () => {
      this.#guard?.close();
      for (const part of this.#made) part.resume();
    },
    onForget: () => {
      this.#forget();
    },
  });
  readonly #shared: AccessParts = {
    context: this.context,
    member: () => this.#member.current,
    overview: () => {
      if (!this.#overview) throw new Error('not read yet');
      return this.#overview;
    },
    people: this.#people,
    ...verdictsOf(() => this.#known),
    settle: (error, act) => void this.#settle(error, act),
    reread: () => {
      this.#reread();
    },
    close: () => {
      this.#places.close();
    },
    deselect: (ids) => {
      this.#table.selection.setAll(ids, false);
      this.requestUpdate();
    },
    support: () => this.#renderWay('support', this.supportUrl),
  };
  readonly #acting = new LazyPart<ActingPart>(this, async () => {
    const { AccessActing } = await import('./access-manager.acting.ts');
    return () => new AccessActing(this, this.#shared);
  });
  readonly #opened = openedParts(this, this.#shared);
  readonly #table = new PeopleTable(this, {
    l: this.#l,
    parts: this.#shared,
    people: this.#people,
    list: this.#list,
    acting: this.#acting,
    failure: this.#failure,
  });
  readonly #places = new Places(this, {
    l: this.#l,
    parts: this.#opened,
    failure: this.#failure,
    mayDo: this.#shared.mayDo,
    closedPart: this.#closedPart,
  });
  /** As last known: it stays in view while it is asked for again. */
  #known: Loaded | undefined;
  /** The last one: what is on its way needs it to its end, whoever may no longer read another. */
  #overview: Loaded['overview'];
  #guard: ReauthenticationController | undefined;
  /** A refusal after which the member's rights were asked for again. */
  #refusal: ClientError | undefined;

  constructor() {
    super();
    new SeenAgainController(this, this.#reread);
    new UnreadController(this, {
      failure: this.#failure,
      error: () => this.#readError,
      isLoading: () => this.#loading.state.status === 'loading' || this.#list.isLoading,
      onRetry: () => {
        if (this.#list.isMore && this.#list.error) void this.#table.more();
        else this.#reread();
      },
      isAsked: () => this.#list.isAsked && this.#list.error !== undefined,
    });
  }

  /** Parts that were needed so far. */
  get #made(): readonly AccessPart[] {
    return [this.#acting, ...Object.values(this.#opened)].flatMap(({ part }) => part ?? []);
  }

  get #isBusy(): boolean {
    return this.#made.some(({ isBusy }) => isBusy);
  }

  get #view(): View {
    const { client, session } = this.context;
    if (!client) return 'fallback';
    if (this.#member.current && this.#known) return this.#known.overview ? 'people' : 'closed';
    if (this.#readError) return 'failed';
    return session.status === 'signed-out' ? 'signed-out' : 'loading';
  }

  get #readError(): ClientError | undefined {
    return (
      (this.#member.current ? undefined : errorOf(this.context.session)) ??
      errorOf(this.#loading.state) ??
      this.#list.error
    );
  }

  protected override firstUpdated(): void {
    // After an act to several, at what came of it: the heading is far above
    keepFocus(this, () => this.renderRoot.querySelector<HTMLElement>('[part=dock] .notice') ?? this.heading);
    this.#places.restore();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { value } = this.#loading;
    if (value && value !== this.#known && this.#member.current) {
      this.#known = value;
      this.#overview = value.overview ?? this.#overview;
    }
    const { error } = this.#list;
    if (error?.code !== 'forbidden' || error === this.#refusal) return;
    this.#refusal = error;
    void this.#loading.load();
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const asks = this.#member.current && this.#guard?.open;
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang} dir="ltr">
      <h2 id="heading" part="heading" tabindex="-1">${this.#l.words.heading}</h2>
      ${this.#expiry.render()}${this.#member.current && this.#guard?.render()}
      <div class="view" ?inert=${asks ?? false}>${this.#renderView(view)}</div>
      ${view === 'fallback' ? nothing : homeWay(this.#l.lang, this.homeUrl)}
      <slot ?hidden=${view !== 'fallback' && view !== 'signed-out'}></slot>
      <slot name="help"></slot>
    </section>`;
  }

  #renderView(view: View): unknown {
    const { words: t } = this.#l;
    switch (view) {
      case 'fallback':
        return nothing;
      case 'signed-out':
        return html`<p>${t.signedOut}</p>
          ${this.#renderWay('login', this.loginUrl)}`;
      case 'loading':
        return skeleton(t.loading, 6);
      case 'failed':
        return html`${this.#failure.render()}${this.#renderWay('support', this.supportUrl)}`;
      case 'closed':
        return this.#renderClosed();
      case 'people':
        return this.#renderPeople();
    }
  }

  #renderClosed(): TemplateResult {
    const verdict = this.#known?.verdict;
    const { module } = this.#closedPart;
    return html`${this.#failure.render()}
    ${this.#isBusy ? [this.#places.render(), this.#acting.part?.render()] : nothing}
    ${
      module && verdict && verdict.state !== 'allowed'
        ? module.closedView(this.#l, verdict)
        : skeleton(this.#l.words.loading, 3)
    }
    ${this.#renderWay('support', this.supportUrl)}`;
  }

  #renderPeople(): TemplateResult {
    const places = this.#places;
    const { seats } = this.#people;
    return html`${seats ? seatsView(this.#l, seats, places.renderOpener('asking')) : nothing}
      <div class="actions">${places.renderOpener('inviting')} ${places.renderOpener('history')}</div>
      ${places.render()} ${this.#table.render()}`;
  }

  #renderWay(to: 'login' | 'support', url: string): TemplateResult | typeof nothing {
    const link = wayOut({ to, url, text: wayOutWords[this.#l.lang][to], ...(to === 'login' && { look: 'button' }) });
    return link === nothing ? nothing : html`<p>${link}</p>`;
  }

  async #load(signal: AbortSignal): Promise<Loaded> {
    const client = await this.context.ready();
    const asked = this.#people.asking();
    const loaded = await load(client, signal, {
      known: this.#known,
      // Not one after the other: the list is on its way with the seats
      onAllowed: () => {
        this.#list.ensure();
      },
    });
    if (loaded.overview) this.#people.readSeats(loaded.overview.seats, asked);
    // Also for what is closed of a page that is open
    const why = this.#closedPart.get();
    if (!loaded.overview && !(await why)) throw new ClientError('unreachable');
    return loaded;
  }

  /** The member is back, tries again, or something was changed beside the list. */
  readonly #reread = (): void => {
    if (!this.#member.current) {
      if (this.context.session.status === 'failed') void this.context.client?.session.refresh();
      return;
    }
    if (!this.isConnected) return;
    void this.#loading.load();
    if (!this.#known?.overview) return;
    void this.#list.reread(this.#table.isHeld, this.#table.inView);
    this.#places.reread();
  };

  /** The part that asks who the member is, fetched when it is needed. */
  async #getGuard(): Promise<ReauthenticationController | undefined> {
    const part = this.#guardPart.module ?? (await this.#guardPart.get());
    this.#guard ??= part && new part.ReauthenticationController(this, this.context);
    return this.#guard;
  }

  async #settle(
    error: ClientError,
    { failure, resume, onRetry = resume }: Parameters<AccessParts['settle']>[1],
  ): Promise<void> {
    if (error.code === 'forbidden') void this.#loading.load();
    const guard = await this.#getGuard();
    const member = this.#member.current;
    if (guard) guard.settle(error, { member, failure, resume, onRetry });
    else await failure.show(error, { onRetry });
  }

  #forget(): void {
    for (const part of this.#made) part.forget();
    this.#table.forget();
    this.#places.forget();
    this.#loading.reset();
    this.#list.forget();
    this.#people.forget();
    this.#known = this.#overview = undefined;
    this.#guard?.close();
    this.#failure.clear();
  }
}
