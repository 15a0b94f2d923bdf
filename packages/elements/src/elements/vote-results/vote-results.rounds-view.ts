import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import type { Figures } from './vote-results.figures.ts';
import type { VoteResultsWords } from './vote-results.messages.ts';

type Rounds = NonNullable<Figures['rounds']>;

/** How a ranked contest was counted, and each of its rounds, most votes first. */
export function roundsView(
  l: LocalizeController<VoteResultsWords>,
  { options }: Figures,
  rounds: Rounds,
): TemplateResult {
  const t = l.words;
  const labels = new Map(options.map(({ id, label }) => [id, label[l.lang]]));
  const seats = options.filter(({ elected }) => elected).length;
  return html`<details part="rounds">
    <summary>${t.rounds(rounds.length)}</summary>
    <p>${seats > 1 ? t.method.severalSeats : t.method.oneSeat}</p>
    <ol>
      ${rounds.map((round, index) => html`<li>${roundTable(l, round, t.round(index + 1), labels)}</li>`)}
    </ol>
  </details>`;
}

function roundTable(
  l: LocalizeController<VoteResultsWords>,
  { tallies, exhausted }: Rounds[number],
  caption: string,
  labels: ReadonlyMap<string, string>,
): TemplateResult {
  const t = l.words;
  return html`<table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">${t.table.option}</th>
          <th scope="col" class="number">${t.table.votes}</th>
          <th scope="col" class="fate">${t.fate}</th>
        </tr>
      </thead>
      <tbody>
        ${[...tallies]
          .sort((one, other) => other.votes - one.votes)
          .map(
            ({ option, votes, fate }) =>
              html`<tr class=${fate}>
                <th scope="row">${labels.get(option) ?? option}</th>
                <td class="number">${l.number(votes, { maximumFractionDigits: 2 })}</td>
                <td class="fate">${t.fates[fate]}</td>
              </tr>`,
          )}
      </tbody>
    </table>
    ${exhausted > 0 ? html`<p class="quiet">${t.exhausted(l.number(exhausted, { maximumFractionDigits: 2 }), exhausted)}</p>` : nothing}`;
}
