import { errorWords } from '../messages/errors.ts';
import { expect, pass, perceivedText, until, type Scene } from './fixture.ts';

/**
 * S14: whoever tries again too early is told how long to wait, each time, and nothing is sent. `act` sends; it is done
 * with the portal refusing for 30 seconds, then again while they pass.
 */
export async function expectPatience(scene: Scene, act: (scene: Scene) => unknown): Promise<void> {
  const { lang, page, portal } = scene;
  portal.faults.set('rate-limited', { seconds: 30 });
  await act(scene);
  await until(() => perceivedText(page).includes(errorWords[lang]['rate-limited']), 'the refusal');
  portal.faults.clear();
  await pass(5_000);
  const sent = portal.requests.length;
  const told = scene.announcements.length;
  await act(scene);
  await until(() => scene.announcements.length > told, 'the time left');
  expect(scene.announcements.at(-1)).to.match(/(Réessayez dans|Try again in)\s2\d\ss/);
  expect(portal.requests).to.have.length(sent);
}
