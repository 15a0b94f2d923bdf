import { html } from 'lit';
import '../elements/profile-editor/profile-editor.define.ts';
import { demoCredentials, expect, find, focused, pass, settle, stage, until, type Scene } from '../test/fixture.ts';
import { PortalElement } from './portal-element.ts';

const member = demoCredentials.memberNumber;

/** Two widgets below a long text, and a link to the second one. */
const page = html`
  <a href="#profile-editor">Mon profil</a>
  <input aria-label="Recherche" />
  <div id="long"></div>
  <profile-editor></profile-editor>
`;

const isArrived = (): boolean => focused().textContent.trim() === 'Mon profil' && focused().localName === 'h2';
const inView = ({ page }: Scene): boolean =>
  (page.querySelector('profile-editor')?.getBoundingClientRect().top ?? Infinity) < innerHeight;

const at = (hash: string): void => {
  history.replaceState(null, '', hash);
};

/** The page, under the address that a link of another page gave. */
const visit = (hash: string, markup = page): Promise<Scene> =>
  stage(markup, {
    member,
    prepare: () => {
      at(hash);
    },
  });

describe('arrival', () => {
  beforeEach(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('#long { block-size: 300vh }');
    document.adoptedStyleSheets = [sheet];
  });

  afterEach(() => {
    at(location.pathname + location.search);
    scrollTo(0, 0);
  });

  it('S1-01: a link from elsewhere brings the member to the widget, which has the focus', async () => {
    const scene = await visit('#profile-editor');
    await until(isArrived);
    expect(inView(scene)).to.equal(true);
  });

  it('S1-01: so does a link of the page, as often as it is followed', async () => {
    const scene = await stage(page, { member });
    for (let time = 0; time < 2; time++) {
      const link = find('link', 'Mon profil');
      link.focus();
      link.click();
      await until(isArrived);
      expect(inView(scene)).to.equal(true);
      at(location.pathname + location.search);
    }
  });

  it('S1-01: the id that the page gave the widget does as well, and an id of the page’s own goes first', async () => {
    await visit('#dossier', html`<profile-editor></profile-editor><profile-editor id="dossier"></profile-editor>`);
    await until(isArrived);
    expect(document.activeElement?.id).to.equal('dossier');
    at('#profile-editor');
    await stage(
      html`<h2 id="profile-editor">Ici</h2>
        <profile-editor></profile-editor>`,
      { member },
    );
    await settle();
    expect(document.activeElement).to.equal(document.body);
  });

  it('S1-01: a widget that is defined later is still where the link leads', async () => {
    await visit('#late-comer', html`<late-comer></late-comer>`);
    customElements.define(
      'late-comer',
      class extends PortalElement {
        override render() {
          return html`<h2 tabindex="-1">Enfin</h2>`;
        }
      },
    );
    await until(() => focused().textContent === 'Enfin');
  });

  it('S1-01: one that comes late does not take the focus from what somebody is doing', async () => {
    const scene = await visit('#profile-editor', html`<input aria-label="Recherche" />`);
    find('textbox', 'Recherche').focus();
    scene.page.append(document.createElement('profile-editor'));
    await pass(200);
    expect(focused()).to.equal(find('textbox', 'Recherche'));
  });

  it('S1-01: a move in the DOM is no arrival', async () => {
    const scene = await visit('#profile-editor');
    await until(isArrived);
    focused().blur();
    scene.page.prepend(scene.page.querySelector('profile-editor') ?? '');
    await pass(200);
    expect(document.activeElement).to.equal(document.body);
  });

  it('S21: an address that is no name does nothing', async () => {
    for (const hash of ['#%', '#*', '#a,b', '#profile-editor:not(x)', '#__proto__']) {
      await visit(hash);
      await pass(100);
      expect(document.activeElement, hash).to.equal(document.body);
    }
  });
});
