import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { createMockPortal, type MockPortal } from '../mock-portal.ts';
import { localMembers } from '../scenarios/local.ts';
import { sampleTrackers } from '../scenarios/votes.ts';
import { cast, envelopeOf, marked, newCastId, readBallot, send } from '../test/ballots.ts';
import { call, createClock } from '../test/call.ts';

const clock = createClock();
const yes = [marked('yes-no', 'yes')];
const no = [marked('yes-no', 'no')];
let kept = '';
let portal: MockPortal;

beforeEach(() => {
  portal = createMockPortal({
    now: clock.now,
    store: { load: () => undefined, save: (snapshot) => void (kept = JSON.stringify(snapshot)) },
  });
  portal.signInAs(localMembers.sample);
});

const participation = async (vote: string) =>
  (await call(portal, 'votes.read', { params: { vote } })).body.participation;

describe('a ballot that is taken', () => {
  test('S1-20: has a receipt, and the member has voted', async () => {
    const castId = newCastId();
    const { body } = await cast(portal, 'yes-no', yes, castId);
    assert.deepEqual([body.voteId, body.castId], ['yes-no', castId]);
    assert.equal(body.ballotHash, (await readBallot(portal, 'yes-no')).hash);
    assert.deepEqual(await participation('yes-no'), { mine: 'voted', castAt: body.recordedAt });
  });

  test('rule 9 (7.3-J): the same bytes again get the same receipt, whatever the vote has become', async () => {
    const castId = newCastId();
    const envelope = envelopeOf(await readBallot(portal, 'yes-no'), yes);
    const { body: receipt } = await send(portal, 'yes-no', envelope, castId);
    for (const change of ['pause', 'close', 'changeBallot'] as const) {
      portal.officer[change]('yes-no');
      assert.deepEqual((await send(portal, 'yes-no', envelope, castId)).body, receipt);
    }
  });

  test('S1-20: a code is made of randomness alone', async () => {
    const envelope = envelopeOf(await readBallot(portal, 'yes-no'), yes);
    const castId = newCastId();
    const trackers = new Set<string>();
    for (let time = 0; time < 20; time++) {
      const fresh = createMockPortal({ now: clock.now });
      fresh.signInAs(localMembers.sample);
      trackers.add((await send(fresh, 'yes-no', envelope, castId)).body.tracker);
    }
    assert.equal(trackers.size, 20);
  });

  test('rule 20 (P3): what is on it reaches no store', async () => {
    const envelope = envelopeOf(await readBallot(portal, 'executive'), [
      { contest: 'president', state: 'marked', selections: [{ writeIn: 'Canari Écarlate' }] },
      marked('directors', 'samuel-cote'),
      marked('treasurer', 'danielle-roy', 'alain-gauthier'),
      marked('committees', 'youth'),
      { contest: 'priorities', state: 'untouched', selections: [] },
    ]);
    const { body } = await send(portal, 'executive', envelope);
    assert.ok(kept.includes(body.tracker));
    for (const trace of [envelope.ballot, 'Canari', 'samuel-cote', 'danielle-roy']) assert.ok(!kept.includes(trace));
  });
});

describe('S1-20: one vote for each member', () => {
  test('other bytes under the same id are refused', async () => {
    const castId = newCastId();
    await cast(portal, 'yes-no', yes, castId);
    assert.equal((await cast(portal, 'yes-no', no, castId)).code, 'cast-id-reused');
  });

  test('so is another ballot, before and after the end', async () => {
    await cast(portal, 'yes-no', yes);
    assert.equal((await cast(portal, 'yes-no', no)).code, 'already-cast');
    portal.officer.close('yes-no');
    assert.equal((await cast(portal, 'yes-no', no)).code, 'already-cast');
  });

  test('of many that arrive at once, one is recorded', async () => {
    const ballot = await readBallot(portal, 'yes-no');
    const same = newCastId();
    const answers = await Promise.all([
      ...Array.from({ length: 5 }, () => send(portal, 'yes-no', envelopeOf(ballot, yes), same)),
      ...Array.from({ length: 5 }, () => send(portal, 'yes-no', envelopeOf(ballot, no))),
    ]);
    const trackers = new Set(answers.flatMap(({ status, body }) => (status === 200 ? [body.tracker] : [])));
    assert.equal(trackers.size, 1);
    assert.ok(answers.every(({ code }) => code === undefined || code === 'already-cast'));
  });

  test('somebody else’s id is nobody’s', async () => {
    const castId = newCastId();
    const ballot = await readBallot(portal, 'yes-no');
    await send(portal, 'yes-no', envelopeOf(ballot, yes), castId);
    portal.signInAs(localMembers.confirmationDue);
    assert.equal((await send(portal, 'yes-no', envelopeOf(ballot, yes), castId)).code, 'cast-id-reused');
    const params = { vote: 'yes-no', cast: castId };
    assert.deepEqual((await call(portal, 'ballots.readCast', { params })).body, { state: 'unknown' });
  });

  test('unless the last one counts: then the one before stays on the list, replaced', async () => {
    const { body } = await cast(portal, 'revotable', [marked('revotable', 'five')]);
    const track = async (tracker: string) =>
      (await call(portal, 'board.track', { params: { vote: 'revotable', tracker } })).body.state;
    assert.deepEqual([await track(body.tracker), await track(sampleTrackers.revotable)], ['recorded', 'replaced']);
    const { count, mine } = await participation('revotable');
    assert.deepEqual([count, mine], [138, 'voted']);
  });
});

describe('S1-19: the window', () => {
  test('rule 9: paused, it is refused and may be sent again as it is', async () => {
    const castId = newCastId();
    const envelope = envelopeOf(await readBallot(portal, 'yes-no'), yes);
    portal.officer.pause('yes-no');
    assert.equal((await send(portal, 'yes-no', envelope, castId)).code, 'vote-paused');
    portal.officer.resume('yes-no');
    assert.equal((await send(portal, 'yes-no', envelope, castId)).status, 200);
  });

  test('not before it opens, nor after the grace', async () => {
    assert.equal((await cast(portal, 'bylaws', [marked('bylaws', 'yes')])).code, 'not-registered');
    assert.equal((await cast(portal, 'group-1', [marked('group-1', 'yes')])).code, 'vote-closed');
    portal.officer.close('yes-no');
    assert.equal((await cast(portal, 'yes-no', yes)).code, 'vote-closed');
  });

  test('in the grace, only a ballot that was begun before', async () => {
    assert.equal((await cast(portal, 'congress', [marked('congress', 'kevin-morin')])).status, 200);
    portal.signInAs(localMembers.confirmationDue);
    assert.equal((await cast(portal, 'congress', [marked('congress', 'kevin-morin')])).code, 'vote-closed');
  });
});

describe('refused', () => {
  test('S1-16: who has not registered', async () => {
    assert.equal((await cast(portal, 'agreement', [marked('agreement', 'yes')])).code, 'not-registered');
  });

  test('S0-06: who may not vote', async () => {
    const ballot = await readBallot(portal, 'yes-no');
    portal.officer.decideEligibility('yes-no', localMembers.sample, { state: 'ineligible', reason: 'probation' });
    assert.equal((await send(portal, 'yes-no', envelopeOf(ballot, yes))).code, 'not-eligible');
  });

  test('S1-20: a ballot that is no longer the one', async () => {
    const envelope = envelopeOf(await readBallot(portal, 'yes-no'), yes);
    portal.officer.changeBallot('yes-no');
    assert.equal((await send(portal, 'yes-no', envelope)).code, 'ballot-changed');
    assert.equal((await cast(portal, 'yes-no', yes)).status, 200);
  });

  test('S1-20: what is not in order, by contest, and nothing of it is counted', async () => {
    const { problem, code } = await cast(portal, 'executive', [
      marked('president', 'audet', 'diallo'),
      { contest: 'directors', state: 'untouched', selections: [] },
      marked('treasurer', 'danielle-roy'),
      marked('committees', 'nowhere'),
      marked('priorities', 'wages'),
    ]);
    assert.equal(code, 'invalid-fields');
    assert.deepEqual(problem?.fields, [
      { pointer: '/0', code: 'too-long' },
      { pointer: '/1', code: 'required' },
      { pointer: '/3', code: 'not-allowed' },
      { pointer: '/4', code: 'malformed' },
    ]);
    assert.doesNotMatch(JSON.stringify(problem), /audet|diallo|nowhere|wages/);
    assert.equal((await participation('executive')).mine, 'not-voted');
  });

  test('rule 20: a ballot of another length', async () => {
    const ballot = await readBallot(portal, 'yes-no');
    const longer = { ...ballot, manifest: { ...ballot.manifest, paddedBytes: ballot.manifest.paddedBytes + 1 } };
    assert.equal((await send(portal, 'yes-no', envelopeOf(longer, yes))).code, 'invalid-fields');
  });

  test('an id that is not a UUID, and a vote of others', async () => {
    const envelope = envelopeOf(await readBallot(portal, 'yes-no'), yes);
    assert.equal((await send(portal, 'yes-no', envelope, 'yes')).code, 'not-found');
    assert.equal((await send(portal, 'warehouse', envelope)).code, 'not-found');
  });
});

test('rule 9: what waits in line is pending until it is settled', async () => {
  const castId = newCastId();
  const params = { vote: 'yes-no', cast: castId };
  const envelope = envelopeOf(await readBallot(portal, 'yes-no'), yes);
  const status = async () => (await call(portal, 'ballots.readCast', { params })).body;
  portal.officer.queue('yes-no');
  const { code, headers } = await send(portal, 'yes-no', envelope, castId);
  assert.deepEqual([code, headers.get('retry-after')], ['request-in-progress', '1']);
  assert.deepEqual(await status(), { state: 'pending' });
  assert.deepEqual(await participation('yes-no'), { mine: 'pending' });
  assert.equal((await cast(portal, 'yes-no', no)).code, 'request-in-progress');

  portal.officer.settle('yes-no');
  assert.equal((await cast(portal, 'yes-no', no)).code, 'already-cast');
  const settled = await status();
  assert.ok(settled.state === 'recorded');
  assert.deepEqual((await send(portal, 'yes-no', envelope, castId)).body, settled.receipt);
});

test('rule 9: a line that is lost leaves nothing, and the same bytes may come again', async () => {
  const castId = newCastId();
  const envelope = envelopeOf(await readBallot(portal, 'yes-no'), yes);
  portal.officer.queue('yes-no');
  await send(portal, 'yes-no', envelope, castId);
  portal.officer.lose('yes-no');
  const params = { vote: 'yes-no', cast: castId };
  assert.deepEqual((await call(portal, 'ballots.readCast', { params })).body, { state: 'unknown' });
  assert.equal((await send(portal, 'yes-no', envelope, castId)).status, 200);
});
