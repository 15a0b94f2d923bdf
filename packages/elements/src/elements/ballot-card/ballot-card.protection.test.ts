import type { BallotManifest, Secrecy } from '@trait-union/client';
import { sendMouse } from '@web/test-runner-commands';
import { errorWords } from '../../messages/errors.ts';
import {
  card,
  choice,
  languages,
  member,
  part,
  read,
  recorded,
  said,
  sent,
  shown,
  t,
  toConfirm,
  toReview,
} from '../../test/ballot-stage.ts';
import {
  expect,
  find,
  findAll,
  inChromium,
  inFrame,
  inFront,
  pass,
  plain,
  settle,
  until,
  type Scene,
} from '../../test/fixture.ts';

beforeEach(() => {
  sessionStorage.clear();
});

describe('ballot-card: what protects a ballot', () => {
  const secrecies = ['open', 'confidential', 'sealed', 'verifiable'] as const satisfies Secrecy[];
  const suites = ['none', 'hpke-v1'] as const;
  const kept: Readonly<Record<Secrecy, (typeof suites)[number] | undefined>> = {
    open: 'none',
    confidential: 'none',
    sealed: 'hpke-v1',
    verifiable: undefined,
  };

  for (const lang of languages)
    for (const secrecy of secrecies)
      for (const suite of suites) {
        const isKept = kept[secrecy] === suite;
        it(`S1-20, B-34: a ${secrecy} vote with the suite ${suite} is ${isKept ? 'told as it is' : 'not filled in'} (${lang})`, async () => {
          const scene = await card('yes-no', {
            lang,
            prepare: ({ db }) => {
              const votes = db.records<object>('votes');
              votes.put('yes-no', { ...votes.get('yes-no'), secrecy });
              const manifests = db.records<BallotManifest>('manifests');
              const { key } = manifests.get('strike')!;
              manifests.put('yes-no', { ...manifests.get('yes-no')!, suite, ...(key && { key }) });
            },
          });
          if (isKept) {
            const { claim, limits } = t(scene).protection[secrecy];
            expect(read(scene)).to.contain(plain(claim)).and.contain(plain(limits));
            await toConfirm(scene);
            expect(read(scene)).to.contain(plain(claim)).and.contain(plain(limits));
            part(scene, 'confirm')?.click();
            await recorded(scene);
            expect(JSON.parse(sent(scene, 'ballots.cast')[0]?.body ?? '{}')).to.have.property('suite', suite);
          } else {
            const code = secrecy === 'verifiable' ? 'unsupported' : 'malformed';
            await shown(scene, errorWords[lang][code]);
            expect(findAll('radio', undefined, scene.page)).to.deep.equal([]);
            for (const { claim } of Object.values(t(scene).protection))
              expect(read(scene)).not.to.contain(plain(claim));
          }
        });
      }

  for (const lang of languages)
    it(`S1-20: what one votes on is there to read, with its fingerprint (${lang})`, async () => {
      const scene = await card('agreement', {
        lang,
        prepare: ({ officer }) => {
          officer.register('agreement', member);
        },
      });
      const link = find('link', lang === 'fr' ? 'Texte de l’entente' : 'Text of the agreement', scene.page);
      expect(link.getAttribute('href')).to.equal('https://www.example.org/entente-2026.pdf');
      expect(link.getAttribute('target')).to.equal('_blank');
      expect(read(scene))
        .to.contain('3f1c7d0a8b25e94610fd3c72a9e85b4470c6d18e2f93ab5d6147e80c92fb3a65')
        .and.contain(plain(t(scene).documents));
      if (lang === 'en') expect(read(scene)).to.contain('(in French)');
    });
});

describe('ballot-card: a ballot that was changed', () => {
  /** Another text for the question on the president. */
  function changePresident({ portal }: Scene): { title: { fr: string; en: string } } {
    const [president] = portal.db.records<BallotManifest>('manifests').get('executive')!.contests;
    portal.officer.changeBallot('executive');
    return president!;
  }

  const boxes = (scene: Scene): HTMLInputElement[] => findAll('checkbox', undefined, scene.page) as HTMLInputElement[];
  const radios = (scene: Scene): HTMLInputElement[] => findAll('radio', undefined, scene.page) as HTMLInputElement[];

  for (const lang of languages) {
    it(`S1-20: the member is told which questions changed, and keeps the answers to the others (${lang})`, async () => {
      const scene = await card('executive', { lang });
      radios(scene)[0]?.click();
      boxes(scene)[0]?.click();
      await settle();
      const { title } = changePresident(scene);
      await pass(61_000);
      const told = t(scene).ballotChanged(t(scene).quoted(title[lang]), '', true);
      await shown(scene, told);
      await said(scene, told);
      expect(radios(scene)[0]?.checked).to.equal(false);
      expect(boxes(scene)[0]?.checked).to.equal(true);
      radios(scene)[1]?.click();
      await settle();
      expect(read(scene), 'it stays until the review').to.contain(plain(told));
    });

    it(`S1-20: a question that is gone is told, and its answer is not sent (${lang})`, async () => {
      const scene = await card('executive', { lang });
      radios(scene)[0]?.click();
      boxes(scene)[0]?.click();
      await settle();
      const { contests } = scene.portal.db.records<BallotManifest>('manifests').get('executive')!;
      scene.portal.officer.changeBallot('executive', { contests: contests.slice(1) });
      await pass(61_000);
      await shown(scene, t(scene).ballotChanged('', t(scene).quoted(contests[0]!.title[lang]), true));
      expect(boxes(scene)[0]?.checked).to.equal(true);
    });
  }

  it('S1-20: changed while it is reviewed: back to the questions, told, nothing sent', async () => {
    const scene = await card();
    await toReview(scene);
    scene.portal.officer.changeBallot('yes-no');
    await until(() => part(scene, 'review'));
    await shown(scene, 'Questions nouvelles ou modifiées');
    expect(choice(scene).checked).to.equal(false);
    expect(sent(scene, 'ballots.cast')).to.deep.equal([]);
  });
});

describe('ballot-card: where it refuses', () => {
  const seen = `document.querySelector('ballot-card')?.shadowRoot?.textContent`;

  /** The words of the card alone in a frame of another origin. */
  async function framed(host: string, lang: string): Promise<string> {
    const url = `http://${host}:${location.port}/__stage__?tag=ballot-card&lang=${lang}`;
    const frame = document.createElement('iframe');
    frame.src = `${url}#alone`;
    document.body.append(frame);
    try {
      for (;;) {
        const text = await inFrame<string>(url, seen);
        if (text && /\.\s/.test(text)) return text;
      }
    } finally {
      frame.remove();
    }
  }

  inChromium('R5: on a page without https there is no ballot, and the card says why', async () => {
    expect(await framed('union.test', 'fr')).to.contain('on ne peut pas y voter');
  });

  inChromium('S18: inside another site there is no ballot, and the way to its own page', async () => {
    expect(await framed('127.0.0.1', 'fr'))
      .to.contain('on ne vote pas à l’intérieur d’un autre site')
      .and.contain('Ouvrir cette page seule');
  });

  for (const [lang, isStaying] of [
    ['fr', true],
    ['en', false],
  ] as const)
    inChromium(
      `S18: what casts is not pressed unseen, and told once nobody is kept from voting (${lang})`,
      async () => {
        const scene = await card('yes-no', { lang });
        await toConfirm(scene);
        const button = part(scene, 'confirm')!;
        const cover = document.createElement('div');
        cover.style.cssText =
          'position: fixed; inset: 0; z-index: 9; opacity: 0.01; background: red; pointer-events: none';
        button.scrollIntoView({ block: 'center' });
        const press = async (): Promise<void> => {
          const { x, y, width, height } = part(scene, 'confirm')!.getBoundingClientRect();
          const position: [number, number] = [Math.round(x + width / 2), Math.round(y + height / 2)];
          await sendMouse({ type: 'move', position });
          // The browser looks now and then
          for (let frame = 0; frame < 60; frame++) await new Promise(requestAnimationFrame);
          await sendMouse({ type: 'click', position });
          await settle();
        };
        await inFront(async () => {
          document.body.append(cover);
          await press();
          expect(sent(scene, 'ballots.cast')).to.deep.equal([]);
          await shown(scene, t(scene).covered);
          await said(scene, t(scene).covered);
          if (!isStaying) cover.remove();
          await press();
          cover.remove();
        });
        await recorded(scene);
      },
    );
});
