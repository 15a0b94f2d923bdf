import type { ApplicationForm, ApplicationSettings } from '../../contract/application.ts';
import type { DescribedField } from '../../contract/described-field.ts';
import { newKey } from '../../idempotency-key.ts';
import type { PortalClient } from '../../portal-client.ts';
import { codeOf, expectOutcome, expectSame, expectTrue } from '../expect.ts';
import { signIn, type DomainSuite } from '../stage.ts';

const valueOf = ({ kind, options = [] }: DescribedField): string =>
  ({
    text: 'Zoé',
    'long-text': 'Zoé',
    'member-number': '0000',
    email: 'zoe.lachance@example.org',
    tel: '+14185550143',
    date: '1984-05-27',
    choice: options[0]?.value ?? '',
  })[kind];

/** Just what a form requires. */
const fill = ({ sections, consents }: ApplicationSettings): ApplicationForm => ({
  fields: Object.fromEntries(
    sections.flatMap(({ fields }) =>
      fields.filter(({ required }) => required).map((field) => [field.name, valueOf(field)]),
    ),
  ),
  consents: consents.filter(({ required }) => required).map(({ name }) => name),
  language: 'fr',
});

/** Asking to become a member. */
export const applicationSuite = ({ describe, it, start, sample }: DomainSuite): void => {
  const apply = async ({ application }: PortalClient) => {
    const form = fill(await application.settings());
    return expectOutcome(await application.submit(form, { key: newKey() }), 'received');
  };

  describe('an application', () => {
    it('S1-25: sent by anybody is pending, and found again by its secret as often as needed', async () => {
      const { client, anotherPage } = await start();
      const sent = await apply(client);
      expectSame(sent.application.state, 'pending');
      expectTrue(sent.application.reference !== '', 'a reference');
      for (const page of [client, anotherPage()]) {
        const { application } = expectOutcome(await page.application.find(sent.token ?? ''), 'found');
        expectSame(application.reference, sent.application.reference);
      }
    });

    it('S1-25: what is missing is named, field by field', async () => {
      const { client } = await start();
      const form = fill(await client.application.settings());
      const [first] = Object.keys(form.fields);
      const empty = { ...form, fields: { ...form.fields, [String(first)]: '' } };
      const { fields } = expectOutcome(await client.application.submit(empty, { key: newKey() }), 'invalid-fields');
      expectSame(fields, [{ pointer: `/fields/${String(first)}`, code: 'required' }]);
    });

    it('S1-25: is withdrawn by its secret', async () => {
      const { client } = await start();
      const { token } = await apply(client);
      const answer = await client.application.withdraw(token, { key: newKey() });
      expectSame(expectOutcome(answer, 'withdrawn').application.state, 'withdrawn');
    });

    it('S1-25: a signed-in member has one at a time, without a secret', async () => {
      const { client } = await start();
      await signIn(client, sample);
      expectSame(await client.application.read(), undefined);
      const sent = await apply(client);
      expectSame(sent.token, undefined);
      const form = fill(await client.application.settings());
      const again = await client.application.submit(form, { key: newKey() });
      expectSame(expectOutcome(again, 'already-applied').application, sent.application);
      expectOutcome(await client.application.withdraw(undefined, { key: newKey() }), 'withdrawn');
      expectSame((await client.application.read())?.state, 'withdrawn');
    });

    it('R6: the same key is one application', async () => {
      const { client } = await start();
      const form = fill(await client.application.settings());
      const write = { key: newKey() };
      expectSame(await client.application.submit(form, write), await client.application.submit(form, write));
    });

    it('S1-25, S13: a secret that was never given out; a new link, for whoever asks', async () => {
      const { client } = await start();
      expectOutcome(await client.application.find('jamais-donne-0000'), 'link-expired');
      for (const email of [sample.identifier, 'personne@example.org']) {
        expectSame(await codeOf(client.application.sendLink({ email, language: 'fr' }, { key: newKey() })), 'none');
      }
    });
  });
};
