import type { NewAccount } from '../../contract/invitations.ts';
import { newKey } from '../../idempotency-key.ts';
import { codeOf, expectOutcome, expectSame, expectTrue } from '../expect.ts';
import { signIn, type DomainSuite } from '../stage.ts';

/** Secrets of invitations in the scenario `local`. */
export interface InvitationTokens {
  /** Names an address without an account. */
  newcomer: string;
  /** For anybody, to an organisation that the sample member belongs to. */
  link: string;
  expired: string;
}

/** Being invited to an organisation. */
export const invitationsSuite = (
  { describe, it, start, sample }: DomainSuite,
  { newcomer, link, expired }: InvitationTokens,
): void => {
  const account: NewAccount = {
    token: newcomer,
    givenName: 'Zoé',
    familyName: 'Lachance',
    password: 'quatre mots au hasard',
    language: 'fr',
  };

  describe('an invitation', () => {
    it('S3-13: says who invites, to what, and whether it still holds', async () => {
      const { client } = await start();
      const { invitation } = expectOutcome(await client.invitations.find(newcomer), 'found');
      expectSame(invitation.state, 'open');
      expectTrue(invitation.inviter !== '' && invitation.organization.name !== '', 'who and where');
      expectTrue(Boolean(invitation.email), 'an address');
      expectSame(expectOutcome(await client.invitations.find(expired), 'found').invitation.state, 'expired');
      expectOutcome(await client.invitations.find('jamais-donnee-0000'), 'link-unknown');
    });

    it('S3-13: a new account ends signed in, and the invitation is used', async () => {
      const { client } = await start();
      expectOutcome(await client.invitations.join(account, { key: newKey() }), 'signed-in');
      expectSame(client.session.state.status, 'signed-in');
      expectSame(expectOutcome(await client.invitations.find(newcomer), 'found').invitation.state, 'used');
      expectSame(await client.invitations.accept(expired, { key: newKey() }), { outcome: 'already-member' });
    });

    it('S3-13: one that is closed, one of somebody else, one to where the member is already', async () => {
      const { client } = await start();
      expectSame(await codeOf(client.invitations.accept(link, { key: newKey() })), 'signed-out');
      expectSame(await client.invitations.join({ ...account, token: expired }, { key: newKey() }), {
        outcome: 'invitation-closed',
      });
      await signIn(client, sample);
      expectSame(await client.invitations.accept(link, { key: newKey() }), { outcome: 'already-member' });
      expectSame(expectOutcome(await client.invitations.find(link), 'found').invitation.standing, 'already-member');
    });

    it('S3-13: the role is the invitation’s, whatever is sent', async () => {
      const { client } = await start();
      const { invitation } = expectOutcome(await client.invitations.find(newcomer), 'found');
      const sent = { ...account, role: { name: 'voting-member' } };
      expectOutcome(await client.invitations.join(sent, { key: newKey() }), 'signed-in');
      const after = expectOutcome(await client.invitations.find(newcomer), 'found').invitation;
      expectSame(after.role, invitation.role);
    });

    it('S3-13, S13: a link for anybody sends one of their own, whoever asks', async () => {
      const { client } = await start();
      for (const email of [sample.identifier, 'personne@example.org']) {
        const write = { key: newKey() };
        expectSame(await client.invitations.sendMail({ token: link, email, language: 'fr' }, write), {
          outcome: 'sent',
        });
      }
    });
  });
};
