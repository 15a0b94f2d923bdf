import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { safeParse, toJSONSchema, type ZodMiniType } from 'zod/mini';
import { operations } from '../contract/operations.ts';
import { toShape } from './compile-contract.ts';
import { compiled } from './shape.ts';

const responses = Object.entries(operations).flatMap(([domain, endpoints]) =>
  Object.entries(endpoints as Record<string, { response?: ZodMiniType }>).flatMap(([name, { response }]) =>
    response ? [[`${domain}.${name}`, response] as const] : [],
  ),
);

/** Values that nearly conform: every key of the schema, with right, wrong, missing and surplus values. */
function nearly(node: Record<string, unknown>): fc.Arbitrary<unknown> {
  const junk = fc.constantFrom<unknown>(
    null,
    undefined,
    '',
    'x',
    0,
    NaN,
    true,
    [],
    {},
    'signed-in',
    'QC',
    '+14185550142',
  );
  const right = ((): fc.Arbitrary<unknown> => {
    if ('const' in node) return fc.constant(node['const']);
    if (Array.isArray(node['enum'])) return fc.constantFrom(...(node['enum'] as unknown[]));
    const options = (node['anyOf'] ?? node['oneOf']) as Record<string, unknown>[] | undefined;
    if (options) return fc.oneof(...options.map(nearly));
    // `{ type: ['number', 'null'] }`
    if (Array.isArray(node['type'])) return fc.oneof(...node['type'].map((type) => nearly({ ...node, type })));
    switch (node['type']) {
      case 'object': {
        const properties = Object.entries((node['properties'] ?? {}) as Record<string, Record<string, unknown>>);
        const required = (node['required'] ?? []) as string[];
        const model = Object.fromEntries(properties.map(([key, child]) => [key, nearly(child)]));
        return fc
          .tuple(
            fc.record(model, { requiredKeys: required }),
            fc.dictionary(fc.string(), fc.anything(), { maxKeys: 2 }),
          )
          .map(([known, surplus]) => ({ ...surplus, ...known }));
      }
      case 'array':
        return fc.array(nearly(node['items'] as Record<string, unknown>), { maxLength: 3 });
      case 'string':
        return typeof node['pattern'] === 'string'
          ? fc.stringMatching(new RegExp(node['pattern']))
          : fc.string({ maxLength: 300 });
      case 'boolean':
        return fc.boolean();
      case 'number':
        return fc.double({ noNaN: true, noDefaultInfinity: true });
      case 'null':
        return fc.constant(null);
      default:
        return junk;
    }
  })();
  return fc.oneof({ weight: 60, arbitrary: right }, { weight: 1, arbitrary: junk });
}

describe('R11: a compiled schema answers as its zod schema', () => {
  for (const [name, schema] of responses) {
    it(name, () => {
      const light = compiled(toShape(schema));
      let conforming = 0;
      fc.assert(
        fc.property(nearly(toJSONSchema(schema, { unrepresentable: 'any' }) as Record<string, unknown>), (value) => {
          const json: unknown = JSON.parse(value === undefined ? 'null' : JSON.stringify(value));
          const heavy = safeParse(schema, json);
          const { success, data } = light.safeParse(json);
          assert.equal(success, heavy.success);
          if (heavy.success) assert.deepEqual(data, heavy.data);
          conforming += Number(success);
        }),
        { numRuns: 1000 },
      );
      assert.ok(conforming > 50, `only ${String(conforming)} of 1000 conform: the test sees one side only`);
    });
  }

  it('refuses to compile what it does not know', () => {
    assert.throws(() => toShape({ _zod: { def: { type: 'map' } } }), /teach it the schema map/);
  });

  it('S20: neither a polluted body nor an inherited property gets in', () => {
    const light = compiled(['object', { a: ['optional', ['string', {}]] }, true]);
    const { data } = light.safeParse(JSON.parse('{"__proto__":{"a":"x"},"b":1}'));
    assert.equal((data as { a?: unknown }).a, undefined);
    assert.equal(({} as { a?: unknown }).a, undefined);
  });
});
