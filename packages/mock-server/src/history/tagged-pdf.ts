import {
  PDFDocument,
  PDFName,
  PDFOperator,
  PDFOperatorNames,
  rgb,
  StandardFonts,
  type PDFFont,
  type PDFRef,
} from '@cantoo/pdf-lib';
import type { Bytes } from '../bytes.ts';

/** Letter, in points. */
const [pageWidth, pageHeight] = [612, 792];
const margin = 64;
export const textWidth = pageWidth - 2 * margin;
/** How much of a column is filled: a reader without these fonts takes others, which may be wider. */
const filled = 0.88;
const ink = rgb(0.12, 0.14, 0.18);

/** A part of the document as it is read aloud (ISO 32000-1 §14.7). */
interface Part {
  ref: PDFRef;
  parts: PDFRef[];
}

/** Words that are one part, within a column. */
export interface Cell {
  role: 'H1' | 'P' | 'TH' | 'TD';
  within: Part;
  text: string;
  /** From the left margin, in points; the whole width when absent. */
  column?: { from: number; width: number; toTheRight?: boolean };
  scope?: 'Row' | 'Column';
  bold?: boolean;
}

export interface TaggedPdf {
  readonly whole: Part;
  /** A part that has parts. */
  group(role: 'Table' | 'TR', within: Part): Part;
  /** Writes cells beside each other, on as many lines as they need; on the next page when there is no room. */
  write(cells: readonly Cell[], size: number, gap: number): void;
  /** Leaves room above what comes next, in points. */
  space(high: number): void;
  rule(): void;
  save(): Promise<Bytes>;
}

/** The nearest letter that is among `known`, for one that the fonts of every reader cannot write. */
const nearest = (text: string, known: ReadonlySet<number>): string =>
  Array.from(text.normalize('NFC'), (letter) => {
    const isKnown = (one: string): boolean => known.has(one.codePointAt(0) ?? 0);
    if (isKnown(letter)) return letter;
    if (/\s/u.test(letter)) return '\u00a0';
    const marked = Array.from(letter.normalize('NFD'));
    const lighter = marked.map((_, index) =>
      marked
        .slice(0, -1 - index)
        .join('')
        .normalize('NFC'),
    );
    return lighter.find((one) => one !== '' && Array.from(one).length === 1 && isKnown(one)) ?? '?';
  }).join('');

/** The text on lines no wider than that. A word that is alone too wide stays whole. */
const wrap = (text: string, font: PDFFont, size: number, width: number): string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1) ?? ''} ${word}` : word;
    if (lines.length > 0 && font.widthOfTextAtSize(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
};

/**
 * A document with a title, a language and a structure that a screen reader follows. `on` is the day that it says it was
 * made on, so that asking again gives the same bytes.
 */
export const createTaggedPdf = async (about: {
  title: string;
  author: string;
  language: string;
  on: string;
}): Promise<TaggedPdf> => {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  pdf.setTitle(about.title, { showInWindowTitleBar: true });
  pdf.setAuthor(about.author);
  pdf.setLanguage(about.language);
  pdf.setCreationDate(new Date(about.on));
  const regular = await pdf.embedFont(StandardFonts.Helvetica);
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold);
  const known = new Set(regular.getCharacterSet());

  const { context, catalog } = pdf;
  const root = context.nextRef();
  const groups: { role: string; above: PDFRef; part: Part }[] = [];
  const open = (role: string, above: PDFRef): Part => {
    const part: Part = { ref: context.nextRef(), parts: [] };
    groups.push({ role, above, part });
    return part;
  };
  const whole = open('Document', root);

  const addPage = () => {
    const page = pdf.addPage([pageWidth, pageHeight]);
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    page.node.set(PDFName.of('StructParents'), context.obj(pdf.getPageCount() - 1));
    return { page, marked: [] as PDFRef[] };
  };
  const sheets = [addPage()];
  let sheet = sheets[0] ?? addPage();
  let y = pageHeight - margin;

  const mark = (tag: string, properties: string[], draw: () => void): void => {
    const begin =
      properties.length > 0 ? PDFOperatorNames.BeginMarkedContentSequence : PDFOperatorNames.BeginMarkedContent;
    sheet.page.pushOperators(PDFOperator.of(begin, [PDFName.of(tag), ...properties]));
    draw();
    sheet.page.pushOperators(PDFOperator.of(PDFOperatorNames.EndMarkedContent));
  };

  return {
    whole,
    group: (role, within) => {
      const part = open(role, within.ref);
      within.parts.push(part.ref);
      return part;
    },
    write: (cells, size, gap) => {
      const leading = size * 1.35;
      const blocks = cells.map((cell) => {
        const { from, width, toTheRight = false } = cell.column ?? { from: 0, width: textWidth };
        const font = cell.bold ? bold : regular;
        const lines = wrap(nearest(cell.text, known), font, size, width * filled);
        return { ...cell, from, width, toTheRight, font, lines };
      });
      const high = Math.max(...blocks.map(({ lines }) => lines.length)) * leading;
      if (y - high < margin) {
        sheet = addPage();
        sheets.push(sheet);
        y = pageHeight - margin;
      }
      for (const { role, within, scope, from, width, toTheRight, font, lines } of blocks) {
        const { page, marked } = sheet;
        mark(role, [`<</MCID ${marked.length}>>`], () => {
          lines.forEach((text, index) => {
            const indent = toTheRight ? width - font.widthOfTextAtSize(text, size) : 0;
            page.drawText(text, { x: margin + from + indent, y: y - size - index * leading, size, font, color: ink });
          });
        });
        const part = context.register(
          context.obj({
            Type: 'StructElem',
            S: role,
            P: within.ref,
            Pg: page.ref,
            K: marked.length,
            ...(scope && { A: { O: 'Table', Scope: scope } }),
          }),
        );
        marked.push(part);
        within.parts.push(part);
      }
      y -= high + gap;
    },
    space: (high) => {
      y -= high;
    },
    rule: () => {
      mark('Artifact', [], () => {
        sheet.page.drawLine({
          start: { x: margin, y },
          end: { x: pageWidth - margin, y },
          thickness: 0.75,
          color: rgb(0.6, 0.64, 0.7),
        });
      });
      y -= 10;
    },
    save: async () => {
      for (const { role, above, part } of groups) {
        context.assign(part.ref, context.obj({ Type: 'StructElem', S: role, P: above, K: part.parts }));
      }
      const numbered = sheets.flatMap(({ marked }, index) => [index, marked]);
      context.assign(
        root,
        context.obj({
          Type: 'StructTreeRoot',
          K: whole.ref,
          ParentTree: { Nums: numbered },
          ParentTreeNextKey: sheets.length,
        }),
      );
      catalog.set(PDFName.of('StructTreeRoot'), root);
      catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
      return Uint8Array.from(await pdf.save());
    },
  };
};
