import { html, type TemplateResult } from 'lit';
import { expect, leave, pass, settle, stage, type Scene, type SceneOptions } from '../test/fixture.ts';
import { PortalElement } from '../internal/portal-element.ts';
import { holdsUnsaved } from '../internal/unsaved.ts';
import { DraftController } from './draft-controller.ts';

const tag = 'draft-probe';

/** One field whose text is worth keeping. */
class DraftProbe extends PortalElement {
  text = '';
  readonly draft = new DraftController<string>(this, tag, () => this.text || undefined);

  type(text: string): void {
    this.text = text;
    this.draft.save();
  }

  protected override render(): TemplateResult {
    return html`<p>${this.draft.restored}</p>`;
  }
}
customElements.define(tag, DraftProbe);

const markup = html`<draft-probe></draft-probe>`;
const [mine, theirs] = ['101-0427', '101-0618'];

const probe = ({ page }: Scene): DraftProbe => page.querySelector<DraftProbe>(tag)!;
const kept = (): string => JSON.stringify(history.state);

/** Another element in the same history entry, as after a reload. */
async function reload(scene: Scene): Promise<DraftProbe> {
  probe(scene).remove();
  scene.page.append(document.createElement(tag));
  await settle();
  return probe(scene);
}

async function typed(text: string, options: SceneOptions = {}): Promise<Scene> {
  const scene = await stage(markup, options);
  probe(scene).type(text);
  await pass(500);
  return scene;
}

/** A later visit of the same history entry. */
const visit = (member?: string): Promise<Scene> => stage(markup, { reloaded: true, ...(member && { member }) });

/** While `run` is under way the browser refuses changes of its history. */
async function refusing(run: () => unknown): Promise<void> {
  const { replaceState } = history;
  history.replaceState = () => {
    throw new DOMException('Too many calls', 'SecurityError');
  };
  try {
    await run();
  } finally {
    history.replaceState = replaceState;
  }
}

describe('DraftController', () => {
  it('B-33: what was typed is there after a reload', async () => {
    const scene = await typed('bonjour');
    expect((await reload(scene)).draft.restored).to.equal('bonjour');
  });

  it('B-33: the last keys before the page is left are kept too', async () => {
    const scene = await stage(markup);
    probe(scene).type('à la dernière seconde');
    leave();
    expect(kept()).to.contain('à la dernière seconde');
    probe(scene).type('ou plus tard encore');
    expect((await reload(scene)).draft.restored).to.equal('ou plus tard encore');
  });

  it('B-33: Back finds it again, and the page in between does not', async () => {
    const scene = await typed('bonjour');
    probe(scene).type('bonsoir');
    history.pushState(null, '', '?ailleurs');
    expect((await reload(scene)).draft.restored).to.equal(undefined);
    await pass(1_000);
    expect(history.state).to.equal(null);
    const back = new Promise((resolve) => {
      addEventListener('popstate', resolve, { once: true });
    });
    history.back();
    await back;
    expect((await reload(scene)).draft.restored).to.equal('bonjour');
  });

  it('R21: a move in the page keeps it', async () => {
    const scene = await typed('bonjour');
    const place = document.createElement('section');
    scene.page.append(place);
    probe(scene).type('bonjour toi');
    place.append(probe(scene));
    expect(probe(scene).draft.restored).to.equal('bonjour toi');
  });

  it('R13: success forgets it', async () => {
    const scene = await typed('bonjour');
    probe(scene).draft.drop();
    expect(history.state).to.equal(null);
    await pass(60_000);
    leave();
    expect(history.state).to.equal(null);
    expect((await reload(scene)).draft.restored).to.equal(undefined);
  });

  it('P3: sign-out forgets it', async () => {
    const scene = await typed('bonjour', { member: mine });
    await scene.client.session.signOut({ key: 'k' });
    await settle();
    expect(history.state).to.equal(null);
    expect(probe(scene).draft.restored).to.equal(undefined);
  });

  it('P3: sign-out forgets even what was typed before signing in', async () => {
    await typed('bonjour');
    const scene = await visit(mine);
    expect(probe(scene).draft.restored).to.equal('bonjour');
    await scene.client.session.signOut({ key: 'k' });
    await settle();
    expect(history.state).to.equal(null);
  });

  it('P3: nobody but its member sees it again, and another member ends it', async () => {
    await typed('bonjour', { member: mine });
    expect(probe(await visit()).draft.restored, 'nobody').to.equal(undefined);
    expect(probe(await visit(mine)).draft.restored, 'its member').to.equal('bonjour');
    expect(probe(await visit(theirs)).draft.restored, 'another').to.equal(undefined);
    expect(history.state).to.equal(null);
  });

  it('P3: a member who takes another’s place in an open page ends it', async () => {
    const scene = await typed('bonjour', { member: mine });
    scene.portal.signInAs(theirs);
    await scene.client.session.refresh();
    await settle();
    expect(history.state).to.equal(null);
  });

  it('B-29, S4-11: what another member would not be given is told of before they come', async () => {
    const scene = await stage(markup, { member: mine });
    expect(holdsUnsaved(), 'nothing typed').to.equal(false);
    probe(scene).type('Un café');
    expect(holdsUnsaved(), 'typed').to.equal(true);
    probe(scene).draft.drop();
    expect(holdsUnsaved(), 'sent').to.equal(false);
    probe(scene).type('Un thé');
    probe(scene).remove();
    expect(holdsUnsaved(), 'gone').to.equal(false);
  });

  it('B-03, R13, F16: an expired session keeps it, for the member who comes back', async () => {
    const scene = await typed('bonjour', { member: mine });
    scene.portal.faults.set('signed-out');
    await scene.client.me().catch(() => undefined);
    await settle();
    expect(scene.client.session.state).to.deep.equal({ status: 'signed-out', reason: 'expired' });
    probe(scene).type('bonjour encore');
    await pass(500);
    expect(probe(await visit()).draft.restored).to.equal(undefined);
    expect(probe(await visit(mine)).draft.restored).to.equal('bonjour encore');
  });

  it('R13: a draft of another release is not taken for one of this', async () => {
    const scene = await typed('bonjour');
    const state = history.state as { 'trait-union': { [tag]: { version: string } } };
    state['trait-union'][tag].version = '0.0.1';
    history.replaceState(state, '');
    expect((await reload(scene)).draft.restored).to.equal(undefined);
  });

  describe('on a page that uses the history itself', () => {
    const keeping = (state: unknown): SceneOptions => ({
      prepare: () => {
        history.replaceState(state, '');
      },
    });

    it('its own state stays, and so do the drafts of other elements', async () => {
      const scene = await typed('bonjour', keeping({ turn: 3, 'trait-union': { 'other-tag': 'x' } }));
      expect(history.state).to.deep.include({ turn: 3 }).and.have.nested.property('trait-union.other-tag', 'x');
      expect((await reload(scene)).draft.restored).to.equal('bonjour');
      probe(scene).draft.drop();
      expect(history.state).to.deep.equal({ turn: 3, 'trait-union': { 'other-tag': 'x' } });
    });

    it('a router that replaces the state takes nothing away', async () => {
      await typed('bonjour');
      history.replaceState({ key: 'r1' }, '');
      leave();
      expect(history.state).to.have.property('key', 'r1');
      expect(kept()).to.contain('bonjour');
    });

    for (const state of ['texte', 7, ['a'], new Date(0), new Map()]) {
      it(`a state without room is left alone: ${Object.prototype.toString.call(state)}`, async () => {
        const scene = await typed('bonjour', keeping(state));
        expect(history.state).to.deep.equal(state);
        expect((await reload(scene)).draft.restored).to.equal(undefined);
      });
    }
  });

  describe('where the browser refuses', () => {
    it('a hundred changes in 30 s are never reached, however fast somebody types', async () => {
      let calls = 0;
      const { replaceState } = history;
      history.replaceState = (...args) => {
        calls++;
        replaceState.apply(history, args);
      };
      try {
        const scene = await stage(markup);
        for (let second = 0; second < 30; second++) {
          for (let key = 0; key < 10; key++) probe(scene).type(`${second} ${key}`);
          await pass(1_000);
        }
      } finally {
        history.replaceState = replaceState;
      }
      expect(calls).to.be.within(30, 60);
      expect(kept()).to.contain('29 9');
    });

    it('nothing is thrown, and it is kept a little later', async () => {
      const scene = await stage(markup);
      await refusing(async () => {
        probe(scene).type('bonjour');
        await pass(1_000);
      });
      expect(history.state).to.equal(null);
      await pass(5_000);
      expect(kept()).to.contain('bonjour');
    });

    it('P3: what was to be forgotten is, even after its element has left', async () => {
      const scene = await typed('bonjour');
      await refusing(() => {
        probe(scene).draft.drop();
        probe(scene).remove();
      });
      expect(kept()).to.contain('bonjour');
      await pass(5_000);
      expect(history.state).to.equal(null);
    });

    it('what cannot be kept at all is no error', async () => {
      const scene = await stage(markup);
      probe(scene).type((() => undefined) as unknown as string);
      await pass(20_000);
      expect(history.state).to.equal(null);
    });
  });

  it('P1: nothing of it is anywhere else', async () => {
    const canary = 'serin-7391';
    await typed(canary, { member: mine });
    const stores = JSON.stringify([localStorage, sessionStorage, document.cookie, location.href]);
    expect(stores).not.to.contain(canary);
    expect(await indexedDB.databases()).to.be.empty;
  });
});
