import assert from 'node:assert/strict';
import { inflateSync } from 'node:zlib';
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef, PDFString } from '@cantoo/pdf-lib';

/** A part of a document as a screen reader meets it: its role, and its words or its parts. */
export type ReadPart = [role: string, content: string | ReadPart[]];

export interface ReadPdf {
  title: string | undefined;
  language: string | undefined;
  pages: number;
  parts: ReadPart[];
}

/** The words of each marked piece of a page; Helvetica is written in the encoding of Windows. */
const wordsOf = (content: string): Map<number, string> => {
  const decoder = new TextDecoder('windows-1252');
  const marked = content.matchAll(/\/\w+ <<\/MCID (\d+)>> BDC(.*?)EMC/gs);
  return new Map(
    Array.from(marked, ([, id, drawn = '']) => [
      Number(id),
      Array.from(drawn.matchAll(/<([0-9A-F]*)> Tj/g), ([, hex = '']) => decoder.decode(Buffer.from(hex, 'hex'))).join(
        ' ',
      ),
    ]),
  );
};

/** Follows the structure of a tagged PDF, and holds it to itself: every piece that is drawn is read once. */
export const readPdf = async (bytes: Uint8Array): Promise<ReadPdf> => {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const { context, catalog } = pdf;
  const named = (key: string) => PDFName.of(key);

  const words = new Map(
    pdf.getPages().map((page) => {
      const contents = page.node.Contents();
      const streams = contents instanceof PDFArray ? contents.asArray().map((ref) => context.lookup(ref)) : [contents];
      const text = streams.map((stream) => {
        assert.ok(stream instanceof PDFRawStream);
        return inflateSync(stream.contents).toString('latin1');
      });
      return [page.ref.tag, wordsOf(text.join('\n'))];
    }),
  );
  let read = 0;
  const follow = (dict: PDFDict): ReadPart => {
    const role = dict.lookup(named('S'), PDFName).decodeText();
    const content = dict.lookup(named('K'));
    if (content instanceof PDFNumber) {
      const page = dict.get(named('Pg'));
      assert.ok(page instanceof PDFRef);
      const said = words.get(page.tag)?.get(content.asNumber());
      assert.ok(said !== undefined, 'a piece that is drawn');
      read += 1;
      return [role, said];
    }
    assert.ok(content instanceof PDFArray);
    return [role, content.asArray().map((ref) => follow(context.lookup(ref, PDFDict)))];
  };

  assert.equal(catalog.lookup(named('MarkInfo'), PDFDict).lookup(named('Marked'))?.toString(), 'true');
  const [role, parts] = follow(catalog.lookup(named('StructTreeRoot'), PDFDict).lookup(named('K'), PDFDict));
  assert.ok(role === 'Document' && typeof parts !== 'string');
  assert.equal(
    read,
    Array.from(words.values(), ({ size }) => size).reduce((sum, size) => sum + size, 0),
  );
  return {
    title: pdf.getTitle(),
    language: catalog.lookup(named('Lang'), PDFString).asString(),
    pages: pdf.getPageCount(),
    parts,
  };
};
