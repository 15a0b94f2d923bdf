import type { JobPatch, WriteOptions } from '@trait-union/client';
import { associationMembers } from '@trait-union/mock-server';
import { errorWords } from '../../messages/errors.ts';
import { unsavedChangesWords } from '../../messages/unsaved-changes.ts';
import { eavesdrop } from '../../test/eavesdropper.ts';
import {
  expect,
  fill,
  find,
  findAll,
  focused,
  leave,
  pass,
  perceived,
  settle,
  stage,
  until,
  type Scene,
} from '../../test/fixture.ts';
import {
  board,
  change,
  click,
  create,
  edit,
  has,
  input,
  kept,
  member,
  offersOf,
  only,
  open,
  posted,
  publish,
  read,
  requestsOf,
  scenario,
  shows,
  t,
  type,
  typed,
  written,
} from '../../test/jobs-stage.ts';
import { suiteFaults } from '../../test/suite/faults.ts';
import { everyStep, type Step } from '../../test/every-step.ts';
import { signInAgain, waysOfSigningInAgain } from '../../test/signing-in-again.ts';

const title = 'Technicienne comptable';
const one = only({});
const save = (scene: Scene): void => {
  click(scene, t(scene).save);
};
const saved = (scene: Scene): Promise<unknown> => until(() => shows(scene, t(scene).said.saved), 'it is saved');
const withdrawn = (scene: Scene): Promise<unknown> =>
  until(() => shows(scene, t(scene).said.withdrawn), 'it is withdrawn');
const onFile = ({ portal }: Scene, id = 'o-1') => kept(portal).get(id);

/** Presses the button, and is asked. */
async function ask(scene: Scene): Promise<void> {
  click(scene, t(scene).withdraw);
  await until(() => findAll('dialog', t(scene).withdrawQuestion, scene.page).length, 'the question');
}

async function withdraw(scene: Scene): Promise<void> {
  await open(scene, title);
  await until(() => has(scene, t(scene).withdraw));
  await ask(scene);
}

/** Somebody else saves while the member types. */
async function collide(scene: Scene): Promise<void> {
  await edit(scene);
  fill(input(scene, 'pay'), '35 $ l’heure');
  fill(input(scene, 'place'), 'Lévis');
  change(scene.portal, 'o-1', { pay: '33 $ l’heure', title: 'Technicien comptable' });
  save(scene);
  await until(() => has(scene, t(scene).keepChoices), 'both versions are shown');
}

describe('job-board, editing', () => {
  suiteFaults(
    { tag: 'job-board', create, states: {} },
    {
      scenario,
      member,
      prepare: one,
      widget: 'job-edit',
      begin: async (scene) => {
        await edit(scene);
        fill(input(scene, 'pay'), '35 $ l’heure');
      },
      typed: (scene) => {
        const { pay = '' } = typed(scene);
        return { pay: pay || (read(scene).includes('35 $ l’heure') ? '35 $ l’heure' : '') };
      },
      acts: [save, ({ element }) => element.shadowRoot?.querySelector('form')?.requestSubmit()],
      done: (scene) => shows(scene, t(scene).said.saved) || shows(scene, t(scene).said.unchanged),
      effects: (scene) => Number(onFile(scene)?.pay === '35 $ l’heure'),
      operation: 'jobs.edit',
      answer: ['id', 'title', 'applyBy', 'state'],
      ways: {
        ...waysOfSigningInAgain,
        F18: {
          shown: (scene) => has(scene, t(scene).keepChoices),
          take: (scene) => {
            for (const radio of findAll('radio', new RegExp(t(scene).mine), scene.page)) radio.click();
            click(scene, t(scene).keepChoices);
          },
        },
      },
    },
  );

  for (const lang of ['fr', 'en'] as const) {
    it(`S3-10: only what changed is sent, and the offer is shown as saved (${lang})`, async () => {
      const scene = await board({ lang, prepare: one });
      const told: string[] = [];
      scene.page.addEventListener('job-board-saved', ({ offerId }) => told.push(offerId));
      await edit(scene);
      fill(input(scene, 'pay'), ' 35 $ l’heure ');
      fill(input(scene, 'applyUrl'), 'emplois.example.org/autre');
      save(scene);
      await saved(scene);
      const [request] = requestsOf(scene, 'jobs.edit');
      expect(JSON.parse(request?.body ?? '')).to.deep.equal({
        pay: '35 $ l’heure',
        applyUrl: 'https://emplois.example.org/autre',
      });
      expect(onFile(scene)?.pay).to.equal('35 $ l’heure');
      expect(read(scene)).to.contain('35 $ l’heure');
      expect(focused().textContent.trim()).to.equal(title);
      expect(told).to.deep.equal(['o-1']);
      expect(history.state).to.equal(null);
      await until(() => scene.announcements.includes(t(scene).said.saved));
    });

    it(`S3-10: whoever manages edits and withdraws what a colleague posted (${lang})`, async () => {
      const scene = await board({ lang, prepare: one, member: associationMembers.accessManager });
      const told: string[] = [];
      scene.page.addEventListener('job-board-withdrawn', ({ offerId }) => told.push(offerId));
      await withdraw(scene);
      click(scene, t(scene).keepOffer);
      await settle();
      expect(focused()).to.equal(find('button', t(scene).withdraw, scene.page));
      expect(onFile(scene)?.withdrawnAt).to.equal(undefined);
      await ask(scene);
      click(scene, t(scene).confirmWithdrawal);
      await withdrawn(scene);
      expect(onFile(scene)?.withdrawnAt).not.to.equal(undefined);
      expect(shows(scene, t(scene).states['withdrawn'] ?? '')).to.equal(true);
      expect(has(scene, t(scene).edit) || has(scene, t(scene).withdraw)).to.equal(false);
      expect(told).to.deep.equal(['o-1']);
      find('link', t(scene).back, scene.page).click();
      await until(() => shows(scene, t(scene).none));
    });

    it(`R14, F18: the member chooses for each detail, and nothing is overwritten unseen (${lang})`, async () => {
      const scene = await board({ lang, prepare: one });
      await collide(scene);
      await until(() => scene.announcements.includes(t(scene).conflict));
      expect(read(scene)).to.contain('35 $ l’heure').and.to.contain('33 $ l’heure');
      expect((find('radio', `${t(scene).mine} Lévis`, scene.page) as HTMLInputElement).checked).to.equal(true);
      click(scene, t(scene).keepChoices);
      await settle();
      expect(focused().id).to.equal('error-summary');
      find('radio', `${t(scene).theirs} 33 $ l’heure`, scene.page).click();
      await settle();
      click(scene, t(scene).keepChoices);
      await saved(scene);
      expect(onFile(scene)).to.deep.include({ pay: '33 $ l’heure', place: 'Lévis', title: 'Technicien comptable' });
    });

    it(`R14: after a conflict, what stands now is shown whichever way the form is left (${lang})`, async () => {
      const scene = await board({ lang, prepare: one });
      const isLeft = (): Promise<unknown> => until(() => has(scene, t(scene).edit), 'the offer is shown');
      await collide(scene);
      click(scene, t(scene).cancel);
      click(scene, unsavedChangesWords[lang].leave);
      await isLeft();
      expect(read(scene)).to.contain('33 $ l’heure').and.to.contain('Technicien comptable');
      click(scene, t(scene).edit);
      await until(() => has(scene, t(scene).save));
      fill(input(scene, 'pay'), '34 $ l’heure');
      change(scene.portal, 'o-1', { pay: '36 $ l’heure' });
      save(scene);
      await until(() => has(scene, t(scene).keepChoices));
      find('radio', `${t(scene).theirs} 36 $ l’heure`, scene.page).click();
      await settle();
      click(scene, t(scene).keepChoices);
      await isLeft();
      expect(read(scene)).to.contain('36 $ l’heure');
      const before = requestsOf(scene, 'jobs.edit').length;
      click(scene, t(scene).edit);
      await until(() => has(scene, t(scene).save));
      fill(input(scene, 'pay'), '37 $ l’heure');
      save(scene);
      await saved(scene);
      expect(requestsOf(scene, 'jobs.edit')).to.have.length(before + 1);
    });

    it(`S3-10: what was typed for an offer withdrawn meanwhile can be posted as a new one (${lang})`, async () => {
      const scene = await board({ lang, prepare: one });
      await edit(scene);
      fill(input(scene, 'pay'), '35 $ l’heure');
      change(scene.portal, 'o-1', { withdrawnAt: '2026-03-12T18:00:00.000Z' });
      save(scene);
      await until(() => shows(scene, t(scene).gone), 'it is said');
      await until(() => scene.announcements.includes(t(scene).gone));
      expect(input(scene, 'pay').value).to.equal('35 $ l’heure');
      expect(has(scene, t(scene).save)).to.equal(false);
      click(scene, t(scene).anew);
      await until(() => has(scene, t(scene).publish));
      publish(scene);
      await posted(scene);
      const offers = [...kept(scene.portal)];
      expect(offers).to.have.length(2);
      expect(offers.filter(([, { withdrawnAt }]) => !withdrawnAt).map(([, { pay }]) => pay)).to.deep.equal([
        '35 $ l’heure',
      ]);
    });

    it(`S3-10: an offer that changed is read again before it is withdrawn (${lang})`, async () => {
      const scene = await board({ lang, prepare: one });
      await withdraw(scene);
      change(scene.portal, 'o-1', { pay: '40 $ l’heure' });
      click(scene, t(scene).confirmWithdrawal);
      await until(() => shows(scene, t(scene).said.changed));
      expect(read(scene)).to.contain('40 $ l’heure');
      expect(onFile(scene)?.withdrawnAt).to.equal(undefined);
      await ask(scene);
      click(scene, t(scene).confirmWithdrawal);
      await withdrawn(scene);
    });

    it(`S3-10: an offer that somebody else withdrew first is told as withdrawn, and shown so (${lang})`, async () => {
      const scene = await board({ lang, prepare: one });
      let told = 0;
      scene.page.addEventListener('job-board-withdrawn', () => told++);
      await withdraw(scene);
      change(scene.portal, 'o-1', { withdrawnAt: '2026-03-12T18:00:00.000Z' });
      click(scene, t(scene).confirmWithdrawal);
      await withdrawn(scene);
      await until(() => shows(scene, t(scene).states['withdrawn'] ?? ''), 'the offer is read again');
      expect(has(scene, t(scene).withdraw)).to.equal(false);
      expect(told).to.equal(0);
    });

    it(`S3-10: a late answer leaves the reader where they turned to meanwhile (${lang})`, async () => {
      const scene = await board({ lang, prepare: only({}, { title: 'Commis' }) });
      await withdraw(scene);
      scene.portal.faults.set('hang', { operation: 'jobs.withdraw' });
      click(scene, t(scene).confirmWithdrawal);
      find('link', t(scene).back, scene.page).click();
      await open(scene, 'Commis');
      expect(onFile(scene)?.withdrawnAt).to.equal(undefined);
      const link = find('link', t(scene).back, scene.page);
      link.focus();
      scene.portal.faults.clear();
      await until(() => scene.announcements.includes(t(scene).said.withdrawn));
      await settle();
      expect(focused()).to.equal(link);
      expect(find('heading', 'Commis', scene.page).localName).to.equal('h2');
      expect(shows(scene, t(scene).said.withdrawn)).to.equal(false);
      link.click();
      await until(() => offersOf(scene).length === 1, 'the list is fresh');
    });

    it(`A1: what is wrong stands above the form, takes the focus, and leads to its field (${lang})`, async () => {
      const scene = await board({ lang, prepare: one });
      await type(scene, { ...written, title: ' ', employment: '', applyEmail: 'nuit@', applyUrl: 'http://x.ca' });
      publish(scene);
      await settle();
      const summary = [...perceived(scene.page)].find(({ id }) => id === 'error-summary');
      expect(focused()).to.equal(summary);
      const links = findAll('link', undefined, summary);
      expect(links.map(({ textContent }) => textContent)).to.deep.equal([
        t(scene).fieldIssues.title?.required,
        t(scene).fieldIssues.employment?.required,
        t(scene).fieldIssues.applyEmail?.malformed,
        t(scene).fieldIssues.applyUrl?.malformed,
      ]);
      links[2]?.click();
      expect(focused()).to.equal(input(scene, 'applyEmail'));
      expect(requestsOf(scene, 'jobs.post')).to.be.empty;
    });

    it(`A1, S26: what the backend alone can refuse is said at its field, in our words (${lang})`, async () => {
      const scene = await board({ lang, prepare: one });
      await type(scene, { ...written, applyBy: '2026-03-01' });
      publish(scene);
      await until(() => shows(scene, t(scene).fieldIssues.applyBy?.['not-allowed'] ?? ''));
      await settle();
      expect(focused().id).to.equal('error-summary');
      expect(input(scene, 'applyBy').getAttribute('aria-invalid')).to.equal('true');
      fill(input(scene, 'applyBy'), '');
      publish(scene);
      await posted(scene);
    });

    it(`F6, I2: text that is mended after a lost answer changes the one offer, and posts no second (${lang})`, async () => {
      const scene = await board({ lang, prepare: one });
      await type(scene);
      scene.portal.faults.set('commit-then-drop');
      publish(scene);
      await until(() => shows(scene, errorWords[lang].unreachable));
      scene.portal.faults.clear();
      fill(input(scene, 'pay'), '27 $ l’heure');
      await settle();
      publish(scene);
      await posted(scene);
      const offers = [...kept(scene.portal)].filter(([, offer]) => offer.title === written.title);
      expect(offers.map(([, { pay }]) => pay)).to.deep.equal(['27 $ l’heure']);
    });

    for (const [what, then, button] of [
      ['changed', { pay: '28 $ l’heure' }, 'keepChoices'],
      ['withdrawn', { withdrawnAt: '2026-03-12T18:00:00.000Z' }, 'anew'],
    ] as const)
      it(`F6, R14: text mended after a lost answer is kept when the offer is ${what} at that moment (${lang})`, async () => {
        const scene: Scene = await board({
          lang,
          prepare: one,
          adapt: (client) => ({
            ...client,
            jobs: Object.create(client.jobs, {
              edit: {
                value: (id: string, ...more: [JobPatch, string, WriteOptions]) => {
                  if (requestsOf(scene, 'jobs.edit').length === 0) change(scene.portal, id, then);
                  return client.jobs.edit(id, ...more);
                },
              },
            }) as typeof client.jobs,
          }),
        });
        await type(scene);
        scene.portal.faults.set('commit-then-drop');
        publish(scene);
        await until(() => shows(scene, errorWords[lang].unreachable));
        scene.portal.faults.clear();
        fill(input(scene, 'pay'), '27 $ l’heure');
        await settle();
        publish(scene);
        await until(() => has(scene, t(scene)[button]));
        expect(read(scene) + JSON.stringify(typed(scene))).to.contain('27 $ l’heure');
        expect(leave()).to.equal(false);
        expect(JSON.stringify(history.state)).to.contain('27 $ l’heure');
      });

    it(`F6, I2: nothing is given up while it is on its way, and what may be posted is seen (${lang})`, async () => {
      const scene = await board({ lang, prepare: one });
      await type(scene);
      scene.portal.faults.set('hang', { operation: 'jobs.post' });
      publish(scene);
      await until(() => has(scene, t(scene).publishing));
      click(scene, t(scene).cancel);
      click(scene, t(scene).cancel);
      expect(findAll('button', unsavedChangesWords[lang].leave, scene.page)).to.be.empty;
      expect(typed(scene)['title']).to.equal(written.title);
      scene.portal.faults.clear();
      scene.portal.faults.set('commit-then-drop');
      await until(() => shows(scene, errorWords[lang].unreachable));
      scene.portal.faults.clear();
      click(scene, t(scene).cancel);
      click(scene, unsavedChangesWords[lang].leave);
      await until(() => shows(scene, written.title), 'the list has it');
      expect(offersOf(scene)).to.have.length(2);
    });

    it(`F6, B-33: so it does when the page was loaded anew in between (${lang})`, async () => {
      const before = await board({ lang, prepare: one });
      await type(before);
      before.portal.faults.set('commit-then-drop');
      publish(before);
      await until(() => shows(before, errorWords[lang].unreachable));
      before.portal.faults.clear();
      const fresh = before.element.cloneNode() as HTMLElement;
      leave();
      before.element.replaceWith(fresh);
      const scene = { ...before, element: fresh };
      await until(() => has(scene, t(scene).publish), 'the form is open again');
      publish(scene);
      await posted(scene);
      expect(kept(scene.portal).size).to.equal(2);
    });

    it(`S3-10: a right that was taken away meanwhile is told, and what was typed stays (${lang})`, async () => {
      const scene = await board({ lang, prepare: one, member: associationMembers.poster });
      await type(scene);
      const memberships = scene.portal.db.records<{ jobPosting?: boolean; memberId: string }>('memberships');
      for (const [id, one] of memberships.entries())
        if (one.jobPosting) memberships.put(id, { ...one, jobPosting: false });
      publish(scene);
      await until(() => shows(scene, errorWords[lang].forbidden));
      expect(input(scene, 'title').value).to.equal(written.title);
      click(scene, t(scene).cancel);
      click(scene, unsavedChangesWords[lang].leave);
      await until(() => has(scene, t(scene).post));
      expect(find('button', t(scene).post, scene.page).getAttribute('aria-disabled')).to.equal('true');
    });
  }

  it('S3-10: says so when there is nothing to save, and sends nothing', async () => {
    const scene = await board({ prepare: one });
    await edit(scene);
    save(scene);
    await until(() => shows(scene, t(scene).said.unchanged));
    expect(requestsOf(scene, 'jobs.edit')).to.be.empty;
  });

  it('S4-11: leaving the form asks first, and the page does only while there is something to lose', async () => {
    const scene = await board({ prepare: one });
    await edit(scene);
    expect(leave()).to.equal(true);
    fill(input(scene, 'place'), 'Lévis');
    await settle();
    expect(leave()).to.equal(false);
    click(scene, t(scene).cancel);
    click(scene, unsavedChangesWords.fr.stay);
    expect(input(scene, 'place').value).to.equal('Lévis');
    click(scene, t(scene).cancel);
    click(scene, unsavedChangesWords.fr.leave);
    await settle();
    expect(focused().textContent.trim()).to.equal(title);
    expect(leave()).to.equal(true);
  });

  it('P2: nothing that is typed is in an address, an event, a log or a storage but the draft', async () => {
    const listener = eavesdrop();
    try {
      const scene = await board({ prepare: one });
      await type(scene, { ...written, title: 'Secret de Polichinelle' });
      publish(scene);
      await posted(scene);
      await listener.look();
    } finally {
      listener.stop();
    }
    const heard = listener.heard.filter((line) => !line.includes('"trait-union":{"job-board"'));
    expect(heard.filter((line) => /Polichinelle|nuit@example/.test(line))).to.deep.equal([]);
  });

  it('P3: signing out in the middle leaves nothing behind', async () => {
    const scene = await board({ prepare: one });
    await collide(scene);
    await pass(1_000);
    await scene.client.session.signOut({ key: 'k' });
    await settle();
    expect(read(scene)).not.to.match(/Lévis|l’heure/);
    expect(history.state).to.equal(null);
  });
});

/** The form with everything typed, in the scene's language. */
const holds =
  (pay: string, button: 'publish' | 'save') =>
  async (scene: Scene): Promise<void> => {
    await until(() => has(scene, t(scene)[button]), 'the form is there');
    expect(typed(scene)['pay']).to.equal(pay);
  };

const expiry = { member, resume: signInAgain };
const steps: Record<string, Step> = {
  'a new offer': {
    arrive: (scene) => type(scene),
    holds: async (scene) => {
      await holds(written.pay, 'publish')(scene);
      expect(typed(scene)).to.deep.include({ ...written, language: 'fr' });
    },
  },
  'an edit': {
    arrive: async (scene) => {
      await edit(scene);
      fill(input(scene, 'pay'), '35 $ l’heure');
      await settle();
    },
    holds: holds('35 $ l’heure', 'save'),
  },
};

describe('job-board: B-33, A12, F16, every step', () => {
  everyStep({
    open: async (options) => {
      const scene = await stage(create(), { scenario, member, prepare: one, ...options });
      await until(() => has(scene, t(scene).post));
      return scene;
    },
    steps,
    expiry,
  });
});
