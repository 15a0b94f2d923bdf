import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ELEMENTS_FOLDER, elementTags, filesOf, pascalCase, report, ROOT } from './repository.ts';

const tags = elementTags();
const problems = [...tags.flatMap(problemsOf), ...strays(), ...untranslated()];
report(problems, `${tags.length} elements: folder, class, tag, events, story, doc and feature row agree.`);

/** What in the names around one element does not follow from its tag. */
function problemsOf(tag: string): string[] {
  const name = pascalCase(tag);
  const folder = `${ELEMENTS_FOLDER}/${tag}`;
  const own = (part: string): string => `${folder}/${tag}${part}.ts`;
  const source = read(own(''));
  const speaks = source.includes('new LocalizeController(');

  /** A file, what it must hold, and how to say that it does not. */
  const demands: [path: string, holds: RegExp, wording: string][] = [
    [own(''), new RegExp(`^export class ${name} extends`, 'm'), `class ${name}`],
    [own('.define'), new RegExp(`define\\('${tag}', ${name}\\)`), `define('${tag}', ${name})`],
    [own('.define'), new RegExp(`'${tag}': ${name};`), `'${tag}' in HTMLElementTagNameMap`],
    [own('.styles'), /^export const styles/m, 'styles'],
    ...(speaks ? ([[own('.messages'), /^export const words/m, 'words']] satisfies typeof demands) : []),
    [own('.test'), new RegExp(`(?:describe\\(|tag: )'${tag}'`), `tests of '${tag}'`],
    ['packages/elements/src/index.ts', new RegExp(`elements/${tag}/${tag}\\.ts'`), `an export of ${name}`],
    [`stories/${tag}.stories.ts`, new RegExp(`component: '${tag}'`), `component: '${tag}'`],
    [`docs/elements/${tag}.md`, new RegExp(`<${tag}\\b`), `an example of <${tag}>`],
    ['docs/features.md', new RegExp(`\`${tag}\``), `a row that names \`${tag}\``],
  ];
  return [
    ...demands
      .filter(([path, holds]) => !holds.test(read(path)))
      .map(([path, , wording]) => `${path}: needs ${wording}`),
    ...filesOf(`${folder}/*.*`)
      .filter((path) => !basename(path).startsWith(`${tag}.`))
      .map((path) => `${path}: its name must begin with ${tag}.`),
    ...eventProblems(tag, own('.events')),
  ];
}

/** Each event class is named after its event, and each event after the element that fires it. */
function eventProblems(tag: string, path: string): string[] {
  const source = read(path);
  const classes = source.matchAll(/^export class (\w+) extends (?:Event|\w+Event)\b[^]*?super\('([^']+)'/gm);
  return [...classes].flatMap(([, name = '', event = '']) => [
    ...(event.startsWith(`${tag}-`) ? [] : [`${path}: event ${event} must begin with ${tag}-`]),
    ...(name === `${pascalCase(event)}Event` ? [] : [`${path}: class ${name} must be ${pascalCase(event)}Event`]),
    ...(source.includes(`'${event}': ${name};`) ? [] : [`${path}: needs '${event}' in HTMLElementEventMap`]),
  ]);
}

/** Stories and pages of elements that do not exist. */
function strays(): string[] {
  return [...filesOf('stories/*.stories.ts'), ...filesOf('docs/elements/*.md')]
    .filter((path) => !tags.includes(basename(path).replace(/\.(stories\.ts|md)$/, '')))
    .map((path) => `${path}: no element has this name`);
}

/** The webmaster's pages are in both languages, each with a link to the other. */
function untranslated(): string[] {
  const pages = [...filesOf('docs/webmaster/*.md'), ...filesOf('docs/webmaster/fr/*.md')];
  return [...new Set(pages.map((path) => basename(path)))].flatMap((page) => [
    ...(read(`docs/webmaster/${page}`).includes(`](fr/${page})`) ? [] : [`docs/webmaster/${page}: needs fr/${page}`]),
    ...(read(`docs/webmaster/fr/${page}`).includes(`](../${page})`)
      ? []
      : [`docs/webmaster/fr/${page}: needs ../${page}`]),
  ]);
}

function read(path: string): string {
  const full = join(ROOT, path);
  return existsSync(full) ? readFileSync(full, 'utf8') : '';
}
