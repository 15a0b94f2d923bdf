import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { query } from 'lit/decorators/query.js';
import { CopyController } from '../../controllers/copy-controller.ts';
import { FailureController } from '../../controllers/failure-controller.ts';
import { keepFocus } from '../../controllers/keep-focus.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { MemberController } from '../../controllers/member-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { VoteController } from '../../controllers/vote-controller.ts';
import { announce } from '../../internal/announce.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import { buttons } from '../../styles/buttons.ts';
import { fields } from '../../styles/fields.ts';
import { form } from '../../styles/form.ts';
import { field } from '../../templates/field.ts';
import { wayOut } from '../../templates/way-out.ts';
import { check } from './ballot-receipt.check.ts';
import { foundView, verdictText } from './ballot-receipt.found-view.ts';
import { words } from './ballot-receipt.messages.ts';
import { styles } from './ballot-receipt.styles.ts';
import { readTracker, type ReadTracker } from './ballot-receipt.tracker.ts';

/**
 * @summary Checks a tracking code on the list of recorded ballots, with its inclusion proof.
 * @slot - How else to check a code: shown when the widget cannot load.
 * @slot help - Help links of the webmaster's own, at the end.
 * @fires {PortalNavigateEvent} portal-navigate - A link out of the widget is about to be followed. Prevent it to show the place without a load.
 * @csspart base - The card around everything.
 * @csspart heading - The heading.
 * @csspart vote - The title of the vote.
 * @csspart check - The button that checks the code.
 * @csspart code - The code that was checked.
 * @csspart proof - How far the answer can be trusted, with the proof in detail.
 * @csspart copy - The button that copies the fingerprint of the list.
 * @csspart notice - A message in its place.
 * @csspart retry - The button that tries again after a failure.
 * @csspart countdown - The time left before trying again has a point.
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of links, buttons and focus.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius of fields, buttons and cards.
 * @cssprop [--tu-field-background=transparent] - Background of fields.
 * @cssprop [--tu-panel-background=Canvas] - Background of what opens below a field.
 * @cssprop [--tu-panel-color=CanvasText] - Text of what opens below a field.
 */
export class BallotReceipt extends PortalElement {
  static override styles = [PortalElement.styles, buttons, fields, form, styles];

  /** The vote whose list is asked. A link to `#ballot-receipt=<vote>` does the same. */
  @property() vote: string | null = '';

  /** The page with `vote-list`. No link when empty. */
  @property({ attribute: 'votes-url' }) votesUrl = '';

  /** The page where a member asks for help. No link when empty. */
  @property({ attribute: 'support-url' }) supportUrl = '';

  @query('#heading') private readonly heading!: HTMLElement | null;

  readonly #l = new LocalizeController(this, words);
  readonly #vote = new VoteController(this);
  readonly #failure = new FailureController(this, () => this.context.client?.clock);
  readonly #copy = new CopyController(this);
  readonly #checked = new ResourceController(this, async (signal) =>
    check(await this.context.ready(), this.#shown ?? '', this.#tracker, signal),
  );
  /** For its title and its zone alone: without them a code is checked all the same. */
  readonly #about = new ResourceController(this, async (signal) =>
    (await this.context.ready()).votes.read(this.#shown ?? '', { signal }),
  );

  /** As typed. */
  #text = '';
  #fault: Extract<ReadTracker, { fault: unknown }> | undefined;
  #tracker = '';
  /** The vote that all of this is about. */
  #shown: string | undefined;

  constructor() {
    super();
    new MemberController(this, this.context, {
      onPresent: () => {
        if (this.#shown) this.#about.ensure();
      },
      keeps: () => false,
      onExpire: () => undefined,
      onResume: () => undefined,
      onForget: () => {
        this.#forget();
      },
    });
  }

  get #isChecking(): boolean {
    return this.#checked.state.status === 'loading';
  }

  protected override firstUpdated(): void {
    keepFocus(this, () => this.heading);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (this.#vote.id === this.#shown) return;
    if (this.#shown) this.#forget();
    this.#shown = this.#vote.id;
  }

  protected override render(): TemplateResult {
    const isFallback = !this.context.client;
    return html`<section class="card" part="base" aria-labelledby="heading" lang=${this.#l.lang} dir="ltr">
      <h2 id="heading" part="heading" tabindex="-1">${this.#l.words.heading}</h2>
      ${isFallback ? nothing : this.#renderView()}
      <slot ?hidden=${!isFallback}></slot>
      <slot name="help"></slot>
    </section>`;
  }

  #renderView(): unknown {
    const t = this.#l.words;
    const { votes } = wayOutWords[this.#l.lang];
    const toVotes = wayOut({ to: 'votes', url: this.votesUrl, text: votes });
    if (!this.#shown)
      return html`<p>${t.noVote}</p>
        ${toVotes === nothing ? nothing : html`<p>${toVotes}</p>`}`;
    const title = this.#about.value?.title[this.#l.lang];
    return html`${title ? html`<p class="vote" part="vote">${title}</p>` : nothing}
      <p>${t.lead}</p>
      ${this.#renderForm()} ${this.#failure.render()} ${this.#renderFound()}
      ${toVotes === nothing ? nothing : html`<p>${toVotes}</p>`}`;
  }

  #renderForm(): TemplateResult {
    const t = this.#l.words;
    return html`<form novalidate @input=${this.#handleInput} @submit=${this.#handleSubmit}>
      ${field({
        id: 'tracker',
        label: t.tracker,
        hint: t.hint,
        error: this.#fault && t.faults[this.#fault.fault](this.#fault.count),
        value: this.#text,
        maxLength: 64,
        required: true,
      })}
      <p class="actions">
        <button type="submit" part="check" aria-busy=${this.#isChecking ? 'true' : 'false'}>
          <span .textContent=${this.#isChecking ? t.checking : t.check}></span>
        </button>
      </p>
    </form>`;
  }

  #renderFound(): TemplateResult | typeof nothing {
    const checked = this.#checked.value;
    if (!checked) return nothing;
    return foundView({
      l: this.#l,
      checked,
      timeZone: this.#about.value?.window.timeZone,
      copy: (text, what) => this.#copy.render(text, what),
      support: wayOut({ to: 'support', url: this.supportUrl, text: wayOutWords[this.#l.lang].support }),
    });
  }

  readonly #handleInput = ({ target }: Event): void => {
    this.#text = (target as HTMLInputElement).value;
  };

  readonly #handleSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#check();
  };

  async #check(): Promise<void> {
    if (this.#isChecking || this.#failure.holds()) return;
    const read = readTracker(this.#text);
    this.#fault = 'fault' in read ? read : undefined;
    this.#failure.clear();
    this.#checked.reset();
    if ('fault' in read) {
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLElement>('#tracker')?.focus();
      return;
    }
    this.#tracker = read.tracker;
    await this.#checked.load();
    const { state } = this.#checked;
    if (state.status === 'ready') announce(verdictText(this.#l, state.value), 'polite', this.#l.lang);
    else if (state.status === 'failed')
      void this.#failure.show(state.error, {
        ...(state.error.code !== 'unsupported' && { onRetry: () => void this.#check() }),
      });
  }

  /** The code is a person's own, as what came of it is (trust P3). */
  #forget(): void {
    this.#text = '';
    this.#tracker = '';
    this.#fault = undefined;
    this.#checked.reset();
    this.#about.reset();
    this.#failure.clear();
  }
}
