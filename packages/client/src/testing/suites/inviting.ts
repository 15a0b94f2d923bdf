import type { Invitee, NewInvitations } from '../../contract/inviting.ts';
import { newKey } from '../../idempotency-key.ts';
import type { PortalClient } from '../../portal-client.ts';
import { allPeople, changeOne, enterAssociation, personNow, type Association } from '../association.ts';
import { codeOf, expectOutcome, expectSame, expectTrue } from '../expect.ts';
import { signIn, type DomainSuite, type Stage } from '../stage.ts';

/** 128 bits take 22 characters of base64url, and more of anything else. */
const shortestSecret = 22;

const newEmail = (): string => `invitee-${newKey().slice(0, 8)}@example.org`;

/** Inviting people by e-mail and by link, and the seats that they will take. */
export const invitingSuite = (suite: DomainSuite, { manager, member, guest }: Association, faults: boolean): void => {
  const { describe, it } = suite;
  const enter = (): Promise<Stage> => enterAssociation(suite, manager);

  const invitationsTo = (...invitees: Invitee[]): NewInvitations => ({ invitees, language: 'fr', message: '' });
  const invite = ({ access }: PortalClient, ...invitees: Invitee[]) =>
    access.invite(invitationsTo(...invitees), { key: newKey() });

  /** A role that the member may give, which takes a seat or does not. */
  const roleThat = async ({ access }: PortalClient, takesSeat: boolean): Promise<string> => {
    const { roles } = await access.overview();
    const role = roles.find((one) => !one.refused && one.takesSeat === takesSeat);
    expectTrue(role !== undefined, `a role to give that ${takesSeat ? 'takes a' : 'takes no'} seat`);
    return role.name;
  };

  const secretOf = (url = ''): string => new URL(url).hash.split('=').at(-1) ?? '';

  describe('inviting by e-mail', () => {
    it('S3-11, B-06: each address is answered for, in that order, and keeps no other from it', async () => {
      const { client } = await enter();
      const role = await roleThat(client, false);
      const [self] = (await allPeople(client)).filter((one) => one.self);
      const email = newEmail();
      const addresses = [self?.email ?? '', 'sans arobase', email, email.toUpperCase()];
      const { results } = await invite(client, ...addresses.map((address) => ({ email: address, role })));
      expectSame(
        results.map(({ outcome }) => outcome),
        ['already-member', 'undeliverable', 'invited', 'already-invited'],
      );
      const person = results[2]?.person;
      expectSame([person?.state, person?.email, person?.role.name], ['invited', email, role]);
      expectSame(person && (await personNow(client, person)), person);
      const [event] = (await client.access.history({ person: person?.id ?? '' })).items;
      expectSame([event?.kind, event?.role?.name], ['invite', role]);
    });

    it('S3-11, R6: the same key invites once', async () => {
      const { client } = await enter();
      const write = { key: newKey() };
      const body = invitationsTo({ email: newEmail(), role: await roleThat(client, false) });
      const first = await client.access.invite(body, write);
      expectSame(await client.access.invite(body, write), first);
    });

    it('S3-13: a role that is not theirs to give is refused, and nobody is invited', async () => {
      const { client } = await enter();
      const { roles } = await client.access.overview();
      const notTheirs = [...roles.filter(({ refused }) => refused).map(({ name }) => name), 'nothing-known'];
      const { results } = await invite(client, ...notTheirs.map((role) => ({ email: newEmail(), role })));
      for (const { outcome, refused, person } of results)
        expectSame([outcome, Boolean(refused?.reason), person], ['refused', true, undefined]);
    });

    it('S3-29: never takes more seats than there are', async () => {
      const { client } = await enter();
      const { seats: before } = await client.access.overview();
      expectTrue(before.free !== null, 'a limit');
      const role = await roleThat(client, true);
      const invitees = Array.from({ length: before.free + 1 }, () => ({ email: newEmail(), role }));
      const { results, seats } = await invite(client, ...invitees);
      const invited = results.filter(({ outcome }) => outcome === 'invited').length;
      const keepsSeats = seats.invited > before.invited;
      expectSame(invited, keepsSeats ? before.free : invitees.length);
      for (const { outcome, person } of results.slice(invited)) expectSame([outcome, person], ['no-seat', undefined]);
      expectSame(seats.free, keepsSeats ? 0 : before.free);
      expectSame((await client.access.overview()).seats, seats);
    });

    it('S3-17: is sent once more when it is time, and never before', async () => {
      const { client } = await enter();
      const { results } = await invite(client, { email: newEmail(), role: await roleThat(client, false) });
      const person = results[0]?.person;
      expectTrue(person?.invitation !== undefined, 'an invitation');
      if (Date.parse(person.invitation.resendAt) <= client.clock.now()) return;
      const { result, undoUntil } = await changeOne(client, { act: 'resend' }, person);
      expectSame([result.outcome, result.refused?.reason, undoUntil], ['refused', 'too-soon', null]);
    });

    it('S3-17: one that waited too long has its whole time again', async () => {
      const { client } = await enter();
      const [expired] = (await allPeople(client, { states: ['expired'] })).filter(
        ({ refused }) => !refused.some(({ act }) => act === 'resend'),
      );
      expectTrue(expired !== undefined, 'an invitation that expired');
      const { result } = await changeOne(client, { act: 'resend' }, expired);
      expectSame([result.outcome, result.person?.state], ['done', 'invited']);
      const { expiresAt } = result.person?.invitation ?? {};
      expectTrue(expiresAt === undefined || Date.parse(expiresAt) > client.clock.now(), 'time to answer');
    });

    it('S3-11: is taken back, and brought back', async () => {
      const { client } = await enter();
      const { results } = await invite(client, { email: newEmail(), role: await roleThat(client, false) });
      const person = results[0]?.person;
      expectTrue(person !== undefined, 'their row');
      const { id, result, undoUntil } = await changeOne(client, { act: 'revoke' }, person);
      expectSame([result.outcome, await personNow(client, person)], ['done', undefined]);
      if (undoUntil === null) return;
      expectOutcome(await client.access.undo(id, { key: newKey() }), 'undone');
      expectSame((await personNow(client, person))?.state, 'invited');
    });

    if (suite.mail)
      it('S3-13, B-29: accepted with an account, it is one more organisation to act for, in its role', async () => {
        const { client, mailedToken } = await enter();
        const { organization, seats: before } = await client.access.overview();
        const role = await roleThat(client, true);
        const { results } = await invite(client, { email: guest.identifier, role });
        const person = results[0]?.person;
        expectTrue(person !== undefined, 'their row');
        const token = (await mailedToken?.(guest.identifier)) ?? '';
        await signIn(client, guest);
        expectOutcome(await client.invitations.accept(token, { key: newKey() }), 'accepted');
        const place = (await client.organizations.list()).find(({ id }) => id === organization.id);
        expectSame([place?.role?.name, place?.current], [role, false]);
        expectOutcome(await client.organizations.enter(organization.id, { key: newKey() }), 'signed-in');
        const me = await client.me();
        expectSame([me.organization.id, me.role?.name], [organization.id, role]);
        await signIn(client, manager);
        const now = await personNow(client, person);
        expectSame([now?.state, now?.role.name, now?.invitation], ['active', role, undefined]);
        expectSame((await client.access.overview()).seats.used, before.used + 1);
      });

    it('S3-07: is refused to whoever manages nobody', async () => {
      const role = await roleThat((await enter()).client, false);
      const { client } = await enterAssociation(suite, member);
      expectSame(await codeOf(invite(client, { email: newEmail(), role })), 'forbidden');
    });
  });

  describe('a link to share', () => {
    const startWithLink = async () => {
      const stage = await enter();
      const { client } = stage;
      const role = await roleThat(client, false);
      const made = await client.access.createLink({ role, uses: 3, days: 7 }, { key: newKey() });
      return { ...stage, role, link: expectOutcome(made, 'done').link };
    };

    it('S3-12: leads to its invitation, with a secret that nobody can guess and no server sees', async () => {
      const { client, link, role } = await startWithLink();
      expectSame([link.state, link.role.name, link.used, link.uses], ['open', role, 0, 3]);
      const days = (Date.parse(link.expiresAt ?? '') - client.clock.now()) / 86_400_000;
      expectTrue(days > 6.9 && days < 7.1, `a week, not ${days} days`);
      expectSame(new URL(link.url ?? '').protocol, 'https:');
      expectTrue(secretOf(link.url).length >= shortestSecret, '128 bits at least, behind the #');
      expectTrue(!link.id.includes(secretOf(link.url)), 'an id that is no secret');
      const { invitation } = expectOutcome(await client.invitations.find(secretOf(link.url)), 'found');
      expectSame([invitation.state, invitation.role.name, invitation.seatsLeft], ['open', role, 3]);
      const { items, skipped } = await client.access.links();
      expectSame(skipped, 0);
      expectSame(
        items.find(({ id }) => id === link.id),
        link,
      );
    });

    it('B-09: renewed, its former address leads nowhere', async () => {
      const { client, anotherPage, link } = await startWithLink();
      const { version } = link;
      const terms = { version, uses: 2, days: 1 };
      const renewed = expectOutcome(await client.access.renewLink(link.id, terms, { key: newKey() }), 'done').link;
      expectSame([renewed.id, renewed.state, renewed.used, renewed.uses], [link.id, 'open', 0, 2]);
      expectTrue(renewed.url !== link.url && renewed.version !== version, 'another secret');
      const before = await client.invitations.find(secretOf(link.url));
      expectTrue(before.outcome === 'link-unknown' || before.invitation.state !== 'open', 'nothing to accept');
      const now = expectOutcome(await client.invitations.find(secretOf(renewed.url)), 'found');
      expectSame(now.invitation.state, 'open');
      const late = await anotherPage().access.renewLink(link.id, terms, { key: newKey() });
      const { links } = expectOutcome(late, 'precondition-failed');
      expectSame(
        links.items.find(({ id }) => id === link.id),
        renewed,
      );
    });

    it('S3-12: revoked, it has no address, and is as it is when somebody revokes it again', async () => {
      const { client, link } = await startWithLink();
      const revoke = (version: string) => client.access.revokeLink(link.id, version, { key: newKey() });
      const { link: revoked } = expectOutcome(await revoke(link.version), 'done');
      expectSame([revoked.state, revoked.url], ['revoked', undefined]);
      const { invitation } = expectOutcome(await client.invitations.find(secretOf(link.url)), 'found');
      expectSame(invitation.state, 'revoked');
      expectSame(expectOutcome(await revoke(revoked.version), 'done').link, revoked);
    });

    it('S3-12: a role that is not theirs to give, or more than the limits, is named', async () => {
      const { client, role } = await startWithLink();
      const { roles, limits } = await client.access.overview();
      const refused = roles.find((one) => one.refused)?.name ?? 'nothing-known';
      const wrong: [string, Parameters<typeof client.access.createLink>[0]][] = [
        ['/role', { role: refused, uses: 1, days: 1 }],
        ...(limits.linkUses === null ? [] : [['/uses', { role, uses: limits.linkUses + 1, days: 1 }] as never]),
        ...(limits.linkDays === null ? [] : [['/days', { role, uses: 1, days: limits.linkDays + 1 }] as never]),
      ];
      for (const [pointer, link] of wrong) {
        const { fields } = expectOutcome(await client.access.createLink(link, { key: newKey() }), 'invalid-fields');
        expectSame(
          fields.map((field) => field.pointer),
          [pointer],
        );
      }
    });
  });

  describe('more seats', () => {
    it('S3-30: are asked for once', async () => {
      const { client, anotherPage } = await enter();
      const { seats: before } = await client.access.overview();
      expectTrue(before.total !== null, 'a limit');
      const body = { total: before.total + 10, message: 'Trois embauches en janvier.' };
      const { seats } = expectOutcome(await client.access.requestSeats(body, { key: newKey() }), 'requested');
      expectSame([seats.total, seats.request?.total], [before.total, body.total]);
      const again = await anotherPage().access.requestSeats(body, { key: newKey() });
      expectSame(expectOutcome(again, 'already-requested').seats.request, seats.request);
      const [event] = (await client.access.history({ kind: 'request-seats' })).items;
      expectSame(event?.seats, body.total);
    });

    it('S3-30: fewer than there are are refused', async () => {
      const { client } = await enter();
      const { total } = (await client.access.overview()).seats;
      expectTrue(total !== null, 'a limit');
      const answer = await client.access.requestSeats({ total: total - 1, message: '' }, { key: newKey() });
      expectSame(
        expectOutcome(answer, 'invalid-fields').fields.map(({ pointer }) => pointer),
        ['/total'],
      );
    });
  });

  describe('seats without a limit', () => {
    it('S3-29: are counted and never free, and everybody is invited', async () => {
      const { client } = await enterAssociation(suite, manager, 'association-unlimited');
      const { seats: before } = await client.access.overview();
      expectSame([before.total, before.free], [null, null]);
      const role = await roleThat(client, true);
      const invitees = Array.from({ length: 20 }, () => ({ email: newEmail(), role }));
      const { results, seats } = await invite(client, ...invitees);
      for (const { outcome } of results) expectSame(outcome, 'invited');
      expectSame([seats.total, seats.used, seats.free], [null, before.used, null]);
      expectTrue([0, results.length].includes(seats.invited - before.invited), 'a seat for each, or for none');
    });

    it('S3-30: no more of them can be asked for', async () => {
      const { client } = await enterAssociation(suite, manager, 'association-unlimited');
      const answer = await client.access.requestSeats({ total: 1000, message: '' }, { key: newKey() });
      expectSame(
        expectOutcome(answer, 'invalid-fields').fields.map(({ pointer }) => pointer),
        ['/total'],
      );
      expectSame((await client.access.overview()).seats.request, null);
    });
  });

  if (!faults) return;

  it('F6, S3-29: an invitation whose answer is lost takes one seat', async () => {
    const { client, fault } = await enter();
    const { seats: before } = await client.access.overview();
    await fault?.('commit-then-drop', { operation: 'access.invite', times: 1 });
    const { results, seats } = await invite(client, { email: newEmail(), role: await roleThat(client, true) });
    expectSame(results[0]?.outcome, 'invited');
    expectTrue(seats.invited - before.invited <= 1, 'one seat at most');
  });
};
