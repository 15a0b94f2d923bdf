import type { ReactiveController, ReactiveElement } from 'lit';

/** IntersectionObserver v2, which TypeScript does not know of and not every browser has. */
interface TrackingOptions extends IntersectionObserverInit {
  trackVisibility: boolean;
  delay: number;
}

/**
 * Whether what is watched is seen as it is: nothing lies over it, and no effect of the page hides it (trust S18). The
 * browser knows better than any computation here; where it does not tell, nothing is held against the page.
 */
export class OcclusionController implements ReactiveController {
  /** Something lies over it. */
  isCovered = false;
  #observer: IntersectionObserver | undefined;

  constructor(host: ReactiveElement) {
    host.addController(this);
  }

  /** For `ref()`. */
  readonly watch = (target: Element | undefined): void => {
    this.#observer?.disconnect();
    this.isCovered = false;
    if (!target || !('isVisible' in IntersectionObserverEntry.prototype)) return;
    this.#observer = new IntersectionObserver(
      (entries) => {
        const { isIntersecting, isVisible } = entries.at(-1) as IntersectionObserverEntry & { isVisible: boolean };
        this.isCovered = isIntersecting && !isVisible;
      },
      { threshold: [0, 1], trackVisibility: true, delay: 100 } as TrackingOptions,
    );
    this.#observer.observe(target);
  };

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }
}
