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
  leave,
  localMembers,
  pass,
  perceived,
  perceivedText,
  plain,
  press,
  samplePasskey,
  settle,
  stage,
  typeText,
  until,
  type Scene,
  type SceneOptions,
} from '../../test/fixture.ts';
import { errorWords } from '../../messages/errors.ts';
import { unsavedChangesWords } from '../../messages/unsaved-changes.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import './profile-editor.define.ts';
import type { ProfileEditor } from './profile-editor.ts';
import { editingWords } from './profile-editor.editing-messages.ts';
import { isAsked, waysOfSigningInAgain } from '../../test/signing-in-again.ts';

const member = demoCredentials.memberNumber;

const create = () =>
  html`<profile-editor><a href="https://membres.local101.example">Espace membre</a></profile-editor>`;

const t = ({ lang }: Scene) => editingWords[lang];

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
const firstPhone = (scene: Scene): HTMLInputElement =>
  fieldOf(scene, t(scene).entries.phones.entry(1), t(scene).number);

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
    passkeys: {
      member,
      scenario: 'passkeys',
      arrive: (scene) => until(() => perceivedText(scene.page).includes(samplePasskey.name)),
    },
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
      ...waysOfSigningInAgain,
      F18: { shown: (scene) => findAll('button', t(scene).keepChoices, scene.page).length > 0, take: keepMine },
    },
  },
});

const editing = async (options: SceneOptions = {}): Promise<Scene> => {
  const scene = await stage(create(), { member, ...options });
  await edit(scene);
  return scene;
};

/** Whether these words are on the screen, whatever the width of their spaces. */
const shows = (scene: Scene, text: string): boolean => read(scene).includes(plain(text));

/** What is read of the file, as text. */
const read = (scene: Scene): string => perceivedText(scene.page);

const lastBody = (scene: Scene): unknown => JSON.parse(updates(scene).at(-1)?.body ?? 'null');

const errorSummary = (scene: Scene): HTMLElement =>
  [...perceived(scene.page)].find((part) => part.part.contains('error-summary'))!;

describe('profile-editor', () => {
  it('S0-02, S0-26, S1-04: one click opens the form; only what changed is sent, and the file is shown as saved', async () => {
    const scene = await editing();
    const events: (readonly string[])[] = [];
    scene.page.addEventListener('profile-editor-saved', ({ fields }) => events.push(fields));
    fill(firstPhone(scene), ' (581) 555.0133 poste 12 ');
    save(scene);
    await saved(scene);
    expect(lastBody(scene)).to.deep.equal({
      phones: onFile(scene).phones.map(({ id, kind, number, extension }) => ({
        id,
        kind,
        number,
        ...(extension && { extension }),
      })),
    });
    expect(onFile(scene).phones[0]).to.deep.include({ number: '+15815550133', extension: '12' });
    expect(read(scene)).to.contain('581 555-0133, poste 12');
    expect(events).to.deep.equal([['phones']]);
    expect(focused().textContent).to.equal(t(scene).heading);
    await until(() => scene.announcements.includes(t(scene).said.saved));
  });

  it('S0-02: says so when there is nothing to save, and sends nothing', async () => {
    const scene = await editing();
    fill(firstPhone(scene), '4185550142');
    save(scene);
    await until(() => shows(scene, t(scene).said.unchanged));
    expect(updates(scene)).to.have.length(0);
  });

  it('S0-08: copies the member number and says so', async () => {
    const copied: string[] = [];
    const clipboard = Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard');
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: (text: string) => Promise.resolve(void copied.push(text)) },
    });
    try {
      const scene = await stage(create(), { member });
      await until(() => isRead(scene));
      click(scene, /^Copier/);
      await until(() => scene.announcements.length);
      expect(copied).to.deep.equal([member]);
      expect(scene.announcements[0]).to.match(/copié/);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
      expect(Object.getOwnPropertyDescriptor(Navigator.prototype, 'clipboard')).to.deep.equal(clipboard);
    }
  });

  it('S0-27: asks whether the details are still right, and takes yes for an answer', async () => {
    const scene = await stage(create(), { member: localMembers.confirmationDue });
    await until(() => shows(scene, t(scene).stillRight));
    click(scene, t(scene).allRight);
    await until(() => shows(scene, t(scene).said.confirmed));
    expect(shows(scene, t(scene).stillRight)).to.equal(false);
    expect(focused().textContent).to.equal(t(scene).heading);
    expect(
      scene.portal.requests.filter(({ operation, status }) => operation === 'profile.confirm' && status === 200),
    ).to.have.length(1);
  });

  it('S0-27: a file that has changed meanwhile is shown again before it is confirmed', async () => {
    const scene = await stage(create(), { member: localMembers.confirmationDue });
    await until(() => isRead(scene));
    scene.portal.faults.set('stale');
    click(scene, t(scene).allRight);
    await until(() => shows(scene, t(scene).said.changed));
    expect(read(scene)).to.contain('418 555-0199');
    expect(shows(scene, t(scene).stillRight)).to.equal(true);
  });

  it('S2-04: what the member may not change is shown, disabled, and says why', async () => {
    const scene = await stage(create(), { member: localMembers.lapsed });
    await until(() => shows(scene, t(scene).forbidden));
    const button = find('button', t(scene).edit, scene.page);
    expect(button.ariaDisabled).to.equal('true');
    button.click();
    await until(() => scene.announcements.includes(t(scene).forbidden));
    expect(findAll('button', t(scene).save, scene.page)).to.have.length(0);
  });

  it('S2-18: the focus follows what is added, taken off and brought back', async () => {
    const scene = await editing();
    const { phones } = t(scene).entries;
    click(scene, phones.add);
    await settle();
    expect(focused()).to.equal(fieldOf(scene, phones.entry(4), t(scene).kind));
    click(scene, phones.remove(4));
    await settle();
    expect(focused()).to.equal(find('button', phones.add, scene.page));
    click(scene, phones.remove(2));
    await settle();
    expect(focused()).to.equal(find('button', phones.restore(2), scene.page));
    expect(read(scene)).to.contain(phones.removed(2));
    click(scene, phones.restore(2));
    await settle();
    expect(focused()).to.equal(fieldOf(scene, phones.entry(2), t(scene).kind));
    expect(fieldOf(scene, phones.entry(2), t(scene).extension).value).to.equal('12');
  });

  it('S2-18: saves phones that were added and taken off together', async () => {
    const scene = await editing();
    const { phones } = t(scene).entries;
    click(scene, phones.remove(2));
    click(scene, phones.add);
    await settle();
    fill(fieldOf(scene, phones.entry(4), t(scene).number), '+33 1 23 45 67 89');
    save(scene);
    await saved(scene);
    expect(onFile(scene).phones.map(({ number }) => number)).to.deep.equal([
      '+14185550142',
      '+14185550168',
      '+33123456789',
    ]);
  });

  it('S2-20: a unit typed in the street goes to its own field, and is shown before the civic number', async () => {
    const scene = await editing();
    const entry = t(scene).entries.addresses.entry(1);
    fill(fieldOf(scene, entry, t(scene).unit), '');
    fill(fieldOf(scene, entry, t(scene).street), '123 rue Main app. 10');
    fill(fieldOf(scene, entry, t(scene).postalCode), 'g1r4s9');
    save(scene);
    await saved(scene);
    expect(onFile(scene).addresses[0]).to.deep.include({ unit: '10', street: '123 rue Main', postalCode: 'G1R 4S9' });
    expect(read(scene)).to.contain('10-123 rue Main').and.to.contain('G1R 4S9');
  });

  describe('S2-19: address suggestions', () => {
    const street = (scene: Scene): HTMLInputElement =>
      fieldOf(scene, t(scene).entries.addresses.entry(1), t(scene).street);

    it('fills the address from the backend’s suggestions, by keyboard', async () => {
      const scene = await editing();
      await until(() => street(scene).role === 'combobox');
      street(scene).select();
      await typeText(street(scene), '350 boul char');
      await until(() => findAll('option', /350, boulevard/, scene.page).length);
      expect(street(scene).ariaExpanded).to.equal('true');
      await press('ArrowDown');
      await press('ArrowDown');
      await press('Enter');
      await settle();
      const entry = t(scene).entries.addresses.entry(1);
      expect(street(scene).value).to.equal('350, boulevard Charest Est');
      expect(fieldOf(scene, entry, t(scene).unit).value).to.equal('302');
      expect(fieldOf(scene, entry, t(scene).postalCode).value).to.equal('G1K 3H4');
      expect(street(scene).ariaExpanded).to.equal('false');
      expect(focused()).to.equal(street(scene));
    });

    it('asks nobody before three characters, and once after a burst', async () => {
      const asked: string[] = [];
      const scene = await editing();
      (scene.element as ProfileEditor).addressSuggester = {
        suggest: (text) => Promise.resolve(asked.push(text) ? [] : []),
      };
      await until(() => street(scene).role === 'combobox');
      fill(street(scene), '35');
      await pass(1_000);
      for (const text of ['350', '350 b', '350 bo']) fill(street(scene), text);
      await pass(1_000);
      expect(asked).to.deep.equal(['350 bo']);
      expect(scene.portal.requests.filter(({ operation }) => operation === 'addressSuggestions.search')).to.have.length(
        0,
      );
    });

    it('goes on by hand when suggesting fails, and says nothing', async () => {
      const scene = await editing();
      await until(() => street(scene).role === 'combobox');
      scene.portal.faults.set('server-error', { status: 500 });
      fill(street(scene), '123, rue Main');
      await pass(5_000);
      expect(scene.announcements).to.deep.equal([]);
      scene.portal.faults.clear();
      save(scene);
      await saved(scene);
      expect(onFile(scene).addresses[0]?.street).to.equal('123, rue Main');
    });

    it('is a plain field where nobody suggests', async () => {
      const scene = await editing({
        prepare: ({ db }) => {
          db.capabilities.domains = db.capabilities.domains.filter((domain) => domain !== 'address-suggestions');
        },
      });
      await pass(1_000);
      expect(street(scene).role).to.equal(null);
    });
  });

  it('A2: nothing is held against a field before the form is sent', async () => {
    const scene = await editing();
    fill(firstPhone(scene), '');
    firstPhone(scene).focus();
    for (let tab = 0; tab < 8; tab++) await press('Tab');
    expect(findAll('group', /corriger/, scene.page)).to.have.length(0);
    expect(firstPhone(scene).ariaInvalid).to.equal('false');
  });

  it('A1: what is wrong stands above the form, takes the focus, and leads to each field, equal words too', async () => {
    const scene = await editing();
    const { emails } = t(scene).entries;
    for (const place of [1, 2]) fill(fieldOf(scene, emails.entry(place), t(scene).email), '');
    save(scene);
    await settle();
    expect(focused()).to.equal(errorSummary(scene));
    const links = findAll('link', undefined, errorSummary(scene));
    expect(new Set(links.map(({ textContent }) => textContent))).to.have.property('size', 1);
    for (const [index, link] of links.entries()) {
      link.click();
      expect(focused()).to.equal(fieldOf(scene, emails.entry(index + 1), t(scene).email));
    }
    expect(links).to.have.length(2);
    expect(updates(scene)).to.have.length(0);
  });

  it('A1, S26: what the backend refuses is said at the same fields, in our words', async () => {
    const scene = await editing();
    const email = fieldOf(scene, t(scene).entries.emails.entry(2), t(scene).email);
    fill(email, 'marie@nulle-part.invalid');
    save(scene);
    await until(() => shows(scene, t(scene).errors(1)));
    await settle();
    expect(focused()).to.equal(errorSummary(scene));
    findAll('link', undefined, errorSummary(scene))[0]?.click();
    expect(focused()).to.equal(email);
    expect(read(scene)).to.contain(t(scene).fieldIssues['emails/address']?.['not-deliverable']);
    expect(email.value).to.equal('marie@nulle-part.invalid');
  });

  it('S0-02: keeps every key of a fast hand', async () => {
    const scene = await editing();
    const text = 'Marie-Ève de la Côte-Nord 0123456789';
    await typeText(preferredName(scene), text);
    await settle();
    expect(preferredName(scene).value).to.equal(text);
    save(scene);
    await saved(scene);
    expect(onFile(scene).preferredName).to.equal(text);
  });

  describe('B-33: a draft', () => {
    /** A later visit of the same history entry, by the same member unless told otherwise. */
    const visit = (options: SceneOptions = {}): Promise<Scene> => {
      leave();
      return stage(create(), { member, reloaded: true, ...options });
    };
    const isOpen = (scene: Scene): boolean => findAll('button', t(scene).save, scene.page).length > 0;

    it('survives a reload, takes no focus, and is saved as if nothing had happened', async () => {
      const before = await stage(create(), { member });
      await type(before);
      click(before, t(before).entries.phones.add);
      await settle();
      const scene = await visit();
      await until(() => isOpen(scene), 'the form is open again');
      expect(document.activeElement).to.equal(document.body);
      expect(preferredName(scene).value).to.equal('Marie');
      expect(firstPhone(scene).value).to.equal('581 555-0133');
      fill(fieldOf(scene, t(scene).entries.phones.entry(4), t(scene).number), '418 555-0177');
      await settle();
      save(scene);
      await saved(scene);
      expect(onFile(scene).phones.map(({ number }) => number)).to.include.members(['+15815550133', '+14185550177']);
      expect(history.state).to.equal(null);
    });

    it('that somebody else’s change has overtaken ends in both versions', async () => {
      await type(await stage(create(), { member }));
      const scene = await visit({
        prepare: ({ db }) => {
          const { id } = db.memberByNumber(member)!;
          db.saveDetails(id, { preferredName: 'Ève' });
        },
      });
      await until(() => isOpen(scene), 'the form is open again');
      save(scene);
      await until(() => findAll('button', t(scene).keepChoices, scene.page).length, 'both versions are shown');
      expect(perceivedText(scene.page)).to.contain('Ève');
      const again = await visit({ prepare: ({ db }) => db.saveDetails(db.memberByNumber(member)!.id, {}) });
      await until(() => isOpen(again), 'the form is open again');
      expect(preferredName(again).value).to.equal('Marie');
    });

    it('is nobody else’s', async () => {
      await type(await stage(create(), { member }));
      const scene = await visit({ member: localMembers.unverifiedEmail });
      await until(() => isRead(scene));
      await pass(1_000);
      expect(isOpen(scene)).to.equal(false);
      expect(history.state).to.equal(null);
    });

    for (const [how, leave] of [
      [
        'cancelling',
        (scene: Scene) => {
          click(scene, t(scene).cancel);
          click(scene, unsavedChangesWords[scene.lang].leave);
        },
      ],
      ['signing out', (scene: Scene) => void scene.client.session.signOut({ key: 'k' })],
    ] as const) {
      it(`is gone after ${how}`, async () => {
        const scene = await stage(create(), { member });
        await type(scene);
        await pass(1_000);
        expect(JSON.stringify(history.state)).to.contain('Marie');
        leave(scene);
        await until(() => history.state === null);
      });
    }

    it('of nothing typed is none', async () => {
      const scene = await stage(create(), { member });
      await edit(scene);
      await pass(1_000);
      expect(history.state).to.equal(null);
    });
  });

  it('S4-11: leaving the page is warned of only while there is something to lose', async () => {
    const scene = await editing();
    expect(leave()).to.equal(true);
    fill(preferredName(scene), 'Marie');
    await settle();
    expect(leave()).to.equal(false);
    fill(preferredName(scene), '');
    await settle();
    expect(leave()).to.equal(true);
    fill(preferredName(scene), 'Marie');
    save(scene);
    await saved(scene);
    expect(leave()).to.equal(true);
  });

  it('S4-11: leaving the form asks first, and the focus is never lost', async () => {
    const scene = await editing();
    const words = unsavedChangesWords[scene.lang];
    fill(preferredName(scene), 'Marie');
    click(scene, t(scene).cancel);
    click(scene, words.stay);
    expect(preferredName(scene).value).to.equal('Marie');
    expect(focused()).to.equal(find('button', t(scene).cancel, scene.page));
    click(scene, t(scene).cancel);
    click(scene, words.leave);
    await settle();
    expect(isRead(scene)).to.equal(true);
    expect(focused().textContent).to.equal(t(scene).heading);
    expect(updates(scene)).to.have.length(0);
    await edit(scene);
    expect(preferredName(scene).value).to.equal('');
    click(scene, t(scene).cancel);
    await settle();
    expect(isRead(scene)).to.equal(true);
  });

  it('R14: the member chooses for each detail, and nothing is overwritten unseen', async () => {
    const scene = await stage(create(), { member });
    await stale(scene);
    expect(read(scene)).to.contain('581 555-0133').and.to.contain('418 555-0199');
    click(scene, t(scene).keepChoices);
    await settle();
    expect(focused()).to.equal(errorSummary(scene));
    findAll('radio', new RegExp(`^${t(scene).onFile} 418`), scene.page)[0]?.click();
    await settle();
    click(scene, t(scene).keepChoices);
    await saved(scene);
    expect(lastBody(scene)).to.deep.equal({ preferredName: 'Marie' });
    expect(onFile(scene).phones[0]?.number).to.equal('+14185550199');
  });

  it('P3: signing out forgets what was read and what was typed, even if the backend cannot be told', async () => {
    const scene = await editing();
    fill(preferredName(scene), 'Marie');
    scene.portal.faults.set('network-error');
    const told = scene.client.session.signOut({ key: 'k' }).catch(() => 'not told');
    await settle();
    expect(read(scene))
      .to.contain(t(scene).signedOut)
      .and.not.to.match(/Marie|418 555/);
    expect(scene.element.shadowRoot?.querySelectorAll('input, dl')).to.have.length(0);
    expect(leave()).to.equal(true);
    await pass(60_000);
    expect(await told).to.equal('not told');
  });

  it('P3: another member on the same page finds nothing of the one before', async () => {
    const scene = await editing();
    fill(preferredName(scene), 'Marie');
    await scene.client.session.signIn(
      { identifier: localMembers.confirmationDue, password: demoCredentials.password },
      { key: 'k' },
    );
    await until(() => read(scene).includes(localMembers.confirmationDue));
    expect(read(scene)).not.to.match(/Marie|418 555/);
  });

  it('S2-18: asks what is missing of a Canadian address, and less of another', async () => {
    const scene = await editing();
    click(scene, t(scene).entries.addresses.add);
    await settle();
    const entry = t(scene).entries.addresses.entry(2);
    save(scene);
    await until(() => shows(scene, t(scene).errors(4)));
    const country = fieldOf(scene, entry, t(scene).country);
    fill(country, 'US');
    await settle();
    fill(fieldOf(scene, entry, t(scene).street), '1 Main St');
    fill(fieldOf(scene, entry, t(scene).city), 'Burlington');
    fill(fieldOf(scene, entry, t(scene).region), 'Vermont');
    save(scene);
    await saved(scene);
    expect(read(scene)).to.contain('1 Main St').and.to.contain('Burlington Vermont').and.to.contain('États-Unis');
  });

  it('S0-26: everything reads in English on an English page', async () => {
    const scene = await stage(create(), { member, lang: 'en' });
    await until(() => isRead(scene));
    expect(read(scene)).to.contain('418 555-0117, ext. 12').and.to.contain('Québec QC');
  });
});
