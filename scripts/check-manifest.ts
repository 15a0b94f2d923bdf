import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { reachableSource } from './reachable-source.ts';
import { ELEMENTS_FOLDER, elementTags, report, ROOT } from './repository.ts';

interface Documented {
  name: string;
  description?: string;
  /** Of a property: the attribute that sets it. */
  attribute?: string;
  static?: boolean;
}

/** One custom element of `custom-elements.json`, as far as it is checked here. */
interface Element {
  tagName?: string;
  summary?: string;
  attributes?: Documented[];
  members?: Documented[];
  events?: Documented[];
  slots?: Documented[];
  cssParts?: Documented[];
  cssProperties?: Documented[];
  cssStates?: Documented[];
}

interface Manifest {
  modules: { declarations: Element[] }[];
}

type List = Exclude<keyof Element, 'tagName' | 'summary'>;

const LISTS: Record<List, string> = {
  attributes: 'attribute',
  members: 'property or method',
  events: 'event',
  slots: 'slot',
  cssParts: 'part',
  cssProperties: 'CSS property',
  cssStates: 'CSS state',
};

/** How a source shows what it has; the same lists must be documented, no more and no less. */
const USES: Partial<Record<List, RegExp>> = {
  events: /super\('([\w-]+)', \{/g,
  slots: /<slot\b(?:[^>]*? name=(?:"([^"]*)"|\$\{(\w+)\}))?/g,
  cssParts: /<[a-z][\w-]*\b[^>]*? part="([^"]+)"/g,
  cssProperties: /var\((--tu-[\w-]+)/g,
  cssStates: /states\.(?:add|delete|toggle)\('([\w-]+)'/g,
};

const manifest = JSON.parse(readFileSync(join(ROOT, 'packages/elements/custom-elements.json'), 'utf8')) as Manifest;
const elements = manifest.modules.flatMap(({ declarations }) => declarations).filter(({ tagName }) => tagName);
const tags = elementTags();

report(
  [
    ...tags
      .filter((tag) => !elements.some(({ tagName }) => tagName === tag))
      .map((tag) => `${tag}: not in the manifest`),
    ...elements.flatMap(problemsOf),
  ],
  `${elements.length} elements: every attribute, property, event, slot, part and CSS property is described.`,
);

function problemsOf(element: Element): string[] {
  const tag = element.tagName ?? '';
  const source = reachableSource(join(ROOT, ELEMENTS_FOLDER, tag, `${tag}.ts`));
  const page = pageOf(tag);
  const lists = Object.keys(LISTS) as List[];
  return [
    ...(element.summary ? [] : [`${tag}: has no @summary`]),
    ...lists.flatMap((list) =>
      (element[list] ?? [])
        .filter(({ description }) => !description)
        .map(({ name }) => `${tag}: ${LISTS[list]} ${name} has no description`),
    ),
    ...lists.flatMap((list) =>
      (element[list] ?? [])
        .filter((item) => item.name && !item.attribute && !item.static && !page.includes(`\`${item.name}`))
        .map(({ name }) => `docs/elements/${tag}.md: ${LISTS[list]} ${name} is missing`),
    ),
    ...lists.flatMap((list) => {
      const used = usesOf(list, source);
      const documented = (element[list] ?? []).map(({ name }) => name);
      return used
        ? [
            ...used.filter((name) => !documented.includes(name)).map((name) => ({ name, lack: 'is not documented' })),
            ...documented.filter((name) => !used.includes(name)).map((name) => ({ name, lack: 'is not used' })),
          ].map(({ name, lack }) => `${tag}: ${LISTS[list]} ${name || '(default)'} ${lack}`)
        : [];
    }),
  ];
}

/** The names that a source uses, or nothing where a source cannot tell. */
function usesOf(list: List, source: string): string[] | undefined {
  const pattern = USES[list];
  if (!pattern) return undefined;
  const names = [...source.matchAll(pattern)].flatMap(([, name, constant]) =>
    constant ? constantOf(constant, source) : (name ?? '').split(' '),
  );
  return [...new Set(names)];
}

function constantOf(name: string, source: string): string {
  return new RegExp(`const ${name} = '([^']*)'`).exec(source)?.[1] ?? name;
}

function pageOf(tag: string): string {
  const file = join(ROOT, `docs/elements/${tag}.md`);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
