import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  Virtualizer,
  windowScroll,
  type Range,
  type VirtualizerOptions,
} from '@tanstack/virtual-core';
import type { ReactiveController, ReactiveElement } from 'lit';
import { AsyncDirective, directive } from 'lit/async-directive.js';
import { bodies, type Drawn, type Rows } from './access-manager.rows.ts';

/** Rows beyond what is in view that are drawn all the same, so that a scroll finds them there. */
const overscan = 16;

/** Milliseconds between one of them and the next, so that a slow phone keeps up with the scroll. */
const pause = 16;

type Scroller = HTMLElement | Window;
type Options<S extends Scroller> = VirtualizerOptions<S, HTMLElement>;

/** Draws those rows of a long table that are in view, and keeps the place of the others. Loaded for a long list. */
export class RowWindow implements ReactiveController {
  /** Draws the rows and nothing else of the element, which with each of them would take a slow phone too long. */
  drawRows: (() => void) | undefined;
  readonly #host: ReactiveElement;
  readonly #ids: () => readonly string[];
  /** Rows that stay drawn wherever they are: what has the focus, what is open. */
  readonly #kept: () => readonly string[];
  #virtualizer: Virtualizer<Scroller, HTMLElement> | undefined;
  #scroller: Scroller = window;
  #estimate = 64;
  /** What had the focus before rows were drawn anew. */
  #active: Element | null | undefined;
  /** The row that was last gone to. */
  #revealed = -1;
  /** The rows around those in view that are drawn, and of which list. */
  #drawn: { ids: readonly string[]; from: number; to: number } = { ids: [], from: 0, to: -1 };
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** One more row is to be drawn with this layout. */
  #isDue = false;
  #observed = new WeakSet<HTMLElement>();
  /** Pixels from where the scroller begins to the first row. */
  #margin = 0;
  #keys: { ids: readonly string[]; at: (index: number) => string | number } | undefined;

  constructor(host: ReactiveElement, ids: () => readonly string[], kept: () => readonly string[]) {
    this.#host = host;
    this.#ids = ids;
    this.#kept = kept;
    host.addController(this);
  }

  /** The bodies of the table. */
  readonly render = (rows: Rows): unknown => windowed(this, rows);

  /** Which rows to draw now. */
  layout(): Drawn {
    const virtualizer = (this.#virtualizer ??= this.#start());
    virtualizer.setOptions(this.#options());
    let end = this.#margin;
    const rows = virtualizer.getVirtualItems().map((item) => {
      const gap = item.start - end;
      ({ end } = item);
      return { index: item.index, gap };
    });
    return { rows, below: virtualizer.getTotalSize() + this.#margin - end };
  }

  /** Draws a row wherever it is, so that it can take the focus, which brings it into view. */
  async reveal(index: number): Promise<void> {
    this.#revealed = index;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  hostUpdate(): void {
    this.#active = this.#host.shadowRoot?.activeElement?.closest('.row') && this.#host.shadowRoot.activeElement;
  }

  hostUpdated(): void {
    this.#settle();
    if (this.#virtualizer && !this.#virtualizer.isScrolling) this.#place();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#observed = new WeakSet();
    this.#virtualizer?._didMount()();
    this.#virtualizer = undefined;
  }

  /** After rows were drawn. */
  #settle(): void {
    // A row that moves among the others loses the focus to nobody
    const active = this.#active as HTMLElement | null | undefined;
    if (active?.isConnected && active !== this.#host.shadowRoot?.activeElement) active.focus({ preventScroll: true });
    const virtualizer = this.#virtualizer;
    if (!virtualizer || !this.#host.isConnected) return;
    for (const body of this.#host.renderRoot.querySelectorAll<HTMLElement>('tbody.person')) {
      if (this.#observed.has(body)) continue;
      this.#observed.add(body);
      virtualizer.measureElement(body);
    }
    virtualizer.measureElement(null);
    virtualizer._willUpdate();
  }

  #start(): Virtualizer<Scroller, HTMLElement> {
    const rows = [...this.#host.renderRoot.querySelectorAll<HTMLElement>('tbody.person')];
    const height = rows.reduce((sum, row) => sum + row.offsetHeight, 0);
    if (rows.length > 0) this.#estimate = Math.round(height / rows.length);
    this.#scroller = scrollerOf(this.#host);
    this.#margin = this.#measureMargin();
    const scroller = this.#scroller;
    const initial =
      scroller instanceof HTMLElement
        ? {
            initialRect: { width: scroller.clientWidth, height: scroller.clientHeight },
            initialOffset: scroller.scrollTop,
          }
        : { initialRect: { width: innerWidth, height: innerHeight }, initialOffset: scrollY };
    const virtualizer = new Virtualizer({ ...this.#options(), ...initial });
    virtualizer._willUpdate();
    return virtualizer;
  }

  /** What stands above the rows may have grown. */
  #place(): void {
    const margin = this.#measureMargin();
    if (Math.abs(margin - this.#margin) < 1) return;
    this.#margin = margin;
    this.#host.requestUpdate();
  }

  #measureMargin(): number {
    const { bottom = 0 } = this.#host.renderRoot.querySelector('thead')?.getBoundingClientRect() ?? {};
    const scroller = this.#scroller;
    return scroller instanceof HTMLElement
      ? bottom - scroller.getBoundingClientRect().top + scroller.scrollTop
      : bottom + scrollY;
  }

  /** The same function for the same rows: what was measured is kept by it. */
  #keyAt(): (index: number) => string | number {
    const ids = this.#ids();
    if (this.#keys?.ids !== ids) this.#keys = { ids, at: (index) => ids[index] ?? index };
    return this.#keys.at;
  }

  /** As the browser tells it once it has laid out the rows: to ask before would have it do so twice. */
  readonly #measure = (
    body: HTMLElement,
    entry: ResizeObserverEntry | undefined,
    virtualizer: Virtualizer<Scroller, HTMLElement>,
  ): number => {
    const [box] = entry?.borderBoxSize ?? [];
    if (box) return Math.round(box.blockSize);
    const index = virtualizer.indexFromElement(body);
    return virtualizer.measurementsCache[index]?.size ?? this.#estimate;
  };

  readonly #estimateSize = (): number => this.#estimate;

  /** A scroll among rows that are drawn already draws nothing in its own frame; nor do heights, which move no row. */
  readonly #onChange = ({ range, isScrolling }: Virtualizer<Scroller, HTMLElement>): void => {
    if (!isScrolling) this.#place();
    const { ids, from, to } = this.#drawn;
    if (range && ids === this.#ids() && range.startIndex >= from && range.endIndex <= to) this.#drawSoon();
    else this.#host.requestUpdate();
  };

  #drawSoon(): void {
    this.#timer ??= setTimeout(this.#drawOn, pause);
  }

  readonly #indexes = ({ startIndex, endIndex, count }: Range): number[] => {
    const ids = this.#ids();
    const { from, to } = this.#around(startIndex, endIndex, count);
    const inView = ids.slice(from, to + 1).map((_, at) => from + at);
    const kept = this.#kept()
      .map((id) => ids.indexOf(id))
      .concat(this.#revealed)
      .filter((index) => index >= 0 && index < count && (index < from || index > to));
    return [...new Set([...inView, ...kept])].sort((a, b) => a - b);
  };

  /** What is in view and what was drawn around it, and each time that it is due one more, on the side of the scroll. */
  #around(start: number, end: number, count: number): { from: number; to: number } {
    const ids = this.#ids();
    const first = Math.max(start - overscan, 0);
    const last = Math.min(end + overscan, count - 1);
    const before = this.#drawn;
    const isNear = before.ids === ids && before.from <= end && before.to >= start;
    let from = isNear ? Math.max(first, Math.min(before.from, start)) : start;
    let to = isNear ? Math.min(last, Math.max(before.to, end)) : end;
    const isUpward = this.#virtualizer?.scrollDirection === 'backward';
    if (this.#isDue && to < last && (from === first || !isUpward)) to++;
    else if (this.#isDue && from > first) from--;
    this.#isDue = false;
    this.#drawn = { ids, from, to };
    if (from > first || to < last) this.#drawSoon();
    return { from, to };
  }

  readonly #drawOn = (): void => {
    this.#timer = undefined;
    this.#isDue = true;
    this.hostUpdate();
    this.drawRows?.();
    this.#settle();
  };

  #options(): Options<Scroller> {
    const scroller = this.#scroller;
    const options = {
      count: this.#ids().length,
      getScrollElement: () => scroller,
      estimateSize: this.#estimateSize,
      getItemKey: this.#keyAt(),
      overscan,
      scrollMargin: this.#margin,
      // Another one each time: what is kept may be another row
      rangeExtractor: (range: Range) => this.#indexes(range),
      onChange: this.#onChange,
      measureElement: this.#measure,
    };
    // The library has a function of its own for each kind of what scrolls
    const own =
      scroller instanceof HTMLElement
        ? { observeElementRect, observeElementOffset, scrollToFn: elementScroll }
        : {
            observeElementRect: observeWindowRect,
            observeElementOffset: observeWindowOffset,
            scrollToFn: windowScroll,
          };
    return { ...options, ...own } as Options<Scroller>;
  }
}

const windowed = directive(
  class extends AsyncDirective {
    render(window: RowWindow, rows: Rows): unknown {
      window.drawRows = () => {
        if (this.isConnected) this.setValue(bodies(rows, window.layout()));
      };
      return bodies(rows, window.layout());
    }
  },
);

/** What scrolls the element: the page, or a part of it that the site made scroll. */
function scrollerOf(element: Element): Scroller {
  for (let at: Element | null = element; at && at !== document.body; at = parentOf(at)) {
    const { overflowY } = getComputedStyle(at);
    if (['auto', 'scroll'].includes(overflowY) && at.scrollHeight > at.clientHeight) return at as HTMLElement;
  }
  return window;
}

function parentOf(element: Element): Element | null {
  const root = element.getRootNode();
  return element.assignedSlot ?? element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
}
