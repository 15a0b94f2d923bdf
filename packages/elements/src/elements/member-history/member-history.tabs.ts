import { html, type TemplateResult } from 'lit';

export interface Tabs<T extends string> {
  /** What they are tabs of. */
  label: string;
  tabs: readonly { name: T; text: string }[];
  current: T;
  /** The id of what they show. */
  panel: string;
  onChoose: (name: T) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity };

/** Tabs as the ARIA practices describe them: one stop of the Tab key, arrows within, and the focus chooses. */
export function tabs<T extends string>({ label, tabs: all, current, panel, onChoose }: Tabs<T>): TemplateResult {
  const handleKey = (event: KeyboardEvent): void => {
    const step = Object.hasOwn(steps, event.key) ? steps[event.key] : undefined;
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const at = all.findIndex(({ name }) => name === current);
    const next = Number.isFinite(step) ? (at + step + all.length) % all.length : step > 0 ? all.length - 1 : 0;
    const list = event.currentTarget as HTMLElement;
    (list.children[next] as HTMLElement | undefined)?.focus();
    const chosen = all[next];
    if (chosen) onChoose(chosen.name);
  };
  return html`<div class="tabs" part="tabs" role="tablist" aria-label=${label} @keydown=${handleKey}>
    ${all.map(
      ({ name, text }) =>
        html`<button
          type="button"
          part="tab"
          role="tab"
          id="tab-${name}"
          aria-selected=${name === current ? 'true' : 'false'}
          aria-controls=${panel}
          tabindex=${name === current ? 0 : -1}
          @click=${() => {
            onChoose(name);
          }}
        >
          ${text}
        </button>`,
    )}
  </div>`;
}
