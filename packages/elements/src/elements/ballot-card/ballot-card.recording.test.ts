import type { Envelope } from '@trait-union/client';
import { html } from 'lit';
import {
  card,
  cast,
  choice,
  click,
  languages,
  member,
  minute,
  part,
  read,
  recorded,
  recordedFor,
  said,
  sent,
  shown,
  shows,
  t,
  toConfirm,
  tracker,
} from '../../test/ballot-stage.ts';
import { expect, find, findAll, pass, pendingTimers, settle, stage, until, type Scene } from '../../test/fixture.ts';
import { patience, warning } from './ballot-card.idle.ts';

/** What the line had lost sight of is delivered after all, whatever has become of the page. */
async function arriveLate(scene: Scene): Promise<void> {
  const { path = '', body = '' } = sent(scene, 'ballots.cast')[0] ?? {};
  const [, vote = '', castId = ''] = /votes\/([^/]+)\/casts\/(.+)$/.exec(path) ?? [];
  const { outcome } = await scene.client.ballots.cast(vote, castId, JSON.parse(body) as Envelope);
  expect(outcome).to.equal('recorded');
}

/** To a ballot that could not be sent, and is said not to be recorded. */
async function fail(scene: Scene): Promise<void> {
  await toConfirm(scene);
  scene.portal.faults.set('server-error', { operation: 'ballots.cast', status: 500 });
  part(scene, 'confirm')?.click();
  await shown(scene, t(scene).notRecorded);
  scene.portal.faults.clear();
}

const leaveAlone = async (): Promise<void> => {
  await pass(patience + warning + 2_000);
};

const isAnswered = (scene: Scene): boolean =>
  findAll('radio', undefined, scene.page).some((radio) => (radio as HTMLInputElement).checked);

beforeEach(() => {
  sessionStorage.clear();
});

describe('ballot-card: whether it is recorded', () => {
  for (const lang of languages) {
    it(`rule 9 (7.3-J): a page that says “not recorded”, and that nobody touches, corrects itself (${lang})`, async () => {
      const scene = await card('yes-no', { lang });
      await fail(scene);
      await shown(scene, t(scene).late);
      const { length } = scene.announcements;
      await pass(2 * minute);
      expect(shows(scene, t(scene).notRecorded)).to.equal(true);
      expect(scene.announcements.slice(length), 'nothing is said while there is no news').to.deep.equal([]);
      await arriveLate(scene);
      await pass(minute);
      await recorded(scene);
      await said(scene, t(scene).recordedSaid);
      expect(recordedFor(scene)).to.have.length(1);
    });

    it(`rule 9 (7.3-J): a refusal that an earlier sending outruns is corrected too (${lang})`, async () => {
      const scene = await card('yes-no', { lang });
      await fail(scene);
      scene.portal.officer.pause('yes-no');
      (part(scene, 'retry') ?? part(scene, 'send-again'))?.click();
      await shown(scene, t(scene).refused['vote-paused']);
      scene.portal.officer.resume('yes-no');
      await arriveLate(scene);
      await pass(minute);
      await recorded(scene);
      expect(recordedFor(scene)).to.have.length(1);
    });

    it(`rule 9, F7: what the portal says to be working on is not said to be lost (${lang})`, async () => {
      const scene = await card('yes-no', { lang });
      await toConfirm(scene);
      scene.portal.faults.set('in-progress', { operation: 'ballots.cast' });
      part(scene, 'confirm')?.click();
      await shown(scene, t(scene).pendingWhy);
      expect(shows(scene, t(scene).notRecorded)).to.equal(false);
      expect(scene.announcements.join(' ')).not.to.contain(t(scene).notRecorded);
      scene.portal.faults.clear();
      await arriveLate(scene);
      await recorded(scene);
    });

    it(`S1-20: closed as it arrives, the vote may be extended: the way back leads to the answers, and they are cast (${lang})`, async () => {
      const scene = await card('yes-no', { lang });
      await toConfirm(scene);
      scene.portal.officer.close('yes-no');
      part(scene, 'confirm')?.click();
      await shown(scene, t(scene).refused['vote-closed']);
      scene.portal.officer.open('yes-no');
      click(scene, t(scene).goBack);
      await until(() => part(scene, 'review'));
      expect(choice(scene).checked).to.equal(true);
      await cast(scene);
      await recorded(scene);
    });

    it(`S1-20: closed as it arrives, the way back leads to where the vote stands (${lang})`, async () => {
      const scene = await card('yes-no', { lang });
      await toConfirm(scene);
      scene.portal.officer.close('yes-no');
      part(scene, 'confirm')?.click();
      await shown(scene, t(scene).refused['vote-closed']);
      click(scene, t(scene).goBack);
      await shown(scene, t(scene).cut);
      expect(findAll('radio', undefined, scene.page)).to.deep.equal([]);
    });

    it(`S1-20: not registered as it arrives: the way to register, then the same ballot (${lang})`, async () => {
      const scene = await card('strike', { lang });
      await toConfirm(scene);
      const voters = scene.portal.db.records<object>('voters');
      const [own] = voters.entries().find(([key]) => key.startsWith('strike/')) ?? [''];
      voters.put(own, {});
      part(scene, 'confirm')?.click();
      await shown(scene, t(scene).refused['not-registered']);
      expect(find('link', t(scene).register, scene.page).getAttribute('href')).to.match(/\/votes#vote-list$/);
      scene.portal.officer.register('strike', member);
      click(scene, t(scene).sendAgain);
      await recorded(scene);
      expect(new Set(sent(scene, 'ballots.cast').map(({ body }) => body)).size).to.equal(1);
    });

    it(`S1-20: not eligible as it arrives: the way back says why, and leads on once that is settled (${lang})`, async () => {
      const scene = await card('yes-no', { lang });
      await toConfirm(scene);
      scene.portal.officer.decideEligibility('yes-no', member, { state: 'ineligible', reason: 'dues' });
      part(scene, 'confirm')?.click();
      await shown(scene, t(scene).refused['not-eligible']);
      click(scene, t(scene).goBack);
      await shown(scene, t(scene).reasons.dues);
      scene.portal.officer.decideEligibility('yes-no', member, { state: 'eligible' });
      dispatchEvent(new HashChangeEvent('hashchange'));
      document.dispatchEvent(new Event('visibilitychange'));
      await until(() => part(scene, 'review'));
    });
  }

  it('S1-20: cast already from elsewhere: the way back says when', async () => {
    const scene = await card();
    await toConfirm(scene);
    const other = document.createElement('ballot-card');
    other.vote = 'yes-no';
    scene.page.append(other);
    const otherScene = { ...scene, element: other, page: other };
    await until(() => part(otherScene, 'review'));
    await cast(otherScene);
    await recorded(otherScene);
    part(scene, 'confirm')?.click();
    await shown(scene, t(scene).refused['already-cast']);
    part(scene, 'change')?.click();
    await until(() => part(scene, 'gate'));
    expect(tracker(scene)).to.equal(undefined);
    expect(recordedFor(scene)).to.have.length(1);
  });
});

describe('ballot-card: on a page that names no other', () => {
  for (const lang of languages)
    it(`S1-20: no refusal is a dead end (${lang})`, async () => {
      const refuse: Record<string, (scene: Scene) => void> = {
        'vote-closed': ({ portal }) => {
          portal.officer.close('yes-no');
        },
        'vote-paused': ({ portal }) => {
          portal.officer.pause('yes-no');
        },
        'ballot-changed': ({ portal }) => {
          portal.officer.changeBallot('yes-no');
        },
        'not-eligible': ({ portal }) => {
          portal.officer.decideEligibility('yes-no', member, { state: 'ineligible' });
        },
      };
      for (const [reason, act] of Object.entries(refuse)) {
        const scene = await stage(html`<ballot-card vote="yes-no"></ballot-card>`, { member, lang });
        await until(() => part(scene, 'review'));
        await toConfirm(scene);
        act(scene);
        part(scene, 'confirm')?.click();
        await shown(scene, t(scene).notRecorded);
        expect(findAll('link', undefined, scene.page)).to.deep.equal([]);
        expect(findAll('button', undefined, scene.page), reason).not.to.be.empty;
        part(scene, 'change')?.click();
        await until(() => part(scene, 'review') ?? part(scene, 'gate'), reason);
      }
    });

  it('R21: a card that leaves while it is being rendered leaves no timer behind', async () => {
    const scene = await card();
    const counts: number[] = [];
    for (let turn = 0; turn < 2; turn++) {
      const other = scene.element.cloneNode() as HTMLElement;
      scene.page.append(other);
      await until(() => part({ ...scene, element: other }, 'review'));
      other.remove();
      await pass(2 * minute);
      counts.push(pendingTimers());
    }
    expect(counts[1]).to.equal(counts[0]);
  });

  it('R21: a card that asks again leaves no timer behind', async () => {
    const scene = await card();
    scene.element.remove();
    await pass(2 * minute);
    const kept = pendingTimers();
    scene.page.append(scene.element);
    await until(() => part(scene, 'review'));
    await fail(scene);
    await pass(minute);
    scene.element.remove();
    await pass(2 * minute);
    expect(pendingTimers()).to.equal(kept);
  });
});

describe('ballot-card: left alone', () => {
  for (const lang of languages) {
    it(`rule 11 (7.2-O): paused or offline, the card promises no more than it keeps (${lang})`, async () => {
      const scene = await card('yes-no', { lang });
      choice(scene).click();
      scene.portal.officer.pause('yes-no');
      await pass(61_000);
      await shown(scene, t(scene).paused);
      Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
      try {
        dispatchEvent(new Event('offline'));
        await shown(scene, t(scene).offline);
        await leaveAlone();
        await shown(scene, t(scene).cleared);
        expect(isAnswered(scene)).to.equal(false);
      } finally {
        Reflect.deleteProperty(navigator, 'onLine');
      }
      for (const text of [t(scene).paused, t(scene).offline])
        expect(text).to.contain(lang === 'fr' ? 'tant que vous êtes là' : 'as long as you do');
    });

    it(`rule 11, P3: a ballot that was not recorded keeps its sealed bytes, and no answer for whoever comes next (${lang})`, async () => {
      const scene = await card('strike', { lang });
      await fail(scene);
      await pass(patience);
      await until(() => part(scene, 'more-time'));
      await shown(scene, t(scene).asItIs);
      await pass(warning + 2_000);
      await said(scene, t(scene).clearedAfter);
      expect(shows(scene, t(scene).notRecorded)).to.equal(true);
      part(scene, 'change')?.click();
      await until(() => part(scene, 'review'));
      await shown(scene, t(scene).clearedAfter);
      expect(isAnswered(scene)).to.equal(false);
    });
  }

  it('rule 11, S1-20: what was left alone is sent again with the same bytes', async () => {
    const scene = await card();
    await fail(scene);
    await leaveAlone();
    (part(scene, 'retry') ?? part(scene, 'send-again'))?.click();
    await recorded(scene);
    expect(new Set(sent(scene, 'ballots.cast').map(({ body }) => body)).size).to.equal(1);
    await settle();
    expect(read(scene)).not.to.contain(t(scene).clearedAfter);
  });

  it('rule 11, P3: after a refusal too, no answer stays', async () => {
    const scene = await card();
    await toConfirm(scene);
    scene.portal.officer.pause('yes-no');
    part(scene, 'confirm')?.click();
    await shown(scene, t(scene).refused['vote-paused']);
    await leaveAlone();
    scene.portal.officer.resume('yes-no');
    part(scene, 'change')?.click();
    await until(() => part(scene, 'review'));
    expect(isAnswered(scene)).to.equal(false);
  });
});
