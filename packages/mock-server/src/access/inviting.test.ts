import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Invitee, InvitingReport } from '@trait-union/client/contract';
import type { MockPortal } from '../mock-portal.ts';
import { outbox } from '../outbox.ts';
import { associationLinks, associationMembers, associationPeople as people } from '../scenarios/association.ts';
import { change, freeSeats, outcomes, personOf, signedIn } from '../test/access.ts';
import { call, createClock } from '../test/call.ts';

const invite = async (portal: MockPortal, ...invitees: Invitee[]): Promise<InvitingReport> =>
  (await call(portal, 'access.invite', { body: { invitees, language: 'fr', message: 'À bientôt !' } })).body;

const to = (email: string, role = 'secondary-member', more: Partial<Invitee> = {}): Invitee => ({
  email,
  role,
  ...more,
});

const results = ({ results: each }: InvitingReport): string[] =>
  each.map(({ outcome, refused }) => (refused ? `${outcome}: ${refused.reason}` : outcome));

const lastToken = (portal: MockPortal): string => outbox(portal.db).all().at(-1)?.link?.token ?? '';

const account = { givenName: 'Ada', familyName: 'Vert', password: 'une longue phrase', language: 'fr' };

describe('inviting by e-mail', () => {
  test('S3-11, B-06: each address is answered for, in that order, whatever becomes of the others', async () => {
    const portal = signedIn();
    const sent = outbox(portal.db).all().length;
    const report = await invite(
      portal,
      to('pas une adresse'),
      to('personne@nulle.part.invalid'),
      to('un@example.com', 'capitaine'),
      to('acces.502-0003@example.com'),
      to(' NADIA.cherif@example.com '),
      to('odette.roy@example.com'),
      to('ada@example.com', 'secondary-member', { givenName: 'Ada', familyName: 'Vert' }),
      to('Ada@example.com'),
      to('plus.de.place@example.com'),
      to('sans.place@example.com', 'dispatcher'),
    );
    assert.deepEqual(results(report), [
      'undeliverable',
      'undeliverable',
      'refused: other',
      'already-member',
      'already-invited',
      'already-invited',
      'invited',
      'already-invited',
      'no-seat',
      'invited',
    ]);
    assert.equal(report.results[4]?.person?.id, people.invited);
    assert.equal(report.results[6]?.person?.name, 'Ada Vert');
    assert.equal(report.results[7]?.person?.id, report.results[6].person.id);
    assert.equal(report.seats.free, 0);
    const mail = outbox(portal.db).all().slice(sent);
    assert.deepEqual(
      mail.map((one) => one.to),
      ['ada@example.com', 'sans.place@example.com'],
    );
    assert.equal(mail[0]?.says?.['message'], 'À bientôt !');
  });

  test('S3-06, S3-13: a manager gives no role that is not theirs to give', async () => {
    const report = await invite(signedIn(associationMembers.accessManager), to('v@example.com', 'voting-member'));
    assert.deepEqual(results(report), ['refused: role']);
  });

  test('S3-29: two at the same moment never keep the same last seat', async () => {
    const portal = signedIn();
    const reports = await Promise.all([invite(portal, to('a@example.com')), invite(portal, to('b@example.com'))]);
    assert.deepEqual(reports.flatMap(results).sort(), ['invited', 'no-seat']);
  });

  test('S3-29: a seat that others take first is told, and nothing is sent', async () => {
    const portal = signedIn();
    portal.faults.set('seats-taken');
    const sent = outbox(portal.db).all().length;
    assert.deepEqual(results(await invite(portal, to('tard@example.com'))), ['no-seat']);
    assert.equal(outbox(portal.db).all().length, sent);
  });

  test('S3-13: who accepts is the same person of the list, in that role, with their seat and what goes with it', async () => {
    const portal = signedIn();
    const [{ person } = {}] = (await invite(portal, to('ada@example.com'))).results;
    const id = person?.id ?? '';
    await change(portal, { act: 'set-documentation', on: true }, id);
    const seats = await freeSeats(portal);
    const token = lastToken(portal);
    assert.equal((await call(portal, 'invitations.join', { body: { token, ...account } })).status, 200);
    const me = (await call(portal, 'me.read')).body;
    assert.equal(me.role?.name, 'secondary-member');
    assert.ok(me.permissions.includes('documents.read'));
    portal.signInAs(associationMembers.votingMember);
    const joined = await personOf(portal, id);
    assert.deepEqual([joined.state, joined.name, joined.documentation], ['active', 'Ada Vert', true]);
    assert.notEqual(joined.version, person?.version);
    assert.equal(await freeSeats(portal), seats);
    const [event] = (await call(portal, 'access.history', { query: { person: id, kind: 'join' } })).body.items;
    assert.deepEqual(event?.by, { id, name: 'Ada Vert' });
  });

  test('S3-13: the role that was changed meanwhile is the one that is given', async () => {
    const portal = signedIn();
    const [{ person } = {}] = (await invite(portal, to('ada@example.com'))).results;
    await change(portal, { act: 'set-role', role: 'dispatcher' }, person?.id ?? '');
    await call(portal, 'invitations.join', { body: { token: lastToken(portal), ...account } });
    assert.equal((await call(portal, 'me.read')).body.role?.name, 'dispatcher');
  });
});

describe('an invitation that waits', () => {
  test('S3-11: is over after its time, gives its seat back, and is another version', async () => {
    const clock = createClock();
    const portal = signedIn(undefined, { now: clock.now });
    const before = await personOf(portal, people.undelivered);
    assert.deepEqual([before.state, before.invitation?.delivery], ['invited', 'failed']);
    clock.pass(14 * 86_400_000);
    portal.signInAs(associationMembers.votingMember);
    const after = await personOf(portal, people.undelivered);
    assert.equal(after.state, 'expired');
    assert.notEqual(after.version, before.version);
    assert.equal((await call(portal, 'access.overview')).body.seats.invited, 0);
  });

  test('S3-11, S3-17: is sent once more after a while, under a new link and with all of its time', async () => {
    const clock = createClock();
    const portal = signedIn(undefined, { now: clock.now });
    const again = { act: 'resend' } as const;
    const tooSoon = await personOf(portal, people.justInvited);
    assert.deepEqual(
      tooSoon.refused.find(({ act }) => act === 'resend'),
      { act: 'resend', reason: 'too-soon' },
    );
    assert.deepEqual(outcomes((await change(portal, again, people.justInvited)).body), ['refused: too-soon']);
    clock.pass(Date.parse(tooSoon.invitation?.resendAt ?? '') - clock.now());
    const { body } = await change(portal, again, people.justInvited);
    assert.deepEqual(outcomes(body), ['done']);
    const { invitation } = body.results[0]?.person ?? {};
    assert.equal(Date.parse(invitation?.sentAt ?? ''), clock.now());
    assert.equal(Date.parse(invitation?.expiresAt ?? ''), clock.now() + 14 * 86_400_000);
    assert.equal((await call(portal, 'invitations.find', { body: { token: lastToken(portal) } })).body.state, 'open');
    const old = await call(portal, 'invitations.find', { body: { token: 'jeton-repartition-example-com' } });
    assert.equal(old.code, 'link-unknown');
  });

  test('S3-29: one that is over keeps a seat again when it is sent once more, if one is free', async () => {
    const portal = signedIn();
    portal.colleaguesOf(associationMembers.votingMember).takeSeats();
    const again = { act: 'resend' } as const;
    assert.deepEqual(outcomes((await change(portal, again, people.expired)).body), ['refused: no-seat']);
    portal.colleaguesOf(associationMembers.votingMember).grantSeats(51);
    const { body } = await change(portal, again, people.expired);
    assert.deepEqual([...outcomes(body), body.seats.free], ['done', 0]);
  });

  test('S3-11: is taken back: the link is closed, the seat is free, and they are not in the list any more', async () => {
    const portal = signedIn();
    const { body } = await change(portal, { act: 'revoke' }, people.invited);
    assert.deepEqual([...outcomes(body), body.results[0]?.person, body.seats.free], ['done', undefined, 2]);
    const closed = await call(portal, 'invitations.find', { body: { token: 'jeton-nadia-cherif-example-com' } });
    assert.equal(closed.body.state, 'revoked');
    const gone = await call(portal, 'access.change', {
      body: { act: { act: 'revoke' }, people: [{ id: people.invited, version: '1' }] },
    });
    assert.deepEqual(outcomes(gone.body), ['gone']);
  });
});

describe('links to share', () => {
  const linksOf = async (portal: MockPortal) => (await call(portal, 'access.links')).body.items;
  const tokenOf = (url = ''): string => new URL(url).hash.replace('#invitation-accept=', '');
  const stateOf = async (portal: MockPortal, url: string | undefined) => {
    const { body, code } = await call(portal, 'invitations.find', { body: { token: tokenOf(url) } });
    return code ?? body.state;
  };

  test('S3-12: open ones first, with the address in them alone', async () => {
    const links = await linksOf(signedIn());
    assert.deepEqual(
      links.map(({ id, state, url }) => [id, state, url !== undefined]),
      [
        [associationLinks.open, 'open', true],
        [associationLinks.revoked, 'revoked', false],
        [associationLinks.expired, 'expired', false],
        [associationLinks.usedUp, 'used-up', false],
      ],
    );
  });

  test('S3-12: made within the limits, of a role that is theirs to give', async () => {
    const portal = signedIn(associationMembers.accessManager);
    const refused = await call(portal, 'access.createLink', { body: { role: 'voting-member', uses: 26, days: null } });
    assert.deepEqual(
      refused.problem?.fields?.map(({ pointer }) => pointer),
      ['/role', '/uses', '/days'],
    );
    const { body } = await call(portal, 'access.createLink', { body: { role: 'dispatcher', uses: 1, days: 7 } });
    assert.deepEqual([body.state, body.used, body.uses, body.made.by], ['open', 0, 1, 'Rachel Ouimet']);
    assert.equal(await stateOf(portal, body.url), 'open');
  });

  test('B-09: renewed, it has another secret under the same id, and the address from before leads nowhere', async () => {
    const portal = signedIn();
    const [{ id, version, url } = { id: '', version: '' }] = await linksOf(portal);
    const renewal = { version, uses: 5, days: 10 };
    const { body } = await call(portal, 'access.renewLink', { params: { link: id }, body: renewal });
    assert.deepEqual([body.id, body.used, body.uses, body.state], [id, 0, 5, 'open']);
    assert.notEqual(body.url, url);
    assert.deepEqual([await stateOf(portal, url), await stateOf(portal, body.url)], ['link-unknown', 'open']);
    const stale = await call(portal, 'access.renewLink', { params: { link: id }, body: renewal });
    assert.equal(stale.code, 'precondition-failed');
  });

  test('S3-12: revoked by the one who saw it last, and then as it is to whoever asks again', async () => {
    const portal = signedIn();
    const [{ id, version, url } = { id: '', version: '' }] = await linksOf(portal);
    portal.faults.set('stale');
    const revoke = (sent: string) =>
      call(portal, 'access.revokeLink', { params: { link: id }, body: { version: sent } });
    assert.equal((await revoke(version)).code, 'precondition-failed');
    const [now] = await linksOf(portal);
    assert.equal(await stateOf(portal, url), 'link-unknown');
    assert.equal((await revoke(now?.version ?? '')).body.state, 'revoked');
    assert.equal((await revoke(version)).body.state, 'revoked');
    assert.equal(await stateOf(portal, now?.url), 'revoked');
  });

  test('S3-12: can be revoked while people come by it', async () => {
    const portal = signedIn();
    const [seen] = await linksOf(portal);
    portal.signInAs('503-0002');
    const { code } = await call(portal, 'invitations.accept', { body: { token: tokenOf(seen?.url) } });
    assert.equal(code, undefined);
    portal.signInAs(associationMembers.votingMember);
    const { used, state } = (
      await call(portal, 'access.revokeLink', {
        params: { link: seen?.id ?? '' },
        body: { version: seen?.version },
      })
    ).body;
    assert.deepEqual([used, state], [(seen?.used ?? 0) + 1, 'revoked']);
  });

  test('S3-06: whoever may not give its role does not see where it leads', async () => {
    const portal = signedIn();
    const { url } = (await call(portal, 'access.createLink', { body: { role: 'voting-member', uses: 1, days: 1 } }))
      .body;
    assert.ok(url);
    portal.signInAs(associationMembers.accessManager);
    const [link, other] = await linksOf(portal);
    assert.deepEqual(
      [link?.role.name, link?.state, link?.url, other?.url !== undefined],
      ['voting-member', 'open', undefined, true],
    );
  });

  test('S3-12, S3-29: keeps no seat: who comes when none is free is told so', async () => {
    const portal = signedIn();
    const [link] = await linksOf(portal);
    assert.equal(await stateOf(portal, link?.url), 'open');
    portal.colleaguesOf(associationMembers.votingMember).takeSeats();
    assert.equal(await stateOf(portal, link?.url), 'full');
  });

  test('S3-12: a link of another organisation is nobody’s here', async () => {
    const portal = signedIn();
    for (const operation of ['access.renewLink', 'access.revokeLink'] as const) {
      const body = { version: '1', uses: 1, days: 1 };
      assert.equal((await call(portal, operation, { params: { link: 'inconnu' }, body })).code, 'not-found');
    }
  });
});
