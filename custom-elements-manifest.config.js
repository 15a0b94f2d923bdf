import { readFileSync, writeFileSync } from 'node:fs';
import { jsxTypesPlugin } from '@wc-toolkit/jsx-types';
import { customElementJetBrainsPlugin } from 'custom-element-jet-brains-integration';
import { customElementVsCodePlugin } from 'custom-element-vs-code-integration';

const SOURCE = 'packages/elements/src/';
const OUTPUT = 'packages/elements/dist';
const JSX_TYPES = 'jsx.d.ts';

/** `packages/elements/src/elements/x/x.ts` → `dist/elements/x/x.js`, as published. */
const published = (path) => path.replace(/^\//, '').replace(SOURCE, 'dist/').replace(/\.ts$/, '.js');

const isPublic = ({ name, privacy }) => !name.startsWith('#') && (privacy ?? 'public') === 'public';

/** Keeps what a page can use of each element, names its tag, and points at the published files. */
function publicApi() {
  return {
    name: 'public-api',
    packageLinkPhase({ customElementsManifest: manifest }) {
      manifest.modules = manifest.modules.filter(({ path }) => /\/([\w-]+)\/\1\.ts$/.test(path));
      for (const module of manifest.modules) {
        const tag = module.path.split('/').at(-2);
        module.path = published(module.path);
        for (const declaration of module.declarations) {
          Object.assign(declaration, { tagName: tag, customElement: true });
          declaration.members = declaration.members?.filter(isPublic);
          // The analyzer guesses events from dispatches; those that are documented are the real ones
          declaration.events = declaration.events?.filter(({ description }) => description);
          // Where a member is inherited from is no file that is published
          for (const member of declaration.members ?? []) delete member.inheritedFrom;
          for (const attribute of declaration.attributes ?? []) delete attribute.inheritedFrom;
          delete declaration.superclass?.module;
          module.exports.push({
            kind: 'custom-element-definition',
            name: tag,
            declaration: { name: declaration.name, module: module.path },
          });
        }
        for (const { declaration } of module.exports) declaration.module &&= published(declaration.module);
      }
    },
  };
}

/** The event of every way out is that of no element. */
const eventsModule = (name, tag) =>
  name === 'PortalNavigateEvent' ? './internal/portal-navigate-event.js' : `./elements/${tag}/${tag}.events.js`;

/** The JSX types name the event classes without importing them. */
function eventImports() {
  return {
    name: 'event-imports',
    packageLinkPhase({ customElementsManifest: manifest }) {
      const types = manifest.modules
        .flatMap(({ declarations }) => declarations)
        .flatMap(({ tagName, events = [] }) => events.map(({ type }) => [type.text, eventsModule(type.text, tagName)]));
      const imports = Array.from(new Map(types), ([name, module]) => `import type { ${name} } from '${module}';\n`);
      const file = `${OUTPUT}/${JSX_TYPES}`;
      writeFileSync(file, imports.join('') + readFileSync(file, 'utf8'));
    },
  };
}

export default {
  globs: ['elements/*/*.ts', 'internal/portal-element.ts'].map((glob) => SOURCE + glob),
  exclude: ['**/*.*.ts'],
  outdir: 'packages/elements',
  litelement: true,
  packagejson: false,
  plugins: [
    publicApi(),
    customElementVsCodePlugin({ outdir: OUTPUT, hideLogs: true }),
    customElementJetBrainsPlugin({ outdir: OUTPUT, packageJson: false, hideLogs: true }),
    jsxTypesPlugin({
      outdir: OUTPUT,
      fileName: JSX_TYPES,
      componentTypePath: (_name, tag) => `./elements/${tag}/${tag}.js`,
    }),
    eventImports(),
  ],
};
