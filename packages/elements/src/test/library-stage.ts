import { demoCredentials, type MockPortal } from '@trait-union/mock-server';
import { html, type TemplateResult } from 'lit';
import '../elements/document-library/document-library.define.ts';
import { words, type DocumentLibraryWords } from '../elements/document-library/document-library.messages.ts';
import { perceivedText, stage, until, type Scene, type SceneOptions } from './fixture.ts';

export const member = demoCredentials.memberNumber;

export const create = (): TemplateResult =>
  html`<document-library home-url="/" login-url="/connexion" support-url="/aide">
    <a href="https://membres.local101.example">Espace membre</a>
  </document-library>`;

export const t = ({ lang }: Scene): DocumentLibraryWords => words[lang];

export const shows = (scene: Scene, text: string): boolean =>
  perceivedText(scene.page).includes(text.replace(/\s+/g, ' '));

export const part = ({ element }: Scene, name: string): HTMLElement | null =>
  element.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`) ?? null;

export const documentsOf = ({ element }: Scene): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('.document') ?? []),
];

export const titlesOf = (scene: Scene): string[] =>
  documentsOf(scene).map((one) => one.querySelector('h3')?.textContent.trim() ?? '');

export const listed = (scene: Scene): Promise<unknown> =>
  until(() => part(scene, 'count') && !scene.element.shadowRoot?.querySelector('.listed[aria-busy=true]'), 'the list');

/** Leaves these documents alone. */
export const only =
  (...ids: string[]) =>
  ({ db }: MockPortal): void => {
    const documents = db.records<object>('documents');
    for (const [id] of documents.entries()) if (!ids.includes(id)) documents.remove(id);
  };

/** Of three categories, and in each way a file may be. */
export const few = only('ordre-du-jour', 'budget', 'echelles-salariales', 'convention-2024-2028');

export const library = async (options: SceneOptions = {}): Promise<Scene> => {
  const scene = await stage(create(), { member, ...options });
  await listed(scene);
  return scene;
};

/** The button that gets the first file of the first document. */
export const openOf = (scene: Scene): HTMLButtonElement => part(scene, 'open') as HTMLButtonElement;

/** The link by which the browser gets a file, once it was asked for. */
export const followOf = (scene: Scene): HTMLElement | null => part(scene, 'follow');
