import type { PortalClient, UploadLimits } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { FileDropController } from '../../controllers/file-drop-controller.ts';
import type { FileFieldController } from '../../controllers/file-field-controller.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import type { PortalElement } from '../../internal/portal-element.ts';
import type { SupportRequestWords } from './support-request.messages.ts';

export interface AttachmentsParts {
  l: LocalizeController<SupportRequestWords>;
  /** How many images the desk takes; 0 while that is not known. */
  most: () => number;
  limits: () => UploadLimits | undefined;
  /** What takes images could not be fetched now; `again` tries once more. */
  onMissing: (again: () => void) => void;
}

/** The images of a request: by file, paste or drop (S0-28). What takes them is fetched once it is wanted. */
export class Attachments {
  readonly #host: PortalElement;
  readonly #parts: AttachmentsParts;
  readonly #module: LazyController<typeof import('../../controllers/file-field-controller.ts')>;
  #field: FileFieldController | undefined;
  #open = false;

  constructor(host: PortalElement, parts: AttachmentsParts) {
    this.#host = host;
    this.#parts = parts;
    this.#module = new LazyController(host, () => import('../../controllers/file-field-controller.ts'));
    new FileDropController(host, () => (this.#isTaking ? (files) => void this.#add(files) : undefined));
  }

  /** Made up here: they tell one set of images from another. */
  get names(): string[] {
    return this.#field?.files.map(({ file }) => file.name) ?? [];
  }

  render(): TemplateResult | typeof nothing {
    if (!this.#isTaking) return nothing;
    const { words } = this.#parts.l;
    if (this.#open && this.#field) return this.#field.render({ label: words.screenshot });
    return html`<p class="attach">
      <button type="button" class="quiet-button" part="attach" @click=${this.#handleOpen}>${words.attach}</button>
      <span class="quiet">${words.orPaste}</span>
    </p>`;
  }

  readonly handlePaste = (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0 || event.defaultPrevented || !this.#isTaking) return;
    event.preventDefault();
    void this.#add(files);
  };

  /** See `FileFieldController.send`; nothing to send answers no upload. */
  async send(client: PortalClient, signal: AbortSignal): Promise<string[] | undefined> {
    return this.#field ? this.#field.send(client, signal) : [];
  }

  discard(client: PortalClient): void {
    this.#field?.discard(client);
  }

  clear(): void {
    this.#field?.clear();
    this.#open = false;
  }

  get #isTaking(): boolean {
    return this.#parts.most() > 0 && this.#parts.limits() !== undefined;
  }

  async #add(files: readonly File[]): Promise<void> {
    if (this.#isTaking && (await this.#show(() => void this.#add(files)))) this.#field?.add(files);
  }

  readonly #handleOpen = async (): Promise<void> => {
    if (!(await this.#show(() => void this.#handleOpen()))) return;
    await this.#host.updateComplete;
    this.#field?.focus();
  };

  async #show(again: () => void): Promise<boolean> {
    const module = this.#module.module ?? (await this.#module.get());
    if (module) {
      const { most, limits } = this.#parts;
      this.#field ??= new module.FileFieldController(this.#host, {
        name: 'attachments',
        purpose: 'support',
        most: most(),
        limits,
      });
      this.#open = true;
      this.#host.requestUpdate();
    } else this.#parts.onMissing(again);
    return this.#open;
  }
}
