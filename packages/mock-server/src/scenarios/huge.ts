import { addressBook } from '../address-book.ts';
import type { Member } from '../member.ts';
import { local } from './local.ts';
import { monthsBefore, person } from './people.ts';
import type { LayOut } from './scenario.ts';

const size = 10_000;
const seed = 101;

const givenNames =
  'Amélie Béatrice Cédric Danièle Émile Félix Geneviève Hélène Inès Joël Karine Léa Maël Nadège Océane Pénélope Raphaël Sébastien Thaïs Valérie William Xavier Yasmine Zoé'.split(
    ' ',
  );
const familyNames =
  'Beaulieu Bédard Bergeron Boivin Côté Desrosiers Diallo Dubé Fortin Gauthier Hébert Lapointe Lévesque Morin Nadeau Ouédraogo Paré Pelletier Séguin Simard St-Amand Théberge Turcotte Vézina'.split(
    ' ',
  );
const areaCodes = ['418', '581', '514', '438', '450', '819', '873', '367'];

/** Numbers from 0 to 1 that are the same at every run (mulberry32). */
const generator = (state: number) => (): number => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

/** So many people, the same at every run. */
export const crowd = (count: number, seededAt: number): Member[] => {
  const random = generator(seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <T>(choices: readonly T[]): T => choices[below(choices.length)] as T;
  return Array.from({ length: count }, (_, index) => {
    const address = pick(addressBook);
    return person({
      id: `g${index.toString(36).padStart(5, '0')}`,
      memberNumber: `102-${String(index + 1).padStart(5, '0')}`,
      givenName: pick(givenNames),
      familyName: random() < 0.2 ? `${pick(familyNames)}-${pick(familyNames)}` : pick(familyNames),
      language: random() < 0.1 ? 'en' : 'fr',
      confirmedAt: monthsBefore(below(18), seededAt),
      phones: [{ kind: 'mobile', number: `+1${pick(areaCodes)}55501${String(below(100)).padStart(2, '0')}` }],
      emails: [{ kind: 'personal', address: `membre.${index + 1}@example.org`, verified: true }],
      addresses: [{ kind: 'home', ...address }],
    });
  });
};

/** A local of 10,000 people, the same ones at every run, with those of `local` among them. */
export const huge: LayOut = (seededAt) => {
  const base = local(seededAt);
  return { ...base, members: [...base.members, ...crowd(size - base.members.length, seededAt)] };
};
