import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import fc from 'fast-check';
import type { Upload } from '@trait-union/client/contract';
import { joinBytes, toLatin1, type Bytes } from '../bytes.ts';
import { checkFile } from '../file-check.ts';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { call, type Called } from '../test/call.ts';
import { camera, card, exif, hollowJpeg, specimens, withSegment, type Specimen } from '../test/upload-corpus.ts';

let portal: MockPortal;

beforeEach(() => {
  portal = createMockPortal();
  portal.signInAs(localMembers.sample);
});

const begin = async (length: number, type: Specimen['claims'] = 'image/png'): Promise<Upload> =>
  (await call(portal, 'uploads.create', { body: { purpose: 'identity', type, length } })).body;

const append = ({ id }: Upload, offset: number, body: Bytes): Promise<Called<'uploads.append'>> =>
  call(portal, 'uploads.append', { params: { upload: id }, headers: { 'upload-offset': String(offset) }, body });

describe('pieces', () => {
  test('S1-09: a file arrives piece by piece', async () => {
    const picture = card();
    const upload = await begin(picture.length);
    const first = await append(upload, 0, picture.subarray(0, 100));
    assert.deepEqual(first.body, { ...upload, offset: 100 });
    const last = await append(upload, 100, picture.subarray(100));
    assert.deepEqual(last.body, { ...upload, offset: picture.length, complete: true });
  });

  for (const [what, offset] of [
    ['overlap', 50],
    ['leave a hole', 150],
  ] as const) {
    test(`pieces that ${what} change nothing`, async () => {
      const upload = await begin(card().length);
      await append(upload, 0, card().subarray(0, 100));
      const { status, code } = await append(upload, offset, card().subarray(offset));
      assert.deepEqual([status, code], [409, 'upload-offset-mismatch']);
      assert.equal((await call(portal, 'uploads.read', { params: { upload: upload.id } })).body.offset, 100);
    });
  }

  test('a piece beyond the announced end changes nothing', async () => {
    const upload = await begin(10);
    assert.equal((await append(upload, 0, card())).code, 'upload-offset-mismatch');
  });

  test('a piece in any other media type is not looked at', async () => {
    const upload = await begin(card().length);
    const { status } = await call(portal, 'uploads.append', {
      params: { upload: upload.id },
      headers: { 'upload-offset': '0', 'content-type': 'text/plain' },
      body: card(),
    });
    assert.equal(status, 415);
  });

  test('another member cannot add to a file', async () => {
    const upload = await begin(card().length);
    portal.signInAs(localMembers.confirmationDue);
    assert.equal((await append(upload, 0, card())).code, 'not-found');
  });

  test('without its session, a file waits for its member', async () => {
    const upload = await begin(card().length);
    await call(portal, 'session.signOut');
    assert.equal((await append(upload, 0, card())).code, 'signed-out');
    portal.signInAs(localMembers.sample);
    assert.equal((await append(upload, 0, card())).body.complete, true);
  });
});

describe('S23: every file is told by its content, whatever it is said to be', () => {
  for (const [what, specimen] of Object.entries<Specimen>(specimens)) {
    if (specimen.refusal === 'file-empty') continue;
    test(`${what}: ${specimen.refusal ?? 'taken'}`, async () => {
      const upload = await begin(specimen.bytes.length, specimen.claims);
      const answer = await append(upload, 0, specimen.bytes);
      assert.equal(answer.code, specimen.refusal);
      const left = await call(portal, 'uploads.read', { params: { upload: upload.id } });
      assert.equal(left.code, specimen.refusal && 'not-found', 'what is refused is forgotten');
    });
  }

  test('a good picture of another type than was announced', async () => {
    const upload = await begin(card().length, 'image/jpeg');
    assert.equal((await append(upload, 0, card())).code, 'file-type-refused');
  });
});

describe('S23: what is kept tells neither place nor camera', () => {
  const limits = { types: ['image/jpeg', 'image/png', 'image/webp'], maxBytes: 1e6, maxPixels: 1e6 };
  const tail = new TextEncoder().encode(`PK${camera}`);
  const plain = hollowJpeg([20, 10]);

  for (const [what, bytes, type] of [
    ['a JPEG', withSegment(plain, exif(6)), 'image/jpeg'],
    ['a JPEG with something behind its end', joinBytes([plain, tail]), 'image/jpeg'],
    ['a PNG', specimens['a picture that tells where it was taken'].bytes, 'image/png'],
  ] as const) {
    test(what, () => {
      assert.ok(toLatin1(bytes).includes(camera));
      const judged = checkFile(bytes, type, limits);
      assert.ok('cleaned' in judged);
      assert.ok(!toLatin1(judged.cleaned).includes(camera));
      assert.deepEqual(judged.cleaned, type === 'image/png' ? card() : plain);
    });
  }
});

test('S23: no byte out of place makes the check fail', () => {
  const good = [card(), withSegment(hollowJpeg([20, 10]), exif()), specimens['a document'].bytes];
  const limits = { types: ['image/jpeg', 'image/png', 'application/pdf'], maxBytes: 1e6, maxPixels: 1e6 };
  fc.assert(
    fc.property(
      fc.constantFrom(...good),
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }),
      fc.nat(),
      (bytes, changes, cut) => {
        const spoilt = bytes.slice(0, bytes.length - (cut % 40));
        for (const [at, byte] of changes) spoilt[at % spoilt.length] = byte;
        const judged = checkFile(spoilt, 'image/png', limits);
        assert.ok('refusal' in judged || judged.cleaned.length <= spoilt.length);
      },
    ),
    { numRuns: 2000 },
  );
});
