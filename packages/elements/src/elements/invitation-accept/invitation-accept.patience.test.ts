import { localMembers, stage, until, findAll } from '../../test/fixture.ts';
import { linked, markup, push, send, typeAccount, typeAddress } from '../../test/invitation-page.ts';
import { expectPatience } from '../../test/patience.ts';
import './invitation-accept.define.ts';
import { joiningWords } from './invitation-accept.joining-messages.ts';
import { words } from './invitation-accept.messages.ts';

describe('invitation-accept: too many tries', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S14: whoever accepts too early is told again how long to wait (${lang})`, async () => {
      const scene = await stage(markup, linked('member', { lang, member: localMembers.confirmationDue }));
      await until(() => findAll('button', words[lang].accept).length, 'the invitation');
      await expectPatience(scene, () => {
        push(scene, words[lang].accept);
      });
    });

    it(`S14: whoever joins too early is told again how long to wait (${lang})`, async () => {
      const scene = await stage(markup, linked('newcomer', { lang }));
      await until(() => findAll('button', words[lang].noAccount).length, 'the invitation');
      await typeAccount(scene);
      await expectPatience(scene, send);
    });

    it(`S14: whoever asks for a message too early is told again how long to wait (${lang})`, async () => {
      const scene = await stage(markup, linked('link', { lang }));
      await until(() => findAll('button', words[lang].noAccount).length, 'the invitation');
      await typeAddress(scene, 'personne@example.org');
      await expectPatience(scene, () => {
        push(scene, joiningWords[lang].send);
      });
    });
  }
});
