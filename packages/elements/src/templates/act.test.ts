import { refusedBecause, type Verdict } from '@trait-union/client';
import { refusalReasons } from '@trait-union/client/contract';
import { html, render } from 'lit';
import { refusalText } from '../messages/refusals.ts';
import { expect, find, findAll, pass, press, stage, type Scene } from '../test/fixture.ts';
import { act, tickAct } from './act.ts';

const ask = { fr: 'le membre votant', en: 'the voting member' };
const refused = refusedBecause({ reason: 'their-role', ask });

async function scene(verdict: Verdict, lang: 'fr' | 'en' = 'fr'): Promise<Scene & { done: string[] }> {
  const staged = await stage(html`<div></div>`, { lang });
  const done: string[] = [];
  const shared = { verdict, lang, onAct: () => done.push('act') };
  render(
    html`${act({ ...shared, id: 'remove', text: 'Retirer' })}${tickAct({
      ...shared,
      id: 'documentation',
      text: 'Documentation',
      checked: true,
      onAct: () => done.push('tick'),
    })}`,
    staged.element.attachShadow({ mode: 'open' }),
  );
  return { ...staged, done };
}

describe('an act', () => {
  it('S3-05: is done by whoever may', async () => {
    const { done } = await scene({ state: 'allowed' });
    find('button', 'Retirer').click();
    find('checkbox', 'Documentation').click();
    expect(done).to.deep.equal(['act', 'tick']);
  });

  for (const lang of ['fr', 'en'] as const) {
    it(`S2-04: is there for whoever may not, says why and whom to ask, and does nothing (${lang})`, async () => {
      const { announcements, done, element } = await scene(refused, lang);
      const why = refusalText(refused, lang);
      expect(why).to.contain(ask[lang]);
      for (const control of [find('button', 'Retirer'), find('checkbox', 'Documentation')]) {
        expect(control.getAttribute('aria-disabled')).to.equal('true');
        const reason = element.shadowRoot?.getElementById(control.getAttribute('aria-describedby') ?? '');
        expect(reason?.textContent).to.equal(why);
        control.focus();
        await press(' ');
      }
      await pass(100);
      expect(done).to.be.empty;
      expect((find('checkbox', 'Documentation') as HTMLInputElement).checked).to.equal(true);
      expect(announcements).to.deep.equal([why]);
    });
  }

  it('B-34: is not there where it means nothing to the backend', async () => {
    await scene({ state: 'not-offered' });
    expect([...findAll('button'), ...findAll('checkbox')]).to.be.empty;
  });
});

describe('why not', () => {
  it('S2-04: has words of its own for each reason, in both languages', () => {
    for (const lang of ['fr', 'en'] as const) {
      const texts = refusalReasons.map((reason) => refusalText({ reason }, lang));
      expect(new Set(texts).size, lang).to.equal(refusalReasons.length);
    }
  });

  it('S2-04: what a newer backend says, and what a prototype has, is worded as another reason', () => {
    for (const reason of ['by-moon', 'ask', 'toString', '__proto__', ''])
      expect(refusalText({ reason }, 'fr')).to.equal(refusalText({ reason: 'other' }, 'fr'));
  });
});
