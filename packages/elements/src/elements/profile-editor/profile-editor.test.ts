import { html } from 'lit';
import {
  demoCredentials,
  expect,
  field,
  fill,
  find,
  findAll,
  focused,
  localMembers,
  perceived,
  perceivedText,
  press,
  settle,
  stage,
  typeText,
  until,
  type Scene,
  type SceneOptions,
} from '../../test/fixture.ts';
import { sessionWords } from '../../messages/session.ts';
import { passwordWords } from '../../messages/password.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import './profile-editor.define.ts';
import { words } from './profile-editor.messages.ts';

const member = demoCredentials.memberNumber;

const create = () =>
  html`<profile-editor><a href="https://membres.local101.example">Espace membre</a></profile-editor>`;

const t = ({ lang }: Scene) => words[lang];

/** Presses a button as a person does, which gives it the focus. */
function click(name: string | RegExp, scene?: Scene): void {
  const button = find('button', name, scene?.page);
  button.focus();
  button.click();
}

const isRead = (scene: Scene): boolean => findAll('button', t(scene).edit).length > 0;

async function edit(scene: Scene): Promise<void> {
  await until(() => isRead(scene), 'the profile is read');
  click(t(scene).edit);
  await until(() => findAll('button', t(scene).save).length, 'the form is open');
  await settle();
}

const save = (scene: Scene): void => {
  click(t(scene).save);
};

/** A field of the nth entry of a list. */
const fieldOf = (scene: Scene, entry: string, label: string): HTMLInputElement =>
  field(label, find('group', entry, scene.page));

const preferredName = (scene: Scene): HTMLInputElement => field(t(scene).preferredName);
const firstPhone = (scene: Scene): HTMLInputElement => fieldOf(scene, t(scene).lists.phones.entry(1), t(scene).number);

async function type(scene: Scene): Promise<void> {
  await edit(scene);
  fill(preferredName(scene), 'Marie');
  fill(firstPhone(scene), '581 555-0133');
}

async function saved(scene: Scene): Promise<void> {
  await until(() => perceivedText(scene.page).includes(t(scene).said.saved), 'it is saved');
}

const updates = ({ portal }: Scene) => portal.requests.filter(({ operation }) => operation === 'profile.update');

const onFile = ({ portal }: Scene, number: string = member) => {
  const found = portal.db.members.find(({ memberNumber }) => memberNumber === number);
  if (!found) throw new Error(`no member ${number}`);
  return found.details;
};

const isAsked = ({ lang }: Scene): boolean => findAll('button', sessionWords[lang].resume).length > 0;

function signInAgain(scene: Scene): void {
  fill(field(passwordWords[scene.lang].password), demoCredentials.password);
  click(sessionWords[scene.lang].resume);
}

async function stale(scene: Scene): Promise<void> {
  await type(scene);
  scene.portal.faults.set('stale');
  save(scene);
  await until(() => findAll('button', t(scene).keepChoices).length, 'both versions are shown');
}

function keepMine(scene: Scene): void {
  for (const radio of findAll('radio', new RegExp(t(scene).mine))) radio.click();
  click(t(scene).keepChoices);
}

widgetSuite({
  tag: 'profile-editor',
  create,
  states: {
    reading: { member, arrive: (scene) => until(() => isRead(scene)) },
    'signed-out': {},
    'confirmation-due': { member: localMembers.confirmationDue, arrive: (scene) => until(() => isRead(scene)) },
    'may-not-edit': { member: localMembers.lapsed, arrive: (scene) => until(() => isRead(scene)) },
    'cannot-be-read': {
      member,
      prepare: ({ faults }) => faults.set('forbidden' as never),
    },
    editing: { member, arrive: edit },
    'to-correct': {
      member,
      arrive: async (scene) => {
        await type(scene);
        fill(firstPhone(scene), '555-0142');
        save(scene);
        await settle();
      },
    },
    conflict: { member, arrive: stale },
    'asked-again': {
      member,
      arrive: async (scene) => {
        await type(scene);
        scene.portal.faults.set('signed-out');
        save(scene);
        await until(() => isAsked(scene));
      },
    },
    saved: {
      member,
      arrive: async (scene) => {
        await type(scene);
        save(scene);
        await saved(scene);
      },
    },
  },
  journey: {
    widget: 'profile',
    member,
    operation: 'profile.update',
    answer: ['memberNumber', 'givenName', 'preferredName', 'language', 'phones', 'emails', 'addresses', 'confirmedAt', 'confirmationDue'],
    begin: type,
    typed: ({ element }) =>
      Object.fromEntries(
        [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('form :is(input, select)') ?? [])].map(
          ({ name, value }) => [name, value],
        ),
      ),
    acts: [save, ({ element }) => element.shadowRoot?.querySelector('form')?.requestSubmit()],
    done: (scene) => perceivedText(scene.page).includes(t(scene).said.saved),
    effects: (scene) =>
      updates(scene).filter(
        ({ status, key }, index, all) =>
          (status === 200 || status === null) && all.findIndex((one) => one.key === key) === index,
      ).length,
    ways: {
      F16: { shown: isAsked, take: signInAgain },
      F17: { shown: isAsked, take: signInAgain },
      F18: { shown: (scene) => findAll('button', t(scene).keepChoices).length > 0, take: keepMine },
    },
  },
});
