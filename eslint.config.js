import { defineConfig, globalIgnores } from 'eslint/config';
import { configs as lit } from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import noUnsanitized from 'eslint-plugin-no-unsanitized';
import { configs as wc } from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const SOURCES = ['packages/*/src/**/*.ts'];
const ELEMENTS = ['packages/elements/src/**/*.ts'];
const TESTS = ['**/*.test.ts', 'packages/*/src/test/**/*.ts', 'packages/*/e2e/**/*.ts'];

const MARKUP = 'Trust S3: text from outside never becomes markup or code.';
const KEPT = 'Trust S8: nothing is kept beyond the tab.';

/** What no source may call, whatever the reason (trust S3, S8, R13). */
const bans = {
  'no-console': 'error',
  'no-eval': 'error',
  'no-implied-eval': 'off', // the typed rule of typescript-eslint replaces it
  'no-new-func': 'error',
  'no-restricted-globals': ['error', { name: 'localStorage', message: KEPT }],
  'no-restricted-properties': [
    'error',
    { property: 'innerHTML', message: MARKUP },
    { property: 'outerHTML', message: MARKUP },
    { property: 'insertAdjacentHTML', message: MARKUP },
    { object: 'document', property: 'write', message: MARKUP },
    { object: 'document', property: 'writeln', message: MARKUP },
    {
      object: 'document',
      property: 'currentScript',
      message: 'Trust S21: markup can clobber it; use import.meta.url.',
    },
    { property: 'localStorage', message: KEPT },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: 'Literal[value=/grant_type/], TemplateElement[value.raw=/grant_type/]',
      message: 'Trust S16: oauth4webapi speaks to token endpoints, and never with a password.',
    },
  ],
  'no-restricted-imports': [
    'error',
    {
      paths: [
        { name: 'zod', message: 'Import * as z from "zod/mini": it reaches the browser.' },
        {
          name: 'lit/decorators.js',
          message: 'Import each decorator from its own module: the core of every page carries the rest.',
        },
        { name: 'lit/directives/unsafe-html.js', message: MARKUP },
        { name: 'lit/directives/unsafe-svg.js', message: MARKUP },
        { name: 'lit/directives/unsafe-mathml.js', message: MARKUP },
        { name: 'lit/directives/style-map.js', message: 'Trust S1: a style attribute breaks under a strict CSP.' },
      ],
    },
  ],
};

export default defineConfig(
  globalIgnores(['**/dist/', '.cache/', '.tsout/', 'coverage/', 'storybook-static/', 'docs/demo/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error', reportUnusedInlineConfigs: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // A module fetched on demand is named by its type
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // tsconfig asks for index['name'] on index signatures (noPropertyAccessFromIndexSignature)
      '@typescript-eslint/dot-notation': 'off',
      eqeqeq: 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  { files: SOURCES, ignores: TESTS, extends: [noUnsanitized.configs.recommended], rules: bans },
  {
    // A server's console is its log
    files: ['packages/mock-server/src/cli.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ELEMENTS,
    extends: [lit['flat/all'], wc['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['LitElement', 'PortalElement'] } },
    rules: {
      ...litA11y.configs.recommended.rules,
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Elements speak to a PortalClient, never to the network.' },
        { name: 'localStorage', message: KEPT },
      ],
      // Trust S1: a style attribute breaks under a strict CSP
      'lit/ban-attributes': ['error', 'style'],
      // Lit's base class always has its callbacks, and lit/lifecycle-super asks for the call
      'wc/guard-super-call': 'off',
      // Templates are pure functions: a list is mapped where it stands, a handler closes over its row
      'lit/no-template-map': 'off',
      'lit/no-template-arrow': 'off',
    },
  },
  {
    files: ELEMENTS,
    ignores: TESTS,
    rules: {
      'no-restricted-properties': [
        ...bans['no-restricted-properties'],
        {
          object: 'Array',
          property: 'from',
          message: 'Trust R4: old pages replace it, without its second argument; spread instead.',
        },
      ],
    },
  },
  {
    files: TESTS,
    rules: {
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            // The runner awaits what these return
            { from: 'package', package: 'node:test', name: ['describe', 'it', 'test', 'suite'] },
            // The types of semantic-dom-diff turn chai's equal() into a promise, which it is not
            'Equal',
          ],
        },
      ],
      // What is missing fails the test all the same
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Tests look into storage, keep built-ins to put them back, and take elements by their class's type
      'no-restricted-globals': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Chai's assertions are properties
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
