import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { personActs } from './contract/people.ts';
import { permissions, refusalReasons, type Permission } from './contract/permissions.ts';
import { refusedBecause, verdictOn, verdictOnAct, verdictOnOffer } from './permissions.ts';

const ask = { fr: 'l’équipe de soutien', en: 'the support team' };
const capabilities = { domains: ['access'], signIn: { identifiers: ['email'], passkeys: false } };
const knowing = (...known: Permission[]) => ({ ...capabilities, permissions: known });
const nobody = { permissions: [] };

describe('verdictOn', () => {
  it('S3-01: what the server lets the member do is allowed', () => {
    for (const permission of permissions)
      assert.deepEqual(verdictOn(permission, { permissions: [...permissions] }, capabilities), { state: 'allowed' });
  });

  it('S2-04: what it refuses comes with its reason and whom to ask', () => {
    for (const reason of refusalReasons) {
      const me = { permissions: [], refused: [{ permission: 'jobs.post', reason, ask }] };
      assert.deepEqual(verdictOn('jobs.post', me, capabilities), { state: 'refused', reason, ask });
    }
  });

  it('S2-04: what is in neither list is refused by the member’s role, whatever the reasons of others', () => {
    const me = { permissions: ['jobs.read'], refused: [{ permission: 'jobs.post', reason: 'by-desk', ask }] };
    for (const one of [me, nobody])
      assert.deepEqual(verdictOn('renewal.pay', one, capabilities), { state: 'refused', reason: 'role' });
  });

  it('S3-01: the server’s yes goes before a reason that is left over', () => {
    const me = { permissions: ['jobs.post'], refused: [{ permission: 'jobs.post', reason: 'by-desk' }] };
    assert.deepEqual(verdictOn('jobs.post', me, capabilities), { state: 'allowed' });
  });

  it('F15: a reason of a newer backend is another reason, and says whom to ask all the same', () => {
    for (const reason of ['on-leave', '', 'constructor', '__proto__', 'toString'])
      assert.deepEqual(refusedBecause({ reason, ask }), { state: 'refused', reason: 'other', ask });
  });

  it('B-34: what means nothing to the backend is not offered, to anybody', () => {
    const known = knowing('access.read');
    for (const me of [nobody, { permissions: ['access.set-seat'] }])
      assert.deepEqual(verdictOn('access.set-seat', me, known), { state: 'not-offered' });
    assert.deepEqual(verdictOn('access.read', { permissions: ['access.read'] }, known), { state: 'allowed' });
    assert.deepEqual(verdictOn('access.read', nobody, known), { state: 'refused', reason: 'role' });
  });

  it('B-34: a list of its permissions that is none hides nothing', () => {
    for (const given of [undefined, null, 'all', { 'access.read': true }, [1]]) {
      const verdict = verdictOn('access.set-seat', nobody, { ...capabilities, permissions: given });
      assert.deepEqual(verdict, { state: 'refused', reason: 'role' });
    }
  });
});

describe('verdictOnAct', () => {
  const manager = { permissions: personActs.map((act) => `access.${act}`) };

  it('S3-05: every act that the member may do is allowed, but to those to whom it is refused', () => {
    const person = { refused: [{ act: 'remove', reason: 'last-voting-member', ask }] };
    for (const act of personActs) {
      const refused = { state: 'refused', reason: 'last-voting-member', ask };
      assert.deepEqual(
        verdictOnAct(act, person, manager, capabilities),
        act === 'remove' ? refused : { state: 'allowed' },
      );
    }
  });

  it('S3-07: what the member may not do to anybody says that, whoever it is about', () => {
    const me = { permissions: [], refused: [{ permission: 'access.set-job-posting', reason: 'by-desk', ask }] };
    const person = { refused: [{ act: 'set-job-posting', reason: 'comes-with-role' }] };
    for (const one of [person, { refused: [] }])
      assert.deepEqual(verdictOnAct('set-job-posting', one, me, capabilities), {
        state: 'refused',
        reason: 'by-desk',
        ask,
      });
  });

  it('B-34: an act that the backend does not know is not offered, even where it is refused', () => {
    const person = { refused: [{ act: 'set-seat', reason: 'not-for-role' }] };
    assert.deepEqual(verdictOnAct('set-seat', person, manager, knowing('access.remove')), { state: 'not-offered' });
  });
});

it('S3-10: an offer says by itself what cannot be done to it', () => {
  const offer = { refused: [{ act: 'withdraw', reason: 'role', ask }] };
  assert.deepEqual(verdictOnOffer('edit', offer), { state: 'allowed' });
  assert.deepEqual(verdictOnOffer('withdraw', offer), { state: 'refused', reason: 'role', ask });
});
