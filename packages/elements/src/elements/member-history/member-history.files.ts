import {
  ClientError,
  toClientError,
  type HistoryPage,
  type IssuedReceipt,
  type ReceiptFile,
} from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { FailureController } from '../../controllers/failure-controller.ts';
import { FileOfferController } from '../../controllers/file-offer-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { announce } from '../../internal/announce.ts';
import { everyRow } from '../../internal/every-row.ts';
import { filesWords } from './member-history.files-messages.ts';
import type { MemberHistoryWords } from './member-history.messages.ts';
import type { HistoryRow, HistoryView } from './member-history.views.ts';

/** Where the list as a file is offered; a receipt's is its id. */
const listPlace = '';

export interface Export<V extends HistoryView> {
  view: V;
  year: number | undefined;
  /** One page of what the filter shows. */
  readPage: (cursor: string | null, signal: AbortSignal) => Promise<HistoryPage<HistoryRow[V]>>;
}

/** The documents of receipts, and a list as a file: fetched or made when the member asks, one at a time. */
export class HistoryFiles {
  readonly #host: PortalHost;
  readonly #l: LocalizeController<(typeof filesWords)['fr']>;
  readonly #shown: LocalizeController<MemberHistoryWords>;
  readonly #offer: FileOfferController;
  readonly #failure: FailureController;
  readonly #document: ResourceController<ReceiptFile>;
  #place: string | undefined;
  #said = '';
  #exporting: { abort: AbortController; rows: number } | undefined;

  constructor(host: PortalHost, context: PortalController, shown: LocalizeController<MemberHistoryWords>) {
    this.#host = host;
    this.#shown = shown;
    this.#l = new LocalizeController(host, filesWords);
    this.#offer = new FileOfferController(host);
    this.#failure = new FailureController(host, () => context.client?.clock);
    this.#document = new ResourceController(host, async (signal) =>
      (await context.ready()).history.receiptFile(this.#place ?? '', { signal }),
    );
    host.addController({
      hostDisconnected: () => {
        // A move in the DOM disconnects and connects in one task
        queueMicrotask(() => {
          if (!host.isConnected) this.forget();
        });
      },
    });
  }

  get isExporting(): boolean {
    return this.#exporting !== undefined;
  }

  isFetching(receipt: string): boolean {
    return this.#place === receipt && this.#document.state.status === 'loading';
  }

  async fetch(receipt: IssuedReceipt): Promise<void> {
    if (this.isFetching(receipt.id) || this.#isHeld(receipt.id)) return;
    this.#begin(receipt.id);
    await this.#document.load();
    const { state } = this.#document;
    // Another one was asked for, or nobody waits any more
    if (this.#place !== receipt.id || state.status === 'idle' || state.status === 'loading') return;
    const bytes = state.status === 'ready' ? pdfOf(state.value) : undefined;
    this.#document.reset();
    if (state.status === 'ready' && bytes) {
      this.#tell(this.#l.words.ready);
      this.#offer.make(receipt.id, bytes, named(state.value.name, receipt), 'application/pdf');
    } else {
      const error = state.status === 'failed' ? state.error : new ClientError('malformed');
      this.#fail(error, () => void this.fetch(receipt));
    }
  }

  /** All pages of what the filter shows, as a file. */
  async export<V extends HistoryView>(asked: Export<V>): Promise<void> {
    if (this.#exporting || this.#isHeld(listPlace)) return;
    this.#begin(listPlace);
    const exporting = (this.#exporting = { abort: new AbortController(), rows: 0 });
    announce(this.#l.words.exporting(0), 'polite', this.#l.lang);
    const reading = everyRow(asked.readPage, exporting.abort.signal, (rows) => {
      exporting.rows = rows;
      this.#host.requestUpdate();
    });
    const made = await Promise.all([reading, loadCsv()]).catch(toClientError);
    if (this.#exporting !== exporting) return;
    this.#endExport();
    this.#begin(listPlace);
    if (made instanceof ClientError) {
      this.#fail(made, () => void this.export(asked));
      return;
    }
    const [{ rows, skipped }, csv] = made;
    const t = this.#l.words;
    const bytes = csv.csvOf({ l: this.#l, shown: this.#shown.words, file: t }, asked.view, rows);
    this.#tell(skipped > 0 ? `${t.exported(rows.length)} ${t.without(skipped)}` : t.exported(rows.length));
    const year = asked.year === undefined ? '' : `-${asked.year}`;
    this.#offer.make(listPlace, bytes, `${t.files[asked.view]}${year}.csv`, 'text/csv;charset=utf-16le');
  }

  /** How the list is getting on, and what came of it. */
  renderExport(): TemplateResult | typeof nothing {
    const t = this.#l.words;
    if (this.#exporting)
      return html`<p class="actions" part="progress">
        <span .textContent=${t.exporting(this.#exporting.rows)}></span>
        <button type="button" class="quiet-button" part="cancel" @click=${this.#handleCancel}>${t.cancel}</button>
      </p>`;
    return this.renderAt(listPlace);
  }

  /** A receipt's document once it is there, or why it is not. */
  renderAt(place: string): TemplateResult | typeof nothing {
    if (this.#place !== place) return nothing;
    if (this.#failure.error) return html`${this.#failure.render()}`;
    return this.#offer.render(place, this.#said);
  }

  forget(): void {
    this.#endExport();
    this.#begin(undefined);
  }

  /** Told to wait for a list, or for a document, every document waits: it is said again. */
  #isHeld(place: string): boolean {
    return (place === listPlace) === (this.#place === listPlace) && this.#failure.holds();
  }

  #begin(place: string | undefined): void {
    this.#document.reset();
    this.#offer.withdraw();
    this.#failure.clear();
    this.#place = place;
  }

  /** What cancels it leaves with it, and hands the focus on. */
  #endExport(): void {
    this.#exporting?.abort.abort();
    this.#exporting = undefined;
    const { renderRoot } = this.#host;
    if (renderRoot.querySelector('[part=cancel]:focus'))
      renderRoot.querySelector<HTMLElement>('[part=export]')?.focus();
    this.#host.requestUpdate();
  }

  #tell(text: string): void {
    this.#said = text;
    announce(text, 'polite', this.#l.lang);
  }

  #fail(error: ClientError, onRetry: () => void): void {
    void this.#failure.show(error, error.code === 'unsupported' || error.code === 'not-found' ? {} : { onRetry });
  }

  readonly #handleCancel = (): void => {
    this.forget();
    announce(this.#l.words.cancelled, 'polite', this.#l.lang);
  };
}

/** With the library that writes it: whoever asks for no list fetches none of it. */
const loadCsv = (): Promise<typeof import('./member-history.csv.ts')> =>
  import('./member-history.csv.ts').catch((cause: unknown) => {
    throw new ClientError('unreachable', { cause });
  });

/** Undefined for what is no PDF, whatever it says that it is. */
function pdfOf({ base64 }: ReceiptFile): Uint8Array<ArrayBuffer> | undefined {
  try {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    return String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-' ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** As the backend calls it, with the ending of what it is. */
const named = (name: string, { number }: IssuedReceipt): string => (/[^.]\.pdf$/i.test(name) ? name : `${number}.pdf`);
