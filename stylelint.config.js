/** @type {import('stylelint').Config} */
export default {
  extends: ['stylelint-config-standard'],
  overrides: [{ files: ['**/*.ts'], customSyntax: 'postcss-lit' }],
  reportNeedlessDisables: true,
  reportDescriptionlessDisables: true,
  rules: {
    // A widget lives in pages of any script and direction
    'property-disallowed-list': [
      [
        '/^(margin|padding|border)-(left|right|top|bottom)/',
        'left',
        'right',
        'top',
        'bottom',
        'width',
        'height',
        '/^(min|max)-(width|height)$/',
      ],
      { message: 'Use the logical property.' },
    ],
    // One public prefix; --_ is private to an element
    'custom-property-pattern': [
      '^(_|tu-)[a-z0-9]+(-[a-z0-9]+)*$',
      { message: 'Custom properties are --tu-name (documented) or --_name (private).' },
    ],
    // Numbers that people set themselves: em follows the host's text, px stays
    'unit-disallowed-list': ['pt', 'cm', 'mm', 'in', 'rem'],
    'color-named': 'never',
    // Prettier places the lines
    'declaration-empty-line-before': null,
    'comment-empty-line-before': null,
    // The base styles are written for elements that come from templates: their order is not ours to follow
    'no-descending-specificity': null,
  },
};
