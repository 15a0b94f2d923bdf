import { html } from 'lit';
import { expect, findAll, pass, perceivedText, stage, until, type Scene } from '../../test/fixture.ts';
import { choices, choose, isThere, markup, member, open } from '../../test/organizations-stage.ts';
import { refusalText } from '../../messages/refusals.ts';
import '../access-manager/access-manager.define.ts';
import { words as accessWords } from '../access-manager/access-manager.messages.ts';
import '../job-board/job-board.define.ts';
import { words as jobWords } from '../job-board/job-board.messages.ts';
import '../member-history/member-history.define.ts';
import '../membership-card/membership-card.define.ts';
import '../membership-status/membership-status.define.ts';
import '../onboarding-checklist/onboarding-checklist.define.ts';
import '../profile-editor/profile-editor.define.ts';
import '../vote-list/vote-list.define.ts';
import './member-menu.define.ts';

/** What each widget of the page reads of its member, as the mock names it. */
const reads = {
  'access-manager': 'access.',
  'job-board': 'jobs.list',
  'member-history': 'history.transactions',
  'membership-card': 'membership.card',
  'membership-status': 'membership.read',
  'onboarding-checklist': 'onboarding.read',
  'profile-editor': 'profile.read',
  'vote-list': 'votes.list',
} as const;

const page = html`${markup} <profile-editor></profile-editor><membership-status></membership-status
  ><membership-card></membership-card> <member-history></member-history><vote-list></vote-list
  ><onboarding-checklist></onboarding-checklist> <access-manager></access-manager><job-board></job-board>`;

const textOf = ({ page }: Scene, tag: string): string => {
  const element = page.querySelector(tag);
  return element ? perceivedText(element) : '';
};
const asked = ({ portal }: Scene, from: number): string[] =>
  portal.requests.slice(from).map(({ operation }) => operation);

describe('member-menu, every widget following', () => {
  for (const lang of ['fr', 'en'] as const) {
    const closed = refusalText({ reason: 'role' }, lang);

    it(`B-29: who acts for another organisation finds what is theirs there in every widget, and back again (${lang})`, async () => {
      const scene = await stage(page, { lang, member });
      const isHome = (): boolean => textOf(scene, 'profile-editor').includes('812, rue Marie-de-l’Incarnation');
      const isAtWork = (): boolean => textOf(scene, 'profile-editor').includes('155, rue Saint-Paul');
      const isClosed = (tag: string): boolean => textOf(scene, tag).includes(closed);
      await until(isHome, 'the profile of home');
      await until(() => isClosed('access-manager') && isClosed('job-board'), 'both are closed to a plain member');

      const before = scene.portal.requests.length;
      await open();
      await choose();
      await until(isThere);
      await until(isAtWork, 'the profile at work');
      await until(() => findAll('button', jobWords[lang].post).length, 'the offers');
      await until(() => findAll('table', undefined, scene.page.querySelector('access-manager')!).length, 'the people');
      for (const [tag, operation] of Object.entries(reads))
        await until(() => asked(scene, before).some((one) => one.startsWith(operation)), `${tag} reads anew`);
      await pass(1_000);
      expect(isClosed('access-manager') || isClosed('job-board')).to.equal(false);
      // The menu itself names both
      for (const tag of Object.keys(reads)) expect(textOf(scene, tag), tag).not.to.match(/812, rue|101-0520/);
      expect(textOf(scene, 'access-manager')).to.contain(accessWords[lang].heading);

      await open();
      choices()
        .find((one) => one.innerText.includes('locale 101'))
        ?.click();
      await until(isHome, 'the profile of home again');
      await until(() => isClosed('access-manager') && isClosed('job-board'), 'both are closed again');
      await pass(1_000);
      expect(scene.page.querySelector('job-board')?.shadowRoot?.querySelectorAll('[part=offer]')).to.have.length(0);
      expect(scene.page.querySelector('access-manager')?.shadowRoot?.querySelector('table')).to.equal(null);
      for (const tag of Object.keys(reads)) expect(textOf(scene, tag), tag).not.to.match(/155, rue|318-0007|Benali/);
    });
  }
});
