import {
  adoptStyles,
  css,
  html,
  nothing,
  render,
  type ReactiveController,
  type ReactiveElement,
  type TemplateResult,
} from 'lit';
import { nearestLocale } from './localize-controller.ts';
import { slottedControls } from '../styles/slotted-controls.ts';
import { guard } from '../styles/guard.ts';

/** The form itself is a direct child of its element, whose own styles protect it: add this to them. */
export const lightFormStyles = css`
  ::slotted(form) {
    ${guard}
    display: block !important;
  }
`;

const frameStyles = css`
  :host {
    ${guard}
    display: grid !important;
    grid-template-columns: minmax(0, 1fr) auto !important;
    gap: 0.375em 0.5em !important;
    align-items: start !important;
  }
`;

const placement = css`
  ::slotted(.beside) {
    grid-column: 1 !important;
  }

  ::slotted(.aside) {
    grid-column: 2 !important;
  }

  ::slotted(label:not(:first-child)),
  ::slotted(button[type='submit']) {
    margin-block-start: 0.625em !important;
  }
`;

/** The light-DOM form's slot in its element's shadow root. */
export const lightFormSlot = 'trait-union-form';

/**
 * Renders a real form as a child of its element, in the light DOM, where password managers find it
 * (trust A5). Its fields are children of a frame whose shadow root dresses them through `::slotted()`,
 * so that the host page's styles cannot break them. What a member types lives in the fields and is never
 * rendered over: a change of language or a move in the DOM keeps it.
 */
export class LightFormController implements ReactiveController {
  readonly #host: ReactiveElement;
  readonly #fields: () => TemplateResult | undefined;
  readonly #onSubmit: (event: SubmitEvent) => void;

  /** `fields` gives the frame's children, or undefined when there is no form to show. */
  constructor(host: ReactiveElement, fields: () => TemplateResult | undefined, onSubmit: (event: SubmitEvent) => void) {
    this.#host = host;
    this.#fields = fields;
    this.#onSubmit = onSubmit;
    host.addController(this);
  }

  get form(): HTMLFormElement | null {
    return this.#host.querySelector<HTMLFormElement>(`:scope > form[slot=${lightFormSlot}]`);
  }

  field(name: string): HTMLInputElement | null {
    const found = this.form?.elements.namedItem(name);
    return found instanceof HTMLInputElement ? found : null;
  }

  value(name: string): string {
    return this.field(name)?.value ?? '';
  }

  hostUpdated(): void {
    if (!this.#host.hasUpdated) this.#removeCopies();
    const fields = this.#fields();
    render(
      fields
        ? html`<form
            lang=${nearestLocale(this.#host)}
            dir="ltr"
            slot=${lightFormSlot}
            novalidate
            @submit=${this.#onSubmit}
          >
            <div>${fields}</div>
          </form>`
        : nothing,
      this.#host,
      { host: this.#host },
    );
    dress(this.form?.firstElementChild);
  }

  /** A copy of the element's markup, as an editor or a framework makes, brings a form that is not ours to drive. */
  #removeCopies(): void {
    for (const copy of this.#host.querySelectorAll(`:scope > form[slot=${lightFormSlot}]`)) copy.remove();
  }
}

function dress(frame: Element | null | undefined): void {
  if (!frame || frame.shadowRoot) return;
  const root = frame.attachShadow({ mode: 'open' });
  adoptStyles(root, [frameStyles, slottedControls, placement]);
  root.append(document.createElement('slot'));
}
