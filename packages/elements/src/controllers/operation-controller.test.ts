import { expect } from '@open-wc/testing';
import { ClientError, type WriteOptions } from '@trait-union/client';
import { OperationController } from './operation-controller.ts';

interface Call {
  input: unknown;
  key: string;
  answer: PromiseWithResolvers<string>;
}

/** A controller whose runs end when the test says so. */
function operation(): { controller: OperationController<unknown, string>; calls: Call[] } {
  const calls: Call[] = [];
  const host = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  };
  const controller = new OperationController(host, (input: unknown, { key }: WriteOptions) => {
    const answer = Promise.withResolvers<string>();
    calls.push({ input, key, answer });
    return answer.promise;
  });
  return { controller, calls };
}

describe('OperationController', () => {
  it('R19: a second call while one is pending does nothing', async () => {
    const { controller, calls } = operation();
    const first = controller.run('a');
    expect(await controller.run('b')).to.equal(undefined);
    calls[0]!.answer.resolve('done');
    expect(await first).to.deep.equal({ status: 'done', value: 'done' });
    expect(calls).to.have.length(1);
  });

  it('R6: one key for one intention, however often it is tried, and another for another', async () => {
    const { controller, calls } = operation();
    const attempt = async (input: unknown, outcome: 'fails' | 'works'): Promise<void> => {
      const running = controller.run(input);
      const { answer } = calls.at(-1)!;
      if (outcome === 'works') answer.resolve('done');
      else answer.reject(new ClientError('unreachable'));
      await running;
    };
    await attempt({ name: 'a' }, 'fails');
    await attempt({ name: 'a' }, 'fails');
    await attempt({ name: 'b' }, 'works');
    await attempt({ name: 'b' }, 'works');
    const [first, again, changed, anew] = calls.map(({ key }) => key);
    expect(again).to.equal(first);
    expect(new Set([first, changed, anew]).size).to.equal(3);
  });

  it('turns whatever is thrown into a ClientError', async () => {
    const { controller, calls } = operation();
    const running = controller.run('a');
    calls[0]!.answer.reject(new RangeError('x'));
    await running;
    expect(controller.error).to.have.property('code', 'malformed');
  });

  it('R18: a page that comes back from the cache is no longer waiting', () => {
    const { controller, calls } = operation();
    controller.hostConnected();
    void controller.run('a');
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(controller.pending).to.equal(false);
    void controller.run('a');
    expect(calls).to.have.length(2);
    controller.hostDisconnected();
  });
});
