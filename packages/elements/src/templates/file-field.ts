import { html, nothing, type TemplateResult } from 'lit';
import { cameraIcon, fileIcon, trashIcon, uploadIcon } from '../internal/icons.ts';
import type { FileFieldWords } from '../messages/file-field.ts';
import { icon } from './icon.ts';
import { picture } from './picture.ts';

/** A file that was chosen. */
export interface ListedFile {
  key: string;
  /** Safe to show. */
  name: string;
  /** A second, quieter line: its size, or what is being done with it. */
  detail: string;
  preview?: Blob | undefined;
  /** From 0 to 1 while it is sent. */
  progress?: number | undefined;
}

export interface FileField {
  /** Also its name in the form. */
  id: string;
  label: string;
  hint?: string | undefined;
  /** What is wrong, in the reader's words. */
  error?: string | undefined;
  /** Media types to offer in the picker; what a file really is, its content tells. */
  types: readonly string[];
  /** Several at once. */
  multiple: boolean;
  files: readonly ListedFile[];
  /** Being sent: nothing can be changed. */
  busy: boolean;
  words: FileFieldWords;
  percent: (progress: number) => string;
  onFiles: (files: readonly File[]) => void;
  onRemove: (key: string) => void;
}

/**
 * A labelled place for files: the picker of the system, the camera of a telephone, what is dropped on it or pasted
 * into it. The native control lies over all of it, so that keyboard and screen reader are the browser's own.
 */
export const fileField = (f: FileField): TemplateResult => {
  const { words: t } = f;
  // Its own value is emptied after each choice, for the same file to be chosen again: the names stand for it
  const descriptions = [...f.files.map(({ key }) => key), f.error && `${f.id}-error`, f.hint && `${f.id}-hint`];
  const describedBy = descriptions.filter(Boolean).join(' ') || nothing;
  const act = f.files.length === 0 ? t.choose : f.multiple ? t.add : t.replace;
  return html`<div class="field wide files" @paste=${pasted(f)} @dragover=${welcomed} @drop=${dropped(f)}>
    <label for=${f.id}>${f.label}</label>
    ${f.hint ? html`<p class="hint" id="${f.id}-hint">${f.hint}</p>` : nothing}
    ${f.error ? html`<p class="error" id="${f.id}-error">${f.error}</p>` : nothing}
    ${
      f.files.length
        ? html`<ul>
            ${f.files.map((file) => listed(f, file))}
          </ul>`
        : nothing
    }
    <div class="drop" part="drop" ?hidden=${f.busy}>
      ${icon(uploadIcon)}
      <span aria-hidden="true"><strong>${act}</strong> <span class="at-a-desk">${t.orDrop}</span></span>
      ${input(f, describedBy)}
    </div>
    <div class="drop camera" part="camera" ?hidden=${f.busy}>
      ${icon(cameraIcon)}<strong aria-hidden="true">${t.photo}</strong>
      <input
        type="file"
        accept="image/*"
        .capture=${'environment'}
        aria-label="${t.photo} – ${f.label}"
        @change=${changed(f)}
      />
    </div>
  </div>`;
};

const input = (f: FileField, describedBy: string | typeof nothing): TemplateResult =>
  html`<input
    type="file"
    id=${f.id}
    name=${f.id}
    accept=${f.types.join()}
    ?multiple=${f.multiple}
    aria-invalid=${f.error ? 'true' : 'false'}
    aria-describedby=${describedBy}
    @change=${changed(f)}
  />`;

const listed = (f: FileField, { key, name, detail, preview, progress }: ListedFile): TemplateResult =>
  html`<li>
    ${preview ? picture(preview, f.words.preview(name)) : html`<span class="picture">${icon(fileIcon)}</span>`}
    <div>
      <p><bdi class="file-name" id=${key}>${name}</bdi></p>
      <p class="quiet" .textContent=${detail}></p>
      ${
        progress === undefined
          ? nothing
          : html`<progress
              max="1"
              .value=${progress}
              aria-label=${name}
              aria-valuetext=${f.words.sent(f.percent(progress))}
            ></progress>`
      }
    </div>
    <button
      type="button"
      class="quiet-button"
      part="remove"
      aria-label="${f.words.remove} – ${name}"
      ?hidden=${f.busy}
      @click=${() => {
        f.onRemove(key);
      }}
    >
      ${icon(trashIcon)}${f.words.remove}
    </button>
  </li>`;

const changed =
  ({ onFiles }: FileField) =>
  ({ currentTarget }: Event): void => {
    const picker = currentTarget as HTMLInputElement;
    onFiles([...(picker.files ?? [])]);
    // The same file again is a choice too
    picker.value = '';
  };

/** Without it nothing may be dropped there; see `FileDropController` for the rest of the element. */
const welcomed = (event: DragEvent): void => {
  if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
};

const dropped =
  ({ onFiles }: FileField) =>
  (event: DragEvent): void => {
    const files = [...(event.dataTransfer?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    onFiles(files);
  };

const pasted =
  ({ onFiles, busy }: FileField) =>
  (event: ClipboardEvent): void => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0 || busy) return;
    event.preventDefault();
    onFiles(files);
  };
