import { html, nothing, type ReactiveController, type ReactiveElement, type TemplateResult } from 'lit';
import { addStyles } from '../internal/add-styles.ts';
import { fileOfferWords, type FileOfferWords } from '../messages/file-offer.ts';
import { offer } from '../styles/offer.ts';
import { LocalizeController } from './localize-controller.ts';

/** Letters that would end a name, lead out of a folder, or turn its direction, so that it hides its ending. */
const unsafe = /[\\/:*?"<>|\p{Cc}\p{Cf}]/gu;

/**
 * A file that the member has asked for, handed over where they asked. It is saved at once by a browser with a mouse;
 * a phone, or an app that shows pages inside itself, often takes a file from the press of a link only, or into its
 * share sheet: they get these. Its address ends with the next file and with the element.
 */
export class FileOfferController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #l: LocalizeController<FileOfferWords>;
  #offered: { place: string; file: File; url: string } | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    this.#l = new LocalizeController(host, fileOfferWords);
    host.addController(this);
    addStyles(host, [offer]);
  }

  /** `place` tells it from other files of the same element; `name` is made one that every system can keep. */
  make(place: string, content: BlobPart, name: string, type: string): void {
    this.withdraw();
    const file = new File([content], name.replace(unsafe, '-'), { type });
    this.#offered = { place, file, url: URL.createObjectURL(file) };
    this.#host.requestUpdate();
    if (!matchMedia('(pointer: coarse)').matches) void this.#save();
  }

  withdraw(): void {
    if (!this.#offered) return;
    URL.revokeObjectURL(this.#offered.url);
    this.#offered = undefined;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    // A move in the DOM disconnects and connects in one task
    queueMicrotask(() => {
      if (!this.#host.isConnected) this.withdraw();
    });
  }

  /** `text` says what is ready. */
  render(place: string, text: string): TemplateResult | typeof nothing {
    if (this.#offered?.place !== place) return nothing;
    const t = this.#l.words;
    const { file, url } = this.#offered;
    const isDocument = file.type === 'application/pdf';
    return html`<div class="offer" part="offer">
      <p>${text}</p>
      <p class="actions">
        ${
          isDocument
            ? html`<a class="button quiet-button" href=${url} target="_blank" aria-label=${t.newTab}>${t.open}</a>`
            : nothing
        }
        <a class="button quiet-button" part="save" href=${url} download=${file.name}>${t.save}</a>
        ${
          canShare(file)
            ? html`<button type="button" class="quiet-button" part="share" @click=${() => void share(file)}>
                ${t.share}
              </button>`
            : nothing
        }
      </p>
    </div>`;
  }

  async #save(): Promise<void> {
    const offered = this.#offered;
    await this.#host.updateComplete;
    if (offered && offered === this.#offered)
      this.#host.renderRoot.querySelector<HTMLAnchorElement>('[part=save]')?.click();
  }
}

const canShare = (file: File): boolean => 'canShare' in navigator && navigator.canShare({ files: [file] });

/** Whoever closes the share sheet has changed their mind: no failure. */
const share = (file: File): Promise<void> => navigator.share({ files: [file] }).catch(() => undefined);
