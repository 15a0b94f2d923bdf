import { devtools } from '../fixture.ts';
import { reference } from '../perceive.ts';

interface Value {
  value?: string | number | boolean;
}

interface Node {
  nodeId: string;
  ignored: boolean;
  role?: Value;
  name?: Value;
  value?: Value;
  description?: Value;
  properties?: { name: string; value: Value }[];
  childIds?: string[];
}

/** What a screen reader is told about a node beyond its role, name, value and description. */
const told = [
  'level',
  'invalid',
  'required',
  'readonly',
  'disabled',
  'expanded',
  'checked',
  'selected',
  'hasPopup',
  'busy',
  'live',
  'modal',
  'focused',
];

const silent = ['none', 'generic', 'InlineTextBox', 'LineBreak'];

/** The browser's own accessibility tree of the test's page, one line per node. */
export async function accessibilityTree(): Promise<string> {
  const { nodes } = await devtools<{ nodes: Node[] }>('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const main = nodes.find(({ role }) => role?.value === 'main');
  return main ? `${lines(main, byId, 0, '').join('\n')}\n` : '';
}

function lines(node: Node, byId: ReadonlyMap<string, Node>, depth: number, parentName: string): string[] {
  const role = String(node.role?.value);
  const name = text(node.name);
  const isSaid = !node.ignored && !silent.includes(role) && !(role === 'StaticText' && parentName.includes(name));
  const children = (node.childIds ?? []).flatMap((id) => {
    const child = byId.get(id);
    return child ? lines(child, byId, isSaid ? depth + 1 : depth, isSaid ? name : parentName) : [];
  });
  return isSaid ? [`${'  '.repeat(depth)}${line(node, role, name)}`, ...children] : children;
}

function line({ value, description, properties = [] }: Node, role: string, name: string): string {
  const states = properties
    .filter(
      (property) => told.includes(property.name) && property.value.value !== false && property.value.value !== 'false',
    )
    .map((property) =>
      property.value.value === true ? property.name : `${property.name}=${String(property.value.value)}`,
    );
  return [
    role,
    name && `“${name}”`,
    text(value) && `value “${text(value)}”`,
    text(description) && `description “${text(description)}”`,
    states.length && `[${states.join(', ')}]`,
  ]
    .filter(Boolean)
    .join(' ');
}

const text = (value: Value | undefined): string =>
  String(value?.value ?? '')
    .replace(reference, 'TU-0')
    .trim();
