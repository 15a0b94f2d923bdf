import { html, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** An icon of the lucide set, as its package exports it. */
export type IconNode = readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number>>])[];

type Shape = (attributes: Readonly<Record<string, string | number>>) => SVGTemplateResult;

const shapes: Readonly<Record<string, Shape>> = {
  path: ({ d = '' }) => svg`<path d=${d} />`,
  circle: ({ cx = 0, cy = 0, r = 0 }) => svg`<circle cx=${cx} cy=${cy} r=${r} />`,
  line: ({ x1 = 0, y1 = 0, x2 = 0, y2 = 0 }) => svg`<line x1=${x1} y1=${y1} x2=${x2} y2=${y2} />`,
  rect: ({ x = 0, y = 0, width = 0, height = 0, rx = 0 }) =>
    svg`<rect x=${x} y=${y} width=${width} height=${height} rx=${rx} />`,
  polyline: ({ points = '' }) => svg`<polyline points=${points} />`,
};

/** Decoration only: words beside it say the same. */
export const icon = (node: IconNode): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    ${node.map(([tag, attributes]) => shapes[tag]?.(attributes))}
  </svg>`;
