import { sampleApplications } from '@trait-union/mock-server';
import {
  demoCredentials,
  expect,
  field,
  fill,
  find,
  findAll,
  focused,
  localMembers,
  pass,
  perceivedText,
  press,
  sendKeys,
  settle,
  inChromium,
  setViewport,
  stage,
  until,
  type Scene,
} from '../../test/fixture.ts';
import {
  answer,
  answers,
  apply,
  boxes,
  employment,
  fillIdentity,
  fillRest,
  inAddress,
  isSent,
  labelled,
  linked,
  markup,
  next,
  open,
  push,
  ready,
  send,
  step,
  tick,
  title,
} from '../../test/application-page.ts';
import { reload } from '../../test/every-step.ts';
import { everyStateLeadsHome } from '../../test/every-state.ts';
import { widgetSuite, type WidgetSuite } from '../../test/widget-suite.ts';
import { errorWords } from '../../messages/errors.ts';
import { fieldWords } from '../../messages/described-fields.ts';
import './membership-application.define.ts';
import type {
  MembershipApplicationSubmittedEvent,
  MembershipApplicationWithdrawnEvent,
} from './membership-application.events.ts';
import { words } from './membership-application.messages.ts';
import { standingWords } from './membership-application.standing-messages.ts';

const sent = ({ portal }: Scene): number =>
  portal.requests.filter(({ operation, status }) => operation === 'application.submit' && status === 200).length;

const standing = (state: keyof typeof sampleApplications): object => ({
  ...linked(sampleApplications[state]),
  arrive: (scene: Scene) => until(() => title(scene) && title(scene) !== words[scene.lang].heading, 'the application'),
});

const suite: WidgetSuite = {
  tag: 'membership-application',
  create: () => markup,
  states: {
    first: { arrive: ready },
    'to-correct': {
      arrive: async (scene) => {
        await ready(scene);
        next(scene);
      },
    },
    review: { arrive: answer },
    'consent-missing': {
      arrive: async (scene) => {
        await answer(scene);
        send(scene);
      },
    },
    'already-applied': {
      member: demoCredentials.memberNumber,
      arrive: async (scene) => {
        await ready(scene);
        fill(labelled(scene, 'familyName'), 'Tremblay');
        await fillRest(scene);
        const applications = scene.portal.db.records<{ memberId?: string }>('applications');
        applications.put('A-5F1C09B2', { ...applications.get('A-5F1C09B2'), memberId: 'k7w2m9' });
        send(scene);
        await until(() => isSent(scene));
      },
    },
    pending: standing('pending'),
    accepted: standing('accepted'),
    refused: standing('refused'),
    withdrawn: standing('withdrawn'),
    'link-expired': standing('expired'),
    'signed-in': { member: demoCredentials.memberNumber, arrive: ready },
    unsupported: {
      scenario: 'without-application',
      arrive: (scene) => until(() => perceivedText(scene.page).includes(errorWords[scene.lang].unsupported)),
    },
  },
  journey: {
    widget: 'application',
    operation: 'application.submit',
    answer: ['state', 'reference', 'appliedAt', 'stages'],
    begin: async (scene) => {
      await answer(scene);
      await tick(scene, 0, 1);
    },
    typed: (scene) =>
      Object.fromEntries([
        ...boxes(scene).map(({ name, checked }) => [name, String(checked)] as const),
        ...Object.entries(answers).map(
          ([name, value]) => [name, String(perceivedText(scene.page).includes(value))] as const,
        ),
      ]),
    acts: [send, (scene) => boxes(scene)[0]?.form?.requestSubmit()],
    done: isSent,
    effects: ({ portal }) => portal.db.records('applications').all().length - 5,
  },
};

widgetSuite(suite);
describe('S1-26: membership-application has a way home in every state', () => {
  everyStateLeadsHome(suite);
});

for (const lang of ['fr', 'en'] as const) {
  describe(`membership-application in ${lang}`, () => {
    const t = words[lang];
    const s = standingWords[lang];

    it('S1-25: from the first field to a pending application, with a reference and what comes next', async () => {
      const scene = await open({ lang });
      const events: MembershipApplicationSubmittedEvent[] = [];
      scene.page.addEventListener('membership-application-submitted', (event) => events.push(event));
      await apply(scene);
      const text = perceivedText(scene.page);
      const reference = /A-[0-9A-F]{8}/.exec(text)?.[0];
      expect(text).to.contain(s.said.received).and.contain(s.linkSent);
      expect(text).to.contain(s.answerBy).and.contain(s.stages.eligibility);
      expect(focused()).to.equal(find('heading', s.headings.pending, scene.page));
      expect(scene.announcements).to.deep.equal([s.said.received]);
      expect(events).to.have.length(1);
      expect(Object.entries(events[0] ?? {}).filter(([name]) => name !== 'isTrusted')).to.deep.equal([
        ['reference', reference],
      ]);
    });

    it('S1-25: consents are separate and unticked; the required ones are asked for one by one', async () => {
      const scene = await open({ lang });
      await answer(scene);
      expect(boxes(scene).map(({ checked }) => checked)).to.deep.equal([false, false, false]);
      await tick(scene, 0, 2);
      send(scene);
      await settle();
      expect(findAll('link', t.consentRequired, scene.page)).to.have.length(1);
      expect(sent(scene)).to.equal(0);
      find('link', t.consentRequired, scene.page).click();
      expect(focused()).to.equal(boxes(scene)[1]);
      await tick(scene, 1, 2);
      send(scene);
      await until(() => isSent(scene));
      const body = JSON.parse(
        scene.portal.requests.find(({ operation }) => operation === 'application.submit')?.body ?? '',
      ) as {
        consents: string[];
        language: string;
      };
      expect(body.consents.sort()).to.deep.equal(['bylaws', 'personalInformation']);
      expect(body.language).to.equal(lang);
    });

    it('S1-25: an application is withdrawn, once it was asked whether that is meant', async () => {
      const scene = await stage(markup, linked(sampleApplications.pending, { lang }));
      const events: MembershipApplicationWithdrawnEvent[] = [];
      scene.page.addEventListener('membership-application-withdrawn', (event) => events.push(event));
      await until(() => title(scene) === s.headings.pending);
      push(scene, s.withdraw);
      await settle();
      find('button', s.keep, find('dialog', s.question, scene.page)).click();
      await settle();
      expect(focused()).to.equal(find('button', s.withdraw, scene.page));
      expect(scene.portal.requests.map(({ operation }) => operation)).not.to.contain('application.withdraw');
      push(scene, s.withdraw);
      await settle();
      find('button', s.confirm, find('dialog', s.question, scene.page)).click();
      await until(() => title(scene) === s.headings.withdrawn);
      expect(scene.announcements).to.deep.equal([s.said.withdrawn]);
      expect(focused()).to.equal(find('heading', s.headings.withdrawn, scene.page));
      expect(events.map(({ reference }) => reference)).to.deep.equal(['A-5F1C09B2']);
      push(scene, s.again);
      await until(() => step(scene));
      expect(labelled(scene, 'givenName').value).to.equal('');
    });

    for (const state of ['pending', 'accepted', 'refused', 'withdrawn'] as const) {
      it(`S1-25: the link of the message leads to one that is ${state}, and leaves the address at once`, async () => {
        const scene = await stage(markup, inAddress(sampleApplications[state], { lang }));
        expect(location.hash).to.equal('');
        await until(() => title(scene) === s.headings[state]);
        expect(perceivedText(scene.page)).to.contain(s.states[state]);
        await reload(scene);
        await until(() => title(scene) === s.headings[state]);
      });
    }

    it('S1-25: an old link offers a new one, with the same answer for everybody', async () => {
      const scene = await stage(markup, linked(sampleApplications.expired, { lang }));
      await until(() => title(scene) === s.seekHeading);
      expect(perceivedText(scene.page)).to.contain(s.linkExpired);
      const said = [];
      for (const email of ['demande@example.org', 'personne@example.org']) {
        fill(field(s.email, scene.page), email);
        push(scene, s.send);
        await settle();
        await until(() => perceivedText(scene.page).includes(s.sent));
        said.push(perceivedText(scene.page));
      }
      expect(said[0]).to.equal(said[1]);
      const [mail, ...more] = scene.portal.db.records<{ link: { token: string } }>('mail').all();
      expect(more).to.be.empty;
      const again = await stage(markup, linked(mail?.link.token ?? '', { lang }));
      await until(() => title(again), 'a page of another portal');
    });

    it('S1-25: what is missing or wrong is said on submit, in the order of the form', async () => {
      const scene = await open({ lang });
      next(scene);
      await settle();
      const missing = ['givenName', 'familyName'].map((name) => fieldWords[lang][name]?.issues?.required ?? '');
      expect(findAll('link', undefined, scene.page).map(({ textContent }) => textContent)).to.include.members(missing);
      expect(focused().id).to.equal('error-summary');
      await fillIdentity(scene);
      next(scene);
      await until(() => step(scene).includes(t.sections['contact'] ?? ''));
      fill(labelled(scene, 'email'), 'zoe@');
      fill(labelled(scene, 'phone'), '555');
      next(scene);
      await settle();
      expect(findAll('link', fieldWords[lang]['email']?.issues?.malformed, scene.page)).to.have.length(1);
      expect(findAll('link', fieldWords[lang]['phone']?.issues?.malformed, scene.page)).to.have.length(1);
    });
  });
}

describe('membership-application: what is kept', () => {
  it('S1-25, A7: prefilled with what was typed elsewhere; what is typed here goes before it', async () => {
    const scene = await open();
    fill(labelled(scene, 'familyName'), 'Roy');
    const element = scene.element as HTMLElement & { prefill: Record<string, string> };
    element.prefill = { givenName: 'Zoé', familyName: 'Lachance' };
    await settle();
    expect(labelled(scene, 'givenName').value).to.equal('Zoé');
    expect(labelled(scene, 'familyName').value).to.equal('Roy');
  });

  it('S1-25, A7: a member finds what is on file in the fields, and needs no link afterwards', async () => {
    const scene = await open({ member: localMembers.sample });
    expect(labelled(scene, 'givenName').value).to.equal('Marie-Ève');
    expect(perceivedText(scene.page)).to.contain(words.fr.signedInAs('Marie-Ève Tremblay-Côté'));
    await fillRest(scene);
    expect(perceivedText(scene.page)).to.contain(demoCredentials.email).and.contain('418 555-0142');
    send(scene);
    await until(() => isSent(scene));
    expect(perceivedText(scene.page)).not.to.contain(standingWords.fr.linkSent);
    await reload(scene);
    await until(() => isSent(scene));
  });

  it('S1-25: a member who has one already sees it, and nothing more is sent', async () => {
    const scene = await open({ member: localMembers.sample });
    await fillRest(scene);
    await scene.client.application.submit(
      { fields: { ...answers, employment: 'permanent' }, consents: ['bylaws', 'personalInformation'], language: 'fr' },
      { key: 'elsewhere' },
    );
    send(scene);
    await until(() => isSent(scene));
    expect(perceivedText(scene.page)).to.contain(standingWords.fr.said['already-applied']);
    expect(sent(scene)).to.equal(1);
  });

  it('B-33: what was sent is found again after a reload, and sent once', async () => {
    const scene = await open();
    await apply(scene);
    await reload(scene);
    await until(() => isSent(scene));
    expect(sent(scene)).to.equal(1);
    expect(JSON.stringify(history.state)).not.to.contain('zoe@example.org');
  });

  it('P3: nothing of a member stays once they sign out', async () => {
    const scene = await open({ member: localMembers.sample });
    fill(labelled(scene, 'familyName'), 'Tremblay');
    await pass(600);
    await scene.client.session.signOut({ key: 'k' });
    await until(() => findAll('button', words.fr.find, scene.page).length);
    expect(labelled(scene, 'givenName').value).to.equal('');
    expect(history.state).to.equal(null);
  });

  it('S1-25: refused fields lead back to their section', async () => {
    const scene = await open();
    await answer(scene);
    const { application } = scene.portal.db.capabilities;
    const described = application?.sections[1]?.fields.find(({ name }) => name === 'phone');
    if (described) described.required = true;
    await tick(scene, 0, 1);
    send(scene);
    await until(() => step(scene).includes('coordonnées'));
    expect(findAll('link', fieldWords.fr['phone']?.issues?.required, scene.page)).to.have.length(1);
    expect(focused().id).to.equal('error-summary');
  });

  it('S1-25: the union was faster than the withdrawal', async () => {
    const scene = await stage(markup, linked(sampleApplications.pending));
    const s = standingWords.fr;
    await until(() => title(scene) === s.headings.pending);
    const applications = scene.portal.db.records<{ state: string }>('applications');
    applications.put('A-5F1C09B2', { ...applications.get('A-5F1C09B2')!, state: 'accepted' });
    push(scene, s.withdraw);
    await settle();
    find('button', s.confirm, find('dialog', s.question, scene.page)).click();
    await until(() => title(scene) === s.headings.accepted);
    expect(perceivedText(scene.page)).to.contain(s.said['already-decided']);
  });

  it('S1-25: a date that is not complete is not taken for none', async () => {
    const scene = await open();
    await fillIdentity(scene);
    const date = labelled(scene, 'dateOfBirth');
    date.focus();
    await press('1');
    next(scene);
    await settle();
    expect(findAll('link', fieldWords.fr['dateOfBirth']?.issues?.malformed, scene.page)).to.have.length(1);
  });

  inChromium('A10: at 320 px nothing stands beyond the edge, at any step', async () => {
    await setViewport({ width: 320, height: 640 });
    try {
      const scene = await open();
      const fits = (): void => {
        expect(scene.page.scrollWidth).to.be.at.most(scene.page.clientWidth);
      };
      fits();
      await answer(scene);
      fits();
      await tick(scene, 0, 1);
      send(scene);
      await until(() => isSent(scene));
      fits();
    } finally {
      await setViewport({ width: 800, height: 600 });
    }
  });

  it('S1-25: with the keyboard alone', async () => {
    const scene = await open();
    labelled(scene, 'givenName').focus();
    await sendKeys({ type: 'Zoé' });
    await press('Tab');
    await sendKeys({ type: 'Lachance' });
    await press('Enter');
    await until(() => focused().id === 'step' && step(scene).includes('coordonnées'));
    await press('Tab');
    await sendKeys({ type: 'zoe@example.org' });
    await press('Enter');
    await until(() => focused().id === 'step' && step(scene).includes('emploi'));
    await press('Tab');
    await sendKeys({ type: 'Atelier Boréal' });
    employment(scene).focus();
    await sendKeys({ type: 'Sur' });
    await until(() => employment(scene).value === 'on-call');
    labelled(scene, 'employer').focus();
    await press('Enter');
    await until(() => step(scene).includes(words.fr.review));
    boxes(scene)[0]?.focus();
    await press(' ');
    boxes(scene)[1]?.focus();
    await press(' ');
    await press('Enter');
    await until(() => isSent(scene));
  });
});
