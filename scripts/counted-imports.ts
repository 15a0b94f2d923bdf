import type { TestRunnerPlugin } from '@web/test-runner';

/** An import of a module that a visit may never need, as the compiler leaves it. */
const LAZY_IMPORT = /\bimport\(("[^"]+")\)/g;

/** Tells a test while a module is on its way, so that no time passes meanwhile (`real-work.ts` of the elements' tests). */
export function countedImports(): TestRunnerPlugin {
  return {
    name: 'trait-union-counted-imports',
    transform: ({ path, body }) =>
      path.startsWith('/packages/') && path.endsWith('.ts') && typeof body === 'string'
        ? body.replace(LAZY_IMPORT, '((module) => globalThis.countWork?.(module) ?? module)(import($1))')
        : undefined,
  };
}
