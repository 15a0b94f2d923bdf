import type {
  AccessLink,
  AccessLinkList,
  AccessLinkOutcome,
  AccessLinkRenewal,
  ClientError,
  NewAccessLink,
} from '@trait-union/client';
import { nothing, type TemplateResult } from 'lit';
import { CopyController } from '../../controllers/copy-controller.ts';
import { FailureController } from '../../controllers/failure-controller.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { OperationController, type OperationState } from '../../controllers/operation-controller.ts';
import type { PortalHost } from '../../controllers/portal-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { addStyles } from '../../internal/add-styles.ts';
import { announce } from '../../internal/announce.ts';
import { refusalText } from '../../messages/refusals.ts';
import { linksWords } from './access-manager.links-messages.ts';
import { linksStyles } from './access-manager.links-styles.ts';
import { linksView, type LinkForm, type LinkQuestion } from './access-manager.links-view.ts';
import type { AccessParts } from './access-manager.parts.ts';

type Change =
  | { act: 'create'; link: NewAccessLink }
  | { act: 'renew'; id: string; renewal: AccessLinkRenewal }
  | { act: 'revoke'; id: string; version: string };

const done = { create: 'created', renew: 'renewed', revoke: 'revoked' } as const;

/** Links to share (S3-12, B-09): made, shown with their code, renewed and revoked. */
export class LinkSharing {
  readonly #host: PortalHost;
  readonly #parts: AccessParts;
  readonly #l: LocalizeController<(typeof linksWords)['fr']>;
  readonly #failure: FailureController;
  readonly #links: ResourceController<AccessLinkList>;
  readonly #change: OperationController<Change, AccessLinkOutcome>;
  readonly #codes: LazyController<typeof import('../../internal/qr-code.ts')>;
  readonly #copies: CopyController;
  /** As they were read last, shown while they are read again. */
  #shown: AccessLinkList | undefined;
  #form: LinkForm | undefined;
  #question: LinkQuestion | undefined;
  #problem: 'role' | 'terms' | undefined;
  /** What came of the last act. */
  #said: { kind: 'success' | 'info'; text: keyof LinksSaid } | undefined;
  #shownCode: string | undefined;

  constructor(host: PortalHost, parts: AccessParts) {
    this.#host = host;
    this.#parts = parts;
    this.#l = new LocalizeController(host, linksWords);
    this.#failure = new FailureController(host, () => parts.context.client?.clock);
    this.#links = new ResourceController(host, async (signal) =>
      (await parts.context.ready()).access.links({ signal }),
    );
    this.#change = new OperationController(host, async (change, options) => {
      const { access } = await parts.context.ready();
      if (change.act === 'create') return access.createLink(change.link, options);
      if (change.act === 'renew') return access.renewLink(change.id, change.renewal, options);
      return access.revokeLink(change.id, change.version, options);
    });
    this.#codes = new LazyController(host, () => import('../../internal/qr-code.ts'));
    this.#copies = new CopyController(host);
    addStyles(host, [linksStyles]);
  }

  get isBusy(): boolean {
    return this.#change.pending || (this.#change.error ?? this.#form ?? this.#question) !== undefined;
  }

  resume(): void {
    if (this.#change.error?.code === 'signed-out') void this.#settle(this.#change.retry());
    else if (this.#links.state.status === 'failed') void this.#load();
  }

  opened(): void {
    this.#said = undefined;
    if (!this.#failure.holds()) this.reread();
  }

  /** Not below a question, which is about a link as it was. */
  reread(): void {
    const isAsking = this.#change.pending || (this.#change.error ?? this.#question) !== undefined;
    if (this.#links.value && !isAsking) void this.#load();
  }

  forget(): void {
    this.#links.reset();
    this.#change.reset();
    this.#failure.clear();
    this.#form = this.#question = this.#problem = this.#said = this.#shownCode = undefined;
    this.#shown = undefined;
  }

  render(): TemplateResult {
    if (this.#links.state.status === 'idle') queueMicrotask(this.#open);
    const { roles, limits } = this.#parts.overview();
    const { state } = this.#change;
    this.#shown = this.#links.value ?? this.#shown;
    return linksView({
      l: this.#l,
      links: this.#shown,
      isLoading: this.#links.state.status === 'loading',
      roles,
      limits,
      form: this.#now,
      problem: this.#problem,
      question: this.#question,
      said: this.#said && { kind: this.#said.kind, text: this.#l.words[this.#said.text] },
      isPending: state.status === 'pending',
      failure: this.#failure.render(),
      support: this.#parts.support(),
      verdict: this.#parts.mayDo('access.share-links'),
      copy: this.#copy,
      code: this.#codeOf,
      onInput: this.#handleInput,
      onCreate: this.#handleCreate,
      onAsk: this.#ask,
      onAnswer: this.#handleAnswer,
      onKeep: this.#handleKeep,
      onCode: this.#handleCode,
    });
  }

  get #now(): LinkForm {
    if (this.#form) return this.#form;
    const { roles, limits } = this.#parts.overview();
    const [first, ...others] = roles.filter(({ refused }) => !refused);
    return {
      role: first && others.length === 0 ? first.name : '',
      uses: Math.min(10, limits.linkUses ?? 10),
      days: Math.min(30, limits.linkDays ?? 30),
    };
  }

  readonly #copy = ({ url }: AccessLink, what: string): unknown => (url ? this.#copies.render(url, what) : nothing);

  /** Undefined while it is not shown, or is on its way. */
  readonly #codeOf = ({
    id,
    url,
  }: AccessLink): { isOpen: boolean; code: { size: number; path: string } | undefined } => {
    const isOpen = this.#shownCode === id;
    return { isOpen, code: isOpen && url ? this.#codes.module?.codeOf(url) : undefined };
  };

  readonly #open = (): void => {
    if (this.#links.state.status === 'idle' && this.#host.isConnected && this.#parts.member()) void this.#load();
  };

  async #load(): Promise<void> {
    this.#failure.clear();
    await this.#links.load();
    const { state } = this.#links;
    if (state.status === 'failed') this.#fail(state.error, () => void this.#load());
  }

  #fail(error: ClientError, resume: () => void): void {
    this.#parts.settle(error, { failure: this.#failure, resume });
  }

  readonly #handleInput = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement | HTMLSelectElement;
    const part = name.replace('link-', '');
    this.#problem = undefined;
    if (part === 'role') this.#form = { ...this.#now, role: value };
    else if (part === 'uses' || part === 'days') this.#form = { ...this.#now, [part]: value ? Number(value) : null };
    else if ((part === 'again-uses' || part === 'again-days') && this.#question)
      this.#question = { ...this.#question, [part.slice('again-'.length)]: value ? Number(value) : null };
    this.#host.requestUpdate();
  };

  readonly #handleCreate = (event: SubmitEvent): void => {
    event.preventDefault();
    if (this.#isRefused() || this.#change.pending || this.#failure.holds()) return;
    const form = this.#now;
    if (form.role) void this.#do({ act: 'create', link: form });
    else {
      this.#problem = 'role';
      this.#host.requestUpdate();
      void this.#focus('#error-summary');
    }
  };

  /** A button that says it is refused still takes Enter, and a question stays after the right was taken away. */
  #isRefused(): boolean {
    const verdict = this.#parts.mayDo('access.share-links');
    if (verdict.state === 'refused') announce(refusalText(verdict, this.#l.lang), 'polite', this.#l.lang);
    return verdict.state !== 'allowed';
  }

  readonly #ask = (act: LinkQuestion['act'], { id, uses, version }: AccessLink): void => {
    if (this.#change.pending) return;
    this.#failure.clear();
    this.#said = this.#problem = undefined;
    this.#question = { act, id, version, uses, days: this.#now.days };
    this.#host.requestUpdate();
    void this.#focus('#link-question');
  };

  readonly #handleAnswer = (): void => {
    if (!this.#question || this.#isRefused() || this.#change.pending || this.#failure.holds()) return;
    const { act, id, version, uses, days } = this.#question;
    void this.#do(act === 'renew' ? { act, id, renewal: { version, uses, days } } : { act, id, version });
  };

  readonly #handleKeep = (): void => {
    const { id = '' } = this.#question ?? {};
    this.#question = this.#problem = undefined;
    this.#failure.clear();
    this.#change.reset();
    this.#host.requestUpdate();
    void this.#focus(`[data-link="${id}"] button`);
  };

  readonly #handleCode = (id: string): void => {
    this.#shownCode = this.#shownCode === id ? undefined : id;
    if (!this.#codes.module) void this.#codes.get();
    this.#host.requestUpdate();
  };

  async #do(change: Change): Promise<void> {
    this.#said = this.#problem = undefined;
    await this.#settle(this.#change.run(change), change.act);
  }

  async #settle(
    running: Promise<OperationState<AccessLinkOutcome> | undefined>,
    act: Change['act'] = this.#question?.act ?? 'create',
  ): Promise<void> {
    this.#failure.clear();
    const state = await running;
    if (state?.status === 'failed') this.#fail(state.error, () => void this.#settle(this.#change.retry(), act));
    if (state?.status !== 'done') return;
    const { value } = state;
    if (value.outcome === 'invalid-fields') {
      this.#problem = 'terms';
      announce(this.#l.words.refusedTerms, 'assertive', this.#l.lang);
      this.#host.requestUpdate();
      return;
    }
    this.#question = undefined;
    if (value.outcome === 'precondition-failed') {
      this.#links.set(value.links);
      this.#said = { kind: 'info', text: 'changedMeanwhile' };
    } else {
      if (this.#shown) this.#links.set(withLink(this.#shown, value.link));
      this.#said = { kind: 'success', text: done[act] };
      this.#parts.people.wrote({ changed: true });
      if (act === 'create') this.#form = undefined;
    }
    if (!this.#host.isConnected) return;
    announce(this.#l.words[this.#said.text], 'polite', this.#l.lang);
    await this.#focus('#links-said');
  }

  async #focus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

type LinksSaid = Pick<(typeof linksWords)['fr'], 'created' | 'renewed' | 'revoked' | 'changedMeanwhile'>;

/** In the place of what it was, or first. */
const withLink = ({ items, skipped }: AccessLinkList, link: AccessLink): AccessLinkList => ({
  items: items.some(({ id }) => id === link.id)
    ? items.map((each) => (each.id === link.id ? link : each))
    : [link, ...items],
  skipped,
});
