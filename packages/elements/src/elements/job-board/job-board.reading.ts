import { ClientError, type JobOffer, type Verdict, type Versioned } from '@trait-union/client';
import type { MemberController } from '../../controllers/member-controller.ts';
import { PagesController } from '../../controllers/pages-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { errorOf } from '../../controllers/unread-controller.ts';
import type { JobFilter, JobPages } from './job-board.list-view.ts';
import { mayPost, mayRead, type Rights } from './job-board.rights.ts';

type Refused = Extract<Verdict, { state: 'refused' }>;

/** What is read of the board: what the member may, the list, and the offer in view. */
export class JobReading {
  readonly pages: JobPages;
  readonly #host: PortalHost;
  readonly #context: PortalController;
  readonly #member: () => MemberController;
  readonly #rights: ResourceController<Rights>;
  readonly #offer: ResourceController<Versioned<JobOffer>>;
  #place: string | undefined;
  /** As last known: they stay in view while they are asked for again. */
  #knownRights: Rights | undefined;
  #knownOffer: JobOffer | undefined;

  constructor(host: PortalHost, context: PortalController, member: () => MemberController) {
    this.#host = host;
    this.#context = context;
    this.#member = member;
    this.#rights = new ResourceController(host, (signal) => this.#readRights(signal));
    this.pages = new PagesController(host, {}, async (query: JobFilter & { cursor?: string }, signal) =>
      (await context.ready()).jobs.list(query, { signal }),
    );
    this.#offer = new ResourceController(host, async (signal) =>
      (await context.ready()).jobs.read(this.#place ?? '', { signal }),
    );
  }

  /** The offer in view, by id; the list when undefined. */
  get place(): string | undefined {
    return this.#place;
  }

  get rights(): Rights | undefined {
    return this.#knownRights;
  }

  /** Why the member may not see any offer. */
  get refusal(): Refused | undefined {
    const verdict = this.#knownRights && mayRead(this.#knownRights);
    return verdict?.state === 'refused' ? verdict : undefined;
  }

  get mayPost(): Verdict {
    return this.#knownRights ? mayPost(this.#knownRights) : { state: 'not-offered' };
  }

  /** As it was read last, or as the list has it until then. */
  get offer(): JobOffer | undefined {
    const candidates = [this.#knownOffer, ...(this.pages.shown?.items ?? [])];
    return candidates.find((offer) => offer?.id === this.#place);
  }

  /** The offer in view is nowhere, or not for this member. */
  get isLost(): boolean {
    return errorOf(this.#offer.state)?.code === 'not-found';
  }

  get error(): ClientError | undefined {
    if (!this.#member().current) return errorOf(this.#context.session);
    const rights = errorOf(this.#rights.state);
    if (rights || this.refusal) return rights;
    if (this.#place === undefined) return this.pages.error;
    return this.isLost ? undefined : errorOf(this.#offer.state);
  }

  get isLoading(): boolean {
    const isReading = this.#place === undefined ? this.pages.isLoading : this.#offer.state.status === 'loading';
    return isReading || this.#rights.state.status === 'loading';
  }

  /** The member had asked for more: what went wrong is said too. */
  get isAsked(): boolean {
    return this.#place === undefined && this.pages.ask === 'more';
  }

  /** At each update: what is in view is read, unless that is done or under way. */
  ensure(): void {
    this.#knownRights = this.#rights.value ?? this.#knownRights;
    this.#knownOffer = this.#offer.value?.value ?? this.#knownOffer;
    if (!this.#member().current || !this.#host.isConnected) return;
    this.#rights.ensure();
    if (!this.#knownRights || this.refusal) return;
    if (this.#place === undefined) this.pages.ensure();
    else this.#offer.ensure();
  }

  /** Turns to an offer, or to the list; whether that is another place. */
  turn(place: string | undefined): boolean {
    if (place === this.#place) return false;
    this.#place = place;
    this.#offer.reset();
    this.#host.requestUpdate();
    return true;
  }

  /** An offer stands as the backend has just told; without a version it is read for one. */
  show(offer: JobOffer, etag?: string): void {
    this.#place = offer.id;
    this.#knownOffer = offer;
    if (etag === undefined) this.#offer.reset();
    else this.#offer.set({ value: offer, etag });
    this.relist();
  }

  /** The list is fresh where it is shown next. */
  relist(): void {
    if (this.pages.shown) void this.pages.load('again');
  }

  /** The offer in view, as it is on file. */
  async versioned(): Promise<Versioned<JobOffer> | undefined> {
    if (this.#offer.state.status !== 'ready') await this.#offer.load();
    return this.#offer.value;
  }

  /** Reads again what is in view, and what the member may where that is in doubt. */
  again(isInDoubt = this.error?.code === 'forbidden'): void {
    if (!this.#knownRights || this.refusal || isInDoubt) void this.#rights.load();
    if (!this.#knownRights || this.refusal) return;
    if (this.#place !== undefined) void this.#offer.load();
    else if (!this.pages.isLoading) void this.pages.load(this.pages.shown ? 'again' : 'open');
  }

  /** The member left: nothing of theirs may stay. */
  forget(): void {
    this.#rights.reset();
    this.pages.reset();
    this.#offer.reset();
    this.#knownRights = undefined;
    this.#knownOffer = undefined;
  }

  async #readRights(signal: AbortSignal): Promise<Rights> {
    const client = await this.#context.ready();
    const [capabilities, me] = await Promise.all([
      client.capabilities({ signal }),
      client.me({ signal, fresh: this.refusal !== undefined }),
    ]);
    if (!capabilities.domains.includes('jobs')) throw new ClientError('unsupported');
    return { me, capabilities };
  }
}
