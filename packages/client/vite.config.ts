import { defineConfig } from 'vite';
import pkg from './package.json' with { type: 'json' };

const external = new RegExp(`^(${Object.keys(pkg.dependencies).join('|')})(/|$)`);

export default defineConfig({
  build: {
    target: 'es2022',
    sourcemap: true,
    // Declarations are written to the same folder by tsc.
    emptyOutDir: false,
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        'contract/index': 'src/contract/index.ts',
        'rest/index': 'src/rest/index.ts',
        'oidc/index': 'src/oidc/index.ts',
        'voting/index': 'src/voting/index.ts',
        'payment/index': 'src/payment/index.ts',
        'payment/redirect': 'src/payment/redirect.ts',
        'payment/offline': 'src/payment/offline.ts',
        'payment/stripe': 'src/payment/stripe.ts',
        'testing/index': 'src/testing/index.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: { external, output: { chunkFileNames: 'chunks/[name].js' } },
  },
});
