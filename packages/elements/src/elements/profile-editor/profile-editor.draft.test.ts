import { expect } from '@open-wc/testing';
import type { Profile } from '@trait-union/client';
import {
  detailsOf,
  draftOf,
  patchOf,
  tidy,
  withNewEntry,
  withoutEntry,
  withSuggestion,
  withValue,
  type Draft,
} from './profile-editor.draft.ts';
import { locate, problemsOf } from './profile-editor.validation.ts';

const profile: Profile = {
  memberNumber: '101-0427',
  givenName: 'Marie-Ève',
  familyName: 'Tremblay-Côté',
  preferredName: '',
  language: 'fr',
  phones: [
    { id: 'p1', kind: 'mobile', number: '+14185550142' },
    { id: 'p2', kind: 'work', number: '+14185550117', extension: '12' },
  ],
  emails: [{ id: 'e1', kind: 'personal', address: 'marie-eve@example.org', verified: true }],
  addresses: [
    {
      id: 'a1',
      kind: 'home',
      unit: '4',
      street: '1240, rue Main',
      city: 'Québec',
      region: 'QC',
      postalCode: 'G1N 1H2',
      country: 'CA',
    },
    {
      id: 'a2',
      kind: 'mailing',
      street: '1 Main St',
      city: 'Burlington',
      region: 'VT',
      postalCode: '05401',
      country: 'US',
    },
  ],
  confirmedAt: null,
  confirmationDue: false,
};

const path = (draft: Draft, list: 'phones' | 'emails' | 'addresses', index: number, part: string): string =>
  `${list}/${draft[list][index]?.key ?? ''}/${part}`;

const patchAfter = (change: (draft: Draft) => Draft): ReturnType<typeof patchOf> =>
  patchOf(profile, detailsOf(tidy(change(draftOf(profile)))));

describe('profile-editor draft', () => {
  it('S0-02: a form that nobody touched changes nothing', () => {
    expect(patchAfter((draft) => draft)).to.deep.equal({});
  });

  it('S0-02: sends only what changed, a list whole', () => {
    expect(patchAfter((draft) => withValue(draft, 'preferredName', ' Marie '))).to.deep.equal({
      preferredName: 'Marie',
    });
    expect(
      patchAfter((draft) => withValue(draft, path(draft, 'phones', 0, 'number'), '(581) 555-0100 poste 7')),
    ).to.deep.equal({
      phones: [
        { id: 'p1', kind: 'mobile', number: '+15815550100', extension: '7' },
        { id: 'p2', kind: 'work', number: '+14185550117', extension: '12' },
      ],
    });
  });

  it('S0-17: what the backend alone decides is not sent back', () => {
    expect(patchAfter((draft) => withValue(draft, path(draft, 'emails', 0, 'kind'), 'work'))).to.deep.equal({
      emails: [{ id: 'e1', kind: 'work', address: 'marie-eve@example.org' }],
    });
  });

  it('S0-02: another way of writing the same is no change', () => {
    expect(patchAfter((draft) => withValue(draft, path(draft, 'phones', 0, 'number'), '4185550142'))).to.deep.equal({});
    expect(patchAfter((draft) => withValue(draft, path(draft, 'addresses', 0, 'postalCode'), 'g1n1h2'))).to.deep.equal(
      {},
    );
    expect(
      patchAfter((draft) =>
        withValue(
          withValue(draft, path(draft, 'addresses', 0, 'unit'), ''),
          path(draft, 'addresses', 0, 'street'),
          '4-1240, rue Main',
        ),
      ),
    ).to.deep.equal({});
  });

  it('S2-18: an entry that is taken off goes, and can come back until then', () => {
    const draft = draftOf(profile);
    const key = draft.phones[0]?.key ?? '';
    const without = withoutEntry(draft, 'phones', key);
    expect(detailsOf(tidy(without)).phones).to.have.length(1);
    expect(patchOf(profile, detailsOf(tidy(withValue(without, `phones/${key}/removed`, false))))).to.deep.equal({});
  });

  it('S2-18: a new entry that holds nothing just goes', () => {
    const draft = withNewEntry(draftOf(profile), 'emails');
    expect(withoutEntry(draft, 'emails', draft.emails[1]?.key ?? '').emails).to.have.length(1);
    expect(withoutEntry(draft, 'emails', draft.emails[0]?.key ?? '').emails).to.have.length(2);
  });

  it('S2-18: a change of country and back loses nothing', () => {
    const draft = draftOf(profile);
    const abroad = withValue(draft, path(draft, 'addresses', 0, 'country'), 'US');
    expect(detailsOf(tidy(abroad)).addresses[0]).not.to.have.property('region');
    expect(
      patchOf(profile, detailsOf(tidy(withValue(abroad, path(draft, 'addresses', 0, 'country'), 'CA')))),
    ).to.deep.equal({});
  });

  it('S2-19: a suggestion fills the address, and keeps a unit that only the member knows', () => {
    const suggestion = {
      street: '825, rue Saint-Jean',
      city: 'Québec',
      region: 'QC',
      postalCode: 'G1R 1R2',
      country: 'CA',
    };
    const draft = draftOf(profile);
    const field = path(draft, 'addresses', 0, 'street');
    expect(detailsOf(withSuggestion(draft, field, suggestion)).addresses[0]).to.deep.equal({
      id: 'a1',
      kind: 'home',
      unit: '4',
      ...suggestion,
    });
    const typed = withValue(draft, field, '7-825 rue saint');
    expect(detailsOf(withSuggestion(typed, field, suggestion)).addresses[0]?.unit).to.equal('7');
    expect(detailsOf(withSuggestion(typed, field, { ...suggestion, unit: '9' })).addresses[0]?.unit).to.equal('9');
  });
});

describe('profile-editor validation', () => {
  const problems = (change: (draft: Draft) => Draft, fields = ['phones', 'emails', 'addresses'] as const): string[] =>
    problemsOf(tidy(change(draftOf(profile))), fields).map(
      ({ path: at, code }) => `${at.replace(/\/[^/]+\//, '/')} ${code}`,
    );

  it('A2: finds nothing wrong with what is on file', () => {
    expect(problems((draft) => draft)).to.deep.equal([]);
  });

  const cases: [list: 'phones' | 'emails' | 'addresses', part: string, typed: string, problem: string][] = [
    ['phones', 'number', ' ', 'required'],
    ['phones', 'number', '555-0142', 'malformed'],
    ['phones', 'extension', 'douze', 'malformed'],
    ['emails', 'address', '', 'required'],
    ['emails', 'address', 'marie-eve@', 'malformed'],
    ['emails', 'address', 'a b@example.org', 'malformed'],
    ['addresses', 'street', '', 'required'],
    ['addresses', 'city', ' ', 'required'],
    ['addresses', 'province', '', 'required'],
    ['addresses', 'postalCode', '', 'required'],
    ['addresses', 'postalCode', '12345', 'malformed'],
  ];
  for (const [list, part, typed, problem] of cases) {
    it(`S2-18: “${typed}” as ${list} ${part} is ${problem}`, () => {
      expect(problems((draft) => withValue(draft, path(draft, list, 0, part), typed))).to.deep.equal([
        `${list}/${part} ${problem}`,
      ]);
    });
  }

  it('S0-02: two different extensions are a mistake, not a choice of ours', () => {
    expect(
      problems((draft) => withValue(draft, path(draft, 'phones', 1, 'number'), '418 555-0117 poste 13')),
    ).to.deep.equal(['phones/number malformed']);
  });

  it('S2-18: another country asks for street and city only', () => {
    expect(
      problems((draft) =>
        ['region', 'postalCode', 'city'].reduce(
          (d, part) => withValue(d, path(draft, 'addresses', 1, part), ''),
          draft,
        ),
      ),
    ).to.deep.equal(['addresses/city required']);
  });

  it('S0-02: what is not sent is not held against the member', () => {
    expect(
      problemsOf(withValue(draftOf(profile), path(draftOf(profile), 'phones', 0, 'number'), ''), ['emails']),
    ).to.deep.equal([]);
  });

  it('A1: finds the fields that the backend refused, entries taken off aside', () => {
    const draft = draftOf(profile);
    const without = withoutEntry(draft, 'phones', draft.phones[0]?.key ?? '');
    expect(
      locate(
        [
          { pointer: '/phones/0/number', code: 'duplicate' },
          { pointer: '/addresses/0/region', code: 'required' },
          { pointer: '/addresses/1/region', code: 'too-long' },
          { pointer: '/emails', code: 'not-allowed' },
          { pointer: '/preferredName', code: 'too-long' },
          { pointer: '/elsewhere/0', code: 'malformed' },
        ],
        without,
      ),
    ).to.deep.equal([
      { path: path(draft, 'phones', 1, 'number'), code: 'duplicate' },
      { path: path(draft, 'addresses', 0, 'province'), code: 'required' },
      { path: path(draft, 'addresses', 1, 'region'), code: 'too-long' },
      { path: 'emails', code: 'not-allowed' },
      { path: 'preferredName', code: 'too-long' },
      { path: '', code: 'malformed' },
    ]);
  });
});
