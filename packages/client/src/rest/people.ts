import { PeoplePage, peopleEndpoints, Person, type ChangeReport } from '../contract/people.ts';
import type { AccessDomain } from '../domains/access.ts';
import { at } from './path.ts';
import type { RestContext } from './rest-context.ts';
import { sifted } from './sifted.ts';
import { sound } from './sound-amounts.ts';
import { answerAll, areOfTheirPeople, areSoundSeats, isCount } from './sound-reports.ts';

const find = { ...peopleEndpoints.find, response: sifted(PeoplePage, Person) };
const { foresee, change, undo } = peopleEndpoints;

type PeopleVerbs = Pick<AccessDomain, 'find' | 'foresee' | 'change' | 'undo'>;

export const peopleVerbs = ({ request, requireDomain, forgetOwn }: RestContext): PeopleVerbs => ({
  find: async (query, { signal } = {}) => {
    await requireDomain('access');
    return sound((await request(find, { body: query, signal })).value, ({ total }) => isCount(total));
  },
  foresee: async (body, { signal } = {}) =>
    sound((await request(foresee, { body, signal })).value, ({ items }) => answerAll(items, body.people)).items,
  change: async (body, { key }) => {
    const { value } = await request(change, { body, key });
    const isSound = ({ results, seats }: ChangeReport): boolean =>
      answerAll(results, body.people) && areOfTheirPeople(results) && areSoundSeats(seats);
    if (!isSound(value) || value.results.some(({ person }) => person?.self ?? true)) forgetOwn();
    return sound(value, isSound);
  },
  undo: async (id, { key }) => {
    const answer = await request(at(undo, { change: id }), { key });
    if (answer.outcome !== 'done') return { outcome: answer.outcome };
    forgetOwn();
    const report = sound(answer.value, ({ results, seats }) => areOfTheirPeople(results) && areSoundSeats(seats));
    return { outcome: 'undone', report };
  },
});
