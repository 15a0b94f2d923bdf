import type { MockPortal } from '@trait-union/mock-server';
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
import { errorWords } from '../../messages/errors.ts';
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
function click({ page }: Scene, name: string | RegExp): void {
  const button = find('button', name, page);
  button.focus();
  button.click();
}

const isRead = (scene: Scene): boolean => findAll('button', t(scene).edit, scene.page).length > 0;

async function edit(scene: Scene): Promise<void> {
  await until(() => isRead(scene), 'the profile is read');
  click(scene, t(scene).edit);
  await until(() => findAll('button', t(scene).save, scene.page).length, 'the form is open');
  await settle();
}

const save = (scene: Scene): void => {
  click(scene, t(scene).save);
};

/** A field of the nth entry of a list. */
const fieldOf = (scene: Scene, entry: string, label: string): HTMLInputElement =>
  field(label, find('group', entry, scene.page));

const preferredName = (scene: Scene): HTMLInputElement => field(t(scene).preferredName, scene.page);
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

const isAsked = ({ lang, page }: Scene): boolean => findAll('button', sessionWords[lang].resume, page).length > 0;

function signInAgain(scene: Scene): void {
  fill(field(passwordWords[scene.lang].password, scene.page), demoCredentials.password);
  click(scene, sessionWords[scene.lang].resume);
}

async function stale(scene: Scene): Promise<void> {
  await type(scene);
  scene.portal.faults.set('stale');
  save(scene);
  await until(() => findAll('button', t(scene).keepChoices, scene.page).length, 'both versions are shown');
}

function keepMine(scene: Scene): void {
  for (const radio of findAll('radio', new RegExp(t(scene).mine), scene.page)) radio.click();
  click(scene, t(scene).keepChoices);
}

/** What was typed, in the fields or among the versions to choose from; in whatever language, and while the form waits. */
function typed({ element }: Scene): Record<string, string> {
  const all = (selector: string) => [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>(selector) ?? [])];
  const [name, phone] = all('.version:first-of-type .value').map(({ textContent }) => textContent);
  return {
    preferredName: name ?? all('#preferredName')[0]?.value ?? '',
    phone: phone ?? all('input[type=tel]')[0]?.value ?? '',
  };
}

/** How often the member's own saving took effect, the office's aside. */
const ownSaves = new WeakMap<MockPortal, number>();

function countSaves(portal: MockPortal): void {
  const { saveDetails } = portal.db;
  portal.db.saveDetails = (id, changes) => {
    if ('confirmedAt' in changes) ownSaves.set(portal, (ownSaves.get(portal) ?? 0) + 1);
    return saveDetails(id, changes);
  };
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
      prepare: ({ faults }) => {
        faults.set('server-error', { operation: 'profile.read', status: 500 });
      },
      arrive: (scene) => until(() => perceivedText(scene.page).includes(errorWords[scene.lang].server)),
    },
    unsupported: {
      member,
      prepare: ({ db }) => {
        db.capabilities.domains = db.capabilities.domains.filter((domain) => domain !== 'profile');
      },
      arrive: (scene) => until(() => perceivedText(scene.page).includes(errorWords[scene.lang].unsupported)),
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
    answer: [
      'memberNumber',
      'givenName',
      'preferredName',
      'language',
      'phones',
      'emails',
      'addresses',
      'confirmedAt',
      'confirmationDue',
    ],
    begin: type,
    typed,
    acts: [save, ({ element }) => element.shadowRoot?.querySelector('form')?.requestSubmit()],
    done: (scene) => perceivedText(scene.page).includes(t(scene).said.saved),
    effects: ({ portal }) => ownSaves.get(portal) ?? 0,
    prepare: countSaves,
    ways: {
      F16: { shown: isAsked, take: signInAgain },
      F17: { shown: isAsked, take: signInAgain },
      F24: {
        shown: isAsked,
        take: (scene) => {
          if (isAsked(scene)) signInAgain(scene);
          else click(scene, errorWords[scene.lang].retry);
        },
      },
      F18: { shown: (scene) => findAll('button', t(scene).keepChoices, scene.page).length > 0, take: keepMine },
    },
  },
});
