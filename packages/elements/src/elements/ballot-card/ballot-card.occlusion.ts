import type { ReactiveController, ReactiveElement } from 'lit';

/** IntersectionObserver v2, which TypeScript does not know of and not every browser has. */
interface TrackingOptions extends IntersectionObserverInit {
  trackVisibility: boolean;
  delay: number;
}

/** In milliseconds. While a page scrolls or is laid out anew, the browser calls covered what it has not looked at yet. */
const patience = 500;

/**
 * Whether what is watched is seen as it is: nothing lies over it, and no effect of the page hides it (trust S18). The
 * browser knows better than any computation here; where it does not tell, nothing is held against the page.
 */
export class OcclusionController implements ReactiveController {
  /** Of the page's own clock; undefined while it is seen. */
  #coveredSince: number | undefined;
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveElement) {
    host.addController(this);
  }

  /** For `ref()`. */
  readonly watch = (target: Element | undefined): void => {
    this.#observer?.disconnect();
    this.#coveredSince = undefined;
    if (!target || !('isVisible' in IntersectionObserverEntry.prototype)) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        const { isIntersecting, isVisible, time } = entries.at(-1) as IntersectionObserverEntry & {
          isVisible: boolean;
        };
        this.#coveredSince = isIntersecting && !isVisible ? (this.#coveredSince ?? time) : undefined;
      },
      { threshold: [0, 1], trackVisibility: true, delay: 100 } as TrackingOptions,
    );
    this.#observer.observe(target);
  };

  /** Something lay over it when it was pressed, and had for a while. A press by the keyboard goes to what has the focus. */
  isBlind({ detail, timeStamp }: MouseEvent): boolean {
    return detail > 0 && this.#coveredSince !== undefined && timeStamp - this.#coveredSince > patience;
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
