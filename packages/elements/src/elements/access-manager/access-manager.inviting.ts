import { ClientError, type Verdict } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import { FailureController } from '../../controllers/failure-controller.ts';
import { LazyController } from '../../controllers/lazy-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import type { PortalHost } from '../../controllers/portal-controller.ts';
import { addStyles } from '../../internal/add-styles.ts';
import { choices } from '../../templates/choices.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { invitingWords } from './access-manager.inviting-messages.ts';
import { invitingStyles } from './access-manager.inviting-styles.ts';
import type { LinkSharing } from './access-manager.links.ts';
import { MailInviting } from './access-manager.mail.ts';
import type { AccessParts, OpenedPart } from './access-manager.parts.ts';

const ways = ['mail', 'link'] as const;
type Way = (typeof ways)[number];

/** Inviting somebody: by e-mail, or by a link for whoever has it. */
export class AccessInviting implements OpenedPart {
  readonly #host: PortalHost;
  readonly #parts: AccessParts;
  readonly #l: LocalizeController<(typeof invitingWords)['fr']>;
  readonly #mail: MailInviting;
  readonly #linksPart: LazyController<typeof import('./access-manager.links.ts')>;
  readonly #failure: FailureController;
  #links: LinkSharing | undefined;
  #isOpening = false;
  #chosen: Way | undefined;

  constructor(host: PortalHost, parts: AccessParts) {
    this.#host = host;
    this.#parts = parts;
    this.#l = new LocalizeController(host, invitingWords);
    this.#failure = new FailureController(host, () => parts.context.client?.clock);
    this.#mail = new MailInviting(host, parts);
    this.#linksPart = new LazyController(host, () => import('./access-manager.links.ts'));
    addStyles(host, [invitingStyles]);
  }

  get isBusy(): boolean {
    return this.#mail.isBusy || this.#links?.isBusy === true;
  }

  resume(): void {
    this.#mail.resume();
    this.#links?.resume();
  }

  opened(): void {
    this.#links?.opened();
  }

  reread(): void {
    if (this.#way === 'link') this.#links?.reread();
  }

  forget(): void {
    this.#mail.forget();
    this.#links?.forget();
    this.#failure.clear();
    this.#chosen = undefined;
  }

  render(): TemplateResult {
    const t = this.#l.words;
    const offered = ways.filter((way) => this.#verdict(way).state !== 'not-offered');
    return html`<div class="opened" part="inviting">
      <div class="opened-head">
        <h3 id="opened" tabindex="-1">${t.heading}</h3>
        <button type="button" class="quiet-button" part="close" @click=${this.#parts.close}>${t.close}</button>
      </div>
      ${
        offered.length > 1
          ? html`<div @change=${this.#handleWay}>
              ${choices({
                id: 'invite-way',
                legend: t.how,
                type: 'radio',
                options: [
                  { value: 'mail', text: t.byMail, checked: this.#way === 'mail' },
                  { value: 'link', text: t.byLink, checked: this.#way === 'link' },
                ],
              })}
            </div>`
          : nothing
      }
      ${this.#way === 'mail' ? this.#mail.render() : this.#renderLinks()}
    </div>`;
  }

  get #way(): Way {
    const isAllowed = (way: Way): boolean => this.#verdict(way).state === 'allowed';
    return this.#chosen ?? ways.find(isAllowed) ?? 'mail';
  }

  #verdict(way: Way): Verdict {
    return this.#parts.mayDo(way === 'mail' ? 'access.invite' : 'access.share-links');
  }

  #renderLinks(): unknown {
    if (this.#links) return this.#links.render();
    if (this.#failure.error) return this.#failure.render();
    queueMicrotask(() => void this.#openLinks());
    return skeleton(this.#l.words.loading, 3);
  }

  async #openLinks(): Promise<void> {
    if (this.#isOpening || this.#links) return;
    this.#isOpening = true;
    this.#failure.clear();
    const module = await this.#linksPart.get();
    this.#isOpening = false;
    if (module) this.#links ??= new module.LinkSharing(this.#host, this.#parts);
    else void this.#failure.show(new ClientError('unreachable'), { onRetry: () => void this.#openLinks() });
    this.#host.requestUpdate();
  }

  readonly #handleWay = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement;
    if (name !== 'invite-way') return;
    this.#chosen = value as Way;
    if (value === 'link') this.#links?.opened();
    this.#host.requestUpdate();
  };
}
