import type { DocumentQuery, LibraryDocument } from '../../contract/documents.ts';
import { verdictOn } from '../../permissions.ts';
import type { PortalClient } from '../../portal-client.ts';
import { enterAssociation, type Association } from '../association.ts';
import { codeOf, expectSame, expectTrue } from '../expect.ts';
import { signIn, type DomainSuite } from '../stage.ts';

const allDocuments = async ({ documents }: PortalClient, query: DocumentQuery = {}): Promise<LibraryDocument[]> => {
  const { items, nextCursor, skipped } = await documents.find(query);
  expectSame(skipped, 0);
  if (nextCursor === null) return items;
  return [...items, ...(await allDocuments({ documents } as PortalClient, { ...query, cursor: nextCursor }))];
};

const idsOf = (documents: readonly LibraryDocument[]): string[] => documents.map(({ id }) => id);

/** What is written for members alone: found by those who may read it, and got by a signed address. */
export const documentsSuite = (suite: DomainSuite, { member }: Association): void => {
  const { describe, it, start, sample } = suite;

  describe('documents', () => {
    it('S0-05: nobody who is not signed in learns that there are any', async () => {
      const { client } = await start('local');
      expectSame(await codeOf(client.documents.find({})), 'signed-out');
      expectSame(await codeOf(client.documents.link('convention', 'texte')), 'signed-out');
    });

    it('S3-09: are each there once, the latest first, with how many there are in each category', async () => {
      const { client } = await start('local');
      await signIn(client, sample);
      const all = await allDocuments(client);
      const { total, categories = [] } = await client.documents.find({});
      expectTrue(all.length > 0, 'a document');
      expectSame([new Set(idsOf(all)).size, total], [all.length, all.length]);
      for (const [index, { publishedOn }] of all.entries())
        expectTrue(publishedOn <= (all[index - 1]?.publishedOn ?? publishedOn), 'the latest first');
      for (const { id, count } of categories) {
        const found = await allDocuments(client, { category: id });
        expectSame([found.length, found.every(({ category }) => category === id)], [count, true]);
      }
      expectTrue(
        all.every(({ category }) => categories.some(({ id }) => id === category)),
        'a category that is told',
      );
      expectSame(await codeOf(client.documents.find({ cursor: 'nulle-part' })), 'not-found');
    });

    it('S3-09: are found by words of a title, case and accents aside', async () => {
      const { client } = await start('local');
      await signIn(client, sample);
      const [wanted] = await allDocuments(client);
      const title = wanted?.title.fr ?? '';
      expectTrue(title !== '', 'a title');
      const text = title.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
      expectTrue(idsOf(await allDocuments(client, { text })).includes(wanted?.id ?? ''), 'the document');
      expectSame(await allDocuments(client, { text: 'zzz introuvable' }), []);
    });

    it('S3-09: a file is got by an address that holds for a while and needs no session', async () => {
      const { client } = await start('local');
      await signIn(client, sample);
      const [{ id, files } = { id: '', files: [] }] = await allDocuments(client);
      const [file] = files;
      expectTrue(file !== undefined, 'a file');
      const { url, expiresAt } = await client.documents.link(id, file.id);
      expectTrue(Date.parse(expiresAt) > client.clock.now(), 'still to come');
      const answer = await fetch(url, { credentials: 'omit' });
      expectSame(answer.headers.get('content-type'), file.mediaType);
      expectSame((await answer.arrayBuffer()).byteLength, file.bytes);
      expectSame(await codeOf(client.documents.link(id, 'autre-fichier')), 'not-found');
      expectSame(await codeOf(client.documents.link('autre-document', file.id)), 'not-found');
    });

    it('S3-08, S3-09: whoever is not ticked finds nothing, and is told why', async () => {
      const { client } = await enterAssociation(suite, member);
      expectSame(verdictOn('documents.read', await client.me(), await client.capabilities()).state, 'refused');
      expectSame(await codeOf(client.documents.find({})), 'forbidden');
      expectSame(await codeOf(client.documents.link('convention', 'texte')), 'forbidden');
    });
  });

  it('B-34: documents are unsupported on a backend that has none', async () => {
    const { client } = await start('without-documents');
    await signIn(client, sample);
    expectSame(await codeOf(client.documents.find({})), 'unsupported');
    expectSame(await codeOf(client.documents.link('d1', 'f1')), 'unsupported');
  });
};
