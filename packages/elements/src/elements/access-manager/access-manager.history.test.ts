import { associationPeople } from '@trait-union/mock-server';
import Papa from 'papaparse';
import { errorWords } from '../../messages/errors.ts';
import { wayOutWords } from '../../messages/ways-out.ts';
import { access, create, fewer, managed, part, shows } from '../../test/access-stage.ts';
import { everyStateLeadsHome } from '../../test/every-state.ts';
import { expect, find, pass, perceivedText, settle, until, type Scene, type SceneOptions } from '../../test/fixture.ts';
import { openPlace, reach, press } from '../../test/inviting-stage.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import type { WidgetSuite } from '../../test/widget.ts';
import { historyWords, type AccessHistoryWords } from './access-manager.history-messages.ts';

const t = ({ lang }: Scene): AccessHistoryWords => historyWords[lang];

const rows = ({ element }: Scene): HTMLElement[] => [
  ...(element.shadowRoot?.querySelectorAll<HTMLElement>('[data-event]') ?? []),
];

const opened = async (scene: Scene): Promise<void> => {
  await reach(scene, 'history');
  await until(() => rows(scene).length > 0, 'the history');
};

const history = async (options: SceneOptions = {}): Promise<Scene> => {
  const scene = await access(options);
  await opened(scene);
  return scene;
};

async function filter(scene: Scene, id: string, value: string): Promise<void> {
  const field = scene.element.shadowRoot?.querySelector<HTMLInputElement>(`#history-${id}`);
  if (!field) throw new Error(`no filter ${id}`);
  const before = scene.announcements.length;
  field.value = value;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => scene.announcements.length > before, 'what was found is said');
}

const suite: WidgetSuite = {
  tag: 'access-manager',
  create,
  states: {
    history: { ...managed, prepare: fewer, arrive: opened },
    'history-none': {
      ...managed,
      prepare: fewer,
      arrive: async (scene) => {
        await opened(scene);
        await filter(scene, 'from', '2099-01-01');
      },
    },
  },
};

widgetSuite(suite);

describe('S1-26: access-manager leads home while its history is read', () => {
  everyStateLeadsHome(suite);
});

/** What a spreadsheet would run, as somebody's name. */
const formula = '=HYPERLINK("https://mal.example","Jeanne")';

const native = URL.createObjectURL;

describe('access-manager: history', () => {
  let files: Blob[] = [];
  const keep = (event: Event): void => {
    const link = event.composedPath().find((target) => target instanceof HTMLAnchorElement);
    if (link?.download) event.preventDefault();
  };

  beforeEach(() => {
    files = [];
    URL.createObjectURL = (blob: Blob) => {
      files.push(blob);
      return native.call(URL, blob);
    };
    addEventListener('click', keep, true);
  });
  afterEach(() => {
    URL.createObjectURL = native;
    removeEventListener('click', keep, true);
  });

  const file = async (scene: Scene): Promise<string[][]> => {
    press(t(scene).export, scene.page);
    const blob = await until(() => files.at(-1), 'the file');
    const text = new TextDecoder('utf-16le').decode(await blob.arrayBuffer());
    return Papa.parse<string[]>(text.replace(/^\uFEFF|\r\n$/g, ''), { delimiter: '\t' }).data;
  };

  for (const lang of ['fr', 'en'] as const) {
    it(`B-28, S3-05: who did what to whom and when, latest first (${lang})`, async () => {
      const scene = await history({ lang });
      const { items } = await scene.client.access.history({});
      expect(rows(scene).map(({ dataset }) => dataset['event'])).to.deep.equal(items.map(({ id }) => id));
      for (const [index, { by, whom }] of items.entries()) {
        const text = perceivedText(rows(scene)[index]);
        expect(text)
          .to.match(/20\d\d/)
          .and.contain(by?.name ?? t(scene).staff);
        if (whom) expect(text).to.contain(whom.name);
        expect(text).not.to.contain('undefined');
      }
    });

    it(`B-28: every kind of event is told in words, and a newer one as such (${lang})`, async () => {
      const kinds = [...Object.keys(historyWords[lang].kinds).filter((kind) => kind !== 'other'), 'toString', 'newer'];
      const scene = await history({
        lang,
        adapt: (client) => ({
          ...client,
          access: Object.create(client.access, {
            history: {
              value: () =>
                Promise.resolve({
                  items: kinds.map((kind, index) => ({
                    id: `e-${index}`,
                    at: '2026-03-01T15:00:00Z',
                    kind,
                    by: { id: 'a', name: 'Rachel Ouimet' },
                    whom: { id: 'b', name: 'Jeanne Lafleur' },
                    role: { name: 'dispatcher' },
                    from: { name: 'secondary-member' },
                    on: index % 2 === 0,
                    seats: 60,
                  })),
                  nextCursor: null,
                  actors: [],
                  skipped: 0,
                }),
            },
          }) as typeof client.access,
        }),
      });
      const told = rows(scene).map((row) =>
        (row.querySelector('.what')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
      );
      for (const text of told) expect(text).to.match(/^[\p{Lu}\d].*\.$/u);
      expect(told.at(-1)).to.equal(told.at(-2));
      expect(new Set(told)).to.have.length(kinds.length - 1);
      expect(perceivedText(rows(scene)[0])).to.match(lang === 'fr' ? /1er mars 2026/ : /March 1, 2026/);
    });

    it(`B-28: filtered by what was done, by whom and between two days (${lang})`, async () => {
      const scene = await history({ lang });
      await filter(scene, 'kind', 'set-documentation');
      const filtered = rows(scene).length;
      expect(filtered).to.be.greaterThan(0);
      const { items } = await scene.client.access.history({ kind: 'set-documentation' });
      expect(filtered).to.equal(items.length);
      await filter(scene, 'actor', associationPeople.accessManager);
      for (const row of rows(scene)) expect(perceivedText(row)).to.contain('Rachel Ouimet');
      await filter(scene, 'from', '2099-01-01');
      await until(() => shows(scene, t(scene).noneSo), 'nothing');
      press(t(scene).clear, scene.page);
      await until(() => rows(scene).length > filtered, 'all of it');
      expect((find('combobox', t(scene).filters.kind, scene.page) as HTMLSelectElement).value).to.equal('');
    });

    it(`B-28: days in the wrong order are told (${lang})`, async () => {
      const scene = await history({ lang });
      await filter(scene, 'from', '2026-03-02');
      await filter(scene, 'to', '2026-03-01');
      await settle();
      expect(shows(scene, t(scene).wrongDays)).to.equal(true);
    });

    it(`B-28: as a file with all pages of what is filtered, in which nothing is run (${lang})`, async () => {
      const scene = await history({
        lang,
        prepare: ({ db }) => {
          const log = db.records<{ shown: { whom?: { id: string; name: string } } }>('access-log');
          for (const [id, { shown, ...kept }] of log.entries())
            if (shown.whom?.id === associationPeople.secondaryMember)
              log.put(id, { ...kept, shown: { ...shown, whom: { ...shown.whom, name: formula } } });
        },
      });
      const { items } = await scene.client.access.history({});
      const [head, ...lines] = await file(scene);
      expect(head).to.deep.equal(Object.values(t(scene).cells));
      expect(lines.length).to.be.at.least(items.length);
      for (const line of lines) {
        expect(line).to.have.length(9);
        expect(line[0]).to.match(/^\d{4}-\d\d-\d\d \d\d:\d\d$/);
        for (const cell of line) expect(cell).not.to.match(/^[=+\-@\t\r]/);
      }
      expect(lines.some((line) => line[3] === `'${formula}`)).to.equal(true);
      await until(() => scene.announcements.includes(t(scene).exported(lines.length)), 'it is said');
      expect(shows(scene, t(scene).exported(lines.length))).to.equal(true);
    });

    it(`F1, F4: a history that cannot be read says so, and is read again (${lang})`, async () => {
      const scene = await access({ lang });
      scene.portal.faults.set('server-error', { operation: 'access.history' });
      await openPlace(scene, 'history');
      await until(() => shows(scene, errorWords[lang].server), 'the failure');
      scene.portal.faults.clear();
      press(errorWords[lang].retry, part(scene, 'history') ?? scene.page);
      await until(() => rows(scene).length > 0, 'the history');
      expect(shows(scene, errorWords[lang].server)).to.equal(false);
    });
  }

  it('B-28: more of it is read page by page, and the focus goes to the first new line', async () => {
    const scene = await history();
    const first = rows(scene).length;
    const more = await until(() => part(scene, 'more-history'), 'there is more');
    more.focus();
    more.click();
    await until(() => rows(scene).length > first, 'more lines');
    await until(() => scene.element.shadowRoot?.activeElement === rows(scene)[first], 'the focus');
  });

  for (const lang of ['fr', 'en'] as const)
    it(`B-28, F15: where no line can be read, nobody is told that there is none (${lang})`, async () => {
      const scene = await history({ lang });
      const log = scene.portal.db.records<object>('access-log');
      for (const [key] of log.entries().slice(1)) log.remove(key);
      scene.portal.faults.set('drift', { operation: 'access.history', key: 'items.0.at', kind: 'retype' });
      await pass(2_000);
      dispatchEvent(new Event('focus'));
      await until(() => rows(scene).length === 0, 'none of them can be read');
      expect(shows(scene, t(scene).skipped(1))).to.equal(true);
      expect(find('link', wayOutWords[lang].support, scene.page)).to.have.property('pathname', '/aide');
      for (const none of [t(scene).none, t(scene).noneSo]) expect(shows(scene, none)).to.equal(false);
    });

  it('B-28: whoever is back reads what was done meanwhile', async () => {
    const scene = await history();
    const first = rows(scene)[0]?.dataset['event'];
    const [person] = (await scene.client.access.find({ ids: [associationPeople.secondaryMember], limit: 1 })).items;
    const act = { act: 'suspend' } as const;
    const { id = '', version = '' } = person ?? {};
    await scene.client.access.change({ act, people: [{ id, version }] }, { key: crypto.randomUUID() });
    await pass(2_000);
    dispatchEvent(new Event('focus'));
    await until(() => rows(scene)[0]?.dataset['event'] !== first, 'the newest is there');
    expect(part(scene, 'history')?.contains(document.activeElement?.shadowRoot?.activeElement ?? null)).to.equal(true);
  });

  it('B-28: a file whose pages fail is told, and tried again', async () => {
    const scene = await history();
    scene.portal.faults.set('server-error', { operation: 'access.history' });
    press(t(scene).export, scene.page);
    await until(() => shows(scene, errorWords.fr.server), 'the failure');
    scene.portal.faults.clear();
    press(errorWords.fr.retry, part(scene, 'history') ?? scene.page);
    await until(() => files.at(-1), 'the file');
  });
});
