import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { faultNames, faults, scenarioNames } from '@trait-union/mock-server';
import { html } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { keyed } from 'lit/directives/keyed.js';
import { action } from 'storybook/actions';
import manifestText from '../packages/elements/custom-elements.json?raw';
import { closeBackend, openBackend, type BackendGlobals } from './backend.ts';
import elementPage from './element-page.mdx';
import { colorSchemes, dressPage, hostThemes, type ColorScheme, type HostTheme } from './host-page.ts';
import { withEmbedScript } from './snippet.ts';

interface Manifest {
  modules: { declarations: { members: { static?: boolean }[]; events?: { name: string }[] }[] }[];
}

const manifest = JSON.parse(manifestText) as Manifest;
const elements = manifest.modules.flatMap(({ declarations }) => declarations);

// A page meets elements, not their classes
for (const element of elements) element.members = element.members.filter((member) => !member.static);
setCustomElementsManifest(manifest);

/** Shows every event of ours in the Actions panel; the same listener twice counts once. */
const eventLogs = elements.flatMap(({ events = [] }) => events.map(({ name }) => ({ name, log: action(name) })));

interface HostGlobals extends BackendGlobals {
  language: string;
  theme: HostTheme;
  scheme: ColorScheme;
}

const workerFaults = faultNames.filter((name) => (faults[name].fronts as readonly string[]).includes('msw'));

const toolbar = (
  title: string,
  icon: string,
  items: readonly (string | { value: string; title: string })[],
): object => ({
  description: title,
  toolbar: { title, icon, items, dynamicTitle: true },
});

export default {
  tags: ['autodocs'],
  globalTypes: {
    language: toolbar('Language', 'globe', [
      { value: 'fr', title: 'Français' },
      { value: 'en', title: 'English' },
    ]),
    theme: toolbar(
      'Host theme',
      'paintbrush',
      Object.entries(hostThemes).map(([value, { title }]) => ({ value, title })),
    ),
    scheme: toolbar(
      'Colour scheme',
      'contrast',
      colorSchemes.map((value) => ({
        value,
        title: value === 'host' ? 'Colours of the host' : `color-scheme: ${value}`,
      })),
    ),
    scenario: toolbar('Backend scenario', 'database', scenarioNames),
    fault: toolbar('Backend fault', 'lightning', [{ value: 'none', title: 'No fault' }, ...workerFaults]),
  },
  initialGlobals: {
    language: 'fr',
    theme: 'block-theme',
    scheme: 'host',
    scenario: 'local',
    fault: 'none',
  } satisfies HostGlobals,
  parameters: {
    a11y: { test: 'error' },
    controls: { expanded: true },
    docs: {
      page: elementPage,
      source: { excludeDecorators: true, transform: withEmbedScript },
    },
    options: { storySort: { order: ['Elements', ['union-portal', 'member-menu', 'member-login', 'profile-editor']] } },
    viewport: { options: { narrow: { name: '320 px', styles: { width: '320px', height: '640px' }, type: 'mobile' } } },
  },
  // Only attributes are what a page sets; everything else is described, not changed
  argTypesEnhancers: [
    ({ argTypes }) =>
      Object.fromEntries(
        Object.entries(argTypes).map(([name, type]) => [
          name,
          type.table?.category === 'attributes' ? { ...type, control: { type: 'text' } } : { ...type, control: false },
        ]),
      ),
  ],
  loaders: [
    async ({ id, parameters, globals, viewMode }) => {
      const { theme, scheme, scenario, fault } = globals as HostGlobals;
      await openBackend(id, { scenario, fault }, parameters);
      // Another story is another visit: at another address, without what was typed in the last one
      if (viewMode === 'story') history.replaceState(null, '', `#${id}`);
      // A style sheet of the host would dress the documentation page as well
      if (viewMode === 'story') await dressPage(theme, scheme);
      else await dressPage('none', 'host');
    },
  ],
  beforeEach: ({ canvasElement }) => {
    for (const { name, log } of eventLogs) canvasElement.addEventListener(name, log);
    return closeBackend;
  },
  decorators: [
    (story, { id, globals, parameters }) => {
      const { language, scenario, theme } = globals as HostGlobals;
      const dir = parameters['dir'] as string | undefined;
      // Without a style sheet, the page has no background that the accessibility report could know
      const style = theme === 'none' ? 'background: Canvas; color: CanvasText' : undefined;
      const page = html`<div lang=${language} dir=${ifDefined(dir)} style=${ifDefined(style)}>${story()}</div>`;
      // Another backend is another visit
      return html`${keyed(`${id} ${scenario}`, page)}`;
    },
  ],
} satisfies Preview;
