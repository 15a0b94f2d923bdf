import type { FindInvitationOutcome, Invitation } from '@trait-union/client';
import { ClientError } from '@trait-union/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { DraftController } from '../../controllers/draft-controller.ts';
import { FailureController } from '../../controllers/failure-controller.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { lightFormSlot, lightFormStyles } from '../../controllers/light-form-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { MemberController } from '../../controllers/member-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { errorOf, UnreadController } from '../../controllers/unread-controller.ts';
import { announce } from '../../internal/announce.ts';
import { isFramedByAnotherSite } from '../../internal/framed.ts';
import { hasFocus } from '../../internal/has-focus.ts';
import { LinkToken } from '../../internal/link-token.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { errorWords } from '../../messages/errors.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import type { WayOut } from '../../internal/portal-navigate-event.ts';
import { buttons } from '../../styles/buttons.ts';
import { states } from '../../styles/states.ts';
import { homeWay } from '../../templates/home-way.ts';
import { notice } from '../../templates/notice.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { wayOut } from '../../templates/way-out.ts';
import { InvitationAccepting } from './invitation-accept.accepting.ts';
import { InvitationAcceptCompletedEvent } from './invitation-accept.events.ts';
import type { InvitationJoining } from './invitation-accept.joining.ts';
import { words } from './invitation-accept.messages.ts';
import { SignInHere } from './invitation-accept.sign-in.ts';
import { start, transition, type Act, type Joined, type Step } from './invitation-accept.steps.ts';
import { styles } from './invitation-accept.styles.ts';
import {
  acceptedView,
  choosingView,
  closedView,
  framedView,
  offer,
  withoutInvitation,
} from './invitation-accept.views.ts';

/** What stands between a person and an invitation that is theirs to accept. */
type View =
  | 'fallback'
  | 'insecure'
  | 'framed'
  | 'no-link'
  | 'loading'
  | 'failed'
  | 'unknown'
  | 'closed'
  | 'signed-in'
  | Step['step'];

type Waiting = Exclude<Step['step'], 'accepted'>;

/** What is kept through a reload. */
interface Kept {
  step: Step;
  typed: Readonly<Record<string, string>>;
}

/**
 * @summary Accepts an invitation to an organisation, with the account one has or a new one. The role is the invitation's.
 * @slot - What a visitor sees until the widget is ready, or for good if it cannot load.
 * @slot help - Help links of the webmaster's own, at the end.
 * @slot trait-union-form - The form of a new account, which the element renders in the light DOM for password managers; not for the page to fill.
 * @slot trait-union-sign-in - The sign-in widget, which the element puts there; not for the page to fill.
 * @fires {InvitationAcceptCompletedEvent} invitation-accept-completed - The invitation is accepted, and the person signed in. Carries the organisation's opaque id.
 * @fires {PortalNavigateEvent} portal-navigate - A way out is about to be followed. Prevent it to show the place yourself.
 * @csspart base - The card around everything.
 * @csspart heading - The heading.
 * @csspart offer - The role, the address, the end and the places of the invitation.
 * @csspart have-account - The button of somebody who has an account.
 * @csspart no-account - The button of somebody who has none.
 * @csspart back - The button that goes back to that choice.
 * @csspart accept - The button that accepts.
 * @csspart switch - The button that signs out, to use another account.
 * @csspart notice - A message in its place.
 * @csspart retry - The button that tries again after a failure.
 * @csspart countdown - The time left before trying again has a point.
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of links, buttons and focus.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius of fields, buttons and cards.
 * @cssprop [--tu-field-background=transparent] - Background of fields.
 */
export class InvitationAccept extends PortalElement {
  static override styles = [PortalElement.styles, buttons, lightFormStyles, states, styles];

  /** Where the union's site begins. No link when empty. */
  @property({ attribute: 'home-url' }) homeUrl = '';

  /** The page where a member signs in, should that not be possible here. No link when empty. */
  @property({ attribute: 'login-url' }) loginUrl = '';

  /** The page that helps a member who forgot their password. No link when empty. */
  @property({ attribute: 'recovery-url' }) recoveryUrl = '';

  /** The page where a person asks for help. No link when empty. */
  @property({ attribute: 'support-url' }) supportUrl = '';

  @query('#heading') private readonly heading!: HTMLElement | null;

  #step: Step = start;
  /** For which link and whom the invitation was asked for. */
  #for: string | undefined;
  #shown: string | undefined;
  #hadFocus = false;
  #joining: InvitationJoining | undefined;
  #typed: Readonly<Record<string, string>> = {};

  readonly #l = new LocalizeController(this, words);
  readonly #link = new LinkToken(this, () => {
    this.#step = start;
    this.#draft.drop();
  });
  readonly #draft = new DraftController<Kept>(this, 'invitation-accept', () => ({
    step: this.#step,
    typed: this.#typed,
  }));
  readonly #failure = new FailureController(this, () => this.context.client?.clock);
  readonly #found = new ResourceController(this, (signal) => this.#find(signal));
  readonly #joiner = new LazyController(this, () => import('./invitation-accept.joining.ts'));
  readonly #accepting = new InvitationAccepting(this, {
    context: this.context,
    l: this.#l,
    failure: this.#failure,
    token: () => this.#link.value ?? '',
    act: (act) => this.#act(act),
  });
  readonly #signIn = new SignInHere(this, () =>
    this.#view === 'signing-in' ? { recoveryUrl: this.recoveryUrl } : undefined,
  );

  constructor() {
    super();
    new UnreadController(this, {
      failure: this.#failure,
      error: () => (this.#view === 'failed' ? this.#readError : undefined),
      onRetry: this.#handleReload,
    });
    new MemberController(this, this.context, {
      onPresent: () => undefined,
      keeps: () => true,
      onExpire: () => undefined,
      onResume: () => undefined,
      onForget: () => {
        if (this.#step.step === 'accepted') this.#step = start;
      },
    });
  }

  get #invitation(): Invitation | undefined {
    const { value } = this.#found;
    return value?.outcome === 'found' ? value.invitation : undefined;
  }

  get #view(): View {
    if (!isSecureContext) return 'insecure';
    if (isFramedByAnotherSite()) return 'framed';
    if (!this.context.client) return 'fallback';
    if (this.#step.step === 'accepted') return 'accepted';
    if (!this.#link.value) return 'no-link';
    // What is on the screen stays there while it is asked for anew
    const { value } = this.#found;
    if (!value) return this.#readError ? 'failed' : 'loading';
    if (value.outcome === 'link-unknown') return 'unknown';
    const isSignedIn = this.context.session.status === 'signed-in' && !this.#joining?.entering;
    if (isSignedIn && value.invitation.standing === 'already-member') return 'signed-in';
    if (value.invitation.state !== 'open' && !this.#joining?.entering) return 'closed';
    return isSignedIn ? 'signed-in' : this.#step.step;
  }

  get #readError(): ClientError | undefined {
    return errorOf(this.context.session, this.#found.state);
  }

  protected override willUpdate(): void {
    this.#hadFocus = hasFocus(this);
    this.#restore();
    this.#load();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const view = this.#view;
    // The focused control may have left, with the view before or with a message: focus must not fall on the body (trust A11).
    if (this.#hadFocus && (this.#shown !== view || !hasFocus(this))) this.heading?.focus();
    this.#shown = view;
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const t = this.#l.words;
    const { organization } = this.#step.step === 'accepted' ? this.#step : (this.#invitation ?? {});
    const heading = organization ? t.headingTo(organization.name) : t.heading;
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang} dir="ltr">
      <h2 id="heading" part="heading" tabindex="-1"><span .textContent=${heading}></span></h2>
      <div class="view">
        ${this.#renderView(view)} ${view === 'fallback' ? nothing : homeWay(this.#l.lang, this.homeUrl)}
      </div>
      <slot ?hidden=${view !== 'fallback'}></slot>
      <slot name="help"></slot>
    </section>`;
  }

  #renderView(view: View): TemplateResult | typeof nothing {
    const t = this.#l.words;
    switch (view) {
      case 'fallback':
        return nothing;
      case 'insecure':
        return html`${notice({ kind: 'error', text: errorWords[this.#l.lang].insecure })}${this.#renderWays()}`;
      case 'framed':
        return framedView(this.#l);
      case 'no-link':
      case 'unknown':
        return withoutInvitation(this.#l, view === 'unknown', this.#renderWays());
      case 'loading':
        return skeleton(t.loading, 4);
      case 'failed':
        return html`${this.#failure.render()}${this.#renderWays()}`;
      case 'accepted':
        return this.#step.step === 'accepted' ? acceptedView(this.#l, this.#step) : nothing;
      case 'closed':
      case 'signed-in':
      case 'choosing':
      case 'signing-in':
      case 'joining':
      case 'asking':
      case 'mail-sent':
        return this.#invitation ? this.#renderInvitation(view, this.#invitation) : nothing;
    }
  }

  #renderInvitation(view: 'closed' | 'signed-in' | Waiting, invitation: Invitation): TemplateResult {
    if (view === 'closed') {
      const login = invitation.state === 'used' ? this.#way('login', this.loginUrl) : nothing;
      return closedView(this.#l, invitation, this.#renderWays(login));
    }
    if (view === 'signed-in') return html`${offer(this.#l, invitation)}${this.#accepting.render(invitation)}`;
    return html`${offer(this.#l, invitation)}${this.#renderStep(view, invitation)}`;
  }

  #renderStep(step: Waiting, { email }: Invitation): TemplateResult {
    const t = this.#l.words;
    switch (step) {
      case 'choosing':
        return html`${this.#failure.render()} ${choosingView(this.#l, this.#handleNew, this.#handleHave)}`;
      case 'signing-in': {
        const exists = this.#step.step === 'signing-in' && this.#step.said;
        const login = this.#signIn.missing ? this.#way('login', this.loginUrl, t.loginPage) : nothing;
        return html`${exists ? notice({ kind: 'info', text: t.accountExists }) : html`<p>${t.signInHint}</p>`}
        ${this.#signIn.render()} ${login} ${this.#renderBack()}`;
      }
      case 'joining':
      case 'asking':
        return html`${email ? html`<p>${t.joinHint}</p>` : nothing} ${this.#failure.render()}
          <slot name=${lightFormSlot}></slot>
          ${this.#renderBack()}`;
      case 'mail-sent':
        return notice({
          kind: 'success',
          text: this.#step.step === 'mail-sent' ? t.mailSent(this.#step.email) : nothing,
          detail: t.mailSentHint,
          actions: this.#renderBack(),
        });
    }
  }

  #renderBack(): TemplateResult {
    return html`<p>
      <button type="button" class="quiet-button" part="back" @click=${this.#handleBack}>${this.#l.words.back}</button>
    </p>`;
  }

  /** Ways out of what cannot be gone on with here. */
  #renderWays(first: unknown = nothing): TemplateResult {
    return html`<p class="actions">${first} ${this.#way('support', this.supportUrl)}</p>`;
  }

  #way(to: WayOut, url: string, text = wayOutWords[this.#l.lang][to]): unknown {
    return wayOut({ to, url, text });
  }

  #load(): void {
    const { client, session } = this.context;
    const token = this.#link.value;
    if (!client || !token || !this.isConnected || this.#step.step === 'accepted' || this.#joining?.entering) return;
    if (session.status !== 'signed-in' && session.status !== 'signed-out') return;
    const who = `${token} ${session.status === 'signed-in' ? session.member.id : ''}`;
    if (this.#for === who) return;
    this.#for = who;
    void this.#reload();
  }

  async #reload(): Promise<void> {
    await this.#found.load();
    if (this.#found.value && this.#step === start) await this.#resume();
  }

  /** Where a reload or Back left off. */
  async #resume(): Promise<void> {
    const kept = this.#draft.restored;
    if (!kept || this.#view !== 'choosing') return;
    this.#typed = kept.typed;
    if (kept.step.step === 'joining' || kept.step.step === 'asking') await this.#startNew();
    else this.#step = kept.step;
    this.requestUpdate();
  }

  /** Its link has done its work: what became of it is there without. */
  #restore(): void {
    const { restored } = this.#draft;
    if (this.#step === start && !this.#link.value && restored?.step.step === 'accepted') this.#step = restored.step;
  }

  async #find(signal: AbortSignal): Promise<FindInvitationOutcome> {
    const { invitations } = await this.context.ready();
    return invitations.find(this.#link.value ?? '', { signal });
  }

  readonly #handleNew = (): void => void this.#startNew();

  async #startNew(): Promise<void> {
    const module = this.#joiner.module ?? (await this.#joiner.get());
    if (!module) {
      await this.#failure.show(new ClientError('unreachable'), { onRetry: this.#handleNew });
      return;
    }
    this.#joining ??= new module.InvitationJoining(this, {
      context: this.context,
      failure: this.#failure,
      token: () => this.#link.value ?? '',
      invitation: () => this.#invitation,
      step: () => {
        const view = this.#view;
        const step = this.#step;
        return (step.step === 'joining' || step.step === 'asking') && view === step.step ? step : undefined;
      },
      act: (act) => this.#act(act),
      typed: () => this.#typed,
      onType: (name, value) => {
        this.#typed = { ...this.#typed, [name]: value };
        this.#draft.save();
      },
    });
    await this.#act({ act: 'new', named: this.#invitation?.email !== undefined });
  }

  readonly #handleHave = (): void => void this.#act({ act: 'sign-in' });

  readonly #handleBack = (): void => void this.#act({ act: 'back' });

  async #act(act: Act): Promise<void> {
    this.#step = transition(this.#step, act, this.#invitation);
    if (act.act !== 'checked') this.#failure.clear();
    this.requestUpdate();
    if (this.#step.step === 'accepted') this.#complete(this.#step);
    this.#draft.save();
    if (act.act === 'answered' && ['already-member', 'email-mismatch', 'invitation-closed'].includes(act.outcome))
      await this.#found.load();
    else if (act.act === 'answered' && act.outcome === 'account-exists') this.#say(this.#l.words.accountExists);
    else if (act.act === 'mailed' && act.outcome === 'sent') this.#say(this.#l.words.mailSent(act.email));
    await this.updateComplete;
  }

  #complete({ organization }: Joined): void {
    this.#typed = {};
    this.#link.drop();
    this.#draft.drop();
    this.#found.reset();
    this.#joining?.forget();
    this.#say(this.#l.words.accepted(organization.name));
    this.dispatchEvent(new InvitationAcceptCompletedEvent(organization.id));
  }

  /** An element that has left the page has nothing to say any more; what it sent is still done. */
  #say(text: string): void {
    if (this.isConnected) announce(text, 'polite', this.#l.lang);
  }

  readonly #handleReload = (): void => {
    if (this.context.session.status === 'failed') void this.context.client?.session.refresh();
    else void this.#reload();
  };
}
