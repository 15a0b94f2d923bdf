import { newKey, type ClientError, type Passkey, type SessionMember, type WriteOptions } from '@trait-union/client';
import { html, nothing, type ReactiveController, type TemplateResult } from 'lit';
import { FailureController } from '../../controllers/failure-controller.ts';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { OperationController, type OperationState } from '../../controllers/operation-controller.ts';
import type { PortalController, PortalHost } from '../../controllers/portal-controller.ts';
import type { ReauthenticationController } from '../../controllers/reauthentication-controller.ts';
import { ResourceController } from '../../controllers/resource-controller.ts';
import { addStyles } from '../../internal/add-styles.ts';
import { announce } from '../../internal/announce.ts';
import { pencilIcon, plusIcon, trashIcon } from '../../internal/icons.ts';
import { giveUpPasskey, makePasskey, supportsPasskeys } from '../../internal/passkey.ts';
import { form } from '../../styles/form.ts';
import { field } from '../../templates/field.ts';
import { icon } from '../../templates/icon.ts';
import { notice } from '../../templates/notice.ts';
import { skeleton } from '../../templates/skeleton.ts';
import { passkeysWords, type PasskeySaid, type PasskeysWords } from './profile-editor.passkeys-messages.ts';
import { passkeysStyles } from './profile-editor.passkeys-styles.ts';

type Step =
  | { step: 'list'; said?: PasskeySaid }
  /** A new one is named at once; `said` tells that it is there. */
  | { step: 'naming'; id: string; name: string; lacks?: true; said?: PasskeySaid }
  | { step: 'removing'; id: string };

type Act = { act: 'add' } | { act: 'rename'; id: string; name: string } | { act: 'remove'; id: string };

interface Done {
  said: PasskeySaid;
  added?: Passkey;
}

const troubles: readonly PasskeySaid[] = ['exists', 'unsupported', 'rejected'];

export interface PasskeySectionParts {
  context: PortalController;
  member: () => SessionMember | undefined;
  /** The profile's own, since an element has room for one form that asks for the password. */
  reauthentication: () => Promise<ReauthenticationController | undefined>;
}

/** The member's passkeys in their profile: list, add, name, remove (B-02). Loaded where the backend has them. */
export class PasskeySection implements ReactiveController {
  readonly #host: PortalHost;
  readonly #parts: PasskeySectionParts;
  readonly #l: LocalizeController<PasskeysWords>;
  readonly #passkeys: ResourceController<Passkey[]>;
  readonly #operation: OperationController<Act, Done>;
  readonly #failure: FailureController;
  #step: Step = { step: 'list' };

  constructor(host: PortalHost, parts: PasskeySectionParts) {
    const { context } = parts;
    this.#host = host;
    this.#parts = parts;
    addStyles(host, [form, passkeysStyles]);
    this.#l = new LocalizeController(host, passkeysWords);
    this.#failure = new FailureController(host, () => context.client?.clock);
    this.#passkeys = new ResourceController(host, async (signal) => (await context.ready()).passkeys.list({ signal }));
    this.#operation = new OperationController(host, (act, options) => this.#run(act, options));
    host.addController(this);
  }

  hostDisconnected(): void {
    if (this.#operation.pending) giveUpPasskey();
  }

  /** Reads the list, for the member who is there now. */
  ensure(): void {
    this.#passkeys.ensure();
  }

  forget(): void {
    this.#passkeys.reset();
    this.#operation.reset();
    this.#failure.clear();
    this.#step = { step: 'list' };
  }

  render(): TemplateResult {
    const t = this.#l.words;
    const { pending } = this.#operation;
    const { said } = this.#step.step === 'removing' ? {} : this.#step;
    return html`<section class="passkeys" part="passkeys" aria-labelledby="passkeys-heading">
      <h3 id="passkeys-heading" tabindex="-1">${t.heading}</h3>
      <p class="quiet">${t.explanation}</p>
      ${said ? notice({ kind: kindOf(said), text: t.said[said] }) : nothing}
      ${this.#renderList()}${this.#failure.render()}
      ${
        supportsPasskeys() && this.#step.step === 'list'
          ? html`<p class="actions">
              <button
                type="button"
                class="quiet-button"
                part="add-passkey"
                aria-busy=${pending ? 'true' : 'false'}
                @click=${() => void this.#act({ act: 'add' })}
              >
                ${icon(plusIcon)}<span .textContent=${pending ? t.adding : t.add}></span>
              </button>
            </p>`
          : nothing
      }
    </section>`;
  }

  #renderList(): TemplateResult | typeof nothing {
    const t = this.#l.words;
    const { state } = this.#passkeys;
    switch (state.status) {
      case 'idle':
      case 'loading':
        return skeleton(t.loading, 2);
      case 'failed':
        return nothing;
      case 'ready':
        return state.value.length
          ? html`<ul>
              ${state.value.map((passkey) => html`<li class="passkey">${this.#renderItem(passkey)}</li>`)}
            </ul>`
          : html`<p>${t.none}</p>`;
    }
  }

  #renderItem(passkey: Passkey): TemplateResult {
    const step = this.#step;
    if (step.step === 'naming' && step.id === passkey.id) return this.#renderNaming(step);
    if (step.step === 'removing' && step.id === passkey.id) return this.#renderRemoval(passkey);
    const t = this.#l.words;
    const { id, name, createdAt, lastUsedAt } = passkey;
    const used = lastUsedAt ? t.lastUsedOn(this.#l.date(lastUsedAt)) : t.neverUsed;
    return html`<div>
        <p class="name">${name}</p>
        <p class="quiet">${t.createdOn(this.#l.date(createdAt))} · ${used}</p>
      </div>
      <p class="actions">
        <button
          type="button"
          class="quiet-button"
          aria-label=${t.renameLabel(name)}
          @click=${() => void this.#show({ step: 'naming', id, name }, '#passkey-name')}
        >
          ${icon(pencilIcon)}${t.rename}
        </button>
        <button
          type="button"
          class="quiet-button"
          aria-label=${t.removeLabel(name)}
          @click=${() => void this.#show({ step: 'removing', id }, '.removal button')}
        >
          ${icon(trashIcon)}${t.remove}
        </button>
      </p>`;
  }

  #renderNaming({ id, name, lacks }: Extract<Step, { step: 'naming' }>): TemplateResult {
    const t = this.#l.words;
    return html`<form novalidate @submit=${(event: SubmitEvent) => void this.#handleName(event, id)}>
      ${field({
        id: 'passkey-name',
        label: t.name,
        hint: t.nameHint,
        error: lacks && t.nameRequired,
        value: name,
        maxLength: 64,
        required: true,
      })}
      <p class="actions">
        <button type="submit" aria-busy=${this.#operation.pending ? 'true' : 'false'}>${t.save}</button>
        ${this.#renderCancel()}
      </p>
    </form>`;
  }

  #renderRemoval({ id, name }: Passkey): TemplateResult {
    const t = this.#l.words;
    return html`<div class="removal">
      <p>${t.removing(name)}</p>
      <p class="actions">
        <button
          type="button"
          aria-busy=${this.#operation.pending ? 'true' : 'false'}
          @click=${() => void this.#act({ act: 'remove', id })}
        >
          ${t.confirmRemoval}
        </button>
        ${this.#renderCancel()}
      </p>
    </div>`;
  }

  #renderCancel(): TemplateResult {
    return html`<button type="button" class="quiet-button" @click=${this.#handleCancel}>
      ${this.#l.words.cancel}
    </button>`;
  }

  readonly #handleCancel = (): void => {
    this.#operation.reset();
    this.#failure.clear();
    void this.#show({ step: 'list' });
  };

  async #handleName(event: SubmitEvent, id: string): Promise<void> {
    event.preventDefault();
    const name = this.#host.renderRoot.querySelector<HTMLInputElement>('#passkey-name')?.value.trim() ?? '';
    this.#step = { step: 'naming', id, name, ...(!name && { lacks: true }) };
    if (name) await this.#act({ act: 'rename', id, name });
    else await this.#show(this.#step, '#passkey-name');
  }

  async #act(act: Act): Promise<void> {
    if (this.#operation.pending || this.#failure.holds()) return;
    this.#failure.clear();
    await this.#settle(this.#operation.run(act));
  }

  async #run(act: Act, options: WriteOptions): Promise<Done> {
    const { passkeys } = await this.#parts.context.ready();
    switch (act.act) {
      case 'rename':
        await passkeys.rename(act.id, act.name, options);
        return { said: 'renamed' };
      case 'remove':
        await passkeys.remove(act.id, options);
        return { said: 'removed' };
      case 'add': {
        const making = await makePasskey(await passkeys.creationOptions(options));
        if (making.outcome !== 'made') return { said: making.outcome };
        const name = this.#l.words.newName;
        const answer = await passkeys.register(name, making.attestation, { key: newKey() });
        if (answer.outcome !== 'registered') return { said: 'rejected' };
        return { said: 'added', added: answer.passkey };
      }
    }
  }

  async #settle(run: Promise<OperationState<Done> | undefined>): Promise<void> {
    const state = await run;
    if (state?.status === 'failed') await this.#fail(state.error);
    if (state?.status !== 'done') return;
    const { said, added } = state.value;
    await this.#passkeys.load();
    if (this.#host.isConnected) announce(this.#l.words.said[said], 'polite', this.#l.lang);
    if (added) await this.#show({ step: 'naming', id: added.id, name: added.name, said }, '#passkey-name');
    else await this.#show({ step: 'list', said });
  }

  async #fail(error: ClientError): Promise<void> {
    const retry = (): void => {
      this.#failure.clear();
      void this.#settle(this.#operation.retry());
    };
    const member = this.#parts.member();
    const show = () => void this.#failure.show(error, { onRetry: retry, quiet: !this.#host.isConnected });
    if (error.code === 'step-up' && member) await (await this.#parts.reauthentication())?.ask(member, retry, show);
    else show();
  }

  async #show(step: Step, focus = '#passkeys-heading'): Promise<void> {
    this.#step = step;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(focus)?.focus();
  }
}

const kindOf = (said: PasskeySaid): 'success' | 'error' | 'info' => {
  if (troubles.includes(said)) return 'error';
  return said === 'cancelled' ? 'info' : 'success';
};
