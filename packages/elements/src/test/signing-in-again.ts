import { demoCredentials } from '@trait-union/mock-server';
import { errorWords } from '../messages/errors.ts';
import { passwordWords } from '../messages/password.ts';
import { sessionWords } from '../messages/session.ts';
import { field, fill, find, findAll, type Scene } from './fixture.ts';
import type { Journey } from './widget.ts';

/** Whether the member is asked who they are, in place. */
export const isAsked = ({ lang, page }: Scene): boolean =>
  findAll('button', sessionWords[lang].resume, page).length > 0;

const press = (scene: Scene, name: string): void => {
  const button = find('button', name, scene.page);
  button.focus();
  button.click();
};

export function signInAgain(scene: Scene): void {
  fill(field(passwordWords[scene.lang].password, scene.page), demoCredentials.password);
  press(scene, sessionWords[scene.lang].resume);
}

/** How a member goes on with an act for which they are asked who they are. */
export const waysOfSigningInAgain = {
  F16: { shown: isAsked, take: signInAgain },
  F17: { shown: isAsked, take: signInAgain },
  F24: {
    shown: isAsked,
    take: (scene) => {
      if (isAsked(scene)) signInAgain(scene);
      else press(scene, errorWords[scene.lang].retry);
    },
  },
} satisfies Journey['ways'];
