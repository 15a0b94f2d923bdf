import type { ClientError, EnterOrganizationOutcome, OwnOrganization, SessionMember } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { FailureController } from '../../controllers/failure-controller.ts';
import { LeaveQuestionController } from '../../controllers/leave-question-controller.ts';
import { lightFormStyles } from '../../controllers/light-form-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { OperationController, type OperationState } from '../../controllers/operation-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import type { ReauthenticationController } from '../../controllers/reauthentication-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { addStyles } from '../../internal/add-styles.ts';
import { announce } from '../../internal/announce.ts';
import { checkIcon } from '../../internal/icons.ts';
import { holdsUnsaved } from '../../internal/unsaved.ts';
import { roleText } from '../../messages/roles.ts';
import { dialog } from '../../styles/dialog.ts';
import { icon } from '../../templates/icon.ts';
import { notice } from '../../templates/notice.ts';
import { organizationWords } from './member-menu.organizations-messages.ts';
import { organizationStyles } from './member-menu.organizations-styles.ts';

/** The portal may have done what was asked of it. */
const lost: readonly ClientError['code'][] = ['unreachable', 'timeout', 'malformed'];

type Refused = Exclude<EnterOrganizationOutcome, { outcome: 'signed-in' }>['outcome'];

export interface OrganizationsParts {
  context: PortalController;
  member: () => SessionMember | undefined;
  onEntered: (organization: string) => void;
}

/** Which organisation a person with several acts for, and the way to another (B-29); loaded once they touch the menu. */
export class Organizations {
  readonly #host: PortalHost;
  readonly #parts: OrganizationsParts;
  readonly #l: LocalizeController<(typeof organizationWords)['fr']>;
  readonly #list: ResourceController<OwnOrganization[]>;
  readonly #enter: OperationController<string, EnterOrganizationOutcome>;
  readonly #failure: FailureController;
  readonly #question: LeaveQuestionController;
  /** Loaded once the portal asks who they are. */
  #reauthentication: ReauthenticationController | undefined;
  #entering: string | undefined;
  #refused: { name: string; outcome: Refused } | undefined;
  #isActing = false;

  constructor(host: PortalHost, parts: OrganizationsParts) {
    this.#host = host;
    this.#parts = parts;
    const { context } = parts;
    this.#l = new LocalizeController(host, organizationWords);
    this.#list = new ResourceController(host, async (signal) => (await context.ready()).organizations.list({ signal }));
    this.#enter = new OperationController(host, async (id, options) =>
      (await context.ready()).organizations.enter(id, options),
    );
    this.#failure = new FailureController(host, () => context.client?.clock);
    this.#question = new LeaveQuestionController(host);
    addStyles(host, [lightFormStyles, dialog, organizationStyles]);
  }

  /** Until the element has followed to the other membership: it is still the same person, in the same menu. */
  get isActing(): boolean {
    return this.#isActing;
  }

  /** The menu opens: what it takes is read, unless that is known. */
  async open(): Promise<void> {
    if (!this.#isDue) return;
    await this.#list.load();
    const { state } = this.#list;
    if (state.status !== 'failed' || ['unsupported', 'signed-out'].includes(state.error.code)) return;
    await this.#failure.show(state.error, { onRetry: this.#handleRetry, quiet: true });
  }

  get #isDue(): boolean {
    const { session } = this.#parts.context;
    // Nothing is asked of a portal that does not answer
    return session.status === 'signed-in' && !session.stale && this.#list.state.status === 'idle';
  }

  /** The menu closes: what was said there has been read. */
  close(): void {
    const failed = this.#refused ?? this.#list.state.status === 'failed';
    this.#refused = undefined;
    this.#failure.clear();
    this.#reauthentication?.close();
    if (failed) this.#list.reset();
  }

  /** They left, or somebody else came. */
  forget(): void {
    this.close();
    this.#list.reset();
  }

  /** The items that follow the menu's other ones. */
  render(): TemplateResult | typeof nothing {
    const items = this.#list.value;
    if (!items || items.length < 2) return nothing;
    const { actingFor } = this.#l.words;
    return html`<div class="organizations" part="organizations" role="group" aria-label=${actingFor}>
      <p class="quiet" aria-hidden="true">${actingFor}</p>
      ${items.map((item) => this.#renderItem(item))}
    </div>`;
  }

  /** What stands below the menu. */
  renderMessage(): TemplateResult | typeof nothing {
    const message = this.#message();
    return message === nothing ? nothing : html`<div class="organization-message">${message}</div>`;
  }

  #message(): TemplateResult | typeof nothing {
    if (this.#reauthentication?.open) return this.#reauthentication.render();
    const { words } = this.#l;
    if (this.#refused) return notice({ kind: 'error', text: words.refused[this.#refused.outcome](this.#refused.name) });
    if (!this.#failure.error) return nothing;
    const isUnknown = this.#list.state.status === 'failed';
    return html`${isUnknown ? html`<p class="quiet unknown">${words.unknown}</p>` : nothing}${this.#failure.render()}`;
  }

  /** Stands outside the menu. */
  renderQuestion(): TemplateResult {
    return this.#question.render();
  }

  #renderItem({ id, name, role, memberNumber, current }: OwnOrganization): TemplateResult {
    const t = this.#l.words;
    const isEntering = this.#enter.pending && id === this.#entering;
    const what = role && roleText(role, this.#l.lang);
    const number = memberNumber && html`<span class="unbroken">${t.number(memberNumber)}</span>`;
    const told = what && number ? html`${what}, ${number}` : (what ?? number);
    return html`<button
      type="button"
      class="item organization"
      role="menuitemradio"
      tabindex="-1"
      aria-checked=${current ? 'true' : 'false'}
      aria-busy=${isEntering ? 'true' : 'false'}
      aria-disabled=${this.#enter.pending && !isEntering ? 'true' : 'false'}
      @click=${() => {
        this.#choose(id);
      }}
    >
      ${icon(checkIcon)}<span>${name}<small>${isEntering ? t.entering : told}</small></span>
    </button>`;
  }

  #choose(id: string): void {
    const isCurrent = this.#list.value?.some((one) => one.id === id && one.current);
    if (isCurrent || this.#enter.pending || this.#failure.holds()) return;
    if (holdsUnsaved()) {
      this.#question.ask(() => void this.#go(id));
    } else void this.#go(id);
  }

  async #go(id: string): Promise<void> {
    this.#refused = undefined;
    this.#failure.clear();
    this.#entering = id;
    this.#isActing = true;
    const member = this.#parts.member();
    const state = await this.#enter.run(id);
    await this.#host.updateComplete;
    this.#isActing = false;
    if (state) await this.#settle(id, member, state);
  }

  async #settle(
    id: string,
    member: SessionMember | undefined,
    state: OperationState<EnterOrganizationOutcome>,
  ): Promise<void> {
    if (state.status === 'failed') await this.#fail(id, member, state.error);
    if (state.status !== 'done') return;
    const items = this.#list.value ?? [];
    const name = items.find((one) => one.id === id)?.name ?? '';
    const t = this.#l.words;
    if (state.value.outcome === 'signed-in') {
      this.#list.set(items.map((one) => ({ ...one, current: one.id === id })));
      this.#say(t.entered(name), 'polite');
      this.#parts.onEntered(id);
    } else {
      const { outcome } = state.value;
      this.#refused = { name, outcome };
      this.#host.requestUpdate();
      this.#say(t.refused[outcome](name), 'assertive');
    }
  }

  #say(text: string, politeness: 'polite' | 'assertive'): void {
    if (this.#host.isConnected) announce(text, politeness, this.#l.lang);
  }

  async #fail(id: string, member: SessionMember | undefined, error: ClientError): Promise<void> {
    const resume = (): void => void this.#go(id);
    const reauthentication = error.code === 'step-up' ? await this.#prepareReauthentication() : undefined;
    const { client, session } = this.#parts.context;
    // Whether it was done is not known: whoever they are for the portal now, the page must be theirs
    if (lost.includes(error.code)) void client?.session.refresh();
    if (reauthentication) reauthentication.settle(error, { member, failure: this.#failure, resume });
    else if (session.status === 'signed-in') {
      await this.#failure.show(error, { onRetry: resume, quiet: !this.#host.isConnected });
    }
  }

  async #prepareReauthentication(): Promise<ReauthenticationController | undefined> {
    try {
      const { ReauthenticationController } = await import('../../controllers/reauthentication-controller.ts');
      this.#reauthentication ??= new ReauthenticationController(this.#host, this.#parts.context);
    } catch {
      // The failure itself is shown, with the way to try again
    }
    return this.#reauthentication;
  }

  readonly #handleRetry = (): void => {
    this.#failure.clear();
    this.#list.reset();
    void this.open();
  };
}
