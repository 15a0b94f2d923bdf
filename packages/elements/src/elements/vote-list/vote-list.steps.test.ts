import { expect } from '../../test/fixture.ts';
import { leftOf, start, transition, type Act, type Registering, type Step } from './vote-list.steps.ts';

const after = (...acts: Act[]): Step => acts.reduce(transition, start);
const asked: Act = { act: 'asked', votes: ['a', 'b', 'c'] };

describe('the steps of registering and disputing', () => {
  it('S1-18: what is left is what was chosen and is neither done nor refused, in the order of the page', () => {
    const step = after(
      asked,
      { act: 'toggled', vote: 'a' },
      { act: 'toggled', vote: 'a' },
      { act: 'registered', vote: 'a' },
    );
    expect(leftOf(step as Registering)).to.deep.equal(['b', 'c']);
    expect(leftOf(transition(step, { act: 'refused', vote: 'b' }) as Registering)).to.deep.equal(['c']);
  });

  it('S1-18: what the backend has can no longer be left out', () => {
    const step = after(asked, { act: 'registered', vote: 'a' }, { act: 'toggled', vote: 'a' });
    expect((step as Registering).chosen).to.deep.equal(['a', 'b', 'c']);
  });

  it('asking for no vote leads nowhere', () => {
    expect(after({ act: 'asked', votes: [] })).to.equal(start);
  });

  it('an act of another step changes nothing', () => {
    const step = after({ act: 'disputed', vote: 'a' }, { act: 'typed', message: 'mes cotisations sont payées' });
    expect(transition(step, { act: 'registered', vote: 'a' })).to.equal(step);
    expect(transition(start, { act: 'typed', message: 'x' })).to.equal(start);
  });

  it('a choice made takes the message of having none away', () => {
    const none = after(asked, ...['a', 'b', 'c'].map((vote): Act => ({ act: 'toggled', vote })), {
      act: 'incomplete',
    }) as Registering;
    expect([none.chosen, none.incomplete]).to.deep.equal([[], true]);
    expect((transition(none, { act: 'toggled', vote: 'b' }) as Registering).incomplete).to.equal(false);
  });
});
