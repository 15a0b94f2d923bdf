import { newKey } from '../../idempotency-key.ts';
import type { PortalClient } from '../../portal-client.ts';
import { codeOf, expectOutcome, expectSame, expectTrue } from '../expect.ts';
import { signIn, type DomainSuite } from '../stage.ts';

/** The smallest whole PNG: one white pixel. */
const pixel = new Blob(
  [
    Uint8Array.from(
      atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEAsTjd+gAAAABJRU5ErkJggg=='),
      (character) => character.charCodeAt(0),
    ),
  ],
  { type: 'image/png' },
);

const both = ['photo', 'address'] as const;

/** Proving who one is. */
export const identitySuite = ({ describe, it, start, sample }: DomainSuite): void => {
  const startSignedIn = async (): Promise<PortalClient> => {
    const { client } = await start();
    await signIn(client, sample);
    return client;
  };

  const send = async ({ uploads }: PortalClient, file: Blob = pixel): Promise<string> =>
    expectOutcome(await uploads.send(file, 'identity'), 'uploaded').upload;

  describe('a file', () => {
    it('S1-09: is sent once, however often it is asked for', async () => {
      const client = await startSignedIn();
      const upload = await send(client);
      expectSame(await send(client), upload);
    });

    it('S1-09: tells how much of it has arrived', async () => {
      const client = await startSignedIn();
      const seen: number[] = [];
      await client.uploads.send(pixel, 'identity', { onProgress: (sent) => seen.push(sent) });
      expectSame(seen, [0, pixel.size]);
    });

    it('S23: is told by its content', async () => {
      const client = await startSignedIn();
      const page = new Blob(['<!doctype html><script>alert(1)</script>'], { type: 'image/png' });
      expectSame(await client.uploads.send(page, 'identity'), { outcome: 'file-type-refused' });
    });

    it('S23: that is too large is refused before it is sent', async () => {
      const client = await startSignedIn();
      const limits = await client.uploads.limits('identity');
      const large = new Blob([new Uint8Array((limits?.maxBytes ?? 0) + 1)], { type: 'image/png' });
      const seen: number[] = [];
      const answer = await client.uploads.send(large, 'identity', { onProgress: (sent) => seen.push(sent) });
      expectSame([answer, seen], [{ outcome: 'file-too-large' }, []]);
    });

    it('P3: is another one once it was taken back', async () => {
      const client = await startSignedIn();
      const upload = await send(client);
      await client.uploads.discard(pixel);
      expectTrue((await send(client)) !== upload, 'another upload');
    });

    it('can be given up', async () => {
      const client = await startSignedIn();
      const signal = AbortSignal.abort();
      expectSame(await codeOf(client.uploads.send(pixel, 'identity', { signal })), 'aborted');
      await send(client);
    });
  });

  describe('an identity', () => {
    it('S1-12: says what it takes before anything is chosen', async () => {
      const client = await startSignedIn();
      const { accepted } = await client.identity.settings();
      for (const fact of both) {
        expectTrue(
          accepted.some(({ shows }) => shows.includes(fact)),
          `a document that shows: ${fact}`,
        );
      }
    });

    it('S1-08, S1-10: is submitted once its documents show both facts', async () => {
      const client = await startSignedIn();
      expectSame(await client.identity.read(), { state: 'unproven' });
      const documents = [{ upload: await send(client), shows: [...both] }];
      const answer = await client.identity.submit({ documents }, { key: newKey() });
      const { identity } = expectOutcome(answer, 'submitted');
      expectSame(identity.state, 'submitted');
      expectSame(await client.identity.read(), identity);
    });

    it('S1-08: is refused while a fact is not shown', async () => {
      const client = await startSignedIn();
      const documents = [{ upload: await send(client), shows: ['photo' as const] }];
      const answer = await client.identity.submit({ documents }, { key: newKey() });
      expectSame(expectOutcome(answer, 'invalid-fields').fields, [{ pointer: '/documents', code: 'required' }]);
      expectSame((await client.identity.read()).state, 'unproven');
    });

    it('S1-08: an upload that is not there is named', async () => {
      const client = await startSignedIn();
      const documents = [{ upload: 'a-file-that-never-was', shows: [...both] }];
      const answer = await client.identity.submit({ documents }, { key: newKey() });
      const { fields } = expectOutcome(answer, 'invalid-fields');
      expectSame(fields, [{ pointer: '/documents/0/upload', code: 'not-allowed' }]);
    });

    it('R6: the same key is the same effect; another one finds it done', async () => {
      const client = await startSignedIn();
      const submission = { documents: [{ upload: await send(client), shows: [...both] }] };
      const write = { key: newKey() };
      const first = await client.identity.submit(submission, write);
      expectSame(await client.identity.submit(submission, write), first);
      const other = expectOutcome(await client.identity.submit(submission, { key: newKey() }), 'already-submitted');
      expectSame(other.identity, expectOutcome(first, 'submitted').identity);
    });

    it('is nobody’s who is not signed in', async () => {
      const { client } = await start();
      expectSame(await codeOf(client.identity.read()), 'signed-out');
    });
  });
};
