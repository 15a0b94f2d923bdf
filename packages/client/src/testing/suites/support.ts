import type { SupportRequest } from '../../contract/support.ts';
import { newKey } from '../../idempotency-key.ts';
import { expectOutcome, expectSame, expectTrue } from '../expect.ts';
import { signIn, type DomainSuite } from '../stage.ts';

const request: SupportRequest = {
  kind: 'other',
  name: 'Zoé Lachance',
  contact: { channel: 'email', email: 'zoe.lachance@example.org', times: [] },
  language: 'fr',
  message: 'Je ne retrouve pas la lettre.',
  actForMe: false,
  attachments: [],
};

/** Asking the desk for help. */
export const supportSuite = ({ describe, it, start, sample }: DomainSuite): void => {
  describe('support', () => {
    it('S4-24: the desk says what it takes, and when it answers', async () => {
      const { client } = await start();
      const settings = await client.support.settings();
      expectTrue(settings.kinds.includes('other'), 'a kind for everything else');
      expectTrue(settings.answerWithinDays > 0, 'a promise');
      expectTrue(Boolean(new Intl.DateTimeFormat('fr', { timeZone: settings.timeZone })), 'a zone');
    });

    it('S0-28, S3-36: a request of anybody is received, with a reference and a date', async () => {
      const { client } = await start();
      const { ticket } = expectOutcome(await client.support.send(request, { key: newKey() }), 'received');
      expectTrue(ticket.reference !== '', 'a reference');
      expectTrue(Date.parse(ticket.answerBy) > client.clock.now(), 'a date to come');
      expectSame(ticket.channel, 'email');
    });

    it('S0-09, S13: the answer is the same whether or not the person is on file', async () => {
      const answers = [];
      for (const email of [sample.identifier, 'personne@example.org']) {
        const { client } = await start();
        const contact = { ...request.contact, email };
        const answer = await client.support.send({ ...request, contact }, { key: newKey() });
        const { ticket } = expectOutcome(answer, 'received');
        answers.push([ticket.state, ticket.channel, ticket.reference.length, ticket.answerBy.slice(0, 10)]);
      }
      expectSame(answers[0], answers[1]);
    });

    it('R6: the same key is one request', async () => {
      const { client } = await start();
      const write = { key: newKey() };
      const first = await client.support.send(request, write);
      expectSame(await client.support.send(request, write), first);
    });

    it('a request without a way to answer it names the field; a signed-in member need not give a name', async () => {
      const { client } = await start();
      await signIn(client, sample);
      const mine: SupportRequest = { ...request, name: undefined };
      const unanswerable = { ...mine, contact: { channel: 'phone' as const, times: [] } };
      const { fields } = expectOutcome(await client.support.send(unanswerable, { key: newKey() }), 'invalid-fields');
      expectSame(fields, [{ pointer: '/contact/phone', code: 'required' }]);
      expectOutcome(await client.support.send(mine, { key: newKey() }), 'received');
    });
  });
};
