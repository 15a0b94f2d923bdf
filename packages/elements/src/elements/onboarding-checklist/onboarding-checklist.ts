import type { OnboardingState, OnboardingStepName } from '@trait-union/client';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { FailureController } from '../../controllers/failure-controller.ts';
import { keepFocus } from '../../controllers/keep-focus.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { MemberController } from '../../controllers/member-controller.ts';
import { RereadController } from '../../controllers/reread-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { announce } from '../../internal/announce.ts';
import { checkIcon, circleIcon, clockIcon } from '../../internal/icons.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import { buttons } from '../../styles/buttons.ts';
import { states } from '../../styles/states.ts';
import { homeWay } from '../../templates/home-way.ts';
import { icon } from '../../templates/icon.ts';
import { notice } from '../../templates/notice.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { wayOut } from '../../templates/way-out.ts';
import { words } from './onboarding-checklist.messages.ts';
import { completions, places, progressOf, stepsOf, type Step } from './onboarding-checklist.steps.ts';
import { styles } from './onboarding-checklist.styles.ts';

const icons = { 'to-do': circleIcon, waiting: clockIcon, done: checkIcon, 'not-needed': circleIcon } as const;

/**
 * @summary Shows a member what is left to settle: e-mail, identity, profile, votes to register for.
 * @slot - The way to sign in, as a link: shown while nobody is signed in, and when the widget cannot load.
 * @slot help - Help links of the webmaster's own, at the end.
 * @fires {PortalNavigateEvent} portal-navigate - A link out of the widget is about to be followed. Prevent it to show the place without a load.
 * @csspart base - The card around everything.
 * @csspart heading - The heading.
 * @csspart progress - How many steps are done, in words and as a bar.
 * @csspart step - One step.
 * @csspart state - Where a step stands.
 * @csspart notice - A message in its place.
 * @csspart retry - The button that tries again after a failure.
 * @csspart countdown - The time left before trying again has a point.
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of links, buttons and focus.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius of fields, buttons and cards.
 */
export class OnboardingChecklist extends PortalElement {
  static override styles = [PortalElement.styles, buttons, states, styles];

  /** The page with `email-verification`. No link when empty, unless that widget is on this page. */
  @property({ attribute: 'verification-url' }) verificationUrl = '';

  /** The page with `identity-check`. No link when empty, unless that widget is on this page. */
  @property({ attribute: 'identity-url' }) identityUrl = '';

  /** The page with `profile-editor`. No link when empty, unless that widget is on this page. */
  @property({ attribute: 'profile-url' }) profileUrl = '';

  /** The page with the votes. No link when empty, unless that widget is on this page. */
  @property({ attribute: 'votes-url' }) votesUrl = '';

  /** The page where a member asks for help. No link when empty. */
  @property({ attribute: 'support-url' }) supportUrl = '';

  /** Where the union's site begins. No link when empty. */
  @property({ attribute: 'home-url' }) homeUrl = '';

  @query('#heading') private readonly heading!: HTMLElement | null;

  readonly #l = new LocalizeController(this, words);
  readonly #onboarding = new ResourceController(this, async (signal) =>
    (await this.context.ready()).onboarding.read({ signal }),
  );
  readonly #failure = new FailureController(this, () => this.context.client?.clock);
  readonly #member = new MemberController(this, this.context, {
    onPresent: () => {
      this.#onboarding.ensure();
    },
    keeps: () => false,
    onExpire: () => undefined,
    onResume: () => undefined,
    onForget: () => {
      this.#onboarding.reset();
      this.#steps = undefined;
    },
  });
  readonly #reread = new RereadController(this, {
    context: this.context,
    member: this.#member,
    resource: this.#onboarding,
    failure: this.#failure,
    events: completions,
  });
  /** As last known: they stay in view while they are asked for again. */
  #steps: readonly Step[] | undefined;

  get #view(): 'fallback' | 'signed-out' | 'loading' | 'failed' | 'steps' {
    const { client, session } = this.context;
    if (!client) return 'fallback';
    if (this.#member.current && this.#steps) return 'steps';
    if (this.#reread.error) return 'failed';
    return session.status === 'signed-out' ? 'signed-out' : 'loading';
  }

  protected override firstUpdated(): void {
    keepFocus(this, () => this.heading);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { value } = this.#onboarding;
    if (!value || !this.#member.current) return;
    const before = this.#steps;
    this.#steps = stepsOf(value);
    if (before) this.#tell(before, this.#steps);
  }

  protected override render(): TemplateResult {
    const view = this.#view;
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang} dir="ltr">
      <h2 id="heading" part="heading" tabindex="-1">${this.#l.words.heading}</h2>
      ${this.#renderView()} ${view === 'fallback' ? nothing : homeWay(this.#l.lang, this.homeUrl)}
      <slot ?hidden=${view !== 'fallback' && view !== 'signed-out'}></slot>
      <slot name="help"></slot>
    </section>`;
  }

  #renderView(): unknown {
    const t = this.#l.words;
    switch (this.#view) {
      case 'fallback':
        return nothing;
      case 'signed-out':
        return html`<p>${t.signedOut}</p>
          ${this.#renderSupport()}`;
      case 'loading':
        return skeleton(t.loading, 5);
      case 'failed':
        return html`${this.#failure.render()}${this.#renderSupport()}`;
      case 'steps':
        return this.#renderSteps(this.#steps ?? []);
    }
  }

  #renderSteps(steps: readonly Step[]): TemplateResult {
    const t = this.#l.words;
    const { done, total, left } = progressOf(steps);
    const next = steps.find(({ state }) => state === 'to-do');
    const text = t.progress(done, total);
    return html`${this.#failure.render()}
      <div class="progress" part="progress">
        <p id="progress" .textContent=${text}></p>
        <progress max=${total} .value=${done} aria-labelledby="progress"></progress>
      </div>
      ${left === 0 ? notice({ kind: 'success', text: done === total ? t.allDone : t.waitingOnly }) : nothing}
      <ol>
        ${steps.map((step) => this.#renderStep(step, step === next))}
      </ol>
      ${left === 0 ? this.#renderSupport() : nothing}`;
  }

  #renderStep({ name, state, left, until }: Step, isNext: boolean): TemplateResult {
    const t = this.#l.words;
    const step = t.steps[name];
    const todo = state === 'to-do';
    const act = { 'to-do': step.act, waiting: t.see, done: undefined, 'not-needed': undefined }[state];
    return html`<li class=${state} part="step">
      ${icon(icons[state])}
      <div>
        <h3>${step.title} <span class="state" part="state" .textContent=${t.states[state]}></span></h3>
        ${todo ? html`<p>${step.why} ${left ? t.votesLeft(left) : nothing} ${until ? t.until(this.#l.date(until)) : nothing}</p>` : nothing}
        ${state === 'waiting' ? html`<p>${t.waiting}</p>` : nothing}
        ${act ? this.#renderAct(name, act, isNext) : nothing}
      </div>
    </li>`;
  }

  #renderAct(name: OnboardingStepName, text: string, isNext: boolean): TemplateResult | typeof nothing {
    const { tag, to } = places[name];
    const urls = {
      email: this.verificationUrl,
      identity: this.identityUrl,
      profile: this.profileUrl,
      votes: this.votesUrl,
    };
    const here = (this.getRootNode() as ParentNode).querySelector(tag) !== null;
    const url = here ? `${location.pathname}${location.search}#${tag}` : urls[name];
    const link = wayOut({ to, url, text, look: isNext ? 'button' : 'quiet-button' });
    return link === nothing ? this.#renderSupport() : html`<p>${link}</p>`;
  }

  #renderSupport(): TemplateResult | typeof nothing {
    const link = wayOut({ to: 'support', url: this.supportUrl, text: wayOutWords[this.#l.lang].support });
    return link === nothing ? nothing : html`<p class="actions">${link}</p>`;
  }

  #tell(before: readonly Step[], now: readonly Step[]): void {
    const t = this.#l.words;
    const stateBefore = (name: string): OnboardingState | undefined => before.find((step) => step.name === name)?.state;
    const changed = now.filter(({ name, state }) => state !== stateBefore(name));
    if (changed.length === 0) return;
    const { done, total } = progressOf(now);
    const parts = changed.map(({ name, state }) => t.changed(t.steps[name].title, t.states[state]));
    announce([...parts, t.progress(done, total)].join(' '), 'polite', this.#l.lang);
  }
}
