const TEST = '\\.test\\.ts$|^packages/[^/]+/src/test/';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module, or hide a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-undeclared-dependency',
      comment: 'What a package ships needs a dependency of its own package.json.',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: TEST },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'contract-stands-alone',
      comment: 'The contract describes the wire: nothing but zod.',
      severity: 'error',
      from: { path: '^packages/client/src/contract/', pathNot: TEST },
      to: { pathNot: ['^packages/client/src/contract/', '(^|/)node_modules/zod/'] },
    },
    {
      name: 'client-knows-no-one',
      severity: 'error',
      from: { path: '^packages/client/src/', pathNot: TEST },
      to: { path: '^packages/(elements|mock-server)/' },
    },
    {
      name: 'mock-server-knows-no-element',
      severity: 'error',
      from: { path: '^packages/mock-server/' },
      to: { path: '^packages/elements/' },
    },
    {
      name: 'mock-server-speaks-contract',
      comment: 'The backend shares the wire with the client, not its machinery.',
      severity: 'error',
      from: { path: '^packages/mock-server/src/', pathNot: TEST },
      to: { path: '^packages/client/src/(rest|transport|session)/' },
    },
    {
      name: 'elements-take-any-adapter',
      comment: 'Only the loader and the provider choose an adapter; elements see PortalClient.',
      severity: 'error',
      from: {
        path: '^packages/elements/src/',
        pathNot: [TEST, '^packages/elements/src/embed(\\.ts|/)', '^packages/elements/src/elements/union-portal/'],
      },
      to: { path: '^packages/client/src/(rest|transport|session)/' },
    },
    {
      name: 'mock-server-only-in-demo',
      comment: 'The demo loads the mock backend when asked to; nothing else may, and never ahead of time.',
      severity: 'error',
      from: { path: '^packages/elements/src/', pathNot: [TEST, '^packages/elements/src/embed/demo\\.ts$'] },
      to: { path: '^packages/mock-server/' },
    },
    {
      name: 'demo-is-lazy',
      severity: 'error',
      from: { path: '^packages/elements/src/', pathNot: TEST },
      to: { path: '^packages/elements/src/embed/demo\\.ts$', dependencyTypesNot: ['dynamic-import'] },
    },
    {
      name: 'documents-are-lazy',
      comment: 'A page that asks for no receipt does not pay for what writes one.',
      severity: 'error',
      from: {
        path: '^packages/mock-server/src/',
        pathNot: [TEST, '^packages/mock-server/src/history/receipt-pdf\\.ts$'],
      },
      to: {
        path: '^packages/mock-server/src/history/(receipt|tagged)-pdf\\.ts$',
        dependencyTypesNot: ['dynamic-import'],
      },
    },
    {
      name: 'one-way-to-pdf',
      severity: 'error',
      from: { path: '^packages/', pathNot: [TEST, '^packages/mock-server/src/history/tagged-pdf\\.ts$'] },
      to: { path: '(^|/)node_modules/@cantoo/pdf-lib/' },
    },
    {
      name: 'no-sibling-element',
      comment: 'What two elements share belongs in controllers, templates or styles.',
      severity: 'error',
      from: { path: '^packages/elements/src/elements/([^/]+)/', pathNot: TEST },
      to: { path: '^packages/elements/src/elements/', pathNot: '^packages/elements/src/elements/$1/' },
    },
    {
      name: 'shared-parts-know-no-element',
      severity: 'error',
      from: {
        path: '^packages/elements/src/(context|controllers|internal|messages|styles|templates)/',
        pathNot: TEST,
      },
      to: { path: '^packages/elements/src/(elements/|embed)' },
    },
    {
      name: 'templates-are-pure',
      comment: 'A template is a function of its arguments: no controller, no context.',
      severity: 'error',
      from: { path: '^packages/elements/src/templates/', pathNot: TEST },
      to: { path: '^packages/elements/src/(context|controllers)/', dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/dist/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['trait-union-source', 'import', 'types', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
