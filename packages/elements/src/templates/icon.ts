import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** An icon of the lucide set, as its package exports it. */
export type IconNode = readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number>>])[];

type Attributes = Readonly<Record<string, string | number>>;

const shapes: Record<string, (a: Attributes) => SVGTemplateResult> = {
  path: (a) => svg`<path d=${a['d']!} />`,
  circle: (a) => svg`<circle cx=${a['cx']!} cy=${a['cy']!} r=${a['r']!} />`,
  line: (a) => svg`<line x1=${a['x1']!} y1=${a['y1']!} x2=${a['x2']!} y2=${a['y2']!} />`,
  rect: (a) => svg`<rect x=${a['x']!} y=${a['y']!} width=${a['width']!} height=${a['height']!} rx=${a['rx'] ?? 0} />`,
  polyline: (a) => svg`<polyline points=${a['points']!} />`,
};

/** Decoration only: words beside it say the same. */
export const icon = (node: IconNode): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    ${node.map(([tag, attributes]) => shapes[tag]?.(attributes))}
  </svg>`;
