import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Shape } from './shape.ts';

/** What of zod's own description of a schema is read here. */
interface Def {
  type: string;
  shape?: Record<string, Schema>;
  catchall?: Schema;
  innerType?: Schema;
  element?: Schema;
  options?: Schema[];
  entries?: Record<string, string>;
  values?: unknown[];
  checks?: {
    _zod: { def: { check: string; format?: string; pattern?: RegExp; minimum?: number; maximum?: number } };
  }[];
}
interface Schema {
  _zod: { def: Def };
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && '_zod' in value;

const stringShape = ({ checks = [] }: Def): Shape => {
  const limits: { pattern?: string; min?: number; max?: number } = {};
  for (const { _zod } of checks) {
    const { check, format, pattern, minimum, maximum } = _zod.def;
    if (check === 'min_length' && minimum !== undefined) limits.min = minimum;
    else if (check === 'max_length' && maximum !== undefined) limits.max = maximum;
    else if (format === 'regex' && pattern && !pattern.flags) limits.pattern = pattern.source;
    else throw new Error(`compile-contract: teach it the string check ${check} ${format ?? ''}`);
  }
  return ['string', limits];
};

/** A zod schema as data. Throws for what the contract has not used so far: better no build than a looser check. */
export function toShape({ _zod: { def } }: Schema): Shape {
  switch (def.type) {
    case 'string':
      return stringShape(def);
    case 'boolean':
    case 'number':
      if (def.checks?.length) break;
      return ['typeof', def.type];
    case 'literal':
      return ['one-of', def.values ?? []];
    case 'enum':
      return ['one-of', Object.values(def.entries ?? {})];
    case 'array':
      if (def.checks?.length || !def.element) break;
      return ['array', toShape(def.element)];
    case 'optional':
    case 'nullable':
      if (!def.innerType) break;
      return [def.type, toShape(def.innerType)];
    case 'union':
      return ['union', (def.options ?? []).map(toShape)];
    case 'object': {
      const properties = Object.entries(def.shape ?? {}).map(([key, schema]) => [key, toShape(schema)] as const);
      return ['object', Object.fromEntries(properties), def.catchall !== undefined];
    }
  }
  throw new Error(`compile-contract: teach it the schema ${def.type}`);
}

/** A value of a contract module as source text, its schemas compiled. */
function toSource(value: unknown): string {
  if (isSchema(value)) return `compiled(${JSON.stringify(toShape(value))})`;
  if (Array.isArray(value)) return `[${value.map(toSource).join()}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${Object.entries(value)
      .map(([key, item]) => `${JSON.stringify(key)}:${toSource(item)}`)
      .join()}}`;
  }
  return JSON.stringify(value);
}

/**
 * One export, or nothing where it holds a schema that `toShape` does not know: those of request bodies may, which no
 * browser checks. What the client does import must be known, else there is no build.
 */
function exported(name: string, value: unknown): string[] {
  try {
    return [`export const ${name} = /*#__PURE__*/ (() => (${toSource(value)}))();`];
  } catch {
    return [];
  }
}

const mark = '?compiled';
const shapeModule = fileURLToPath(new URL('shape.ts', import.meta.url));
const client = fileURLToPath(new URL('..', import.meta.url));

/**
 * A vite plugin: where the client itself imports the contract, its schemas arrive as data that 50 lines can check.
 * Everybody else (the mock backend, tests, npm packages) gets zod.
 */
export const compileContract = {
  name: 'compile-contract',
  enforce: 'pre' as const,
  resolveId(source: string, importer: string | undefined): string | undefined {
    if (!importer?.startsWith(client) || importer.includes('/contract/')) return undefined;
    if (!/\/contract\/[\w-]+\.ts$/.test(source)) return undefined;
    return fileURLToPath(new URL(source, pathToFileURL(importer))) + mark;
  },
  async load(id: string): Promise<string | undefined> {
    if (!id.endsWith(mark)) return undefined;
    // eslint-disable-next-line no-unsanitized/method -- one of our own modules, at build time
    const module = (await import(id.slice(0, -mark.length))) as Record<string, unknown>;
    const constants = Object.entries(module).filter(([, value]) => typeof value !== 'function');
    const lines = constants.flatMap(([name, value]) => exported(name, value));
    return [`import { compiled } from ${JSON.stringify(shapeModule)};`, ...lines].join('\n');
  },
};
