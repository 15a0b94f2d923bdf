import {
  ClientError,
  toClientError,
  type AccessEvent,
  type AccessHistory,
  type AccessHistoryQuery,
} from '@trait-union/client';
import type { TemplateResult } from 'lit';
import { FailureController } from '../../controllers/failure-controller.ts';
import { FileOfferController } from '../../controllers/file-offer-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { PagesController, type Ask } from '../../controllers/pages-controller.ts';
import type { PortalHost } from '../../controllers/portal-controller.ts';
import { addStyles } from '../../internal/add-styles.ts';
import { announce } from '../../internal/announce.ts';
import { everyRow } from '../../internal/every-row.ts';
import { historyWords } from './access-manager.history-messages.ts';
import { historyStyles } from './access-manager.history-styles.ts';
import { historyView } from './access-manager.history-view.ts';
import { invitingStyles } from './access-manager.inviting-styles.ts';
import type { AccessParts, OpenedPart } from './access-manager.parts.ts';

export type Filter = Omit<AccessHistoryQuery, 'cursor'>;

/** Where the list as a file is offered. */
const place = 'access-history';

/** Who did what to whom, and when (B-28, S3-05): filtered, page after page, and as a file. */
export class AccessHistoryReading implements OpenedPart {
  readonly #host: PortalHost;
  readonly #parts: AccessParts;
  readonly #l: LocalizeController<(typeof historyWords)['fr']>;
  readonly #failure: FailureController;
  readonly #pages: PagesController<AccessEvent, AccessHistory, Filter>;
  readonly #offer: FileOfferController;
  #actors: AccessHistory['actors'] = [];
  #isWrong = false;
  #exporting: { abort: AbortController; rows: number } | undefined;
  #said = '';

  constructor(host: PortalHost, parts: AccessParts) {
    this.#host = host;
    this.#parts = parts;
    this.#l = new LocalizeController(host, historyWords);
    this.#failure = new FailureController(host, () => parts.context.client?.clock);
    this.#pages = new PagesController<AccessEvent, AccessHistory, Filter>(host, {}, async (query, signal) =>
      (await parts.context.ready()).access.history(query, { signal }),
    );
    this.#offer = new FileOfferController(host);
    addStyles(host, [invitingStyles, historyStyles]);
    host.addController({
      hostDisconnected: () => {
        // A move in the DOM disconnects and connects in one task
        queueMicrotask(() => {
          if (!host.isConnected) this.#endExport();
        });
      },
    });
  }

  /** A list is being made: whoever waits for it is asked in again, and nothing of it is lost. */
  get isBusy(): boolean {
    return this.#exporting !== undefined;
  }

  resume(): void {
    if (this.#pages.error) void this.#load('open');
  }

  opened(): void {
    if (this.#pages.shown && !this.#failure.holds()) void this.#load('again');
  }

  reread(): void {
    if (this.#pages.isRead) void this.#load('again');
  }

  forget(): void {
    this.#endExport();
    this.#offer.withdraw();
    this.#pages.reset();
    this.#failure.clear();
    this.#actors = [];
    this.#isWrong = false;
  }

  render(): TemplateResult {
    const { shown, isLoading, chosen } = this.#pages;
    if (!shown && !isLoading && !this.#pages.error) queueMicrotask(this.#open);
    this.#actors = shown?.actors ?? this.#actors;
    return historyView({
      l: this.#l,
      shown,
      isLoading,
      filter: chosen,
      actors: this.#actors,
      isWrong: this.#isWrong,
      failure: this.#failure.render(),
      support: this.#parts.support(),
      exporting: this.#exporting?.rows,
      offer: this.#offer.render(place, this.#said),
      onFilter: (event) => void this.#handleFilter(event),
      onClear: () => void this.#choose({}),
      onMore: () => void this.#handleMore(),
      onExport: () => void this.#export(),
      onCancel: this.#handleCancel,
      onClose: this.#parts.close,
    });
  }

  readonly #open = (): void => {
    const { shown, isLoading, error } = this.#pages;
    if (!shown && !isLoading && !error && this.#host.isConnected && this.#parts.member()) void this.#load('open');
  };

  async #load(ask: Ask): Promise<boolean> {
    this.#failure.clear();
    const isRead = await this.#pages.load(ask);
    this.#showError(() => void this.#load(ask));
    return isRead;
  }

  #showError(resume: () => void): void {
    const { error } = this.#pages;
    if (error) this.#fail(error, resume);
  }

  #fail(error: ClientError, resume: () => void): void {
    this.#parts.settle(error, { failure: this.#failure, resume });
  }

  readonly #handleFilter = async ({ target }: Event): Promise<void> => {
    const { id, value } = target as HTMLInputElement | HTMLSelectElement;
    const part = id.replace('history-', '');
    const chosen = Object.entries({ ...this.#pages.chosen, [part]: value }).filter(([, each]) => each);
    await this.#choose(Object.fromEntries(chosen));
  };

  async #choose(filter: Filter): Promise<void> {
    const { from, to } = filter;
    this.#endExport();
    this.#offer.withdraw();
    this.#failure.clear();
    this.#isWrong = from !== undefined && to !== undefined && to < from;
    if (this.#isWrong) announce(this.#l.words.wrongDays, 'assertive', this.#l.lang);
    const isRead = await this.#pages.choose(filter);
    this.#showError(() => void this.#choose(filter));
    const { shown } = this.#pages;
    if (!isRead || !shown || this.#isWrong) return;
    const t = this.#l.words;
    announce(
      shown.items.length > 0 ? t.listed(shown.items.length, shown.nextCursor === null) : t.noneSo,
      'polite',
      this.#l.lang,
    );
  }

  async #handleMore(): Promise<void> {
    if (this.#pages.isLoading || this.#failure.holds()) return;
    const before = this.#pages.shown?.items.length ?? 0;
    if (!(await this.#load('more'))) return;
    const total = this.#pages.shown?.items.length ?? 0;
    announce(this.#l.words.added(total - before, total), 'polite', this.#l.lang);
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-event]')[before]?.focus();
  }

  /** All pages of what the filters show. */
  async #export(): Promise<void> {
    if (this.#exporting || this.#failure.holds()) return;
    this.#offer.withdraw();
    this.#failure.clear();
    const exporting = (this.#exporting = { abort: new AbortController(), rows: 0 });
    this.#host.requestUpdate();
    announce(this.#l.words.exporting(0), 'polite', this.#l.lang);
    const reading = everyRow(this.#pages.readPage, exporting.abort.signal, (rows) => {
      exporting.rows = rows;
      this.#host.requestUpdate();
    });
    const made = await Promise.all([reading, loadFile()]).catch(toClientError);
    if (this.#exporting !== exporting) return;
    this.#endExport();
    if (made instanceof ClientError) {
      this.#fail(made, () => void this.#export());
      return;
    }
    const [{ rows, skipped }, { historyFile }] = made;
    const t = this.#l.words;
    this.#said = skipped > 0 ? `${t.exported(rows.length)} ${t.skipped(skipped)}` : t.exported(rows.length);
    announce(this.#said, 'polite', this.#l.lang);
    this.#offer.make(place, historyFile(this.#l, rows), `${t.fileName}.csv`, 'text/csv;charset=utf-16le');
  }

  readonly #handleCancel = (): void => {
    this.#endExport();
    announce(this.#l.words.cancelled, 'polite', this.#l.lang);
    void this.#host.updateComplete.then(() =>
      this.#host.renderRoot.querySelector<HTMLElement>('#history-export')?.focus(),
    );
  };

  #endExport(): void {
    this.#exporting?.abort.abort();
    this.#exporting = undefined;
    this.#host.requestUpdate();
  }
}

/** With the library that writes it: whoever asks for no list fetches none of it. */
const loadFile = (): Promise<typeof import('./access-manager.history-file.ts')> =>
  import('./access-manager.history-file.ts').catch((cause: unknown) => {
    throw new ClientError('unreachable', { cause });
  });
