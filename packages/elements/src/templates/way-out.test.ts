import { html, render } from 'lit';
import { expect, find, findAll, settle, stage, type Scene } from '../test/fixture.ts';
import type { PortalNavigateEvent } from '../internal/portal-navigate-event.ts';
import { wayOut } from './way-out.ts';

/** A link in a shadow root, as in a widget; `url` as a webmaster wrote it. */
async function link(url: string): Promise<Scene & { events: PortalNavigateEvent[] }> {
  const scene = await stage(html`<div></div>`);
  const events: PortalNavigateEvent[] = [];
  scene.page.addEventListener('portal-navigate', (event) => events.push(event));
  render(wayOut({ to: 'home', url, text: 'Accueil' }), scene.element.attachShadow({ mode: 'open' }));
  return { ...scene, events };
}

describe('way out', () => {
  it('S1-26, S4-23: tells the page where it leads, which may take over', async () => {
    const { events, page } = await link('#accueil');
    page.addEventListener('portal-navigate', (event) => {
      event.preventDefault();
    });
    find('link', 'Accueil').click();
    await settle();
    expect(location.hash).to.equal('');
    expect(events.map(({ to, url }) => [to, url])).to.deep.equal([['home', `${location.href}#accueil`]]);
  });

  it('S1-26: is a plain link for everybody else', async () => {
    const { page } = await link('#accueil');
    let followed = false;
    page.addEventListener('click', (event) => {
      followed = !event.defaultPrevented;
      // The runner does not outlive every change of its page's address
      event.preventDefault();
    });
    find('link', 'Accueil').click();
    expect(followed).to.equal(true);
  });

  it('S1-26: leaves a click for a new tab to the browser', async () => {
    const { events, page } = await link('#accueil');
    page.addEventListener('click', (event) => {
      event.preventDefault();
    });
    // What could not be canceled would open the runner's page a second time
    find('link', 'Accueil').dispatchEvent(
      new MouseEvent('click', { ctrlKey: true, bubbles: true, cancelable: true, composed: true }),
    );
    expect(events).to.be.empty;
  });

  it('S4: is not there without a safe address', async () => {
    for (const url of ['', 'javascript:alert(1)', 'http://ailleurs.example/']) {
      await link(url);
      expect(findAll('link'), url).to.be.empty;
    }
  });
});
