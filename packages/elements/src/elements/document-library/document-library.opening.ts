import {
  ClientError,
  toClientError,
  type DocumentFile,
  type DocumentLink,
  type LibraryDocument,
} from '@trait-union/client';
import type { ReactiveElement } from 'lit';
import { FailureController } from '../../controllers/failure-controller.ts';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import type { PortalController } from '../../controllers/portal-controller.ts';
import { announce } from '../../internal/announce.ts';
import type { DocumentLibraryWords } from './document-library.messages.ts';

/** A file of a document. */
export interface Wanted {
  document: LibraryDocument;
  file: DocumentFile;
}

export interface OpeningParts {
  context: PortalController;
  l: LocalizeController<DocumentLibraryWords>;
  /** The document is not there any more, or not for this member. */
  onDoubt: () => void;
}

/**
 * One file at a time, from *open* to the address by which the browser gets it. That address is in no other place than
 * its link, and ends with its time, with the next file and with the member.
 */
export class DocumentOpening {
  readonly failure: FailureController;
  readonly #host: ReactiveElement;
  readonly #parts: OpeningParts;
  #wanted: Wanted | undefined;
  #link: DocumentLink | undefined;
  #asking: AbortController | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #gone: string | undefined;

  constructor(host: ReactiveElement, parts: OpeningParts) {
    this.#host = host;
    this.#parts = parts;
    this.failure = new FailureController(host, () => parts.context.client?.clock);
    host.addController({
      hostDisconnected: () => {
        queueMicrotask(() => {
          if (!host.isConnected) this.forget();
        });
      },
    });
  }

  isAsked({ document, file }: Wanted): boolean {
    return this.#asking !== undefined && this.#isOf(document) && this.#wanted?.file.id === file.id;
  }

  /** The address of a file that was asked for, while it holds. */
  urlOf({ document, file }: Wanted): string | undefined {
    return this.#isOf(document) && this.#wanted?.file.id === file.id ? this.#link?.url : undefined;
  }

  /** What went wrong last was about it. */
  concerns(document: LibraryDocument): boolean {
    return this.#isOf(document) && this.failure.error !== undefined;
  }

  isGone({ id }: LibraryDocument): boolean {
    return this.#gone === id;
  }

  readonly open = async (wanted: Wanted): Promise<void> => {
    if (this.isAsked(wanted) || (this.concerns(wanted.document) && this.failure.holds())) return;
    this.forget();
    const asking = new AbortController();
    this.#wanted = wanted;
    this.#asking = asking;
    this.#host.requestUpdate();
    const { context } = this.#parts;
    const { document, file } = wanted;
    try {
      const client = await context.ready();
      const link = await client.documents.link(document.id, file.id, { signal: asking.signal });
      if (asking.signal.aborted) return;
      this.#asking = undefined;
      await this.#offer(link, client.clock.now());
    } catch (thrown) {
      if (asking.signal.aborted) return;
      this.#asking = undefined;
      this.#fail(toClientError(thrown), wanted);
    }
  };

  forget(): void {
    this.#asking?.abort();
    clearTimeout(this.#timer);
    this.#asking = this.#wanted = this.#link = this.#gone = undefined;
    this.failure.clear();
    this.#host.requestUpdate();
  }

  #isOf({ id }: LibraryDocument): boolean {
    return this.#wanted?.document.id === id;
  }

  async #offer(link: DocumentLink, now: number): Promise<void> {
    const rest = Date.parse(link.expiresAt) - now;
    if (rest <= 0) throw new ClientError('malformed');
    this.#link = link;
    this.#timer = setTimeout(() => {
      this.#link = undefined;
      this.#host.requestUpdate();
    }, rest);
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const { l } = this.#parts;
    const anchor = this.#host.renderRoot.querySelector<HTMLAnchorElement>('[part=follow]');
    anchor?.focus();
    // Where the browser takes it for a press of the member's; the link stays for where it does not
    anchor?.click();
    announce(l.words.ready(this.#wanted?.document.title[l.lang] ?? ''), 'polite', l.lang);
  }

  #fail(error: ClientError, wanted: Wanted): void {
    if (error.code === 'not-found') {
      this.#gone = wanted.document.id;
      announce(this.#parts.l.words.gone, 'assertive', this.#parts.l.lang);
    }
    if (error.code === 'not-found' || error.code === 'forbidden' || error.code === 'signed-out') this.#parts.onDoubt();
    else void this.failure.show(error, { onRetry: () => void this.open(wanted) });
    this.#host.requestUpdate();
  }
}
