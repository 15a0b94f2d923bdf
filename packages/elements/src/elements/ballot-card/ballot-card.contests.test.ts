import * as fc from 'fast-check';
import { html } from 'lit';
import type { Contest } from '@trait-union/client';
import { ContestsStage } from '../../test/contests-stage.ts';
import {
  expect,
  expectGolden,
  field,
  find,
  findAll,
  focused,
  inChromium,
  pass,
  perceivedText,
  pixelsOf,
  plain,
  press,
  setViewport,
  settle,
  stage,
  typeText,
  until,
  type Scene,
} from '../../test/fixture.ts';
import { contests, sampleBallot } from '../../test/sample-ballot.ts';
import { accessibilityTree } from '../../test/suite/accessibility-tree.ts';
import { axeFindings } from '../../test/suite/accessibility.ts';
import { words } from './ballot-card.contest-messages.ts';

const { yesNo, president, directors, treasurer, committees, priorities } = contests;
const t = words.fr;

customElements.define('contests-stage', ContestsStage);

interface Stage extends Scene {
  card: ContestsStage;
}

/** A page with those contests, or with one of each type. */
async function show(chosen: Contest[] = [], options: Parameters<typeof stage>[1] = {}): Promise<Stage> {
  const ballot = sampleBallot(...chosen);
  const scene = await stage(html`<contests-stage .ballot=${ballot}></contests-stage>`, options);
  return { ...scene, card: scene.page.querySelector('contests-stage')! };
}

const group = (contest: Contest, lang: 'fr' | 'en' = 'fr'): HTMLElement => find('group', contest.title[lang]);
const radio = (name: string | RegExp, root?: Element): HTMLInputElement =>
  find('radio', name, root) as HTMLInputElement;
const box = (name: string | RegExp, root?: Element): HTMLInputElement =>
  find('checkbox', name, root) as HTMLInputElement;
const textOf = (element: Element): string => plain(element.textContent);
const heard = ({ announcements }: Scene, text: string): Promise<unknown> =>
  until(() => announcements.at(-1) === text, `“${text}” is said`);
/** One of many, once it is chosen. */
const single = { fewest: 0, most: 1, options: 2, chosen: 1, left: 0 };
const status = (contest: Contest): string =>
  textOf(
    (group(contest).getRootNode() as ShadowRoot).getElementById(`${find('heading', contest.title.fr).id}-status`)!,
  );

/** What came of it is told in the frame after. */
async function act(element: HTMLElement): Promise<void> {
  element.click();
  await settle();
  await new Promise(requestAnimationFrame);
  await pass(1);
}

const review = (): Promise<void> => act(find('button', 'Vérifier'));
const reviewed = (contest: Contest): string => {
  const item = findAll('listitem').find((each) => findAll('heading', contest.title.fr, each).length > 0);
  return item ? textOf(item) : '';
};

/** Marks something in each contest of the sample. */
async function markAll({ card }: Stage, lang: 'fr' | 'en' = 'fr'): Promise<void> {
  const w = words[lang];
  await act(radio(yesNo.options[0].label[lang]));
  await act(radio(/^Amina/));
  await act(box('Nadia Tremblay', group(directors, lang)));
  await act(box(w.writeIn(1, 2)));
  await typeText(field(w.nameToWrite), 'Éva Roy');
  for (const at of [3, 0, 4]) await act(find('button', w.rankOne(treasurer.options[at]!.label[lang])));
  await act(box(committees.options[1].label[lang]));
  await act(radio('4', find('group', w.scores(priorities.options[0].label[lang]))));
  await card.updateComplete;
}

const allMarked = [
  { contest: 'agreement', state: 'marked', selections: [{ option: 'for' }] },
  { contest: 'president', state: 'marked', selections: [{ option: 'p2' }] },
  { contest: 'directors', state: 'marked', selections: [{ option: 'd0' }, { writeIn: 'Éva Roy' }] },
  { contest: 'treasurer', state: 'marked', selections: [{ option: 't3' }, { option: 't0' }, { option: 't4' }] },
  { contest: 'committees', state: 'marked', selections: [{ option: 'women' }] },
  { contest: 'priorities', state: 'marked', selections: [{ option: 'pay', score: 4 }] },
];

describe('ballot-card: contests', () => {
  for (const lang of ['fr', 'en'] as const) {
    it(`S1-20, S1-28, B-21: every type of contest is marked, and sent as it was marked (${lang})`, async () => {
      const scene = await show([], { lang });
      await markAll(scene, lang);
      expect(scene.card.contests.filled()).to.deep.equal(allMarked);
    });

    it(`A4, rule 14: contests and review have no axe finding (${lang})`, async () => {
      const scene = await show([], { lang });
      expect(await axeFindings(scene.page)).to.deep.equal([]);
      await markAll(scene, lang);
      expect(await axeFindings(scene.page)).to.deep.equal([]);
      await review();
      expect(await axeFindings(scene.page)).to.deep.equal([]);
    });

    inChromium(`A13: contests and review read as in their golden files (${lang})`, async () => {
      const scene = await show([], { lang });
      await expectGolden(`ballot-card.contests-untouched.${lang}.txt`, await accessibilityTree());
      await markAll(scene, lang);
      focused().blur();
      await expectGolden(`ballot-card.contests-marked.${lang}.txt`, await accessibilityTree());
      scene.card.view = 'reviewing';
      await settle();
      await expectGolden(`ballot-card.contests-review.${lang}.txt`, await accessibilityTree());
    });
  }

  it('rule 1 (5.2-F): another language keeps every mark, the focus and the place', async () => {
    const scene = await show();
    await markAll(scene);
    const input = field(t.nameToWrite);
    input.focus();
    const { top } = input.getBoundingClientRect();
    document.documentElement.lang = 'en';
    await settle();
    expect(focused()).to.equal(input);
    expect(input.value).to.equal('Éva Roy');
    expect(Math.abs(input.getBoundingClientRect().top - top)).to.be.below(innerHeight);
    expect(find('heading', directors.title.en)).to.exist;
    expect(box('Status of women').checked).to.equal(true);
    expect(find('button', words.en.unrankOne('Jean Ouellet', 1))).to.exist;
    expect(scene.card.contests.filled()).to.deep.equal(allMarked);
    document.documentElement.style.fontSize = '200%';
    document.documentElement.style.colorScheme = 'dark';
    await settle();
    expect(scene.card.contests.filled()).to.deep.equal(allMarked);
    expect(focused()).to.equal(input);
    document.documentElement.style.removeProperty('font-size');
  });

  it('rule 3 (7.3-H): a choice that replaces another says so, without naming either', async () => {
    const scene = await show([yesNo]);
    await act(radio('Pour'));
    await act(radio('Contre'));
    expect([radio('Pour').checked, radio('Contre').checked]).to.deep.equal([false, true]);
    expect(status(yesNo)).to.equal(t.told.replaced);
    await heard(scene, t.told.replaced);
  });

  it('rule 3 (7.2-C.2, 7.3-H): at the limit nothing is unmarked; it is told why, and the others stay reachable', async () => {
    const scene = await show([directors]);
    for (const name of ['Nadia Tremblay', 'Amina Diallo', 'Jean Ouellet']) await act(box(name));
    expect(status(directors)).to.equal(t.types.choice.left({ fewest: 1, most: 3, options: 6, chosen: 3, left: 0 }));
    const extra = box('Sofia Bélanger');
    expect([extra.disabled, extra.ariaDisabled]).to.deep.equal([false, null]);
    for (let twice = 0; twice < 2; twice++) {
      await act(extra);
      expect(extra.checked).to.equal(false);
      expect(status(directors)).to.equal(t.types.choice.limit(3));
      await heard(scene, t.types.choice.limit(3));
    }
    extra.focus();
    expect(focused()).to.equal(extra);
    await act(box('Amina Diallo'));
    await act(extra);
    expect(findAll('checkbox').filter((each) => (each as HTMLInputElement).checked)).to.have.length(3);
  });

  it('rule 3: what stands alone never takes the others off, and the others never take it off', async () => {
    await show([directors]);
    await act(box('Nadia Tremblay'));
    for (const name of ['Aucune de ces personnes', /^Voter blanc/, /^Annuler mon vote/]) {
      await act(box(name));
      expect([box(name).checked, box('Nadia Tremblay').checked], String(name)).to.deep.equal([false, true]);
      expect(status(directors)).to.equal(t.told.alone);
    }
    await act(box('Nadia Tremblay'));
    await act(box(/^Voter blanc/));
    await act(box('Nadia Tremblay'));
    expect([box(/^Voter blanc/).checked, box('Nadia Tremblay').checked]).to.deep.equal([true, false]);
    expect(status(directors)).to.equal(t.told['not-with']);
  });

  it('S1-20: a contest can be left blank, spoiled, or cleared, by itself', async () => {
    const scene = await show([president]);
    const stateNow = () => scene.card.contests.filled()[0]?.state;
    await act(radio(/^Voter blanc/));
    expect(stateNow()).to.equal('blank');
    await act(radio(/^Annuler mon vote/));
    expect(stateNow()).to.equal('spoiled');
    await act(find('button', t.clearContest(president.title.fr)));
    expect(stateNow()).to.equal('untouched');
    expect(focused()).to.equal(find('heading', president.title.fr));
    await until(() => scene.announcements.at(-1)?.startsWith(t.told.cleared), 'it is said');
    expect(findAll('button', /Effacer/)).to.be.empty;
  });

  for (const width of [320, 1000])
    it(`rule 4 (7.2-C.5): nothing moves under the finger that chooses, replaces, ranks or scores, ${width} px wide`, async () => {
      await setViewport({ width, height: 700 });
      await show([yesNo, treasurer, priorities]);
      const rank = find('button', t.rankOne('Amina Diallo'));
      const score = radio('4', find('group', t.scores('Salaires')));
      const others = [find('button', t.rankOne('Jean Ouellet')), radio('4', find('group', t.scores('Horaires')))];
      const places = (): number[][] =>
        [rank, score, ...others].map((each) => {
          const { top, right } = each.getBoundingClientRect();
          return [top + scrollY, right];
        });
      const before = places();
      for (const control of [radio('Pour'), radio('Contre'), score, rank]) {
        await act(control);
        expect(places()).to.deep.equal(before);
      }
      expect(find('button', t.lower('Amina Diallo'))).to.exist;
      await setViewport({ width: 800, height: 600 });
    });

  it('rule 4 (7.2-C.5), B-21, WCAG 2.5.7: ranking by keyboard alone; the list moves on command only', async () => {
    const scene = await show([treasurer]);
    const order = (): string[] => findAll('listitem').map((item) => textOf(item.querySelector('.name')!));
    const ballotOrder = order();
    const give = find('button', t.rankOne('Amina Diallo'));
    give.focus();
    await press('Enter');
    await settle();
    expect(focused(), 'the focus stays').to.equal(give);
    await until(() => scene.announcements.at(-1)?.startsWith(t.rankedAt(1)), 'the rank is said');
    find('button', t.rankOne('Sofia Bélanger')).focus();
    await press(' ');
    await settle();
    find('button', t.raise('Sofia Bélanger')).focus();
    await press('Enter');
    await settle();
    await heard(scene, t.movedTo(1));
    expect(order()).to.deep.equal(ballotOrder);
    await act(find('button', t.inMyOrder));
    expect(order().slice(0, 2)).to.deep.equal(['Sofia Bélanger', 'Amina Diallo']);
    await act(find('button', t.lower('Sofia Bélanger')));
    expect(order().slice(0, 2), 'not by itself').to.deep.equal(['Sofia Bélanger', 'Amina Diallo']);
    await act(find('button', t.inMyOrder));
    expect(order().slice(0, 2)).to.deep.equal(['Amina Diallo', 'Sofia Bélanger']);
    await act(find('button', t.inBallotOrder));
    expect(order()).to.deep.equal(ballotOrder);
    await review();
    expect(reviewed(treasurer)).to.match(/1er Amina Diallo ?2e Sofia Bélanger/);
  });

  it('rule 4: at an end, and once all ranks are given, nothing moves and it is told', async () => {
    const scene = await show([treasurer]);
    for (const name of ['Amina Diallo', 'Jean Ouellet', 'Sofia Bélanger', 'Nadia Tremblay'])
      await act(find('button', t.rankOne(name)));
    const before = scene.card.contests.filled();
    const first = find('button', t.raise('Amina Diallo'));
    expect(first.ariaDisabled).to.equal('true');
    await act(first);
    await act(find('button', t.rankOne('Marc-André Gagnon')));
    expect(status(treasurer)).to.equal(t.types.ranked.limit(4));
    expect(scene.card.contests.filled()).to.deep.equal(before);
  });

  it('rule 5 (7.3-C): title, how many, how many are left, then how to; the options are counted', async () => {
    await show();
    for (const contest of Object.values(contests) as Contest[]) {
      const text = textOf(group(contest));
      const type = t.types[contest.type === 'choice' && contest.max === 1 ? 'single' : contest.type];
      const parts = [contest.title.fr, t.options(contest.options.length), status(contest), type.how];
      const places = parts.map((part) => text.indexOf(part));
      expect(places, text).to.deep.equal([...places].sort((a, b) => a - b));
      expect(places).not.to.include(-1);
      const described = group(contest).ariaDescribedByElements ?? [];
      expect(described.map(textOf).join(' ')).to.contain(t.options(contest.options.length));
    }
  });

  it('rule 6 (7.2-D, 7.3-B): a long contest keeps its name and rule in view, says that there is more, and is one column', async () => {
    const long = {
      ...directors,
      options: Array.from({ length: 50 }, (_, at) => ({ id: `o${at}`, label: { fr: `Nom ${at}`, en: `Name ${at}` } })),
    };
    const scene = await show([long]);
    const cue = scene.card.renderRoot.querySelector<HTMLElement>('.more')!;
    await until(() => !cue.hidden, 'there is more');
    expect(cue.firstElementChild!.getBoundingClientRect().bottom).to.be.below(innerHeight);
    scrollTo(0, document.documentElement.scrollHeight / 2);
    await until(() => cue.parentElement?.querySelector('.stuck'), 'the heading stays');
    expect(find('heading', directors.title.fr).getBoundingClientRect().top).to.be.within(0, 40);
    const lefts = new Set(findAll('listitem').map((each) => each.getBoundingClientRect().left));
    expect(lefts.size).to.equal(1);
    const last = box('Nom 49');
    last.focus();
    last.scrollIntoView();
    await until(() => cue.hidden, 'nothing is left below');
    scrollTo(0, 0);
    box('Nom 0').focus();
    expect(box('Nom 0').getBoundingClientRect().top).to.be.above(
      cue.parentElement!.querySelector('.contest-heading')!.getBoundingClientRect().bottom,
    );
  });

  inChromium('rule 6: also after a jump over whole contests', async () => {
    const scene = await show([directors, { ...directors, id: 'again', title: { fr: 'Encore', en: 'Again' } }]);
    const { renderRoot } = scene.card;
    await setViewport({ width: 320, height: 300 });
    await until(() => !renderRoot.querySelector<HTMLElement>('.more')!.hidden, 'there is more');
    const second = find('heading', 'Encore').closest('.contest')!;
    scrollTo(0, second.getBoundingClientRect().top + 400);
    await until(() => second.querySelector('.contest-heading.stuck'), 'the heading of the second one stays');
    expect(find('heading', 'Encore').getBoundingClientRect().top).to.be.within(0, 40);
    await setViewport({ width: 800, height: 600 });
  });

  it('rule 7 (7.3-G), vxsuite #5168: the review lists every contest, and nothing never looks like an answer', async () => {
    const scene = await show([yesNo, committees, priorities, treasurer]);
    await act(find('button', t.rankOne('Amina Diallo')));
    await act(radio('0', find('group', t.scores('Salaires'))));
    await review();
    expect(reviewed(yesNo))
      .to.contain(t.nothing)
      .and.not.match(/Pour|Contre|Non/);
    expect(reviewed(committees)).to.contain(t.nothing);
    expect(reviewed(priorities))
      .to.contain('Salaires')
      .and.contain(plain(t.scored(0)))
      .and.contain(t.types.score.fewer(2));
    expect(reviewed(treasurer)).to.contain(t.types.ranked.fewer(3));
    await act(find('button', t.changeContest(yesNo.title.fr)));
    await until(() => focused() === find('heading', yesNo.title.fr), 'the contest has the focus');
    expect(findAll('group', committees.title.fr), 'that contest alone').to.be.empty;
    await act(radio('Contre'));
    await review();
    expect(reviewed(yesNo)).to.contain('Contre');
    expect(scene.card.view).to.equal('reviewing');
  });

  it('rule 7: the review says blank, spoiled and written names in words', async () => {
    await show([yesNo, president, directors]);
    await act(radio(/^Voter blanc/, group(yesNo)));
    await act(radio(/^Annuler mon vote/, group(president)));
    await act(box(t.writeIn(2, 2)));
    await typeText(field(t.nameToWrite), ' Éva  Roy');
    await review();
    expect(reviewed(yesNo)).to.contain(t.blank);
    expect(reviewed(president)).to.contain(t.spoiled);
    expect(reviewed(directors)).to.contain('Éva Roy').and.contain(t.written);
  });

  it('rule 8 (7.3-I): fewer than allowed is seen and heard in the review, with its contest, and blocks nothing', async () => {
    const scene = await show([yesNo, directors]);
    await act(box('Jean Ouellet'));
    await review();
    expect(scene.card.view).to.equal('reviewing');
    await heard(scene, t.undervotes(2));
    expect(perceivedText()).to.contain(t.undervotes(2)).and.contain(`${yesNo.title.fr} · ${directors.title.fr}`);
    expect(reviewed(directors)).to.contain(t.types.choice.fewer(2));
  });

  it('rule 8: fewer than the ballot asks for is told before the review, with the way to it', async () => {
    const scene = await show([yesNo, directors]);
    await review();
    expect(scene.card.view).to.equal('filling');
    await until(() => focused() === find('group', t.problems(1)), 'the summary has the focus');
    const link = find('link', t.at(directors.title.fr, t.tooFew(1, true)));
    await act(link);
    expect(focused()).to.equal(find('heading', directors.title.fr));
    await act(box('Jean Ouellet'));
    expect(findAll('group', t.problems(1)), 'gone once it is corrected').to.be.empty;
    await review();
    expect(scene.card.view).to.equal('reviewing');
  });

  it('rule 8, S1-20: a name that is missing is asked for before the review, in its field', async () => {
    const scene = await show([president]);
    await act(radio(t.writeIn(1, 1)));
    await review();
    await act(find('link', t.at(president.title.fr, t.noName)));
    expect(focused()).to.equal(field(t.nameToWrite));
    expect(focused().ariaInvalid).to.equal('true');
    await typeText(focused(), 'Éva Roy');
    await settle();
    expect(field(t.nameToWrite).ariaInvalid).to.equal('false');
    await review();
    expect(scene.card.view).to.equal('reviewing');
  });

  it('rule 10 (7.3-K, 6.1-B): nothing that is told after an act names a choice', async () => {
    const scene = await show();
    const { renderRoot } = scene.card;
    const told = new Set<string>();
    // Everything once, then everything again: chosen, replaced, refused, ranked, scored, removed
    for (let round = 0; round < 2; round++) {
      for (const control of renderRoot.querySelectorAll<HTMLElement>('.mark > input, .step input, .ranking button')) {
        if (!control.isConnected) continue;
        await act(control);
        for (const line of renderRoot.querySelectorAll('.contest-heading :is(.status, .error)')) told.add(textOf(line));
      }
      await pass(100);
    }
    const choices = (Object.values(contests) as Contest[])
      .flatMap(({ options }) => options.map(({ label }) => label.fr))
      .filter((name) => name !== 'Pour');
    for (const text of [...told, ...scene.announcements])
      for (const choice of choices) expect(text).not.to.contain(choice);
    const { alone, replaced } = t.told;
    for (const text of [alone, t.types.choice.limit(3), t.types.ranked.limit(4), t.types.single.left(single)])
      expect([...told]).to.include(text);
    expect([...told].some((text) => text.startsWith(replaced))).to.equal(true);
  });

  it('rule 12 (7.2-M, 7.2-H): a key that is held down marks nothing, and Enter acts when it is let go', async () => {
    const scene = await show([treasurer]);
    const give = find('button', t.rankOne('Amina Diallo'));
    give.focus();
    const key = (type: string, repeat = false): boolean =>
      give.dispatchEvent(
        new KeyboardEvent(type, { key: 'Enter', bubbles: true, composed: true, cancelable: true, repeat }),
      );
    expect(key('keydown')).to.equal(false);
    for (let at = 0; at < 5; at++) expect(key('keydown', true)).to.equal(false);
    expect(scene.card.contests.touched).to.equal(false);
    key('keyup');
    await settle();
    expect(scene.card.contests.filled()[0]?.selections).to.deep.equal([{ option: 't2' }]);
    key('keyup');
    key('keydown', true);
    key('keyup');
    await settle();
    expect(scene.card.contests.filled()[0]?.selections, 'held since before').to.deep.equal([{ option: 't2' }]);
  });

  it('rule 12: arrows go through the answers without marking one; the space bar marks', async () => {
    const scene = await show([yesNo]);
    radio('Pour').focus();
    await press('ArrowDown');
    expect(focused()).to.equal(radio('Contre'));
    expect(scene.card.contests.touched).to.equal(false);
    await press(' ');
    await settle();
    expect(scene.card.contests.filled()[0]?.selections).to.deep.equal([{ option: 'against' }]);
    await press('ArrowUp');
    expect(focused()).to.equal(radio('Pour'));
    expect(radio('Contre').checked).to.equal(true);
  });

  inChromium('rule 12 (7.2-I), WCAG 2.5.8: what is touched is 12.7 mm high, in a small screen too', async () => {
    await show();
    await setViewport({ width: 320, height: 700 });
    await act(find('button', t.rankOne('Amina Diallo')));
    const areas = [...findAll('radio'), ...findAll('checkbox')].map((control) =>
      control.closest<HTMLElement>('label')!,
    );
    areas.push(...findAll('button', / – /));
    expect(areas.length).to.be.above(40);
    for (const area of areas) expect(area.getBoundingClientRect().height, textOf(area)).to.be.at.least(47.9);
    await setViewport({ width: 800, height: 600 });
  });

  it('rule 13 (7.3-E, 7.3-L): what is chosen differs in words, in shape and in colour', async () => {
    await show([directors]);
    const before = getComputedStyle(box('Nadia Tremblay').closest('li')!).boxShadow;
    await act(box('Nadia Tremblay'));
    const item = box('Nadia Tremblay').closest('li')!;
    expect(item.innerText).to.contain(t.chosen);
    expect(getComputedStyle(item).boxShadow).not.to.equal(before);
    await act(box('Nadia Tremblay'));
    expect(item.innerText).not.to.contain(t.chosen);
    expect(status(directors)).to.equal(
      `${t.told.removed} ${t.types.choice.left({ fewest: 1, most: 3, options: 6, chosen: 0, left: 3 })}`,
    );
  });

  it('rule 13: a score and a rank are there in words, and follow each change', async () => {
    await show([treasurer, priorities]);
    const item = (name: string): string =>
      findAll('listitem').find((each) => each.textContent.includes(name))!.innerText;
    const pay = find('group', t.scores('Salaires'));
    for (const score of [4, 2]) {
      await act(radio(String(score), pay));
      expect(item('Salaires')).to.contain(t.hasScore);
      expect(radio(String(score), pay).checked).to.equal(true);
    }
    await act(radio(t.noScore, pay));
    expect(item('Salaires')).not.to.contain(t.hasScore);
    for (const name of ['Amina Diallo', 'Jean Ouellet']) await act(find('button', t.rankOne(name)));
    await act(find('button', t.unrankOne('Amina Diallo', 1)));
    expect(item('Jean Ouellet')).to.contain(t.rank(1));
    expect(item('Amina Diallo')).not.to.contain(t.rank(1));
  });

  it('rule 17 (7.3-N): how to vote, to change and to write in is said at the start', async () => {
    await show();
    const text = perceivedText();
    for (const line of [...t.how, t.howToWriteIn])
      expect(text.indexOf(plain(line))).to.be.within(0, text.indexOf(yesNo.title.fr));
    await show([yesNo]);
    expect(perceivedText()).not.to.contain(plain(t.howToWriteIn));
  });

  it('S1-20, rule 7: whatever is clicked, what is shown is what would be sent', async () => {
    const { card } = await show();
    const all = <T extends Element = HTMLElement>(selector: string, root: ParentNode = card.renderRoot): T[] => [
      ...root.querySelectorAll<T>(selector),
    ];
    /** Of one option, as it looks: whether it is chosen, its rank, its score. */
    const shownOf = (item: HTMLElement): { at: string; rank: string; score: string } | undefined => {
      const [mark] = all<HTMLInputElement>('.mark > input', item);
      const score = all<HTMLInputElement>('.step input', item).findIndex(({ checked }) => checked);
      const rank = textOf(item.querySelector('.rank') ?? document.createElement('span'));
      const isChosen = mark ? mark.checked : score > 0 || rank !== '';
      expect(item.classList.contains('chosen')).to.equal(isChosen);
      return isChosen ? { at: textOf(item.querySelector('.name')!), rank, score: String(score - 1) } : undefined;
    };
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { minLength: 40, maxLength: 40 }), async (clicks) => {
        for (const click of clicks) {
          const controls = all('.contests :is(.mark > input, .step input, button)');
          controls[click % controls.length]?.click();
          await card.updateComplete;
        }
        const groups = all('.contest').map((one) => all('.option', one).flatMap((item) => shownOf(item) ?? []));
        for (const [at, { contest, state, selections }] of card.contests.filled().entries()) {
          const { options } = (Object.values(contests) as Contest[]).find(({ id }) => id === contest)!;
          const names = selections.map((selection) =>
            'option' in selection ? options.find(({ id }) => id === selection.option)!.label.fr : selection.writeIn,
          );
          // Names are not written in this test
          const shown = (groups[at] ?? []).filter((each) => !each.at.startsWith('Inscrire'));
          if (contest === 'treasurer') shown.sort((a, b) => a.rank.localeCompare(b.rank));
          if (state === 'blank' || state === 'spoiled')
            expect(shown.map((each) => each.at.startsWith(state === 'blank' ? t.blank : t.spoiled))).to.deep.equal([
              true,
            ]);
          else if (contest === 'president')
            expect(shown.map((each) => names.some((name) => each.at.startsWith(name)))).to.deep.equal(
              names.map(() => true),
            );
          else expect(shown.map((each) => each.at).join()).to.equal(names.join());
          if (contest === 'priorities')
            expect(shown.map(({ score }) => Number(score))).to.deep.equal(selections.map(({ score }) => score));
        }
      }),
      { numRuns: 10 },
    );
  });

  it('rule 20 (6.1-B), P4: marking asks nothing of the network, and no id of an option is in the page', async () => {
    const scene = await show();
    await until(
      () => pixelsOf(scene.card.renderRoot.querySelector('canvas')!).some(Boolean),
      'the pictures are painted',
    );
    const before = performance.getEntriesByType('resource').length;
    await markAll(scene);
    for (const summary of scene.card.renderRoot.querySelectorAll('summary')) await act(summary);
    await review();
    expect(performance.getEntriesByType('resource').length).to.equal(before);
    scene.card.view = 'filling';
    await settle();
    const ids = (Object.values(contests) as Contest[]).flatMap(({ options }) => options.map(({ id }) => id));
    const values = [...scene.card.renderRoot.querySelectorAll('*')].flatMap((each) =>
      [...each.attributes].map(({ value }) => value),
    );
    for (const id of ids) expect(values).not.to.include(id);
    expect(
      location.href + JSON.stringify(history.state) + JSON.stringify(Object.entries(sessionStorage)),
    ).not.to.contain('Éva');
    scene.card.ballot = undefined;
    scene.card.contests.reset();
    await settle();
    expect(scene.card.renderRoot.textContent).not.to.match(/Tremblay|Éva|Pour/);
    expect([scene.card.contests.touched, scene.card.contests.filled()]).to.deep.equal([false, []]);
  });

  it('rule 21: nothing helps to type a name, and no form has it', async () => {
    await show([president]);
    await act(radio(t.writeIn(1, 1)));
    const input = field(t.nameToWrite);
    expect(input.form).to.equal(null);
    expect([input.autocomplete, input.spellcheck, input.name, input.maxLength]).to.deep.equal(['off', false, '', 60]);
  });

  it('S1-20: photos, biographies and documents are there, and links are safe', async () => {
    const [first] = president.options as Contest['options'];
    const documents = ['https://local101.example/cv.pdf', 'javascript:alert(1)'].map((url, at) => ({
      title: { fr: `CV ${at}`, en: `CV ${at}` },
      url,
    }));
    const scene = await show([{ ...president, order: 'fixed', options: [{ ...first!, documents }] }]);
    await act(scene.card.renderRoot.querySelector('summary')!);
    expect(perceivedText()).to.contain(first?.biography?.fr);
    const links = findAll('link') as HTMLAnchorElement[];
    expect(links.map(({ href, rel }) => [href, rel])).to.deep.equal([[documents[0]?.url, 'noopener noreferrer']]);
  });

  inChromium('A10: contests and review fit 320 px, large text and either direction', async () => {
    const scene = await show();
    await markAll(scene);
    const root = document.documentElement;
    for (const view of ['filling', 'reviewing'] as const) {
      scene.card.view = view;
      await settle();
      for (const [width, size] of [
        [320, '100%'],
        [640, '200%'],
      ] as const) {
        await setViewport({ width, height: 700 });
        for (const dir of ['ltr', 'rtl']) {
          root.dir = dir;
          root.style.fontSize = size;
          expect(root.scrollWidth, `${view} ${dir} ${size}`).to.be.at.most(root.clientWidth);
        }
      }
    }
    root.style.removeProperty('font-size');
    await setViewport({ width: 800, height: 600 });
  });
});
