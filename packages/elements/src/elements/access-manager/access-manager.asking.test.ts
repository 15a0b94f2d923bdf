import { associationMembers } from '@trait-union/mock-server';
import { access, part, shows } from '../../test/access-stage.ts';
import { expect, fill, focused, perceivedText, until, type Scene, type SceneOptions } from '../../test/fixture.ts';
import { askForSeats, askingText, openPlace, press, seatRequests, seatsWanted } from '../../test/inviting-stage.ts';
import { seatsWords } from './access-manager.seats-messages.ts';

const s = ({ lang }: Scene) => seatsWords[lang];

const asking = async (options: SceneOptions = {}): Promise<Scene> => {
  const scene = await access(options);
  await openPlace(scene, 'asking');
  return scene;
};

const seats = (scene: Scene): string => perceivedText(part(scene, 'seats') ?? scene.page);

describe('access-manager: seats', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S3-29, B-07: seats taken, held, reserved and free of the total, in words and as a bar that adds up (${lang})`, async () => {
      const scene = await access({ lang });
      const { seats: told } = await scene.client.access.overview();
      const text = seats(scene);
      expect(text).to.contain(s(scene).heading(Number(told.free), Number(told.total)));
      expect(text).to.contain(s(scene).used(told.used - told.held));
      expect(text).to.contain(s(scene).held(told.held, null));
      expect(text).to.contain(s(scene).invited(told.invited));
      expect(text).to.contain(s(scene).free(Number(told.free)));
      const widths = [...(part(scene, 'seats')?.querySelectorAll('rect') ?? [])].map((rect) =>
        Number(rect.getAttribute('width')),
      );
      expect(widths.reduce((sum, width) => sum + width, 0)).to.equal(told.total);
    });

    it(`S3-30: more seats are asked for, and the request stands beside the seats (${lang})`, async () => {
      const scene = await asking({ lang });
      fill(seatsWanted(scene), '1 200');
      askForSeats(scene);
      await until(() => shows(scene, askingText(scene).requested), 'it was sent');
      await until(() => scene.announcements.includes(askingText(scene).requested), 'it is said');
      expect(focused().id).to.equal('seats-asked');
      expect(seatRequests(scene)).to.equal(1);
      expect(seats(scene)).to.contain('1200');
    });

    it(`S3-30: once asked for, the form is there again when it is opened again (${lang})`, async () => {
      const scene = await asking({ lang });
      fill(seatsWanted(scene), '60');
      askForSeats(scene);
      await until(() => shows(scene, askingText(scene).requested), 'it was sent');
      press(askingText(scene).close, scene.page);
      await until(() => !part(scene, 'asking'), 'it is closed');
      await openPlace(scene, 'asking');
      expect(shows(scene, askingText(scene).requested)).to.equal(false);
      expect(seatsWanted(scene).value).to.equal('');
    });

    it(`S3-30: somebody else asked a moment ago: told, and not asked twice (${lang})`, async () => {
      const scene = await asking({ lang });
      scene.portal.db.records('seat-requests').put('maison-des-erables', {
        total: 75,
        at: new Date().toISOString(),
        by: 'Samir Haddad',
      });
      fill(seatsWanted(scene), '80');
      askForSeats(scene);
      await until(() => shows(scene, askingText(scene).alreadyRequested(75)), 'it is told');
      expect(seatRequests(scene)).to.equal(1);
    });

    it(`A2: what is no larger number is told when it is sent, in its place (${lang})`, async () => {
      const scene = await asking({ lang });
      for (const [typed, problem] of [
        ['', 'required'],
        ['beaucoup', 'malformed'],
        ['60,5', 'malformed'],
        ['-80', 'malformed'],
        ['50', 'too-few'],
      ] as const) {
        fill(seatsWanted(scene), typed);
        askForSeats(scene);
        await until(() => shows(scene, askingText(scene).problems[problem](50)), problem);
        await until(() => focused() === seatsWanted(scene), 'the focus');
      }
      expect(seatRequests(scene)).to.equal(0);
    });
  }

  it('S3-29: after an act of the list the seats are as the backend counts them', async () => {
    const scene = await access({ member: associationMembers.votingMember });
    const { seats: told } = await scene.client.access.overview();
    expect(seats(scene)).to.contain(s(scene).heading(Number(told.free), Number(told.total)));
  });
});
