import { cardSize } from './membership-card.picture.ts';

const sheet = `
  @page { margin: 15mm }
  body { margin: 0 }
  canvas { display: block; inline-size: ${cardSize.width}mm; block-size: ${cardSize.height}mm; outline: 0.2mm dashed #888 }
`;

/**
 * Prints a picture at the size of a card, alone, with a line to cut along: from a document of its own in `root`, so that
 * nothing of the page is printed and nothing of it is touched. `title` is what the printer's queue shows. Gives the way
 * to take it away.
 */
export function printPicture(picture: HTMLCanvasElement, title: string, root: ShadowRoot): () => void {
  const frame = document.createElement('iframe');
  frame.className = 'paper';
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  const remove = (): void => {
    frame.remove();
  };
  frame.addEventListener(
    'load',
    () => {
      const { contentWindow: page, contentDocument: paper } = frame;
      if (!page || !paper) return;
      fill(page as Window & typeof globalThis, paper, picture, title);
      page.addEventListener('afterprint', remove, { once: true });
      page.focus();
      page.print();
    },
    { once: true },
  );
  root.append(frame);
  return remove;
}

function fill(page: Window & typeof globalThis, paper: Document, picture: HTMLCanvasElement, title: string): void {
  const styles = new page.CSSStyleSheet();
  styles.replaceSync(sheet);
  paper.adoptedStyleSheets = [styles];
  paper.title = title;
  const { width, height } = picture;
  const copy = Object.assign(paper.createElement('canvas'), { width, height });
  copy.role = 'img';
  copy.ariaLabel = title;
  copy.getContext('2d')?.drawImage(picture, 0, 0);
  paper.body.append(copy);
}
