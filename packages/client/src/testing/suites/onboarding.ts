import { onboardingStepNames } from '../../contract/onboarding.ts';
import { codeOf, expectSame, expectTrue } from '../expect.ts';
import { signIn, type DomainSuite } from '../stage.ts';

/** What is left for a new member to settle. */
export const onboardingSuite = ({ describe, it, start, sample }: DomainSuite): void => {
  describe('onboarding', () => {
    it('S1-27: is the signed-in member’s own, each step once', async () => {
      const { client } = await start();
      expectSame(await codeOf(client.onboarding.read()), 'signed-out');
      await signIn(client, sample);
      const { steps } = await client.onboarding.read();
      const names = steps.map(({ name }) => name);
      expectSame(names.length, new Set(names).size);
      expectTrue(
        onboardingStepNames.some((name) => names.includes(name)),
        'a step that widgets know',
      );
    });
  });
};
