import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { minify } from 'terser';
import { defineConfig, type Plugin } from 'vite';
import { compileContract } from '../client/src/compiled/compile-contract.ts';

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>;
};
const external = new RegExp(`^(${Object.keys(dependencies).join('|')})(/|$)`);

const tags = globSync('src/elements/*/*.define.ts', { cwd: import.meta.dirname }).map((file) =>
  basename(file, '.define.ts'),
);

/** One side-effect-free class module and one define module per element. */
const modules = Object.fromEntries(
  tags.flatMap((tag) =>
    [tag, `${tag}.define`].map((name) => [`elements/${tag}/${name}`, `src/elements/${tag}/${name}.ts`]),
  ),
);

/** What the script tag loads by name; the manifest keeps their sources. */
const scripts = {
  embed: 'src/embed/embed.ts',
  demo: 'src/embed/demo.ts',
  oidc: 'src/embed/oidc.ts',
  ...Object.fromEntries(tags.map((tag) => [`elements/${tag}`, `src/elements/${tag}/${tag}.define.ts`])),
};

/**
 * The page's Trusted Types list can name us alone, and a second copy of Lit on the page cannot take our
 * policy's name (trust S2).
 */
const ownTrustedTypesPolicy: Plugin = {
  name: 'own-trusted-types-policy',
  transform: {
    filter: { id: /lit-html/ },
    handler: (code) => code.replaceAll(/createPolicy\((["'])lit-html\1/g, `createPolicy("trait-union"`),
  },
};

/** Takes the place of the global in every file, so that no markup takes the names of its members (trust S21). */
const unclobberedDocument = join(import.meta.dirname, 'src/embed/unclobbered-document.ts');

/** Lit keeps the document both as a node and as what makes nodes; only the latter is replaced. */
const litMakesNodesUnclobbered: Plugin = {
  name: 'lit-makes-nodes-unclobbered',
  transform: {
    filter: { id: /lit-html\/lit-html\.js$/ },
    handler: (code) => {
      const makers = /\bl(?=\.create|\)\.importNode)/g;
      if (!code.includes(',l=document,') || code.match(makers)?.length !== 5) throw new Error('Lit has changed.');
      return code.replaceAll(makers, 'document').replace('l=document', 'l=globalThis.document');
    },
  },
};

/** @hpke/core asks for Node's cryptography where there is no other; a page without any never gets that far. */
const noNodeCrypto: Plugin = {
  name: 'no-node-crypto',
  enforce: 'pre',
  resolveId: { filter: { id: /^crypto$/ }, handler: () => '\0no-crypto' },
  load: { filter: { id: /no-crypto$/ }, handler: () => 'export {};' },
};

/** @cantoo/pdf-lib brings a parser of HTML, for drawings that the demo's receipts do not have. */
const noHtmlParser: Plugin = {
  name: 'no-html-parser',
  enforce: 'pre',
  resolveId: { filter: { id: /^node-html-better-parser$/ }, handler: () => '\0no-html-parser' },
  load: { filter: { id: /no-html-parser$/ }, handler: () => 'export let parse, NodeType, HTMLElement;' },
};

/** After minification, indented lines stand only in templates and styles, where a space says the same; so do comments. */
const oneLineTemplates: Plugin = {
  name: 'one-line-templates',
  generateBundle: (_, bundle) => {
    for (const chunk of Object.values(bundle)) {
      if (chunk.type === 'chunk') chunk.code = chunk.code.replaceAll(/(\n {2,}(\/\*[^*]*\*\/)?)+/g, ' ');
    }
  },
};

/**
 * The core waits on every page. A second minifier takes what the first one left of it. Its first line is for browsers
 * that know it: nearly every function here is called before the first form is there, so they compile them all on another
 * thread while the file arrives, and not one by one when they are called.
 */
const tightCore: Plugin = {
  name: 'tight-core',
  generateBundle: async (_, bundle) => {
    const core = bundle['embed.js'];
    if (core?.type !== 'chunk') throw new Error('There is no core.');
    const { code = '' } = await minify(core.code, { module: true, ecma: 2020, compress: { passes: 3 } });
    core.code = `//# allFunctionsCalledOnLoad\n${code}`;
  },
};

/**
 * Writes `integrity.html`: the import map by which a browser holds every file to what was built here (trust S22), for
 * a site that serves them below `/trait-union/`. It is inline, so its own hash must be in the site's policy.
 */
const importMapIntegrity: Plugin = {
  name: 'import-map-integrity',
  generateBundle(_, bundle) {
    const hash = (algorithm: string, text: string): string =>
      `${algorithm}-${createHash(algorithm).update(text).digest('base64')}`;
    const integrity = Object.values(bundle).flatMap((file) =>
      file.type === 'chunk' ? [[`/trait-union/${file.fileName}`, hash('sha384', file.code)] as const] : [],
    );
    const map = JSON.stringify({ integrity: Object.fromEntries(integrity) }, null, 2);
    const source = `<!-- script-src 'self' '${hash('sha256', map)}' -->\n<script type="importmap">${map}</script>\n`;
    this.emitFile({ type: 'asset', fileName: 'integrity.html', source });
  },
};

/** What every page needs, in one file: one request, and one dictionary for the compressor. */
const core = new RegExp(
  [
    'node_modules/(lit|lit-html|lit-element|@lit)/(?!.*(query|state|directive))',
    'elements/src/embed/(?!demo|oidc)',
    'elements/src/(context|styles/(tokens|base|buttons|guard|looks|slotted-controls)|internal/(announce|complain\\.ts|define|has-focus|portal-element|same|safe-url|uid))',
    'elements/src/elements/member-login/member-login(\\.(messages|steps|styles|events))?\\.ts',
    'elements/src/internal/framed',
    'elements/src/controllers/(keep-focus|(arrival|portal|localize|operation|countdown|failure|lazy|light-form|password-field)-controller)',
    'elements/src/(messages/(identifiers|password)|templates/light-field)',
    'client/src/(errors|compiled|session|transport/(?!probe)|rest/(rest-client|shared-read|lazy-domain))',
    'client/src/(idempotency-key|contract/(session|capabilities|instant)\\.ts.compiled)',
  ].join('|'),
);

// `vite build`             → npm modules in dist/: dependencies external, readable
// `vite build --mode cdn`  → dist/cdn/: self-contained, minified, one lazy chunk per element, for a script tag
export default defineConfig(({ mode }) => {
  const cdn = mode === 'cdn';
  return {
    define: cdn ? { __ELEMENT_TAGS__: JSON.stringify(tags), 'process.env.NODE_ENV': '"production"' } : {},
    resolve: { conditions: ['trait-union-source', 'module', 'browser', 'production'] },
    plugins: cdn
      ? [
          ownTrustedTypesPolicy,
          litMakesNodesUnclobbered,
          compileContract,
          noNodeCrypto,
          noHtmlParser,
          oneLineTemplates,
          tightCore,
          importMapIntegrity,
        ]
      : [],
    build: {
      target: 'es2022',
      emptyOutDir: cdn,
      outDir: cdn ? 'dist/cdn' : 'dist',
      minify: cdn ? 'oxc' : false,
      manifest: cdn && 'manifest.json',
      modulePreload: false,
      lib: { entry: cdn ? scripts : { index: 'src/index.ts', ...modules }, formats: ['es'] },
      rolldownOptions: {
        ...(cdn && {
          transform: { inject: { document: [unclobberedDocument, 'unclobbered'] as [string, string] } },
        }),
        // The elements import what they share from the entry itself
        ...(cdn && { preserveEntrySignatures: 'allow-extension' as const }),
        ...(cdn ? {} : { external }),
        output: {
          chunkFileNames: 'chunks/[name].js',
          ...(cdn && {
            codeSplitting: { groups: [{ name: 'embed', test: core }] },
            comments: { annotation: false, jsdoc: false },
            minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } },
          }),
        },
      },
    },
  };
});
