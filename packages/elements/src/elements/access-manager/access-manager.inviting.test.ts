import { associationPeople, type MockPortal } from '@trait-union/mock-server';
import { refusalText } from '../../messages/refusals.ts';
import { part, rowsOf, shows, t } from '../../test/access-stage.ts';
import { eavesdrop } from '../../test/eavesdropper.ts';
import { expect, field, fill, findAll, focused, perceivedText, settle, until, type Scene } from '../../test/fixture.ts';
import {
  chooseRole,
  give,
  invited,
  inviting,
  newcomer,
  people,
  press,
  reported,
  secondary,
  submit,
  table,
  times,
  w,
  write,
} from '../../test/inviting-stage.ts';
import { expectPatience } from '../../test/patience.ts';
import { faultText, faultWords } from './access-manager.inviting-faults.ts';

interface Kept {
  email?: string;
  role?: string;
  message?: string;
  organizationId: string;
}

const invitations = ({ db }: MockPortal) => db.records<Kept>('invitations');

/** Another manager invites somebody in the same moment: the last seat is theirs. */
const takeLastSeat = ({ portal }: Scene): void => {
  const like = invitations(portal).get(associationPeople.invited);
  if (like) invitations(portal).put('invitation-rivale', { ...like, email: 'rivale@exemple.ca' });
};

const said = (scene: Scene, text: string): Promise<unknown> => until(() => scene.announcements.includes(text), text);

const freeSeats =
  (count: number) =>
  ({ db }: MockPortal): void => {
    const teams = db.records<{ seats: number }>('organizations');
    const team = teams.get('maison-des-erables');
    if (team) teams.put('maison-des-erables', { ...team, seats: team.seats + count - 1 });
  };

describe('access-manager: inviting by e-mail', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S3-11, S3-13: one address is invited with its role, at once, and stands in the list (${lang})`, async () => {
      const scene = await inviting({ lang });
      await write(scene, newcomer);
      submit(scene);
      await reported(scene);
      const t = w(scene);
      expect(shows(scene, t.groups.invited(1))).to.equal(true);
      await said(scene, t.groups.invited(1));
      expect(times(scene, newcomer)).to.equal(1);
      const row = await until(
        () =>
          rowsOf(scene)
            .slice(0, 1)
            .find((first) => perceivedText(first).includes(newcomer)),
        'their row comes first',
      );
      expect(perceivedText(row)).to.match(/Membre secondaire|Secondary member/i);
      expect(people(scene).value).to.equal('');
      expect(focused().id).to.equal('invite-told');
    });

    it(`B-06: a list is checked before anything is sent: each bad line with its reason, the good kept (${lang})`, async () => {
      const scene = await inviting({ lang, prepare: freeSeats(5) });
      const t = w(scene);
      chooseRole(scene, secondary);
      await give(scene, 'liste.csv', table);
      await until(() => people(scene).value === table, 'the list is in the field');
      await said(scene, t.added('liste.csv'));
      submit(scene);
      await until(() => part(scene, 'check'));
      expect(focused().id).to.equal('invite-checked');
      expect(shows(scene, t.checked(1, 2))).to.equal(true);
      const bad = [...(part(scene, 'bad-lines')?.querySelectorAll('tbody tr') ?? [])].map((row) => perceivedText(row));
      expect(bad).to.have.length(2);
      expect(bad[0])
        .to.match(/3/)
        .and.contain('deux@exemple;Luc;Roy;')
        .and.contain(faultWords[lang].plain['no-ending']);
      expect(bad[1])
        .to.contain('4')
        .and.contain(faultText({ lang }, { reason: 'unknown-role', role: 'chef' }));
      expect(invited(scene.portal)).not.to.contain('une@exemple.ca');

      press(t.send(1), scene.page);
      await reported(scene);
      expect(times(scene, 'une@exemple.ca')).to.equal(1);
      // What is wrong is still there, to be corrected
      expect(people(scene).value).to.equal('Courriel;Prénom;Nom;Rôle\ndeux@exemple;Luc;Roy;\ntrois@exemple.ca;;;chef');
    });

    it(`S3-29: the last seat is taken meanwhile: it is told, and the invitation is not lost (${lang})`, async () => {
      const scene = await inviting({ lang });
      const t = w(scene);
      await write(scene, newcomer);
      takeLastSeat(scene);
      submit(scene);
      await reported(scene);
      expect(shows(scene, t.lastSeatTaken(1))).to.equal(true);
      expect(shows(scene, t.noSeatDetail(1))).to.equal(true);
      await said(scene, t.lastSeatTaken(1));
      expect(people(scene).value).to.equal(newcomer);
      expect(times(scene, newcomer)).to.equal(0);

      // The other one changes their mind
      invitations(scene.portal).remove('invitation-rivale');
      press(t.sendAgain(1), scene.page);
      await until(() => shows(scene, t.groups.invited(1)), 'it was sent');
      expect(times(scene, newcomer)).to.equal(1);
      expect(people(scene).value).to.equal('');
    });

    it(`S3-29: of several, as many are invited as there are seats, and the others stay (${lang})`, async () => {
      const scene = await inviting({ lang, prepare: freeSeats(2) });
      const t = w(scene);
      await write(scene, 'un@exemple.ca\ndeux@exemple.ca\ntrois@exemple.ca');
      submit(scene);
      await until(() => part(scene, 'check'));
      expect(shows(scene, t.fewSeats(2, 3))).to.equal(true);
      press(t.send(3), scene.page);
      await reported(scene);
      expect(shows(scene, t.groups.invited(2))).to.equal(true);
      expect(shows(scene, t.lastSeatTaken(1))).to.equal(true);
      expect(people(scene).value).to.equal('trois@exemple.ca');
    });

    it(`S3-11: whoever is invited already, has access, or takes no mail is told apart (${lang})`, async () => {
      const scene = await inviting({ lang, prepare: freeSeats(5) });
      const t = w(scene);
      const { items } = await scene.client.access.find({ states: ['active'] });
      const known = items.find(({ self }) => !self)?.email ?? '';
      await write(scene, `nadia.cherif@example.com\n${known}\nune@exemple.ca`);
      submit(scene);
      await until(() => part(scene, 'check'));
      press(t.send(3), scene.page);
      await reported(scene);
      for (const outcome of ['invited', 'already-invited', 'already-member'] as const)
        expect(shows(scene, t.groups[outcome](1)), outcome).to.equal(true);
      expect(people(scene).value).to.equal('');
    });

    it(`S3-13, S2-04: a role that is not theirs to give says why, and cannot be chosen (${lang})`, async () => {
      const scene = await inviting({ lang });
      const { roles } = await scene.client.access.overview();
      const refused = roles.filter((role) => role.refused);
      expect(refused).not.to.have.length(0);
      for (const { refused: why } of refused)
        expect(shows(scene, refusalText(why ?? { reason: '' }, lang))).to.equal(true);
      for (const radio of findAll('radio', undefined, scene.page) as HTMLInputElement[]) {
        if (radio.getAttribute('aria-disabled') !== 'true') continue;
        radio.click();
        await settle();
        expect(radio.checked).to.equal(false);
      }
    });

    it(`S3-11: what was changed after a failure is what is sent, not what was on the screen before (${lang})`, async () => {
      const scene = await inviting({ lang });
      const t = w(scene);
      await write(scene, newcomer);
      scene.portal.faults.set('server-error', { operation: 'access.invite' });
      submit(scene);
      await until(() => part(scene, 'retry'), 'the failure');
      scene.portal.faults.clear();
      chooseRole(scene, /^(Responsable de la répartition|Dispatcher)/);
      fill(field(t.message, scene.page), 'Bienvenue');
      await settle();
      part(scene, 'retry')?.click();
      await reported(scene);
      const sent = invitations(scene.portal)
        .entries()
        .find(([, { email }]) => email === newcomer)?.[1];
      expect([sent?.role, sent?.message]).to.deep.equal(['dispatcher', 'Bienvenue']);
    });

    it(`A1: without an address or a role, each is asked for in its place (${lang})`, async () => {
      const scene = await inviting({ lang });
      const t = w(scene);
      submit(scene);
      await until(() => part(scene, 'error-summary'));
      expect(focused().id).to.equal('error-summary');
      const links = findAll('link', undefined, part(scene, 'error-summary') ?? scene.page);
      expect(links.map((link) => link.textContent)).to.deep.equal([t.roleRequired, t.peopleRequired]);
      links[1]?.click();
      expect(focused().id).to.equal('invite-people');
      expect(scene.portal.requests.filter(({ operation }) => operation === 'access.invite')).to.have.length(0);
    });

    it(`B-06: a file that is no list says why, and what was typed stays (${lang})`, async () => {
      const scene = await inviting({ lang });
      await write(scene, newcomer);
      await give(scene, 'liste.xlsx', 'PK\u0003\u0004classeur');
      await until(() => shows(scene, faultWords[lang].lists.spreadsheet), 'the reason');
      expect(people(scene).value).to.equal(newcomer);
      await give(scene, 'suite.csv', 'Courriel\nb@exemple.ca');
      await until(() => people(scene).value.includes('b@exemple.ca'), 'the list');
      expect(people(scene).value).to.equal(`${newcomer}\n\nCourriel\nb@exemple.ca`);
      expect(shows(scene, faultWords[lang].lists.spreadsheet)).to.equal(false);
    });
  }

  it('B-06: a long list goes in batches, and one that fails goes on where it stopped, under its own key', async () => {
    const scene = await inviting({ prepare: freeSeats(200) });
    const t = w(scene);
    const { limits } = await scene.client.access.overview();
    const all = [...new Array(limits.batch * 2 + 3).keys()].map((index) => `personne-${index}@exemple.ca`);
    await write(scene, all.join('\n'));
    submit(scene);
    await until(() => part(scene, 'check'));
    const sent = (): (string | null)[] =>
      scene.portal.requests.filter(({ operation }) => operation === 'access.invite').map(({ key }) => key ?? null);
    scene.portal.faults.set('commit-then-drop', { operation: 'access.invite' });
    press(t.send(all.length), scene.page);
    await until(() => part(scene, 'retry'), 'the failure');
    expect(new Set(sent())).to.have.length(1);
    scene.portal.faults.clear();
    press(/^Réessayer/, scene.page);
    await reported(scene);
    await until(() => shows(scene, t.groups.invited(all.length)), 'all of them');
    expect(new Set(sent())).to.have.length(3);
    for (const each of all) expect(times(scene, each), each).to.equal(1);
    expect(people(scene).value).to.equal('');
  });

  it('S14: told to wait, whoever sends again is told how long', async () => {
    const scene = await inviting();
    await write(scene, newcomer);
    await expectPatience(scene, submit);
  });

  it('S3-07: whoever is a manager no more is told so, and nothing is sent', async () => {
    const scene = await inviting();
    await write(scene, newcomer);
    const memberships = scene.portal.db.records<{ memberId: string; role: string }>('memberships');
    for (const [id, membership] of memberships.entries())
      if (membership.memberId === associationPeople.accessManager)
        memberships.put(id, { ...membership, role: 'dispatcher' });
    submit(scene);
    await until(() => shows(scene, t(scene).closed), 'it is closed to them');
    expect(times(scene, newcomer)).to.equal(0);
  });

  it('P3: a list that is still being read when the member leaves is put nowhere', async () => {
    const scene = await inviting();
    const begun = Promise.withResolvers<undefined>();
    const left = Promise.withResolvers<undefined>();
    File.prototype.arrayBuffer = async function (this: File) {
      begun.resolve(undefined);
      await left.promise;
      return Blob.prototype.arrayBuffer.call(this);
    };
    try {
      await give(scene, 'liste.csv', 'Courriel\nsecrete@exemple.ca');
      await begun.promise;
      await scene.client.session.signOut({ key: crypto.randomUUID() });
      await until(() => !part(scene, 'inviting'), 'it is closed');
      left.resolve(undefined);
      await new Blob(['as long as the list takes']).arrayBuffer();
      await settle();
    } finally {
      Reflect.deleteProperty(File.prototype, 'arrayBuffer');
    }
    expect(JSON.stringify(history.state)).not.to.contain('secrete');
    expect(scene.announcements).not.to.contain(w(scene).added('liste.csv'));
  });

  it('P2, P5: no address stands in a URL, an event, a log or a storage', async () => {
    const eavesdropper = eavesdrop();
    const scene = await inviting();
    await write(scene, 'Jeanne Secret <secrete@exemple.ca>');
    submit(scene);
    await reported(scene);
    await eavesdropper.look();
    eavesdropper.stop();
    // The draft is the page's own, in its history entry, as long as it is typed (decision 16)
    const heard = eavesdropper.heard.filter((each) => !each.includes('access-manager-inviting'));
    expect(heard.filter((each) => /secrete|Jeanne/.test(each))).to.deep.equal([]);
    for (const { path } of scene.portal.requests) expect(path).not.to.contain('secrete');
  });
});
