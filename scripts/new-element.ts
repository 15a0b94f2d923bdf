import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { ELEMENTS_FOLDER, elementTags, pascalCase, ROOT } from './repository.ts';

/*
 * npm run new <tag> ["What it does, in a sentence."]
 *
 * Writes an element that already passes every check: a heading, a button and the event of that button, to be
 * replaced by what the element is for.
 */

const [tag = '', summary = 'Says in one line what the element does.'] = process.argv.slice(2);
const existing = elementTags();

if (!/^[a-z]+(-[a-z]+)+$/.test(tag))
  refuse('Give a tag: two words or more, in lower case, with hyphens: npm run new seniority-card');
if (existing.includes(tag)) refuse(`<${tag}> exists already.`);

const name = pascalCase(tag);
const event = `${tag}-continued`;
const eventClass = `${pascalCase(event)}Event`;
const title = tag
  .replace('-', ' ')
  .replaceAll('-', ' ')
  .replace(/^./, (letter) => letter.toUpperCase());

const element = `import { html, type TemplateResult } from 'lit';
import { LocalizeController } from '../../controllers/localize-controller.ts';
import { PortalElement } from '../../internal/portal-element.ts';
import { buttons } from '../../styles/buttons.ts';
import { ${eventClass} } from './${tag}.events.ts';
import { words } from './${tag}.messages.ts';
import { styles } from './${tag}.styles.ts';

/**
 * @summary ${summary}
 * @slot - What a visitor sees until the widget is ready, or for good if it cannot load.
 * @fires {${eventClass}} ${event} - The member went on.
 * @csspart base - The card around everything.
 * @csspart heading - The heading.
 * @csspart continue - The button that goes on.
 * @csspart last-resort - What is shown if the element can no longer render.
 * @cssprop [--tu-accent] - Colour of links, buttons and focus.
 * @cssprop [--tu-on-accent] - Text on that colour.
 * @cssprop [--tu-radius=0.5em] - Corner radius of fields, buttons and cards.
 */
export class ${name} extends PortalElement {
  static override styles = [PortalElement.styles, buttons, styles];

  readonly #l = new LocalizeController(this, words);

  protected override render(): TemplateResult {
    const t = this.#l.words;
    return html\`<section class="card" part="base" aria-labelledby="heading" lang=\${this.#l.lang} dir="ltr">
        <h2 id="heading" part="heading">\${t.heading}</h2>
        <button type="button" part="continue" @click=\${this.#handleContinue}>\${t.continue}</button>
      </section>
      <slot hidden></slot>\`;
  }

  readonly #handleContinue = (): void => {
    this.dispatchEvent(new ${eventClass}());
  };
}
`;

const define = `import { define } from '../../internal/define.ts';
import { ${name} } from './${tag}.ts';

define('${tag}', ${name});

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${name};
  }
}
`;

const events = `/** The member went on by their own act here. */
export class ${eventClass} extends Event {
  constructor() {
    super('${event}', { bubbles: true, composed: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    '${event}': ${eventClass};
  }
}
`;

const messages = `import type { Words } from '../../controllers/localize-controller.ts';

export const words: Words<{
  heading: string;
  continue: string;
}> = {
  fr: {
    heading: '${title}',
    continue: 'Continuer',
  },
  en: {
    heading: '${title}',
    continue: 'Continue',
  },
};
`;

const styles = `import { css } from 'lit';

export const styles = css\`
  :host {
    inline-size: min(100%, 40em) !important;
  }
\`;
`;

const test = `import { html } from 'lit';
import { expect, find, stage } from '../../test/fixture.ts';
import { widgetSuite } from '../../test/widget-suite.ts';
import './${tag}.define.ts';
import { words } from './${tag}.messages.ts';

widgetSuite({
  tag: '${tag}',
  create: () => html\`<${tag}><a href="https://membres.local101.example">Espace membre</a></${tag}>\`,
  states: { default: {} },
});

describe('${tag}', () => {
  it('tells the page that the member went on', async () => {
    const { element, lang } = await stage(html\`<${tag}></${tag}>\`);
    let fired = 0;
    element.addEventListener('${event}', () => fired++);
    find('button', words[lang].continue).click();
    expect(fired).to.equal(1);
  });
});
`;

const story = `import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '@trait-union/elements/define/${tag}.js';

export default {
  title: 'Elements/${tag}',
  component: '${tag}',
} satisfies Meta;

export const Default: StoryObj = {};
`;

const page = `# ${tag}

${summary}

\`\`\`html
<${tag}><a href="https://members.local101.example">Members’ area</a></${tag}>
\`\`\`

| Attribute | What it is                                                                                    |
| --------- | --------------------------------------------------------------------------------------------- |
| \`portal\`  | The name of the portal, among those that the page has configured. The default one when empty. |

| Property (script only) | What it is                                                      |
| ---------------------- | --------------------------------------------------------------- |
| \`client\`               | A \`PortalClient\`, in place of any that the page has configured. |

| Event | When | Carries |
| --- | --- | --- |
| \`${event}\` | The member went on. Bubbles. | nothing |

| Part          | What it is                                         |
| ------------- | -------------------------------------------------- |
| \`base\`        | The card around everything.                        |
| \`heading\`     | The heading.                                       |
| \`continue\`    | The button that goes on.                           |
| \`last-resort\` | What is shown if the element can no longer render. |

| Property                | Default       | What it is                                   |
| ----------------------- | ------------- | -------------------------------------------- |
| \`--tu-accent\`           |               | Colour of links, buttons and focus.          |
| \`--tu-on-accent\`        |               | Text on that colour.                         |
| \`--tu-radius\`           | \`0.5em\`       | Corner radius of fields, buttons and cards.  |
`;

const folder = `${ELEMENTS_FOLDER}/${tag}`;
const files: Record<string, string> = {
  [`${folder}/${tag}.ts`]: element,
  [`${folder}/${tag}.define.ts`]: define,
  [`${folder}/${tag}.events.ts`]: events,
  [`${folder}/${tag}.messages.ts`]: messages,
  [`${folder}/${tag}.styles.ts`]: styles,
  [`${folder}/${tag}.test.ts`]: test,
  [`stories/${tag}.stories.ts`]: story,
  [`docs/elements/${tag}.md`]: page,
  'packages/elements/src/index.ts': withExports(read('packages/elements/src/index.ts')),
  'docs/features.md': withRow(read('docs/features.md')),
};

for (const [path, text] of Object.entries(files)) {
  const file = join(ROOT, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, await format(text, { ...(await resolveConfig(file)), filepath: file }));
  console.log(path);
}
console.log(`\nUPDATE_GOLDENS=1 npx wtr --files '${folder}/*.test.ts' records its accessibility tree.`);

function withExports(index: string): string {
  const lines = [
    `export { ${name} } from './elements/${tag}/${tag}.ts';`,
    `export { ${eventClass} } from './elements/${tag}/${tag}.events.ts';`,
  ];
  return `${index}${lines.join('\n')}\n`;
}

/** Adds a row to the table of features, after the last one that names an element. */
function withRow(features: string): string {
  const lines = features.split('\n');
  const at = lines.findLastIndex(
    (line) => line.startsWith('|') && existing.some((other) => line.includes(`\`${other}\``)),
  );
  if (at < 0) refuse('docs/features.md has no table of elements.');
  const cells = (lines[at] ?? '')
    .split('|')
    .slice(1, -1)
    .map((cell) => (existing.some((other) => cell.includes(`\`${other}\``)) ? ` \`${tag}\` ` : ' — '));
  return lines.toSpliced(at + 1, 0, `|${cells.join('|')}|`).join('\n');
}

function read(path: string): string {
  const file = join(ROOT, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function refuse(reason: string): never {
  console.error(reason);
  process.exit(1);
}
