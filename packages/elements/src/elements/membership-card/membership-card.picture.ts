import { isFaithful } from '../../internal/image/draw.ts';

/** In millimetres: ISO/IEC 7810 ID-1, as bank cards are. */
export const cardSize = { width: 85.6, height: 54 } as const;

/** In dots per millimetre: 600 per inch, as printers of cards have. */
const resolution = 600 / 25.4;

/** Of the letters, as a part of their size: the smallest that is tried. */
const smallest = 0.4;

/** A card of paper does not grow: its letters are smaller until all of it is on it. */
export function fit(face: HTMLElement): void {
  const { width } = face.getBoundingClientRect();
  const height = (width * cardSize.height) / cardSize.width;
  for (let size = 1; face.getBoundingClientRect().height > height + 0.5 && size > smallest; size -= 0.05)
    face.style.setProperty('--_fit', size.toFixed(2));
}

/**
 * A card as it is laid out, on a canvas of 600 dpi: its boxes, paths and lines of text where the browser put them. No
 * picture of markup, which a strict policy would not let in, and no library.
 */
export function paint(face: HTMLElement): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  const { left, top, width } = face.getBoundingClientRect();
  canvas.width = Math.round(cardSize.width * resolution);
  canvas.height = Math.round(cardSize.height * resolution);
  const context = canvas.getContext('2d');
  if (!context) throw new TypeError('No canvas');
  const scale = canvas.width / width;
  context.scale(scale, scale);
  context.translate(-left, -top);
  paintElement(context, face);
  return canvas;
}

function paintElement(context: CanvasRenderingContext2D, element: Element): void {
  const style = getComputedStyle(element);
  // What only screen readers meet
  if (style.clipPath !== 'none' || style.display === 'none') return;
  context.save();
  if (element instanceof SVGPathElement) paintPath(context, element, style);
  else if (element instanceof HTMLElement || element.localName === 'svg') paintBox(context, element, style);
  for (const child of element.childNodes) {
    if (child instanceof Element) paintElement(context, child);
    else if (child instanceof Text) paintText(context, child, style);
  }
  context.restore();
}

function paintBox(context: CanvasRenderingContext2D, element: Element, style: CSSStyleDeclaration): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const line = style.borderTopStyle === 'none' ? 0 : parseFloat(style.borderTopWidth);
  const shape = new Path2D();
  shape.roundRect(left + line / 2, top + line / 2, width - line, height - line, parseFloat(style.borderTopLeftRadius));
  context.fillStyle = style.backgroundColor;
  context.fill(shape);
  if (line > 0) {
    context.strokeStyle = style.borderTopColor;
    context.lineWidth = line;
    context.setLineDash(style.borderTopStyle === 'dashed' ? [line * 3, line * 2] : []);
    context.stroke(shape);
  }
  if (style.overflowX === 'hidden' || style.overflowX === 'clip') context.clip(shape);
}

function paintPath(context: CanvasRenderingContext2D, path: SVGPathElement, style: CSSStyleDeclaration): void {
  const matrix = path.getScreenCTM();
  if (!matrix) return;
  context.transform(matrix.a, matrix.b, matrix.c, matrix.d, matrix.e, matrix.f);
  const shape = new Path2D(path.getAttribute('d') ?? '');
  if (style.fill !== 'none') {
    context.globalAlpha = Number(style.fillOpacity);
    context.fillStyle = style.fill;
    context.fill(shape);
  }
  if (style.stroke === 'none') return;
  context.strokeStyle = style.stroke;
  context.lineWidth = parseFloat(style.strokeWidth);
  context.stroke(shape);
}

/** Each line where it begins, on the line that its letters stand on. */
function paintText(context: CanvasRenderingContext2D, text: Text, style: CSSStyleDeclaration): void {
  context.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  context.fillStyle = style.color;
  const { fontBoundingBoxAscent } = context.measureText(text.data);
  for (const { letters, left, top } of linesOf(text)) context.fillText(letters, left, top + fontBoundingBoxAscent);
}

interface Line {
  letters: string;
  left: number;
  top: number;
}

function linesOf(text: Text): Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  for (let at = 0; at < text.length; at++) {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const [box] = range.getClientRects();
    if (!box) continue;
    const line = lines.at(-1);
    if (line && Math.abs(line.top - box.top) < 1) line.letters += text.data[at] ?? '';
    else lines.push({ letters: text.data[at] ?? '', left: box.left, top: box.top });
  }
  return lines;
}

/** As a PNG; undefined where the browser gives back something else than what was drawn. */
export const encode = (picture: HTMLCanvasElement): Promise<Blob | undefined> =>
  new Promise((resolve) => {
    if (isFaithful())
      picture.toBlob((blob) => {
        resolve(blob ?? undefined);
      }, 'image/png');
    else resolve(undefined);
  });
