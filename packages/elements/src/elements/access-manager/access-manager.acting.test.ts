import { atelierOwner, invitedEmails, type MockPortal } from '@trait-union/mock-server';
import { sessionWords } from '../../messages/session.ts';
import { roleText } from '../../messages/roles.ts';
import { refusalText } from '../../messages/refusals.ts';
import {
  asked,
  create,
  dialogOf,
  documentationOf,
  heldOf,
  isThere,
  list,
  logged,
  members,
  open,
  people,
  press,
  rowOf,
  shown,
  shows,
  t,
} from '../../test/acting-stage.ts';
import {
  expect,
  find,
  findAll,
  focused,
  leave,
  pass,
  press as pressKey,
  perceivedText,
  settle,
  stage,
  until,
  type Scene,
} from '../../test/fixture.ts';
import { isolated } from './access-manager.acting-messages.ts';

const jeanne = isolated('Jeanne Lafleur');
const nadia = isolated('Nadia Chérif');
const etienne = isolated('Étienne Châteauvert');

/** Somebody else is quicker. */
function change({ db }: MockPortal, id: string): void {
  const kept = db.records<object & { revision?: number }>('memberships');
  const key = `maison-des-erables.${id}`;
  const before = kept.get(key);
  if (!before) throw new Error('nobody');
  const changed = { at: new Date().toISOString(), by: 'Samir Haddad' };
  kept.put(key, { ...before, revision: (before.revision ?? 1) + 1, changed } as typeof before);
}

/** An organisation whose voting member decides of seats and job offers (S3-10, B-08). */
async function atelier(lang: string): Promise<Scene> {
  const scene = await stage(create(), { lang, member: atelierOwner });
  await until(() => rowOf(scene, 'newcomer'), 'the list');
  return scene;
}

const announced = (): string => document.querySelector('#trait-union-announcer')?.textContent ?? '';

for (const lang of ['fr', 'en'] as const) {
  describe(`what is done to people (${lang})`, () => {
    it('S3-05, B-07: suspends somebody once what they lose was said, and undoes it', async () => {
      const scene = await list({ lang });
      const words = t(scene);
      const acts = await open(scene, people.secondaryMember);
      press(words.labels.suspend, acts);
      const dialog = await asked(scene);
      expect(perceivedText(dialog)).to.contain(words.losses.purchases(undefined));
      expect(logged(scene.portal, 'suspend', people.secondaryMember)).to.equal(0);
      press(words.labels.suspend, dialog);
      await shown(scene, words.done.suspend(jeanne, 1, ''));
      expect(heldOf(scene.portal, people.secondaryMember)?.['suspended']).to.equal(true);
      expect(rowOf(scene, people.secondaryMember)?.getAttribute('aria-busy')).to.equal('false');
      // The button is the other side of itself, and keeps the focus
      expect(focused().textContent.trim()).to.equal(words.labels.restore);

      press(words.undo, scene.element);
      await shown(scene, words.undone(jeanne, 1, ''));
      expect(heldOf(scene.portal, people.secondaryMember)?.['suspended']).to.not.equal(true);
      expect(isThere(scene, words.labels.suspend)).to.equal(true);
    });

    it('S3-08: ticks who reads the documentation, at once, and unticks', async () => {
      const scene = await list({ lang });
      const words = t(scene);
      documentationOf(scene, people.secondaryMember).click();
      await settle();
      expect(documentationOf(scene, people.secondaryMember).checked).to.equal(true);
      await shown(scene, words.done['set-documentation on'](jeanne, 1, ''));
      expect(heldOf(scene.portal, people.secondaryMember)?.['documentation']).to.equal(true);
      documentationOf(scene, people.secondaryMember).click();
      await shown(scene, words.done['set-documentation off'](jeanne, 1, ''));
      expect(heldOf(scene.portal, people.secondaryMember)?.['documentation']).to.not.equal(true);
    });

    it('S3-08: takes a tick back with its reason when it is refused', async () => {
      const scene = await list({ lang });
      // Made a dispatcher by somebody else, who reads no documentation
      const key = `maison-des-erables.${people.secondaryMember}`;
      const kept = scene.portal.db.records<object>('memberships');
      kept.put(key, { ...kept.get(key), role: 'dispatcher' });
      documentationOf(scene, people.secondaryMember).click();
      const why = refusalText({ reason: 'not-for-role' }, lang);
      await shown(scene, why);
      expect(scene.announcements.at(-1)).to.contain(why);
      await until(() => rowOf(scene, people.secondaryMember)?.getAttribute('aria-busy') === 'false');
      expect(findAll('checkbox', /^Documentation/, rowOf(scene, people.secondaryMember) ?? undefined)).to.be.empty;
    });

    it('S3-05: changes a role, says what it takes away, and leaves the row where it is', async () => {
      const scene = await list({ lang });
      const words = t(scene);
      const acts = await open(scene, people.reader);
      press(words.labels['set-role'], acts);
      const role = roleText({ name: 'dispatcher' }, lang);
      const dialog = await until(() => dialogOf(scene), 'the question');
      find('radio', new RegExp(role, 'i'), dialog).click();
      await asked(scene);
      expect(perceivedText(dialog)).to.contain(words.losses.documentation(undefined));
      const index = rowOf(scene, people.reader)?.ariaRowIndex;
      press(words.labels['set-role'], dialog);
      await shown(scene, words.done['set-role'](etienne, 1, role));
      expect(heldOf(scene.portal, people.reader)?.['role']).to.equal('dispatcher');
      expect(rowOf(scene, people.reader)?.ariaRowIndex).to.equal(index);
    });

    it('S3-05: a role that is not theirs to give is there with the reason', async () => {
      const scene = await list({ lang });
      press(t(scene).labels['set-role'], await open(scene, people.reader));
      const dialog = await until(() => dialogOf(scene), 'the question');
      const voting = find('radio', new RegExp(roleText({ name: 'voting-member' }, lang), 'i'), dialog);
      expect(voting.getAttribute('aria-disabled')).to.equal('true');
      voting.click();
      await settle();
      expect((voting as HTMLInputElement).checked).to.equal(false);
      expect(dialog.querySelector('[part=losses]')).to.equal(null);
    });

    it('S3-05: removes somebody, whose row stays until the next search, and brings them back', async () => {
      const scene = await list({ lang });
      const words = t(scene);
      press(words.labels.remove, await open(scene, people.poster));
      const dialog = await asked(scene);
      // Their offers are withdrawn, and their seat is not free at once
      expect(perceivedText(dialog)).to.contain(words.losses.purchases(undefined));
      press(words.labels.remove, dialog);
      await shown(scene, words.done.remove(isolated('Fabienne Mc Duff'), 1, ''));
      expect(heldOf(scene.portal, people.poster)).to.equal(undefined);
      expect(focused()).to.equal(rowOf(scene, people.poster));
      press(words.undo, scene.element);
      await shown(scene, words.undone(isolated('Fabienne Mc Duff'), 1, ''));
      expect(heldOf(scene.portal, people.poster)).to.not.equal(undefined);
    });

    it('S3-10: the voting member of an organisation that lets them gives the right to post job offers, and takes it', async () => {
      const scene = await atelier(lang);
      const words = t(scene);
      const mayPost = (): unknown =>
        scene.portal.db.records<{ jobPosting?: boolean }>('invitations').get('newcomer')?.jobPosting;
      const right = find('checkbox', words.rights['set-job-posting'], await open(scene, 'newcomer'));
      const whom = isolated(invitedEmails.newcomer);
      right.click();
      await shown(scene, words.done['set-job-posting on'](whom, 1, ''));
      expect(mayPost()).to.equal(true);
      right.click();
      await shown(scene, words.done['set-job-posting off'](whom, 1, ''));
      expect(mayPost()).to.not.equal(true);
    });

    it('B-08: the voting member frees a seat, and gives it back', async () => {
      const scene = await atelier(lang);
      const words = t(scene);
      const { used } = (await scene.client.access.overview()).seats;
      const id = 'k7w2m9';
      const [person] = (await scene.client.access.find({ ids: [id], limit: 1 })).items;
      const whom = isolated(person?.name ?? '');
      const seat = find('checkbox', words.rights['set-seat'], await open(scene, id)) as HTMLInputElement;
      const seats = (): string =>
        perceivedText(scene.element.shadowRoot?.querySelector<HTMLElement>('[part=seats]') ?? scene.element);
      const before = seats();
      expect(seat.checked).to.equal(true);
      seat.click();
      await shown(scene, words.done['set-seat off'](whom, 1, ''));
      expect((await scene.client.access.overview()).seats.used).to.equal(used - 1);
      expect(seats()).to.not.equal(before);
      seat.click();
      await shown(scene, words.done['set-seat on'](whom, 1, ''));
      expect((await scene.client.access.overview()).seats.used).to.equal(used);
      expect(seats()).to.equal(before);
    });

    it('S3-11, S3-17: sends an invitation again, which then has to wait', async () => {
      const scene = await list({ lang });
      const words = t(scene);
      const acts = await open(scene, people.invited);
      const invitation = await until(
        () => scene.element.shadowRoot?.querySelector(`#below-${people.invited} [part=invitation]`),
        'the invitation',
      );
      expect(invitation.querySelector('[part=cool-down]')).to.equal(null);
      press(words.labels.resend, acts);
      await shown(scene, words.done.resend(nadia, 1, ''));
      expect(logged(scene.portal, 'resend', people.invited)).to.equal(1);
      expect(invitation.querySelector('[part=cool-down]')).to.not.equal(null);
      expect(find('button', words.labels.resend, acts).ariaDisabled).to.equal('true');
      expect(shows(scene, refusalText({ reason: 'too-soon' }, lang))).to.equal(true);
      press(words.labels.resend, acts);
      await settle();
      expect(logged(scene.portal, 'resend', people.invited)).to.equal(1);
    });

    it('S3-17: revokes an invitation once it was asked, and the row stays until the next search', async () => {
      const scene = await list({ lang });
      const words = t(scene);
      press(words.labels.revoke, await open(scene, people.invited));
      const dialog = await asked(scene);
      expect(logged(scene.portal, 'revoke', people.invited)).to.equal(0);
      press(words.labels.revoke, dialog);
      await shown(scene, words.done.revoke(nadia, 1, ''));
      expect(logged(scene.portal, 'revoke', people.invited)).to.equal(1);
      expect(focused()).to.equal(rowOf(scene, people.invited));
      const { items } = await scene.client.access.find({ ids: [people.invited], limit: 1 });
      expect(items).to.be.empty;
    });

    it('R6: an invitation whose reply was lost is known to be sent by its date', async () => {
      const scene = await list({ lang });
      const words = t(scene);
      const acts = await open(scene, people.invited);
      scene.portal.faults.set('commit-then-drop', { operation: 'access.change' });
      press(words.labels.resend, acts);
      await shown(scene, words.done.resend(nadia, 1, ''));
      expect(isThere(scene, words.giveUp)).to.equal(false);
      expect(logged(scene.portal, 'resend', people.invited)).to.equal(1);
    });

    it('R6: of an undoing whose reply was lost it is said that nobody knows; given up, it stays as it stands', async () => {
      const scene = await list({ lang });
      const words = t(scene);
      press(words.labels.suspend, await open(scene, people.secondaryMember));
      press(words.labels.suspend, await asked(scene));
      await shown(scene, words.done.suspend(jeanne, 1, ''));
      scene.portal.faults.set('commit-then-drop', { operation: 'access.undo' });
      press(words.undo, scene.element);
      await until(() => isThere(scene, words.giveUp), 'the way out');
      await settle();
      expect(shows(scene, words.unknown(jeanne, 1, ''))).to.equal(true);
      scene.portal.faults.clear();
      press(words.giveUp, scene.element);
      await until(() => !isThere(scene, words.giveUp), 'it is given up');
      expect(isThere(scene, words.labels.suspend)).to.equal(true);
    });

    it('S3-05: nothing is done to whoever is let be', async () => {
      const scene = await list({ lang });
      const words = t(scene);
      const acts = await open(scene, people.secondaryMember);
      for (const byKey of [false, true]) {
        press(words.labels.remove, acts);
        await asked(scene);
        if (byKey) await pressKey('Escape');
        else press(words.keep, dialogOf(scene) ?? undefined);
        await until(() => !dialogOf(scene), 'the question is gone');
        expect(focused().textContent.trim()).to.equal(words.labels.remove);
      }
      expect(heldOf(scene.portal, people.secondaryMember)).to.not.equal(undefined);
    });
  });
}

describe('what is done to several people', () => {
  it('S3-05: at once, and tells for whom it is not done and why', async () => {
    const scene = await list({ member: members.votingMember });
    const words = t(scene);
    for (const id of [people.secondaryMember, people.reader, people.votingMember])
      rowOf(scene, id)?.querySelector<HTMLElement>('[data-column=pick]')?.click();
    await until(() => isThere(scene, words.labels.suspend), 'the acts');
    press(words.labels.suspend, scene.element);
    const dialog = await asked(scene);
    expect(perceivedText(dialog)).to.contain(refusalText({ reason: 'self' }, 'fr'));
    press(words.labels.suspend, dialog);
    await shown(scene, words.done.suspend(words.people(2), 2, ''));
    expect(heldOf(scene.portal, people.secondaryMember)?.['suspended']).to.equal(true);
    expect(heldOf(scene.portal, people.reader)?.['suspended']).to.equal(true);
    expect(heldOf(scene.portal, people.votingMember)?.['suspended']).to.not.equal(true);
    expect(shows(scene, words.undo)).to.equal(true);
    expect(scene.element.shadowRoot?.querySelector('[part=dock]')?.contains(focused())).to.equal(true);
  });

  it('A11: once the bar of the selection is gone, what came of it has the focus, and the page stays where it was', async () => {
    const scene = await list();
    const words = t(scene);
    for (const id of [people.secondaryMember, people.reader])
      rowOf(scene, id)?.querySelector<HTMLElement>('[data-column=pick]')?.click();
    await until(() => isThere(scene, words.labels.suspend), 'the acts');
    press(words.labels.suspend, scene.element);
    press(words.labels.suspend, await asked(scene));
    await shown(scene, words.done.suspend(words.people(2), 2, ''));
    await until(() => focused().matches('.notice'), 'the focus is on what came of it');
  });

  it('R14: whom somebody else changed first is left to choose, mine or theirs', async () => {
    const scene = await list();
    const words = t(scene);
    const acts = await open(scene, people.secondaryMember);
    press(words.labels.suspend, acts);
    const dialog = await asked(scene);
    change(scene.portal, people.secondaryMember);
    press(words.labels.suspend, dialog);
    await shown(scene, words.conflict(1));
    expect(shows(scene, 'Samir Haddad')).to.equal(true);
    expect(heldOf(scene.portal, people.secondaryMember)?.['suspended']).to.not.equal(true);
    press(words.mine, scene.element);
    press(words.labels.suspend, await asked(scene));
    await shown(scene, words.done.suspend(jeanne, 1, ''));
    expect(heldOf(scene.portal, people.secondaryMember)?.['suspended']).to.equal(true);
    expect(shows(scene, words.conflict(1))).to.equal(false);
  });

  it('R14: mine for all is one question for all to whom the same was to be done, one after the other', async () => {
    const scene = await list();
    const words = t(scene);
    const ids = [people.secondaryMember, people.reader];
    for (const [index, id] of ids.entries()) {
      press(words.labels.suspend, await open(scene, id));
      const dialog = await asked(scene);
      change(scene.portal, id);
      press(words.labels.suspend, dialog);
      await shown(scene, words.conflict(index + 1));
    }
    documentationOf(scene, people.longName).click();
    change(scene.portal, people.longName);
    await shown(scene, words.conflict(3));
    press(words.mineForAll(3), scene.element);
    const dialog = await asked(scene);
    expect(shows(scene, words.titles.suspend(words.people(2), 2, ''))).to.equal(true);
    // The tick is another act
    await shown(scene, words.conflict(1));
    press(words.labels.suspend, dialog);
    await shown(scene, words.done.suspend(words.people(2), 2, ''));
    for (const id of ids) expect(heldOf(scene.portal, id)?.['suspended'], id).to.equal(true);
    expect(shows(scene, words.conflict(1))).to.equal(true);
  });

  it('S15, B-03: who gave up saying who they are can ask again', async () => {
    const scene = await list();
    const words = t(scene);
    scene.portal.faults.set('step-up', { operation: 'access.foresee' });
    const acts = await open(scene, people.secondaryMember);
    press(words.labels.suspend, acts);
    const { cancel } = sessionWords[scene.lang];
    await until(() => isThere(scene, cancel), 'the way out');
    press(cancel, scene.element);
    await settle();
    expect(dialogOf(scene)).to.equal(null);
    scene.portal.faults.clear();
    press(words.labels.suspend, acts);
    press(words.labels.suspend, await asked(scene));
    await shown(scene, words.done.suspend(jeanne, 1, ''));
  });

  it('P3: what was said of people is not left to be read once the member has left', async () => {
    const scene = await list();
    documentationOf(scene, people.secondaryMember).click();
    await until(() => announced().includes(jeanne), 'it is said');
    await scene.client.session.signOut({ key: crypto.randomUUID() });
    await settle();
    expect(announced()).to.not.contain(jeanne);
  });

  it('R14: the page is told of what was changed, and of nothing that was not', async () => {
    const scene = await list();
    const words = t(scene);
    let told = 0;
    scene.element.addEventListener('access-manager-changed', () => told++);
    documentationOf(scene, people.longName).click();
    change(scene.portal, people.longName);
    await shown(scene, words.conflict(1));
    expect(told).to.equal(0);
    press(words.mine, scene.element);
    await until(() => heldOf(scene.portal, people.longName)?.['documentation'] === true, 'it is done');
    await settle();
    expect(told).to.equal(1);
  });

  it('S3-08, R6: quick ticks are as many intentions, each done', async () => {
    const scene = await list();
    const ids = [people.secondaryMember, people.longName, people.suspended];
    for (const id of ids) documentationOf(scene, id).click();
    await settle();
    await until(() => ids.every((id) => heldOf(scene.portal, id)?.['documentation'] === true), 'all are done');
    await until(() => ids.every((id) => rowOf(scene, id)?.getAttribute('aria-busy') === 'false'), 'nothing is pending');
    for (const id of ids) expect(logged(scene.portal, 'set-documentation', id), id).to.be.at.least(1);
    expect(ids.every((id) => documentationOf(scene, id).checked)).to.equal(true);
  });

  it('S3-08: what the portal could not do is taken back, and is not done once it is given up', async () => {
    const scene = await list();
    const words = t(scene);
    scene.portal.faults.set('server-error', { status: 500, operation: 'access.change' });
    documentationOf(scene, people.secondaryMember).click();
    await until(() => isThere(scene, words.giveUp), 'the way out');
    expect(documentationOf(scene, people.secondaryMember).checked).to.equal(false);
    expect(shows(scene, words.held(jeanne, 1, ''))).to.equal(true);
    scene.portal.faults.clear();
    press(words.giveUp, scene.element);
    await settle();
    expect(isThere(scene, words.giveUp)).to.equal(false);
    expect(logged(scene.portal, 'set-documentation', people.longName)).to.equal(0);
    documentationOf(scene, people.longName).click();
    await until(() => logged(scene.portal, 'set-documentation', people.longName) === 1, 'the next one');
    expect(heldOf(scene.portal, people.secondaryMember)?.['documentation']).to.not.equal(true);
  });

  it('S4-11: the page does not go unasked while an act is on its way or was not done', async () => {
    const scene = await list();
    const words = t(scene);
    expect(leave()).to.equal(true);
    scene.portal.faults.set('slow', { operation: 'access.change', milliseconds: 3_000 });
    documentationOf(scene, people.reader).click();
    await settle();
    expect(leave()).to.equal(false);
    await pass(3_000);
    await until(() => isThere(scene, words.undo), 'it is done');
    expect(leave()).to.equal(true);

    scene.portal.faults.clear();
    scene.portal.faults.set('server-error', { status: 500, operation: 'access.change' });
    documentationOf(scene, people.secondaryMember).click();
    await until(() => isThere(scene, words.giveUp), 'the way out');
    expect(leave()).to.equal(false);
    press(words.giveUp, scene.element);
    await until(() => !isThere(scene, words.giveUp), 'it is given up');
    expect(leave()).to.equal(true);
  });

  it('S3-05: what cannot be undone any more is not offered to be', async () => {
    const scene = await list();
    const words = t(scene);
    documentationOf(scene, people.secondaryMember).click();
    await until(() => isThere(scene, words.undo), 'the way back');
    await pass(6 * 60_000);
    expect(isThere(scene, words.undo)).to.equal(false);
  });
});
