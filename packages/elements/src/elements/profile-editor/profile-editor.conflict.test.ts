import { expect } from '@open-wc/testing';
import { differences, merge } from './profile-editor.conflict.ts';
import type { Details } from './profile-editor.draft.ts';

const mobile = { id: 'p1', kind: 'mobile', number: '+14185550142' } as const;
const work = { id: 'p2', kind: 'work', number: '+14185550117' } as const;
const base: Details = { preferredName: '', language: 'fr', phones: [mobile, work], emails: [], addresses: [] };

const all = (version: 'mine' | 'theirs') => (): boolean => version === 'mine';

describe('profile-editor conflict', () => {
  it('R14: one detail changed by both is contested', () => {
    const mine = { ...base, phones: [{ ...mobile, number: '+15815550100' }, work] };
    const theirs = { ...base, phones: [{ ...mobile, number: '+14185550199' }, work] };
    const found = differences(base, mine, theirs);
    expect(found).to.deep.equal([
      { path: 'phones/p1', field: 'phones', mine: mine.phones[0], theirs: theirs.phones[0], contested: true },
    ]);
    expect(merge(theirs, found, all('mine'))).to.deep.equal(mine);
    expect(merge(theirs, found, all('theirs'))).to.deep.equal(theirs);
  });

  it('R14: what each changed elsewhere comes together, nothing overwritten', () => {
    const mine: Details = { ...base, preferredName: 'Marie', phones: [mobile] };
    const theirs: Details = { ...base, language: 'en', phones: [{ ...mobile, number: '+14185550199' }, work] };
    const found = differences(base, mine, theirs);
    expect(found.map(({ path, contested }) => [path, contested])).to.deep.equal([
      ['preferredName', false],
      ['phones/p2', false],
    ]);
    expect(merge(theirs, found, all('mine'))).to.deep.equal({
      ...base,
      preferredName: 'Marie',
      language: 'en',
      phones: [{ ...mobile, number: '+14185550199' }],
    });
  });

  it('R14: an entry that one changed and the other took off is contested', () => {
    const changed: Details = { ...base, phones: [{ ...mobile, extension: '7' }, work] };
    const without: Details = { ...base, phones: [work] };
    expect(differences(base, changed, without)[0]).to.deep.include({ theirs: undefined, contested: true });
    expect(differences(base, without, changed)[0]).to.deep.include({ mine: undefined, contested: true });
    expect(merge(without, differences(base, changed, without), all('mine')).phones).to.have.length(2);
  });

  it('R14: entries that both added stay both', () => {
    const mine: Details = { ...base, phones: [...base.phones, { kind: 'home', number: '+14185550168' }] };
    const theirs: Details = { ...base, phones: [...base.phones, { id: 'p9', kind: 'home', number: '+14185550100' }] };
    expect(
      merge(theirs, differences(base, mine, theirs), all('mine')).phones.map(({ number }) => number),
    ).to.deep.equal(['+14185550142', '+14185550117', '+14185550100', '+14185550168']);
  });

  it('F6: what was saved although its answer was lost is no difference', () => {
    const mine: Details = {
      ...base,
      preferredName: 'Marie',
      phones: [...base.phones, { kind: 'home', number: '+14185550168' }],
    };
    const theirs: Details = { ...mine, phones: [...base.phones, { id: 'p9', kind: 'home', number: '+14185550168' }] };
    expect(differences(base, mine, theirs)).to.deep.equal([]);
  });
});
