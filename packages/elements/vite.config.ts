import { globSync, readFileSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')) as {
  dependencies: Record<string, string>;
};
const external = new RegExp(`^(${Object.keys(dependencies).join('|')})(/|$)`);

const modules = Object.fromEntries(
  globSync('src/elements/*/*.{ts,define.ts}', { cwd: import.meta.dirname })
    .filter((file) => /\/([^/]+)\/\1(\.define)?\.ts$/.test(file))
    .map((file) => [file.slice('src/'.length, -'.ts'.length), file]),
);

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

// `vite build`             → npm modules in dist/: dependencies external, readable
// `vite build --mode cdn`  → dist/cdn/: self-contained, minified, one lazy chunk per element, for a script tag
export default defineConfig(({ mode }) => {
  const cdn = mode === 'cdn';
  return {
    resolve: { conditions: ['trait-union-source', 'module', 'browser', 'production'] },
    plugins: cdn ? [ownTrustedTypesPolicy] : [],
    build: {
      target: 'es2022',
      emptyOutDir: cdn,
      outDir: cdn ? 'dist/cdn' : 'dist',
      minify: cdn ? 'oxc' : false,
      manifest: cdn && 'manifest.json',
      modulePreload: false,
      lib: { entry: cdn ? { embed: 'src/embed/embed.ts' } : { index: 'src/index.ts', ...modules }, formats: ['es'] },
      rolldownOptions: {
        ...(cdn ? {} : { external }),
        output: {
          chunkFileNames: cdn ? 'chunks/[name]-[hash].js' : 'chunks/[name].js',
          ...(cdn && { minify: { compress: true, mangle: true, codegen: { removeWhitespace: true } } }),
        },
      },
    },
  };
});
