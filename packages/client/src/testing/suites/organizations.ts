import { newKey } from '../../idempotency-key.ts';
import { codeOf, expectOutcome, expectSame, expectTrue } from '../expect.ts';
import { signIn, type Credential, type DomainSuite, type Stage } from '../stage.ts';

interface Entered extends Stage {
  /** Where they are not. */
  other: string;
  /** Who they are where they are. */
  before: string;
}

/** Changing the organisation that one acts for (B-29). `several` acts for two or more. */
export const organizationsSuite = (
  { describe, it, start, sample }: DomainSuite,
  several: Credential,
  faults: boolean,
): void => {
  const startInOne = async (): Promise<Entered> => {
    const stage = await start();
    await signIn(stage.client, several);
    const other = (await stage.client.organizations.list()).find(({ current }) => !current);
    expectTrue(other !== undefined, 'another organisation');
    return { ...stage, other: other.id, before: (await stage.client.me()).id };
  };

  const currentOf = async ({ client }: Pick<Stage, 'client'>): Promise<string[]> =>
    (await client.organizations.list()).filter(({ current }) => current).map(({ id }) => id);

  describe('the organisations of a person', () => {
    it('B-29: one, or several of which one is current', async () => {
      const { client } = await start();
      expectSame(await codeOf(client.organizations.list()), 'signed-out');
      await signIn(client, sample);
      expectSame(await currentOf({ client }), [(await client.me()).organization.id]);
    });

    it('B-34: a backend without them says so', async () => {
      const { client } = await start('without-organizations');
      await signIn(client, sample);
      expectSame(await codeOf(client.organizations.list()), 'unsupported');
    });

    it('B-29: acting for another, one is another member, with what is theirs alone', async () => {
      const stage = await startInOne();
      const { client, other, before } = stage;
      const profile = await client.profile.read();
      const { member } = expectOutcome(await client.organizations.enter(other, { key: newKey() }), 'signed-in');
      expectTrue(member.id !== before, 'another member');
      expectSame(await currentOf(stage), [other]);
      const me = await client.me();
      expectSame([me.id, me.organization.id], [member.id, other]);
      expectTrue((await client.profile.read()).etag !== profile.etag, 'another file');
    });

    it('R17: other pages of the browser follow', async () => {
      const { client, anotherPage, other } = await startInOne();
      const page = anotherPage();
      await page.session.refresh();
      const followed = new Promise<void>((resolve) => {
        page.session.subscribe(() => {
          resolve();
        });
      });
      const { member } = expectOutcome(await client.organizations.enter(other, { key: newKey() }), 'signed-in');
      await followed;
      expectTrue(page.session.state.status === 'signed-in' && page.session.state.member.id === member.id, 'the same');
    });

    it('S15: an organisation that is not theirs is unknown, and nothing changes', async () => {
      const stage = await startInOne();
      const { client, before } = stage;
      expectSame(await client.organizations.enter('nulle-part', { key: newKey() }), { outcome: 'not-found' });
      expectSame((await client.me()).id, before);
    });

    if (!faults) return;

    for (const name of ['stream-abort', 'body-stall', 'html']) {
      it(`F6, ${name}: an entry whose answer is lost is found out`, async () => {
        const stage = await startInOne();
        const { client, fault, clearFaults, other, before } = stage;
        await fault?.(name, { operation: 'organizations.enter' });
        const answer = await client.organizations.enter(other, { key: newKey() }).catch(() => undefined);
        await clearFaults?.();
        const { state } = client.session;
        expectTrue(state.status === 'signed-in', 'signed in');
        expectSame(state.member.id !== before, answer !== undefined);
        expectSame((await client.me()).id, state.member.id);
      });
    }

    it('F6: an entry whose answer is lost is asked for again, once', async () => {
      const { client, fault, other } = await startInOne();
      await fault?.('commit-then-drop', { operation: 'organizations.enter', times: 1 });
      expectOutcome(await client.organizations.enter(other, { key: newKey() }), 'signed-in');
    });

    it('F16: a session that is over ends for the page', async () => {
      const { client, fault, other } = await startInOne();
      await fault?.('signed-out', { operation: 'organizations.enter' });
      expectSame(await codeOf(client.organizations.enter(other, { key: newKey() })), 'signed-out');
      expectSame(client.session.state, { status: 'signed-out', reason: 'expired' });
    });

    it('S15: who they are may be asked again', async () => {
      const { client, fault, other, before } = await startInOne();
      await fault?.('step-up', { operation: 'organizations.enter' });
      expectSame(await codeOf(client.organizations.enter(other, { key: newKey() })), 'step-up');
      expectSame((await client.me()).id, before);
      await signIn(client, several);
      expectOutcome(await client.organizations.enter(other, { key: newKey() }), 'signed-in');
    });
  });
};
