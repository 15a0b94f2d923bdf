import { expect, typeText } from '../fixture.ts';
import { perceived } from '../perceive.ts';
import { settle } from '../time.ts';
import { arrive, type WidgetSuite } from '../widget.ts';

const text = 'Zoé L’Écuyer-42';

const typable =
  ':is(textarea, input:not([type]), input:is([type=text], [type=email], [type=tel], [type=search], [type=password])):not(:read-only)';

/** Widgets in which nothing is typed, with the reason. */
const fieldless: Readonly<Record<string, string>> = {
  'ballot-card': 'an answer is a box, a button or a place in a list',
  'membership-status': 'its one setting is a switch',
};

/** Keys without any pause between them, as of a password manager or a fast hand (trust A5). */
export function suiteTyping(suite: WidgetSuite): void {
  it('A5: keys at machine speed arrive whole, in every field of every state', async () => {
    const seen = new Set<string>();
    const lost: string[] = [];
    for (const [name, state] of Object.entries(suite.states)) {
      const { page } = await arrive(suite, state);
      for (const field of [...perceived(page)].filter((part): part is HTMLInputElement => part.matches(typable))) {
        const key = `${field.name} ${field.type}`;
        if (seen.has(key) || !field.isConnected) continue;
        seen.add(key);
        const whole = text.slice(0, field.maxLength > 0 ? field.maxLength : undefined);
        field.value = '';
        await typeText(field, whole);
        await settle();
        if (field.value !== whole) lost.push(`${name}, ${key}: ${field.value}`);
      }
    }
    expect(lost).to.deep.equal([]);
    expect(seen.size > 0, `fields: ${[...seen].join()}`).to.equal(!(suite.tag in fieldless));
  });
}
