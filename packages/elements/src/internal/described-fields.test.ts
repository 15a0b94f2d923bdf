import type { DescribedField } from '@trait-union/client';
import { expect } from '@open-wc/testing';
import { locales } from '../controllers/localize-controller.ts';
import { anyFieldIssues, fieldWords } from '../messages/described-fields.ts';
import { describeField, fieldIssueText, readFields } from './described-fields.ts';

const fieldOf = (
  name: string,
  kind: DescribedField['kind'] = 'text',
  more: Partial<DescribedField> = {},
): DescribedField => ({
  name,
  kind,
  required: true,
  ...more,
});

const read = (fields: readonly DescribedField[], typed: Record<string, string>): ReturnType<typeof readFields> =>
  readFields(fields, (name) => typed[name] ?? '');

describe('described fields', () => {
  it('S0-12: what is required and left empty is named, in the order of the form', () => {
    const fields = [
      fieldOf('memberNumber', 'member-number'),
      fieldOf('email', 'email'),
      fieldOf('phone', 'tel', { required: false }),
    ];
    expect(read(fields, { email: '   ' })).to.deep.equal({
      values: {},
      problems: [
        { name: 'memberNumber', code: 'required' },
        { name: 'email', code: 'required' },
      ],
    });
  });

  it('A2: spaces and dashes are taken as people write them', () => {
    const fields = [fieldOf('memberNumber', 'member-number'), fieldOf('phone', 'tel')];
    expect(read(fields, { memberNumber: ' 101 0427 ', phone: '418.555.0142' })).to.deep.equal({
      values: { memberNumber: '101 0427', phone: '+14185550142' },
      problems: [],
    });
  });

  for (const [kind, wrong, right] of [
    ['email', 'marie@exemple', 'marie@exemple.ca'],
    ['tel', '555-0142', '418 555-0142'],
    ['date', '', '1984-05-27'],
    ['choice', 'autre', 'b'],
  ] as const) {
    it(`S0-12: a ${kind} that is none is refused on submit`, () => {
      const field = fieldOf('x', kind, {
        options: ['a', 'b'].map((value) => ({ value, label: { fr: value, en: value } })),
      });
      expect(read([field], { x: wrong }).problems).to.have.length(1);
      expect(read([field], { x: right }).problems).to.be.empty;
    });
  }

  it('A12: every name that we know has words of its own in both languages', () => {
    expect(Object.keys(fieldWords.en)).to.deep.equal(Object.keys(fieldWords.fr));
    for (const name of Object.keys(fieldWords.fr)) {
      for (const locale of locales) {
        expect(describeField(fieldOf(name), locale).label).not.to.equal(name);
        expect(fieldIssueText(fieldOf(name), 'required', locale)).not.to.equal(anyFieldIssues[locale].required);
      }
    }
  });

  it('what the backend says of a field goes before our words', () => {
    const label = { fr: 'Matricule', en: 'Badge' };
    expect(describeField(fieldOf('employerNumber', 'text', { label }), 'fr')).to.deep.equal({
      label: 'Matricule',
      hint: undefined,
      autocomplete: 'off',
      maxLength: 254,
    });
    expect(fieldIssueText(fieldOf('employerNumber', 'text', { label }), 'required', 'en')).to.equal(
      anyFieldIssues.en.required,
    );
  });

  it('S20: a name of Object.prototype is an unknown name', () => {
    expect(describeField(fieldOf('constructor'), 'fr').label).to.equal('constructor');
    expect(fieldIssueText(fieldOf('toString'), 'required', 'fr')).to.equal(anyFieldIssues.fr.required);
  });
});
