import { errorWords } from '../../messages/errors.ts';
import { passwordWords } from '../../messages/password.ts';
import { card, choice, languages, member, part, read, shown, t, toConfirm, toReview } from '../../test/ballot-stage.ts';
import { pasteText } from '../../test/clipboard.ts';
import { expect, field, inChromium, pass, plain, settle, until } from '../../test/fixture.ts';
import { words as receiptWords } from '../ballot-receipt/ballot-receipt.messages.ts';
import { actingWords } from '../vote-list/vote-list.acting-messages.ts';
import { detailsWords } from '../vote-list/vote-list.details-messages.ts';
import { words as listWords } from '../vote-list/vote-list.messages.ts';
import { words as resultsWords } from '../vote-results/vote-results.messages.ts';
import { castingWords } from './ballot-card.casting-messages.ts';
import { words as contestWords } from './ballot-card.contest-messages.ts';
import { gateWords } from './ballot-card.gate-messages.ts';
import { words } from './ballot-card.messages.ts';
import { votingWords } from './ballot-card.voting-messages.ts';

/** Every text of a set of words; those made of something are made of numbers, or of what reads as one word. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'function') {
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
  }
  const make = value as (...args: unknown[]) => unknown;
  for (const args of [
    [2, 2, 2],
    ['x', 'x', 'x'],
    [{ strict: true, of: 'unit' }, 'x'],
  ]) {
    try {
      return [String(make(...args))];
    } catch {
      // Another kind of argument
    }
  }
  throw new Error(`Nothing to make a text of: ${String(value)}`);
}

beforeEach(() => {
  sessionStorage.clear();
});

describe('ballot-card: rules', () => {
  for (const lang of languages) {
    it(`rule 16: sentences are short, in everything that is said of a vote (${lang})`, () => {
      const all = [
        ...[words, votingWords, castingWords, gateWords, contestWords],
        ...[listWords, actingWords, detailsWords, resultsWords, receiptWords],
      ].flatMap((each) => texts(each[lang]));
      const sentences = all.flatMap((text) => text.split(/(?<=[.?!:;])\s+/));
      expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 22)).to.deep.equal([]);
    });

    it(`rule 16: text begins where lines begin, and is not in capitals (${lang})`, async () => {
      const scene = await card('executive', { lang });
      const found = scene.element.shadowRoot?.querySelectorAll('h2, h3, p, li, legend, label') ?? [];
      expect(found.length).to.be.above(20);
      for (const each of found) {
        const { textAlign, textTransform } = getComputedStyle(each);
        expect([textAlign, textTransform], each.textContent.trim()).to.deep.equal(['start', 'none']);
      }
    });

    it(`rule 15 (7.1-B): text size, contrast and language put back as they were keep every mark (${lang})`, async () => {
      const scene = await card('yes-no', { lang });
      const root = document.documentElement;
      const { colorScheme } = root.style;
      choice(scene).click();
      Object.assign(root.style, { fontSize: '200%', colorScheme: 'dark' });
      root.lang = lang === 'fr' ? 'en' : 'fr';
      await settle();
      expect(choice(scene, lang === 'fr' ? 'For' : 'Pour').checked).to.equal(true);
      Object.assign(root.style, { fontSize: '', colorScheme });
      root.lang = lang;
      await settle();
      expect(choice(scene).checked).to.equal(true);
      await toReview(scene);
      expect(part(scene, 'reviewed')?.textContent).to.contain(lang === 'fr' ? 'Pour' : 'For');
    });

    it(`rule 10 (7.3-K, 6.1-B): no warning and nothing that is said names the choice, in any trouble (${lang})`, async () => {
      const chosen = lang === 'fr' ? /\bPour\b(?! (continuer|en))/ : /\bFor\b/;
      for (const [fault, code] of [
        ['network-error', 'unreachable'],
        ['server-error', 'server'],
        ['html', 'malformed'],
      ] as const) {
        sessionStorage.clear();
        const scene = await card('yes-no', { lang });
        await toConfirm(scene);
        const before = scene.announcements.length;
        scene.portal.faults.set(fault);
        part(scene, 'confirm')?.click();
        await shown(scene, errorWords[lang][code]);
        await pass(1_000);
        for (const line of [...scene.announcements.slice(before), read(scene)])
          expect(line, fault).not.to.match(chosen);
      }
    });

    inChromium(`rule 18 (WCAG 3.3.8): the password that is asked again can be pasted (${lang})`, async () => {
      const scene = await card('yes-no', { lang });
      await toConfirm(scene);
      scene.portal.faults.set('step-up', { operation: 'ballots.cast' });
      part(scene, 'confirm')?.click();
      await until(() => scene.element.querySelector('input[type=password]'));
      const password = field(passwordWords[lang].password, scene.page);
      await pasteText(password, 'collé tel quel');
      expect(password.value).to.equal('collé tel quel');
      expect(password.autocomplete).to.equal('current-password');
    });

    it(`B-21: what a ballot counts for, and for whom one votes, are told before it is filled in (${lang})`, async () => {
      const scene = await card('yes-no', {
        lang,
        prepare: ({ officer }) => {
          officer.decideEligibility('yes-no', member, {
            state: 'eligible',
            weight: 3,
            representing: ['Luc Roy', 'Ana Paz'],
          });
        },
      });
      expect(read(scene))
        .to.contain(plain(t(scene).weight('3')))
        .and.contain(lang === 'fr' ? 'Luc Roy et Ana Paz' : 'Luc Roy and Ana Paz');
    });
  }
});
