import type { Act as PeopleAct, PersonAct, Verdict } from '@trait-union/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { LocalizeController } from '../../controllers/localize-controller.ts';
import { refusalText } from '../../messages/refusals.ts';
import { act, tickAct, type Act } from '../../templates/act.ts';
import { rightOf, suits } from './access-manager.acting-effects.ts';
import type { ActingWords, Deed } from './access-manager.acting-messages.ts';
import type { AccessParts, ShownPerson } from './access-manager.parts.ts';

type Plain = Exclude<PersonAct, 'set-role' | keyof typeof rightOf>;

const rights = Object.keys(rightOf) as (keyof typeof rightOf)[];
/** Two sides of one button keep its place, and with it the focus. */
const places: readonly (readonly Plain[])[] = [['suspend', 'restore'], ['resend'], ['remove', 'revoke']];
const plain = places.flat();

export interface PeopleActs extends Pick<AccessParts, 'mayDo' | 'mayAct'> {
  l: LocalizeController<ActingWords>;
  onAct: (act: PeopleAct, people: readonly ShownPerson[]) => void;
  onChooseRole: (people: readonly ShownPerson[]) => void;
}

/** An act is there where it means something of somebody's state; what the server allows all the same is there too. */
const belongs = (name: PersonAct, person: ShownPerson, verdict: Verdict): boolean =>
  verdict.state === 'allowed' ||
  (verdict.state === 'refused' && verdict.reason !== 'state' && suits(name, person.state));

/** Whatever can be done to somebody, below their row: each as allowed, or refused with its reason. */
export const personActs = (v: PeopleActs, person: ShownPerson): TemplateResult | typeof nothing => {
  if (person.isGone) return nothing;
  const { l, mayAct, onAct, onChooseRole } = v;
  const { lang, words: t } = l;
  const verdicts = new Map(
    (['set-role', ...rights, ...plain] as const).flatMap((name) => {
      const verdict = mayAct(name, person);
      return belongs(name, person, verdict) ? [[name, verdict] as const] : [];
    }),
  );
  const why = (name: PersonAct): string => {
    const verdict = verdicts.get(name);
    return verdict?.state === 'refused' ? refusalText(verdict, lang) : '';
  };
  const reasons = [...verdicts.keys()].map(why);
  // One reason for several of them is said once
  const shared = [...new Set(reasons.filter((text, index) => text && reasons.indexOf(text) !== index))];
  const of = (name: PersonAct): Pick<Act, 'verdict' | 'id' | 'lang' | 'part' | 'reason'> => {
    const at = shared.indexOf(why(name));
    return {
      verdict: verdicts.get(name) ?? { state: 'not-offered' },
      id: `act-${person.id}-${name}`,
      lang,
      part: name,
      ...(at >= 0 && { reason: `act-${person.id}-reason-${at}` }),
    };
  };
  const button = (name: Plain): unknown =>
    act({
      ...of(name),
      text: t.labels[name],
      look: 'quiet-button',
      onAct: () => {
        onAct({ act: name }, [person]);
      },
    });
  return html`<div class="acts" part="acts" role="group" aria-label="${t.acts} – ${person.name || person.email}">
    ${shared.map((text, at) => html`<p id="act-${person.id}-reason-${at}" class="quiet">${text}</p>`)}
    <div class="rights">
      ${rights.map((name) =>
        tickAct({
          ...of(name),
          text: t.rights[name],
          checked: person[rightOf[name]],
          onAct: () => {
            onAct({ act: name, on: !person[rightOf[name]] }, [person]);
          },
        }),
      )}
    </div>
    <div class="buttons">
      ${act({
        ...of('set-role'),
        text: t.labels['set-role'],
        look: 'quiet-button',
        onAct: () => {
          onChooseRole([person]);
        },
      })}
      ${places.map((names) => {
        const [first, ...more] = names.filter((name) => verdicts.has(name));
        return [first ? button(first) : nothing, more.map(button)];
      })}
    </div>
  </div>`;
};

/** What can be done to several at once: whatever makes sense for one of them. The server says whom it is refused for. */
export const selectionActs = (v: PeopleActs, people: readonly ShownPerson[]): TemplateResult => {
  const { l, onAct, onChooseRole } = v;
  const button = (name: PersonAct, deed: Deed, whom: readonly ShownPerson[], run: () => void): unknown =>
    whom.length === 0
      ? nothing
      : act({
          verdict: verdictOnAll(v, name, whom),
          id: `act-selected-${deed.replace(' ', '-')}`,
          text: l.words.labels[deed],
          lang: l.lang,
          part: name,
          look: 'quiet-button',
          onAct: run,
        });
  const here = people.filter(({ isGone }) => !isGone);
  return html`<div class="buttons">
    ${button('set-role', 'set-role', here, () => {
      onChooseRole(here);
    })}
    ${rights.flatMap((name) =>
      // Who may not at all reads it once
      (v.mayDo(`access.${name}`).state === 'allowed' ? [true, false] : [true]).map((on) => {
        const whom = here.filter((person) => person[rightOf[name]] !== on);
        return button(name, `${name} ${on ? 'on' : 'off'}`, whom, () => {
          onAct({ act: name, on }, whom);
        });
      }),
    )}
    ${plain.map((name) => {
      const whom = here.filter((person) => belongs(name, person, v.mayAct(name, person)));
      return button(name, name, whom, () => {
        onAct({ act: name }, whom);
      });
    })}
  </div>`;
};

/** Allowed where it is for one of them; else why it is not for the first. */
function verdictOnAll({ mayDo, mayAct }: PeopleActs, name: PersonAct, people: readonly ShownPerson[]): Verdict {
  const verdict = mayDo(`access.${name}`);
  if (verdict.state !== 'allowed') return verdict;
  let first: Verdict | undefined;
  for (const person of people) {
    const here = mayAct(name, person);
    if (here.state === 'allowed') return here;
    first ??= here;
  }
  return first ?? verdict;
}
