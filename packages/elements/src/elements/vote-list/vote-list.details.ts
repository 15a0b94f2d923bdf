import type { Vote, VoteDocument } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { timeLeft } from '../../internal/duration.ts';
import { fileIcon } from '../../internal/icons.ts';
import { moment, officialMoment } from '../../internal/moment.ts';
import type { PortalHost } from '../../controllers/portal-controller.ts';
import { safeUrl } from '../../internal/safe-url.ts';
import { icon } from '../../templates/icon.ts';
import { detailsWords } from './vote-list.details-messages.ts';
import type { VoteListWords } from './vote-list.messages.ts';
import { unseenChanges } from './vote-list.standing.ts';
import { changeText, named } from './vote-list.vote-view.ts';

/** What a member may want to know of a vote, and most do not each time; loaded once they touch the element. */
export class VoteDetails {
  readonly #l: LocalizeController<(typeof detailsWords)['fr']>;
  /** The words of the list itself. */
  readonly #list: LocalizeController<VoteListWords>;

  constructor(host: PortalHost, list: LocalizeController<VoteListWords>) {
    this.#l = new LocalizeController(host, detailsWords);
    this.#list = list;
  }

  render(vote: Vote): TemplateResult {
    const t = this.#l.words;
    const { opening, closing } = this.#list.words.deadlines;
    const { opensAt, closesAt, graceSeconds } = vote.window;
    return html`<dl>${this.#renderTime(vote, opening, opensAt)} ${this.#renderTime(vote, closing, closesAt)}</dl>
      ${graceSeconds > 0 ? html`<p>${t.grace(timeLeft(this.#l, graceSeconds))}</p>` : nothing}
      ${vote.provider ? nothing : html`<p>${t.secrecy[vote.secrecy]}</p>`} ${this.#renderWeight(vote)}
      ${this.#renderTurnout(vote)} ${this.#renderNotice(vote)} ${this.#renderDocuments(vote)}
      ${this.#renderChanges(vote)}`;
  }

  #renderTime(vote: Vote, label: string, at: string): TemplateResult {
    const official = officialMoment(this.#l, at, vote.window.timeZone);
    return html`<div>
      <dt>${label}</dt>
      <dd>
        <time datetime=${at}>${moment(this.#l, at)}</time>
        ${official ? html`<span class="quiet official">${this.#list.words.official(official)}</span>` : nothing}
      </dd>
    </div>`;
  }

  #renderWeight({ eligibility: { weight = 1, representing = [] } }: Vote): TemplateResult {
    const t = this.#l.words;
    const names = new Intl.ListFormat(this.#l.tag).format(representing);
    return html`${weight === 1 ? nothing : html`<p>${t.weight(weight)}</p>`}
    ${names ? html`<p>${t.representing(names)}</p>` : nothing}`;
  }

  #renderTurnout({ participation: { count, eligible } }: Vote): TemplateResult | typeof nothing {
    if (count === undefined) return nothing;
    const of = eligible === undefined ? undefined : this.#l.number(eligible);
    return html`<p>${this.#l.words.turnout(this.#l.number(count), of)}</p>`;
  }

  #renderNotice({ notice, title }: Vote): TemplateResult | typeof nothing {
    if (!notice) return nothing;
    const t = this.#l.words;
    const address = safeUrl(notice.url);
    return html`<p>
      ${t.noticeGiven(moment(this.#l, notice.givenAt))}
      ${address ? html`<a href=${address}>${named(t.noticeLink, title[this.#l.lang])}</a>` : nothing}
    </p>`;
  }

  #renderDocuments({ documents }: Vote): TemplateResult | typeof nothing {
    if (documents.length === 0) return nothing;
    return html`<div>
      <h5>${this.#l.words.documents}</h5>
      <ul class="documents">
        ${documents.map((document) => this.#renderDocument(document))}
      </ul>
    </div>`;
  }

  #renderDocument({ title, url, language }: VoteDocument): TemplateResult | typeof nothing {
    const { lang, words } = this.#l;
    const address = safeUrl(url);
    const other = language && !language.startsWith(lang) ? words.language[language.slice(0, 2)] : undefined;
    if (!address) return nothing;
    return html`<li>
      ${icon(fileIcon)}<span
        ><a href=${address} hreflang=${language ?? nothing}>${title[lang]}</a>
        ${other ? html`<span class="quiet">${other}</span>` : nothing}</span
      >
    </li>`;
  }

  /** Those that the member has seen before. */
  #renderChanges(vote: Vote): TemplateResult | typeof nothing {
    const t = this.#l.words;
    const unseen = unseenChanges(vote);
    const seen = vote.changes.filter((change) => !unseen.includes(change));
    if (seen.length === 0) return nothing;
    return html`<div>
      <h5>${t.changes}</h5>
      <ul>
        ${seen.map(
          (change) => html`<li>${changeText(this.#list, vote, change)} ${t.changeOn(moment(this.#l, change.at))}</li>`,
        )}
      </ul>
    </div>`;
  }
}
