import { associationMembers, associationPeople, type MockPortal } from '@trait-union/mock-server';
import { access, part, shows, t } from '../../test/access-stage.ts';
import { asked, open, t as acting } from '../../test/acting-stage.ts';
import { expect, fill, find, findAll, focused, perceivedText, until, type Scene } from '../../test/fixture.ts';
import {
  askingText,
  byLink,
  invited,
  inviting,
  linkText,
  newcomer,
  openPlace,
  press,
  reported,
  seatsWanted,
  submit,
  w,
  write,
} from '../../test/inviting-stage.ts';
import { historyWords } from './access-manager.history-messages.ts';
import { seatsWords } from './access-manager.seats-messages.ts';

const scenario = 'association-unlimited';

const requestedBefore = ({ db }: MockPortal): void => {
  db.records('seat-requests').put('maison-des-erables', {
    total: 75,
    at: new Date().toISOString(),
    by: 'Samir Haddad',
  });
};

const withoutLinkLimits = ({ db }: MockPortal): void => {
  const teams = db.records<{ access: { limits: object } }>('organizations');
  const team = teams.get('maison-des-erables');
  if (!team) return;
  const limits = { ...team.access.limits, linkUses: null };
  teams.put('maison-des-erables', { ...team, access: { ...team.access, limits } });
};

const seats = (scene: Scene): string => perceivedText(part(scene, 'seats') ?? scene.page);

const asks = (scene: Scene): boolean => findAll('button', t(scene).open.asking, scene.page).length > 0;

/** The union lifts the limit, and the member comes back to the page. */
const lift = async (scene: Scene): Promise<void> => {
  scene.portal.colleaguesOf(associationMembers.accessManager).grantSeats(null);
  dispatchEvent(new Event('focus'));
  await until(() => shows(scene, seatsWords[scene.lang].unlimited), 'the limit is lifted');
};

describe('access-manager: seats without a limit', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S3-29: how many are taken and reserved, in words; no bar, none free, none to ask for (${lang})`, async () => {
      const scene = await access({ lang, scenario, prepare: requestedBefore });
      const s = seatsWords[lang];
      const text = seats(scene);
      expect(text).to.contain(lang === 'fr' ? 'sans limite' : 'no limit');
      expect(text).to.contain(s.used(9)).and.contain(s.invited(3));
      expect(text).to.not.match(/libre|free|Samir/);
      expect(part(scene, 'seats')?.querySelector('svg')).to.equal(null);
      expect(asks(scene)).to.equal(false);
    });

    it(`S3-29: many are invited, and seats are no matter (${lang})`, async () => {
      const scene = await inviting({ lang, scenario });
      const addresses = Array.from({ length: 60 }, (_, index) => `invitee.${index}@example.org`);
      await write(scene, addresses.join('\n'));
      submit(scene);
      const check = await until(() => part(scene, 'check'), 'the list to be checked');
      expect(perceivedText(check)).to.not.match(/place|seat/i);
      press(w(scene).send(60), scene.page);
      await until(() => shows(scene, w(scene).groups.invited(60)), 'what came of it');
      expect(invited(scene.portal)).to.include.members(addresses);
      await until(() => seats(scene).includes(seatsWords[lang].invited(63)), 'the seats');
    });

    it(`S3-29: a link may have no limit either (${lang})`, async () => {
      const scene = await inviting({ lang, scenario, prepare: withoutLinkLimits });
      await byLink(scene);
      expect(find('option', linkText(scene).anyUses, scene.page)).to.exist;
      const text = perceivedText(part(scene, 'inviting') ?? scene.page);
      expect(text).to.contain(linkText(scene).explanation);
      expect(text).to.not.match(/places|seat/i);
    });

    it(`S3-29, B-07: before somebody is removed nothing is said of a seat (${lang})`, async () => {
      const scene = await access({ lang, scenario });
      const words = acting(scene);
      const acts = await open(scene, associationPeople.secondaryMember);
      press(words.labels.remove, acts);
      const question = perceivedText(await asked(scene));
      expect(question).to.contain(words.losses['sign-in'](undefined));
      expect(question).to.not.match(/place|seat/i);
    });

    it(`S3-29: a limit that is lifted stands in the history (${lang})`, async () => {
      const scene = await access({ lang, scenario });
      await openPlace(scene, 'history');
      const told = historyWords[lang].told['set-seats']({
        whom: undefined,
        role: '',
        from: '',
        on: false,
        seats: undefined,
      });
      await until(() => shows(scene, String(told)), 'the history');
    });

    it(`S3-30: lifted while somebody asks for more: they are told, and it closes (${lang})`, async () => {
      const scene = await access({ lang });
      await openPlace(scene, 'asking');
      fill(seatsWanted(scene), '80');
      await lift(scene);
      expect(shows(scene, askingText(scene).unlimited)).to.equal(true);
      expect(asks(scene)).to.equal(false);
      press(askingText(scene).close, scene.page);
      await until(() => !part(scene, 'asking'), 'it is closed');
      expect(focused().id).to.equal('heading');
    });
  }

  it('S3-29: lifted while an invitation is written, it is sent all the same', async () => {
    const scene = await inviting();
    scene.portal.colleaguesOf(associationMembers.votingMember).takeSeats();
    await lift(scene);
    await write(scene, newcomer);
    submit(scene);
    await reported(scene);
    expect(find('button', w(scene).next, scene.page)).to.exist;
    expect(invited(scene.portal)).to.include(newcomer);
  });
});
