import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../../../../scripts/bundle.ts';
import { ROOT } from '../../../../scripts/repository.ts';

/** Frameworks that the packages are tried in, beside a plain page. */
const FRAMEWORKS = ['react@19', 'react-dom@19', 'vue@3', '@types/react@19', '@types/react-dom@19'];

const TSCONFIG = {
  compilerOptions: {
    target: 'ES2022',
    module: 'ESNext',
    moduleResolution: 'bundler',
    lib: ['ES2022', 'DOM', 'DOM.Iterable'],
    jsx: 'react-jsx',
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  },
  include: ['src'],
};

/** A project outside the workspace that has the packages as published, from tarballs. */
export class Consumer {
  readonly #folder = join(ROOT, 'node_modules/.cache/trait-union-e2e/consumer');

  /** The frameworks come from the registry the first time, from npm's cache afterwards. */
  constructor(sources: Record<string, string>) {
    mkdirSync(join(this.#folder, 'src'), { recursive: true });
    this.#write('package.json', JSON.stringify({ private: true, type: 'module' }));
    this.#write('tsconfig.json', JSON.stringify(TSCONFIG));
    for (const [name, source] of Object.entries(sources)) this.#write(join('src', name), source);
    const packages = ['client', 'mock-server', 'elements'].map((name) => `./packages/${name}`);
    const packed = this.#npm(ROOT, 'pack', ...packages, '--json', '--pack-destination', this.#folder);
    const tarballs = (JSON.parse(packed) as { filename: string }[]).map(({ filename }) => `./${filename}`);
    this.#npm(this.#folder, 'install', ...FRAMEWORKS, ...tarballs, '--prefer-offline', '--no-audit', '--no-fund');
  }

  /** The complaints of the compiler, none when the types hold. */
  typeErrors(): string {
    const tsc = join(ROOT, 'node_modules/.bin/tsc');
    return spawnSync(tsc, ['-p', this.#folder], { encoding: 'utf8', shell: process.platform === 'win32' }).stdout;
  }

  /** One source with all that it imports, in one file. */
  bundle(name: string): Promise<string> {
    return bundle(join(this.#folder, 'src', name), {
      root: this.#folder,
      define: { 'process.env.NODE_ENV': '"production"' },
    });
  }

  #write(path: string, text: string): void {
    writeFileSync(join(this.#folder, path), text);
  }

  #npm(cwd: string, ...args: string[]): string {
    return execFileSync('npm', args, {
      cwd,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      shell: process.platform === 'win32',
    });
  }
}
