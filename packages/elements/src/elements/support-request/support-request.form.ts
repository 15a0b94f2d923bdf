import type {
  ContactChannel,
  DayPart,
  DescribedField,
  FieldIssue,
  Profile,
  SupportKind,
  SupportRequest,
} from '@trait-union/client';
import { readFields, type FieldProblem } from '../../internal/described-fields.ts';
import { holdsPassword } from '../../internal/holds-password.ts';
import { formatPhone, parsePhone } from '../../internal/phone-number.ts';

/** What a person has typed and chosen so far. */
export interface Draft {
  kind: SupportKind | '';
  channel: ContactChannel;
  times: readonly DayPart[];
  actForMe: boolean;
  /** By the name of the field. */
  values: Readonly<Record<string, string>>;
}

export const emptyDraft: Draft = { kind: '', channel: 'email', times: [], actForMe: false, values: {} };

/** What a page may know beforehand. */
export interface Prefill {
  kind?: string | undefined;
  name?: string;
  memberNumber?: string;
  email?: string;
  phone?: string;
  /** `YYYY-MM-DD`. */
  dateOfBirth?: string;
  employerNumber?: string;
  message?: string;
}

/** With what is known beforehand, where nothing was typed. */
export function withPrefill(
  draft: Draft,
  { kind, ...known }: Omit<Prefill, 'kind'> & { kind?: SupportKind | undefined },
): Draft {
  const typed = Object.entries(draft.values).filter(([, value]) => value);
  const texts = Object.entries(known).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  const values = { ...Object.fromEntries(texts), ...Object.fromEntries(typed) };
  return {
    ...draft,
    kind: kind ?? draft.kind,
    channel: known.phone && !values['email'] ? 'phone' : draft.channel,
    values,
  };
}

/** With the e-mail and the telephone of a file, where none was typed. */
export function withContact(draft: Draft, { emails, phones }: Profile): Draft {
  const email = (emails.find(({ verified }) => verified) ?? emails[0])?.address;
  const [phone] = phones;
  return withPrefill(draft, {
    ...(email && { email }),
    ...(phone && { phone: formatPhone(phone.number) + (phone.extension ? ` #${phone.extension}` : '') }),
  });
}

/** With what was typed or chosen in one control. */
export function withValue(
  draft: Draft,
  name: string,
  { value, checked }: Pick<HTMLInputElement, 'value' | 'checked'>,
): Draft {
  switch (name) {
    case 'kind':
      return { ...draft, kind: value as Draft['kind'] };
    case 'channel':
      return { ...draft, channel: value as ContactChannel };
    case 'actForMe':
      return { ...draft, actForMe: checked };
    case 'times':
      return {
        ...draft,
        times: checked ? [...draft.times, value as DayPart] : draft.times.filter((part) => part !== value),
      };
    default:
      return { ...draft, values: { ...draft.values, [name]: value } };
  }
}

const described = {
  name: {
    name: 'name',
    kind: 'text',
    required: true,
    label: { fr: 'Prénom et nom', en: 'First and last name' },
    hint: { fr: 'Comme sur votre bulletin de paie.', en: 'As on your pay stub.' },
    autocomplete: 'name',
    maxLength: 120,
  },
  memberNumber: {
    name: 'memberNumber',
    kind: 'member-number',
    required: false,
    label: { fr: 'Numéro de membre', en: 'Member number' },
    maxLength: 64,
  },
  dateOfBirth: { name: 'dateOfBirth', kind: 'date', required: false },
  employerNumber: { name: 'employerNumber', kind: 'text', required: false, maxLength: 64 },
  organization: {
    name: 'organization',
    kind: 'text',
    required: true,
    label: { fr: 'Organisation', en: 'Organization' },
    autocomplete: 'organization',
    maxLength: 160,
  },
  employer: {
    name: 'organization',
    kind: 'text',
    required: false,
    label: { fr: 'Employeur', en: 'Employer' },
    autocomplete: 'organization',
    maxLength: 160,
  },
  seats: {
    name: 'seats',
    kind: 'text',
    required: true,
    label: { fr: 'Nombre de places en tout', en: 'Number of seats in all' },
    maxLength: 5,
  },
  email: { name: 'email', kind: 'email', required: true },
  emailForFile: {
    name: 'email',
    kind: 'email',
    required: true,
    label: { fr: 'Courriel à inscrire à votre dossier', en: 'Email to put on your file' },
    hint: {
      fr: 'Nos réponses par courriel iront aussi à cette adresse.',
      en: 'Our answers by email go to this address too.',
    },
  },
  phone: { name: 'phone', kind: 'tel', required: true, maxLength: 40 },
  message: {
    name: 'message',
    kind: 'long-text',
    required: true,
    label: { fr: 'Que se passe-t-il ?', en: 'What is happening?' },
    hint: {
      fr: 'N’écrivez jamais votre mot de passe.',
      en: 'Never write your password.',
    },
    maxLength: 4000,
  },
  remark: {
    name: 'message',
    kind: 'long-text',
    required: false,
    label: { fr: 'Précisions', en: 'Details' },
    hint: {
      fr: 'N’écrivez jamais votre mot de passe.',
      en: 'Never write your password.',
    },
    maxLength: 4000,
  },
} as const satisfies Record<string, DescribedField>;

type Asked = keyof typeof described;

/** What each kind needs to know beside who asks and how to answer. */
const asked: Record<SupportKind, readonly Asked[]> = {
  'no-member-number': ['employer', 'remark'],
  'no-email-on-file': ['memberNumber', 'emailForFile', 'remark'],
  'mail-not-received': ['memberNumber', 'remark'],
  'cannot-sign-in': ['memberNumber', 'message'],
  'link-organization': ['memberNumber', 'organization', 'remark'],
  'manual-activation': ['memberNumber', 'remark'],
  'more-seats': ['organization', 'seats', 'remark'],
  'restore-access': ['memberNumber', 'message'],
  other: ['memberNumber', 'message'],
};

export interface Fields {
  who: readonly DescribedField[];
  answer: readonly DescribedField[];
  what: readonly DescribedField[];
}

/** What another widget was told already; asked of nobody else, and theirs to take out. */
const onlyIfKnown = ['dateOfBirth', 'employerNumber'] as const satisfies readonly Asked[];

/** The fields of the form. A signed-in member is not asked who they are, nobody for the same address twice. */
export function fieldsOf({ kind, channel, values }: Draft, signedIn: boolean): Fields {
  const about: readonly Asked[] = kind ? asked[kind] : ['message'];
  const isWho = (name: Asked): boolean => name === 'memberNumber';
  const known = onlyIfKnown.filter((name) => values[name] !== undefined);
  const who: Asked[] = signedIn ? [] : ['name', ...about.filter(isWho), ...known];
  const isGiven = channel === 'email' && about.includes('emailForFile');
  return {
    who: who.map((name) => described[name]),
    answer: isGiven ? [] : [described[channel]],
    what: about.filter((name) => !isWho(name)).map((name) => described[name]),
  };
}

export interface Reading {
  /** Undefined when something is to be corrected. */
  request: Omit<SupportRequest, 'language' | 'attachments' | 'error'> | undefined;
  problems: readonly FieldProblem[];
}

export function read(draft: Draft, signedIn: boolean): Reading {
  const { kind, channel, times, actForMe } = draft;
  const { who, answer, what } = fieldsOf(draft, signedIn);
  const { values, problems } = readFields([...who, ...what, ...answer], (name) => draft.values[name] ?? '');
  const { name, memberNumber, dateOfBirth, employerNumber, organization, seats, email, message = '' } = values;
  const found: FieldProblem[] = [
    ...(kind ? [] : [{ name: 'kind', code: 'required' } as const]),
    ...problems,
    ...(seats && !/^[1-9]\d*$/.test(seats) ? [{ name: 'seats', code: 'malformed' } as const] : []),
    ...(holdsPassword(message) ? [{ name: 'message', code: 'not-allowed' } as const] : []),
  ];
  if (!kind || found.length) return { request: undefined, problems: found };
  const phone = channel === 'phone' ? parsePhone(draft.values['phone'] ?? '') : undefined;
  const request = {
    kind,
    ...(name && { name }),
    ...(memberNumber && { memberNumber }),
    ...(dateOfBirth && { dateOfBirth }),
    ...(employerNumber && { employerNumber }),
    ...(organization && { organization }),
    ...(seats && { seats: Number(seats) }),
    contact: { channel, ...(email && { email }), ...(phone && { phone }), times: phone ? [...times] : [] },
    message,
    actForMe,
  };
  return { request, problems: [] };
}

/** Which field of the form a backend means. */
export const locate = (issues: readonly FieldIssue[]): FieldProblem[] =>
  issues.map(({ pointer, code }) => {
    const [first = '', second] = pointer.slice(1).split('/');
    return { name: first === 'contact' && second ? second : first, code };
  });
