import type { Registration, Transaction } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { money } from '../../internal/money.ts';
import { worded } from '../../internal/worded.ts';
import { detailsWords } from './member-history.details-messages.ts';
import { registrationName, transactionName, type Shelf } from './member-history.rows.ts';

const entry = (term: string, description: unknown): TemplateResult =>
  html`<div>
    <dt>${term}</dt>
    <dd>${description}</dd>
  </div>`;

/** More of a transaction: what it was paid with, and what it is made of (S4-15). */
export function transactionDetails(shelf: Shelf, item: Transaction): TemplateResult {
  const { l, link } = shelf;
  const t = detailsWords[l.lang];
  const { id, state, method, methodDetail, lines, amount, receipt } = item;
  const explanation = Object.hasOwn(t.explanations, state) ? t.explanations[state] : undefined;
  return html`${explanation ? html`<p>${explanation}</p>` : nothing}
    <dl>
      ${entry(t.source, worded(l.words.sources, item.source))}
      ${method ? entry(t.method, `${worded(t.methods, method)} ${methodDetail ?? ''}`) : nothing}
    </dl>
    ${
      lines.length > 0
        ? html`<div>
            <p class="term" id="lines-${id}">${t.lines}</p>
            <ul class="lines" aria-labelledby="lines-${id}">
              ${lines.map(
                (line) =>
                  html`<li>
                    <span>${line.label[l.lang]}</span>
                    <span class="amount" .textContent=${money(l, line.amount)}></span>
                  </li>`,
              )}
              <li class="total">
                <span>${t.total}</span> <span class="amount" .textContent=${money(l, amount)}></span>
              </li>
            </ul>
          </div>`
        : nothing
    }
    ${receipt ? link('receipts', receipt, t.toReceipt, transactionName(shelf, item)) : nothing}`;
}

/** More of a registration. */
export function registrationDetails(shelf: Shelf, item: Registration): TemplateResult {
  const { l, link } = shelf;
  const t = detailsWords[l.lang];
  const { transaction } = item;
  return html`<dl>${entry(t.source, worded(l.words.sources, item.source))}</dl>
    ${transaction ? link('transactions', transaction, t.toTransaction, registrationName(shelf, item)) : nothing}`;
}
