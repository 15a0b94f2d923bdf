import type { PortalClient, UploadLimits, UploadOutcome, UploadPurpose } from '@trait-union/client';
import type { ReactiveElement, TemplateResult } from 'lit';
import { announce } from '../internal/announce.ts';
import { addStyles } from '../internal/add-styles.ts';
import { shownName } from '../internal/image/file-name.ts';
import { prepareFile, type FileRefusal, type PreparedFile } from '../internal/image/prepare-file.ts';
import { uid } from '../internal/uid.ts';
import { fileFieldWords } from '../messages/file-field.ts';
import { files } from '../styles/files.ts';
import { pictures } from '../styles/pictures.ts';
import { fileField, type ListedFile } from '../templates/file-field.ts';
import { LocalizeController } from './localize-controller.ts';

export interface FileFieldOptions {
  /** Also the control's id and name. */
  name: string;
  purpose: UploadPurpose;
  /** How many files it holds. */
  most: number;
  /** What the backend takes; nothing can be chosen before it is known. */
  limits: () => UploadLimits | undefined;
  /** The member chose or took off a file, or one turned out to be ready or refused. */
  onChange?: () => void;
}

interface Item {
  key: string;
  name: string;
  prepared?: PreparedFile;
  /** From 0 to 1, once it is being sent. */
  progress?: number | undefined;
}

/**
 * A field for files: holds what was chosen, makes it fit to leave the device, shows it, and sends it. Elements load it
 * on demand. Nothing of a file is kept anywhere else: it ends with this field, or when the element forgets (trust P3).
 */
export class FileFieldController {
  readonly #host: ReactiveElement;
  readonly #options: FileFieldOptions;
  readonly #l: LocalizeController<(typeof fileFieldWords)['fr']>;
  #items: readonly Item[] = [];
  #refusal: { name: string; why: FileRefusal | 'too-many' } | undefined;
  #sending = false;

  constructor(host: ReactiveElement, options: FileFieldOptions) {
    this.#host = host;
    this.#options = options;
    this.#l = new LocalizeController(host, fileFieldWords);
    if (!dressed.has(host)) addStyles(host, [pictures, files]);
    dressed.add(host);
  }

  /** What is ready to be sent. */
  get files(): readonly PreparedFile[] {
    return this.#items.flatMap(({ prepared }) => prepared ?? []);
  }

  /** A file is still being made ready. */
  get preparing(): boolean {
    return this.#items.some(({ prepared }) => !prepared);
  }

  clear(): void {
    this.#set([]);
    this.#refusal = undefined;
  }

  /** `error` is the form's own: that a file is missing. What is wrong with a file is said before it. */
  render({ label, error }: { label: string; error?: string | undefined }): TemplateResult {
    const limits = this.#options.limits();
    const types = limits?.types ?? [];
    const t = this.#l.words;
    return fileField({
      id: this.#options.name,
      label,
      hint: limits && this.#hint(limits),
      error: this.#refusalText() ?? error,
      types,
      multiple: this.#options.most > 1,
      files: this.#items.map((item) => this.#listed(item)),
      busy: this.#sending,
      words: t,
      percent: (progress) => this.#percent(progress),
      onFiles: this.add,
      onRemove: this.#handleRemove,
    });
  }

  /** Also for what is pasted or dropped elsewhere in the element. */
  readonly add = (chosen: readonly File[]): void => {
    const limits = this.#options.limits();
    if (!limits || chosen.length === 0 || this.#sending) return;
    const { most } = this.#options;
    const kept = most === 1 ? [] : this.#items;
    this.#refusal = undefined;
    if (kept.length + chosen.length > most) {
      this.#refuse('', 'too-many');
      return;
    }
    const added = chosen.map((file): Item & { file: File } => ({ key: uid('file'), name: shownName(file.name), file }));
    this.#set([...kept, ...added.map(({ key, name }) => ({ key, name }))]);
    this.#options.onChange?.();
    for (const { key, name, file } of added) void this.#prepare(key, name, file, limits);
  };

  /**
   * Sends every file; each goes on where it stopped. Answers the uploads, or the first refusal, which is then shown at
   * the field. Rejects with a ClientError.
   */
  async send(client: PortalClient, signal: AbortSignal): Promise<string[] | undefined> {
    this.#sending = true;
    try {
      const uploads: string[] = [];
      for (const { key, name, prepared } of this.#items) {
        if (!prepared) continue;
        const outcome = await client.uploads.send(prepared.file, this.#options.purpose, {
          signal,
          onProgress: (sent, length) => {
            this.#change(key, { progress: sent / length });
          },
        });
        if (outcome.outcome === 'uploaded') uploads.push(outcome.upload);
        else {
          this.#refuseSent(key, name, outcome);
          return undefined;
        }
      }
      return uploads;
    } finally {
      this.#sending = false;
      this.#set(this.#items.map((item) => ({ ...item, progress: undefined })));
    }
  }

  /** The member cancelled: the backend forgets what it has; what was chosen stays. */
  discard(client: PortalClient): void {
    for (const { file } of this.files) client.uploads.discard(file).catch(() => undefined);
  }

  focus(): void {
    this.#host.shadowRoot?.getElementById(this.#options.name)?.focus();
  }

  async #prepare(key: string, name: string, file: File, limits: UploadLimits): Promise<void> {
    const result = await prepareFile(file, limits);
    // Removed or forgotten meanwhile
    if (!this.#items.some((item) => item.key === key)) return;
    this.#options.onChange?.();
    if (result.ok) {
      this.#change(key, { prepared: result.prepared });
      announce(this.#l.words.ready(name), 'polite', this.#l.lang);
    } else {
      this.#set(this.#items.filter((item) => item.key !== key));
      this.#refuse(name, result.refusal);
    }
  }

  #refuseSent(key: string, name: string, { outcome }: Exclude<UploadOutcome, { outcome: 'uploaded' }>): void {
    this.#set(this.#items.filter((item) => item.key !== key));
    this.#refuse(name, outcome);
  }

  #refuse(name: string, why: FileRefusal | 'too-many'): void {
    this.#refusal = { name, why };
    this.#host.requestUpdate();
    announce(this.#refusalText() ?? '', 'assertive', this.#l.lang);
  }

  #refusalText(): string | undefined {
    const limits = this.#options.limits();
    if (!this.#refusal || !limits) return undefined;
    const { name, why } = this.#refusal;
    const t = this.#l.words;
    if (why === 'too-many') return t.tooMany(this.#options.most);
    return t.refused(name, t.refusals[why](this.#types(limits), this.#size(limits.maxBytes)));
  }

  #hint(limits: UploadLimits): string {
    return this.#l.words.limits(this.#types(limits), this.#size(limits.maxBytes));
  }

  #listed({ key, name, prepared, progress }: Item): ListedFile {
    const t = this.#l.words;
    const detail = progress === undefined ? this.#weight(prepared) : t.sent(this.#percent(progress));
    return { key, name, detail, preview: prepared?.preview, progress };
  }

  /** Its size; of a PDF also that its metadata goes along (trust S23). */
  #weight(prepared: PreparedFile | undefined): string {
    const t = this.#l.words;
    if (!prepared) return t.preparing;
    const size = this.#size(prepared.file.size);
    return prepared.keepsMetadata ? `${size}, ${t.metadata}` : size;
  }

  #types({ types }: UploadLimits): string {
    const names = types.flatMap((type) => (Object.hasOwn(typeNames, type) ? (typeNames[type] ?? []) : []));
    return new Intl.ListFormat(this.#l.tag, { type: 'disjunction' }).format(names);
  }

  /** `1,2 Mo`. */
  #size(bytes: number): string {
    const isSmall = bytes < 1_000_000;
    return this.#l.number(bytes / (isSmall ? 1_000 : 1_000_000), {
      style: 'unit',
      unit: isSmall ? 'kilobyte' : 'megabyte',
      maximumFractionDigits: isSmall ? 0 : 1,
    });
  }

  #percent(progress: number): string {
    return this.#l.number(progress, { style: 'percent' });
  }

  readonly #handleRemove = (key: string): void => {
    const removed = this.#items.find((item) => item.key === key);
    this.#set(this.#items.filter((item) => item !== removed));
    this.#options.onChange?.();
    this.focus();
    if (removed) announce(this.#l.words.removed(removed.name), 'polite', this.#l.lang);
  };

  #change(key: string, change: Partial<Item>): void {
    this.#set(this.#items.map((item) => (item.key === key ? { ...item, ...change } : item)));
  }

  #set(items: readonly Item[]): void {
    this.#items = items;
    this.#host.requestUpdate();
  }
}

const dressed = new WeakSet<ReactiveElement>();

const typeNames: Readonly<Record<string, string>> = {
  'image/jpeg': 'JPEG',
  'image/png': 'PNG',
  'image/webp': 'WebP',
  'application/pdf': 'PDF',
};
