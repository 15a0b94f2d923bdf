import type { EmailStatus, EmailVerification as Status } from '@trait-union/client';
import { ClientError } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { CountdownController } from '../../controllers/countdown-controller.ts';
import { DraftController } from '../../controllers/draft-controller.ts';
import { FailureController } from '../../controllers/failure-controller.ts';
import { keepFocus } from '../../controllers/keep-focus.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { lightFormStyles } from '../../controllers/light-form-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { MemberController } from '../../controllers/member-controller.ts';
import { OperationController } from '../../controllers/operation-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { SeenAgainController } from '../../controllers/seen-again-controller.ts';
import { errorOf, UnreadController } from '../../controllers/unread-controller.ts';
import { announce } from '../../internal/announce.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import { buttons } from '../../styles/buttons.ts';
import { states } from '../../styles/states.ts';
import { homeWay } from '../../templates/home-way.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { wayOut } from '../../templates/way-out.ts';
import type { AddressDraft, EmailChanging } from './email-verification.changing.ts';
import { emailsView } from './email-verification.emails-view.ts';
import { EmailVerificationConfirmedEvent } from './email-verification.events.ts';
import { EmailLanding } from './email-verification.landing.ts';
import { words } from './email-verification.messages.ts';
import { lastInstant, standingOf } from './email-verification.steps.ts';
import { styles } from './email-verification.styles.ts';

interface Sending {
  act: 'send' | 'withdraw';
  id: string;
}

/**
 * @summary Shows whether a member's e-mails are verified, sends the link that verifies one, and is the page that the link opens.
 * @slot - The way to sign in, as a link: shown while nobody is signed in, and when the widget cannot load.
 * @slot help - Help links of the webmaster's own, at the end.
 * @slot trait-union-form - The form that asks for the password again, which the element renders in the light DOM for password managers; not for the page to fill.
 * @fires {EmailVerificationConfirmedEvent} email-verification-confirmed - An address turned out to be verified: by a link followed to this page, or seen here when the member came back. Carries nothing.
 * @fires {PortalNavigateEvent} portal-navigate - The member follows a way out. Prevent it to show the place without a load.
 * @csspart base - The card around everything.
 * @csspart heading - The heading.
 * @csspart email - One e-mail and all that concerns it.
 * @csspart status - An address and how it stands.
 * @csspart send - The button that sends the message, for the first time or again.
 * @csspart change - A button for another address.
 * @csspart withdraw - The button that keeps the address on file.
 * @csspart cancel - The button that leaves the form.
 * @csspart renew - The button that asks for a new link in place of one that no longer works.
 * @csspart reauthentication - Around the request for the password.
 * @csspart sign-out - The button that leaves a session which has ended, in place of the password.
 * @csspart provider - The button that opens the identity provider, where the union has one.
 * @csspart passkey - The button that takes a passkey in place of the password.
 * @csspart notice - A message in its place.
 * @csspart retry - The button that tries again after a failure.
 * @csspart countdown - The time left before trying again has a point.
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of links, buttons and focus.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius of fields, buttons and cards.
 * @cssprop [--tu-field-background=transparent] - Background of fields.
 */
export class EmailVerification extends PortalElement {
  static override styles = [PortalElement.styles, buttons, lightFormStyles, states, styles];

  /** The page where a member signs in. No link when empty. */
  @property({ attribute: 'login-url' }) loginUrl = '';

  /** The page where a member adds an e-mail to their file. No link when empty. */
  @property({ attribute: 'profile-url' }) profileUrl = '';

  /** The page where a member asks for help. No link when empty. */
  @property({ attribute: 'support-url' }) supportUrl = '';

  /** Where the union's site begins: a link in every state. None when empty. */
  @property({ attribute: 'home-url' }) homeUrl = '';

  #shown: Status | undefined;
  /** The e-mail of the last act, beside which its failure stands. */
  #at = '';
  #act: Sending['act'] = 'send';
  #changing: EmailChanging | undefined;

  readonly #l = new LocalizeController(this, words);
  readonly #failure = new FailureController(this, () => this.context.client?.clock);
  readonly #countdown = new CountdownController(this, () => this.#now);
  readonly #changer = new LazyController(this, () => import('./email-verification.changing.ts'));
  readonly #draft = new DraftController<AddressDraft>(this, 'email-verification', () => this.#changing?.draft);

  readonly #status = new ResourceController(this, async (signal) =>
    (await this.context.ready()).emailVerification.read({ signal }),
  );

  readonly #member = new MemberController(this, this.context, {
    onPresent: () => {
      this.#status.ensure();
    },
    keeps: () => this.#changing?.draft !== undefined,
    onExpire: (member) => this.#changing?.expire(member),
    onResume: () => this.#changing?.resume(),
    onForget: () => {
      this.#status.reset();
      this.#sending.reset();
      this.#changing?.forget();
      this.#landing.forget();
      this.#failure.clear();
    },
  });

  readonly #sending = new OperationController(this, async ({ act, id }: Sending, options) =>
    (await this.context.ready()).emailVerification[act](id, options),
  );

  readonly #landing = new EmailLanding(this, {
    context: this.context,
    l: this.#l,
    onVerified: () => {
      this.dispatchEvent(new EmailVerificationConfirmedEvent());
    },
    onSettled: () => {
      if (this.#member.current) void this.#status.load();
    },
  });

  get #now(): number {
    return this.context.client?.clock.now() ?? Date.now();
  }

  get #view(): 'fallback' | 'signed-out' | 'loading' | 'failed' | 'emails' {
    const { client, session } = this.context;
    if (!client) return 'fallback';
    if (!this.#member.current) {
      if (session.status === 'failed') return 'failed';
      return session.status === 'signed-out' ? 'signed-out' : 'loading';
    }
    const { status } = this.#status.state;
    return status === 'ready' ? 'emails' : status === 'failed' ? 'failed' : 'loading';
  }

  constructor() {
    super();
    new UnreadController(this, {
      failure: this.#failure,
      error: () => (this.#view === 'failed' ? errorOf(this.context.session, this.#status.state) : undefined),
      onRetry: this.#handleReload,
    });
    new SeenAgainController(this, () => void this.#refresh());
  }

  protected override firstUpdated(): void {
    keepFocus(this, () => this.renderRoot.querySelector('h2'));
  }

  protected override willUpdate(): void {
    const { value } = this.#status;
    if (value === this.#shown) return;
    this.#shown = value;
    this.#countdown.start(value && lastInstant(value.emails.map(({ link }) => link)));
    const draft = this.#draft.restored;
    if (value && draft && !this.#changing) void this.#open(draft);
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    const asking = this.#changing?.reauthentication;
    const hasLanded = this.#landing.suffices;
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang} dir="ltr">
      <h2 id="heading" part="heading" tabindex="-1">${this.#l.words.heading}</h2>
      ${this.#renderLanding()}${asking?.render()}
      <div class="emails" ?inert=${asking?.open ?? false}>${this.#renderView(hasLanded)}</div>
      ${homeWay(this.#l.lang, this.homeUrl)}
      <slot ?hidden=${view !== 'fallback' && (view !== 'signed-out' || hasLanded)}></slot>
      <slot name="help"></slot>
    </section>`;
  }

  #renderView(hasLanded: boolean): unknown {
    const t = this.#l.words;
    switch (this.#view) {
      case 'fallback':
        return nothing;
      case 'signed-out':
        return hasLanded ? nothing : html`<p>${t.signedOut}</p>`;
      case 'loading':
        return hasLanded ? nothing : skeleton(t.loading, 4);
      case 'failed':
        return this.#failure.render();
      case 'emails':
        return this.#renderEmails(this.#status.value?.emails ?? []);
    }
  }

  #renderLanding(): unknown {
    const isSignedOut = this.context.session.status === 'signed-out';
    const way = isSignedOut ? this.#way('login', this.loginUrl) : this.#way('profile', this.profileUrl);
    return this.#landing.render(way, this.#way('support', this.supportUrl));
  }

  #way(to: 'login' | 'profile' | 'support', url: string): TemplateResult | undefined {
    const way = wayOut({ to, url, text: wayOutWords[this.#l.lang][to], look: 'quiet-button' });
    return way === nothing ? undefined : way;
  }

  #renderEmails(emails: readonly EmailStatus[]): TemplateResult {
    if (!emails.length) return this.#renderNone();
    return emailsView({
      l: this.#l,
      emails,
      now: this.#now,
      at: this.#at,
      pending: this.#sending.pending ? this.#act : undefined,
      failure: this.#failure.render(),
      form: (email) => (this.#changing?.draft?.id === email.id ? this.#changing.render(email) : undefined),
      onSend: (id) => void this.#send({ act: 'send', id }),
      onWithdraw: (id) => void this.#send({ act: 'withdraw', id }),
      onChange: (draft) => void this.#open(draft),
    });
  }

  #renderNone(): TemplateResult {
    const more = wayOutWords[this.#l.lang];
    return html`<p>${this.#l.words.none}</p>
      <p class="actions">
        ${wayOut({ to: 'profile', url: this.profileUrl, text: more.profile, look: 'button' })}
        ${wayOut({ to: 'support', url: this.supportUrl, text: more.support, look: 'quiet-button' })}
      </p>`;
  }

  async #send(sending: Sending): Promise<void> {
    if (this.#sending.pending || this.#failure.holds()) return;
    this.#at = sending.id;
    this.#act = sending.act;
    this.#failure.clear();
    const state = await this.#sending.run(sending);
    if (state?.status === 'failed') {
      void this.#failure.show(state.error, { onRetry: () => void this.#send(sending), quiet: !this.isConnected });
    }
    if (state?.status !== 'done') return;
    this.#status.set(state.value);
    this.#say(this.#l.words.said[sending.act === 'send' ? 'sent' : 'withdrawn']);
  }

  /** The form for another address, loaded when it is first asked for. */
  async #open(draft: AddressDraft): Promise<void> {
    const changer = this.#changer.module ?? (await this.#changer.get());
    this.#at = draft.id;
    if (!changer) {
      void this.#failure.show(new ClientError('unreachable'), { onRetry: () => void this.#open(draft) });
      return;
    }
    this.#changing ??= new changer.EmailChanging(this, {
      context: this.context,
      failure: this.#failure,
      member: () => this.#member.current,
      onDraft: () => {
        if (this.#changing?.draft) this.#draft.save();
        else this.#draft.drop();
      },
      onSent: (status) => {
        this.#status.set(status);
        this.#say(this.#l.words.said.sent);
        this.#focusOn('send', draft.id);
      },
      onCancel: (id) => {
        this.#focusOn('change', id);
      },
    });
    await this.#changing.open(draft);
  }

  #focusOn(part: string, id: string): void {
    void this.updateComplete.then(() => {
      const found = this.renderRoot.querySelector<HTMLElement>(`[part=${part}][data-email="${CSS.escape(id)}"]`);
      (found ?? this.renderRoot.querySelector<HTMLElement>('h2'))?.focus();
    });
  }

  /** The link may have been opened in another tab or on a telephone meanwhile (S1-07). */
  async #refresh(): Promise<void> {
    const before = this.#status.value;
    const { client } = this.context;
    if (!client || !before || this.#sending.pending || this.#changing?.pending) return;
    if (this.#verified(before) === before.emails.length) return;
    const after = await client.emailVerification.read({ fresh: true }).catch(() => undefined);
    if (!after || this.#status.value !== before || !this.#member.current) return;
    this.#status.set(after);
    if (this.#verified(after) <= this.#verified(before)) return;
    this.#say(this.#l.words.said.verified);
    this.dispatchEvent(new EmailVerificationConfirmedEvent());
  }

  #verified({ emails }: Status): number {
    return emails.filter((email) => standingOf(email, this.#now) === 'verified').length;
  }

  #say(text: string, politeness: 'polite' | 'assertive' = 'polite'): void {
    if (this.isConnected) announce(text, politeness, this.#l.lang);
  }

  readonly #handleReload = (): void => {
    if (this.#member.current) void this.#status.load();
    else void this.context.client?.session.refresh();
  };
}
