import { expect } from '@open-wc/testing';
import { ClientError } from '@trait-union/client';
import type { ReactiveElement } from 'lit';
import type { FailureController, FailureOptions } from './failure-controller.ts';
import { errorOf, UnreadController, type UnreadParts } from './unread-controller.ts';

/** A controller of an element that updates when the test says so, and what is shown in its place. */
function unread(parts: Partial<UnreadParts> = {}) {
  const host = { addController: () => undefined } as unknown as ReactiveElement;
  const shown: { error?: ClientError | undefined; options?: FailureOptions | undefined; times: number } = { times: 0 };
  const failure = {
    get error() {
      return shown.error;
    },
    show: (error: ClientError, options?: FailureOptions) => {
      Object.assign(shown, { error, options, times: shown.times + 1 });
      return Promise.resolve();
    },
    clear: () => {
      shown.error = undefined;
    },
  } as FailureController;
  const state: { error?: ClientError | undefined; loading: boolean } = { loading: false };
  const controller = new UnreadController(host, {
    failure,
    error: () => state.error,
    isLoading: () => state.loading,
    onRetry: () => undefined,
    ...parts,
  });
  const update = (error: ClientError | undefined, loading = false): void => {
    Object.assign(state, { error, loading });
    controller.hostUpdated();
  };
  return { controller, failure, shown, update };
}

const offline = new ClientError('offline');

describe('UnreadController', () => {
  it('a message is shown once, stays while it is asked for again, and goes with what it told of', () => {
    const { shown, update } = unread();
    update(offline);
    update(offline);
    expect(shown).to.include({ error: offline, times: 1 });
    expect(shown.options).to.have.property('quiet', true);
    update(undefined, true);
    expect(shown.error).to.equal(offline);
    update(undefined);
    expect(shown.error).to.equal(undefined);
  });

  it('what failed anew is told anew', () => {
    const { shown, update } = unread();
    const again = new ClientError('offline');
    update(offline);
    update(again);
    expect(shown).to.include({ error: again, times: 2 });
  });

  it('where trying again has no point, no button says so', () => {
    const { shown, update } = unread({ final: ['not-found'] });
    update(new ClientError('not-found'));
    expect(shown.options).not.to.have.property('onRetry');
    update(new ClientError('unsupported'));
    expect(shown.options).to.have.property('onRetry');
  });

  it('what the member had asked for is said too', () => {
    const { shown, update } = unread({ isAsked: () => true });
    update(offline);
    expect(shown.options).to.have.property('quiet', false);
  });

  it('once the message of an act is taken away, what is still unread is shown again', () => {
    const { controller, failure, shown, update } = unread();
    update(offline);
    controller.drop();
    expect(shown.error).to.equal(offline);
    void failure.show(new ClientError('unreachable'));
    update(offline);
    expect(shown.error).to.have.property('code', 'unreachable');
    controller.drop();
    update(offline);
    expect(shown).to.include({ error: offline, times: 3 });
  });

  it('names the first that failed', () => {
    const failed = { status: 'failed', error: offline };
    expect(errorOf({ status: 'ready' }, failed, { status: 'failed', error: new ClientError('aborted') })).to.equal(
      offline,
    );
    expect(errorOf({ status: 'loading' })).to.equal(undefined);
  });
});
