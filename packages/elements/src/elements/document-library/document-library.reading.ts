import { ClientError, verdictOn, type DocumentCategory, type RefusedVerdict, type Verdict } from '@trait-union/client';
import type { MemberController } from '../../controllers/member-controller.ts';
import { PagesController } from '../../controllers/pages-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { errorOf } from '../../controllers/unread-controller.ts';
import type { DocumentPages, Sought } from './document-library.list-view.ts';

/** What is read of the library: whether the member may, and what is sought. */
export class LibraryReading {
  readonly pages: DocumentPages;
  /** Of the whole library, once known. */
  categories: readonly DocumentCategory[] = [];
  readonly #host: PortalHost;
  readonly #context: PortalController;
  readonly #member: () => MemberController;
  readonly #verdict: ResourceController<Verdict>;
  /** As last known: it stays while it is asked for again. */
  #known: Verdict | undefined;

  constructor(host: PortalHost, context: PortalController, member: () => MemberController) {
    this.#host = host;
    this.#context = context;
    this.#member = member;
    this.#verdict = new ResourceController(host, (signal) => this.#readVerdict(signal));
    this.pages = new PagesController(host, {}, async (query: Sought & { cursor?: string }, signal) => {
      const page = await (await context.ready()).documents.find(query, { signal });
      if (page.categories) this.categories = page.categories;
      return page;
    });
  }

  get isKnown(): boolean {
    return this.#known !== undefined;
  }

  /** Why the member may read none. */
  get refusal(): RefusedVerdict | undefined {
    return this.#known?.state === 'refused' ? this.#known : undefined;
  }

  get error(): ClientError | undefined {
    if (!this.#member().current) return errorOf(this.#context.session);
    return errorOf(this.#verdict.state) ?? (this.refusal ? undefined : this.pages.error);
  }

  get isLoading(): boolean {
    return this.pages.isLoading || this.#verdict.state.status === 'loading';
  }

  /** The member had asked for it: what went wrong is said too. */
  get isAsked(): boolean {
    return ['filter', 'more'].includes(this.pages.ask);
  }

  /** At each update: what is in view is read, unless that is done or under way. */
  ensure(): void {
    this.#known = this.#verdict.value ?? this.#known;
    if (!this.#member().current || !this.#host.isConnected) return;
    this.#verdict.ensure();
    if (this.#known?.state === 'allowed') this.pages.ensure();
  }

  /** Reads again what is in view, and what the member may where that is in doubt. */
  again(isInDoubt = this.error?.code === 'forbidden'): void {
    if (this.#known?.state !== 'allowed' || isInDoubt) void this.#verdict.load();
    if (this.#known?.state === 'allowed' && !this.pages.isLoading)
      void this.pages.load(this.pages.shown ? 'again' : 'open');
  }

  /** The member left: nothing of theirs may stay. */
  forget(): void {
    this.#verdict.reset();
    this.pages.reset();
    this.#known = undefined;
    this.categories = [];
  }

  async #readVerdict(signal: AbortSignal): Promise<Verdict> {
    const client = await this.#context.ready();
    const [capabilities, me] = await Promise.all([
      client.capabilities({ signal }),
      client.me({ signal, fresh: this.refusal !== undefined }),
    ]);
    const verdict: Verdict = capabilities.domains.includes('documents')
      ? verdictOn('documents.read', me, capabilities)
      : { state: 'not-offered' };
    if (verdict.state === 'not-offered') throw new ClientError('unsupported');
    return verdict;
  }
}
