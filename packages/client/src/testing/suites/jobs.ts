import { jobActs, type JobDetails, type JobOffer } from '../../contract/jobs.ts';
import type { JobQuery } from '../../domains/jobs.ts';
import { newKey } from '../../idempotency-key.ts';
import { verdictOn, verdictOnOffer } from '../../permissions.ts';
import type { PortalClient, Versioned } from '../../portal-client.ts';
import { enterAssociation, type Association } from '../association.ts';
import { codeOf, expectOutcome, expectSame, expectTrue } from '../expect.ts';
import { signIn, type DomainSuite, type Stage } from '../stage.ts';

const details: JobDetails = {
  title: 'Répartitrice ou répartiteur d’appels',
  employer: 'Centre d’urgence de la Rive',
  place: 'Rimouski',
  language: 'fr',
  employment: 'permanent',
  time: 'full-time',
  description: 'Répondre aux appels <b>d’urgence</b>.\n\nFormation payée.',
  pay: '31,20 $ l’heure, échelon 3',
  applyBy: null,
  applyEmail: 'emplois@example.org',
  applyUrl: '',
};

const allOffers = async ({ jobs }: PortalClient, query: JobQuery = {}): Promise<JobOffer[]> => {
  const { items, nextCursor, skipped } = await jobs.list(query);
  expectSame(skipped, 0);
  if (nextCursor === null) return items;
  return [...items, ...(await allOffers({ jobs } as PortalClient, { ...query, cursor: nextCursor }))];
};

/** The job offers of an association: read by its members, posted by those who may. */
export const jobsSuite = (suite: DomainSuite, { manager, member }: Association): void => {
  const { describe, it, start, sample } = suite;
  const enter = (who = manager): Promise<Stage> => enterAssociation(suite, who);

  const startWithOffer = async (): Promise<Stage & { offer: Versioned<JobOffer> }> => {
    const stage = await enter();
    const posted = expectOutcome(await stage.client.jobs.post(details, { key: newKey() }), 'posted');
    return { ...stage, offer: await stage.client.jobs.read(posted.offer.id) };
  };

  const idsOf = (offers: readonly JobOffer[]): string[] => offers.map(({ id }) => id);

  describe('job offers', () => {
    it('S3-10: are those that are published, each once, the latest first', async () => {
      const { client } = await start('association');
      expectSame(await codeOf(client.jobs.list({})), 'signed-out');
      await signIn(client, member);
      const all = await allOffers(client);
      expectTrue(all.length > 0, 'an offer');
      expectSame([new Set(idsOf(all)).size, (await client.jobs.list({})).total], [all.length, all.length]);
      for (const [index, { state, postedAt }] of all.entries()) {
        expectSame(state, 'published');
        expectTrue(postedAt <= (all[index - 1]?.postedAt ?? postedAt), 'the latest first');
      }
      const [first] = all;
      expectTrue(first !== undefined, 'an offer');
      const ofKind = all.filter(({ employment }) => employment === first.employment);
      expectSame(
        idsOf(await allOffers(client, { employment: first.employment as JobDetails['employment'] })),
        idsOf(ofKind),
      );
      expectSame(await codeOf(client.jobs.list({ cursor: 'nulle-part' })), 'not-found');
    });

    it('S3-10: who may not post one is told why, and cannot', async () => {
      const { client } = await enter(member);
      expectSame(verdictOn('jobs.post', await client.me(), await client.capabilities()).state, 'refused');
      expectSame(await codeOf(client.jobs.post(details, { key: newKey() })), 'forbidden');
      const others = (await allOffers(client)).filter(({ own }) => !own);
      expectTrue(others.length > 0, 'an offer of somebody else');
      for (const offer of others) expectSame(verdictOnOffer('edit', offer).state, 'refused');
    });

    it('S3-10: is posted as it was written, and is there for everybody', async () => {
      const { client, offer } = await startWithOffer();
      const { id, state, own, changedAt, refused, postedAt, postedBy, ...written } = offer.value;
      expectSame(Object.entries(written).sort(), Object.entries(details).sort());
      expectSame([state, own, changedAt, refused], ['published', true, null, []]);
      expectTrue(postedBy !== '' && Date.parse(postedAt) <= client.clock.now() + 1000, 'who and when');
      expectSame((await client.jobs.list({})).items[0]?.id, id);
      expectTrue(idsOf(await allOffers(client, { own: true })).includes(id), 'among one’s own');
    });

    it('S3-10, R6: the same key posts once', async () => {
      const { client } = await enter();
      const write = { key: newKey() };
      const first = await client.jobs.post(details, write);
      expectSame(await client.jobs.post(details, write), first);
      expectSame((await allOffers(client)).filter(({ title, own }) => own && title === details.title).length, 1);
    });

    it('S3-10: what is wrong with it is named, and nothing is posted', async () => {
      const { client } = await enter();
      const { total } = await client.jobs.list({});
      for (const [pointer, wrong] of [
        ['/applyEmail', { applyEmail: '', applyUrl: '' }],
        ['/applyUrl', { applyUrl: 'javascript:alert(1)' }],
        ['/applyUrl', { applyUrl: 'http://example.org/emplois' }],
        ['/applyBy', { applyBy: '1789-07-14' }],
      ] as const) {
        const answer = await client.jobs.post({ ...details, ...wrong }, { key: newKey() });
        expectSame(
          expectOutcome(answer, 'invalid-fields').fields.map((field) => field.pointer),
          [pointer],
        );
      }
      expectSame((await client.jobs.list({})).total, total);
    });

    it('S3-10: is edited by who posted it, and only that changes', async () => {
      const { client, anotherPage, offer } = await startWithOffer();
      const answer = await client.jobs.edit(offer.value.id, { pay: '' }, offer.etag, { key: newKey() });
      const saved = expectOutcome(answer, 'saved').offer;
      expectTrue(saved.etag !== offer.etag && saved.value.changedAt !== null, 'another version');
      expectSame({ ...saved.value, changedAt: null }, { ...offer.value, pay: '' });
      expectSame(await anotherPage().jobs.read(offer.value.id), saved);
    });

    it('R14: an edit of an older version overwrites nothing', async () => {
      const { client, anotherPage, offer } = await startWithOffer();
      const edit = ({ jobs }: PortalClient, title: string) =>
        jobs.edit(offer.value.id, { title }, offer.etag, { key: newKey() });
      expectOutcome(await edit(anotherPage(), 'Répartition de nuit'), 'saved');
      const { current } = expectOutcome(await edit(client, 'Répartition de jour'), 'precondition-failed');
      expectSame(current.value.title, 'Répartition de nuit');
      const late = await client.jobs.withdraw(offer.value.id, offer.etag, { key: newKey() });
      expectOutcome(late, 'precondition-failed');
    });

    it('S3-10: withdrawn, it is there for who posted it alone, and is not edited any more', async () => {
      const { client, offer } = await startWithOffer();
      const { id } = offer.value;
      const answer = await client.jobs.withdraw(id, offer.etag, { key: newKey() });
      const withdrawn = expectOutcome(answer, 'saved').offer;
      expectSame(withdrawn.value.state, 'withdrawn');
      expectTrue(!idsOf(await allOffers(client)).includes(id), 'none of those that are published');
      expectTrue(idsOf(await allOffers(client, { own: true })).includes(id), 'one of their own');
      const edit = await client.jobs.edit(id, { pay: '' }, withdrawn.etag, { key: newKey() });
      expectSame(edit, { outcome: 'job-closed' });
      await client.session.signOut({ key: newKey() });
      await signIn(client, member);
      expectSame(await codeOf(client.jobs.read(id)), 'not-found');
    });

    it('S3-10: one of somebody else is theirs alone to change', async () => {
      const { client, offer } = await startWithOffer();
      await client.session.signOut({ key: newKey() });
      await signIn(client, member);
      const { value, etag } = await client.jobs.read(offer.value.id);
      expectSame([value.own, verdictOnOffer('withdraw', value).state], [false, 'refused']);
      expectSame(await codeOf(client.jobs.edit(value.id, { pay: '' }, etag, { key: newKey() })), 'forbidden');
      expectSame(await codeOf(client.jobs.withdraw(value.id, etag, { key: newKey() })), 'forbidden');
    });

    it('S3-10: whoever manages those of others reaches none of another organisation', async () => {
      const { client } = await enter();
      const others = (await allOffers(client)).filter(({ own }) => !own);
      const [colleagues] = others.filter(({ refused }) => refused.length === 0);
      const [elsewhere] = others.filter(({ refused }) => refused.length > 0);
      expectTrue(colleagues !== undefined && elsewhere !== undefined, 'an offer here, and one of another organisation');
      const { etag } = await client.jobs.read(colleagues.id);
      expectOutcome(await client.jobs.edit(colleagues.id, { pay: '' }, etag, { key: newKey() }), 'saved');
      const theirs = await client.jobs.read(elsewhere.id);
      for (const act of jobActs) expectSame(verdictOnOffer(act, theirs.value).state, 'refused');
      const edit = client.jobs.edit(elsewhere.id, { pay: '' }, theirs.etag, { key: newKey() });
      expectSame(await codeOf(edit), 'forbidden');
      expectSame(await codeOf(client.jobs.withdraw(elsewhere.id, theirs.etag, { key: newKey() })), 'forbidden');
      expectSame(await client.jobs.read(elsewhere.id), theirs);
    });
  });

  it('B-34: job offers are unsupported on a backend that has none', async () => {
    const { client } = await start('without-jobs');
    await signIn(client, sample);
    expectSame(await codeOf(client.jobs.list({})), 'unsupported');
    expectSame(await codeOf(client.jobs.read('j1')), 'unsupported');
  });
};
