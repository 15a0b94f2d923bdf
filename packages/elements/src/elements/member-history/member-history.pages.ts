import type { HistoryPage, HistoryQuery } from '@trait-union/client';
import type { ReactiveControllerHost } from 'lit';
import { PagesController, type Ask } from '../../controllers/pages-controller.ts';

/** One view's rows of one year or of all. */
export class HistoryPages<T extends { id: string }> extends PagesController<T, HistoryPage<T>, { year?: number }> {
  #years: readonly number[] = [];

  constructor(
    host: ReactiveControllerHost & Element,
    read: (query: HistoryQuery, signal: AbortSignal) => Promise<HistoryPage<T>>,
  ) {
    super(host, {}, read);
  }

  /** All years when undefined. */
  get year(): number | undefined {
    return this.chosen.year;
  }

  /** Those that there is anything of, whichever is chosen; latest first. */
  get years(): readonly number[] {
    return this.shown?.years ?? this.#years;
  }

  override load(ask: Ask): Promise<boolean> {
    this.#years = this.years;
    return super.load(ask);
  }

  /** Another year; those to choose from stay. */
  filter(year: number | undefined): Promise<boolean> {
    this.#years = this.years;
    return this.choose(year === undefined ? {} : { year });
  }

  override reset(): void {
    super.reset();
    this.#years = [];
  }
}
