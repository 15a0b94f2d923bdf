import { defineConfig } from 'vite';
import pkg from './package.json' with { type: 'json' };

const external = new RegExp(`^(node:|(${Object.keys(pkg.dependencies).join('|')})(/|$))`);

export default defineConfig({
  build: {
    target: 'es2022',
    // Declarations are written to the same folder by tsc.
    emptyOutDir: false,
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        cli: 'src/cli.ts',
        demo: 'src/demo.ts',
        http: 'src/http.ts',
        node: 'src/node.ts',
        worker: 'src/worker.ts',
      },
      formats: ['es'],
    },
    rolldownOptions: { external, output: { chunkFileNames: 'chunks/[name].js' } },
  },
});
