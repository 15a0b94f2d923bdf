import type { Ballot } from '@trait-union/client';
import { html, LitElement, type TemplateResult } from 'lit';
import { property } from 'lit/decorators/property.js';
import { contestStyles } from '../elements/ballot-card/ballot-card.contest-styles.ts';
import { ContestsController } from '../elements/ballot-card/ballot-card.contests.ts';
import { styles } from '../elements/ballot-card/ballot-card.styles.ts';
import { base } from '../styles/base.ts';
import { buttons } from '../styles/buttons.ts';
import { fields } from '../styles/fields.ts';
import { form } from '../styles/form.ts';
import { states } from '../styles/states.ts';
import { tokens } from '../styles/tokens.ts';

/** The contests of one ballot and their review, without all that a card has around them. */
export class ContestsStage extends LitElement {
  static override styles = [tokens, base, buttons, fields, form, states, styles, contestStyles];

  @property({ attribute: false }) ballot: Ballot | undefined;
  @property({ attribute: false }) view: 'filling' | 'reviewing' = 'filling';
  @property({ attribute: false }) only: string | undefined;

  readonly contests: ContestsController = new ContestsController(this, {
    onChange: (contest) => {
      this.view = 'filling';
      this.only = contest;
      this.contests.focusContest(contest);
    },
  });

  protected override willUpdate(): void {
    if (this.ballot) this.contests.open(this.ballot);
  }

  protected override render(): TemplateResult {
    return html`<section class="card" aria-label="Bulletin">
      ${this.view === 'filling' ? this.contests.renderContests(this.only) : this.contests.renderReview()}
      <p><button type="button" @click=${this.#handleReview}>Vérifier</button></p>
    </section>`;
  }

  readonly #handleReview = (): void => {
    if (!this.contests.check()) return;
    this.only = undefined;
    this.view = 'reviewing';
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'contests-stage': ContestsStage;
  }
}
