/**
 * A schema of the contract as data: what `compile-contract.ts` makes of a zod schema when the script-tag build is
 * made, so that the page does not carry zod. The zod schema stays the only description.
 */
export type Shape =
  | ['string', { pattern?: string; min?: number; max?: number }]
  | ['typeof', 'boolean' | 'number']
  | ['one-of', readonly unknown[]]
  | ['array', Shape]
  | ['optional', Shape]
  | ['nullable', Shape]
  | ['union', readonly Shape[]]
  /** Properties, and whether unknown ones are kept. */
  | ['object', Readonly<Record<string, Shape>>, boolean];

const no = Symbol();

/** `value` as its schema would have parsed it: known properties only; `no` when it does not conform. */
function conform(shape: Shape, value: unknown): unknown {
  switch (shape[0]) {
    case 'string': {
      const { pattern, min = 0, max = Infinity } = shape[1];
      const fits = typeof value === 'string' && value.length >= min && value.length <= max;
      return fits && (!pattern || new RegExp(pattern).test(value)) ? value : no;
    }
    case 'typeof':
      return typeof value === shape[1] ? value : no;
    case 'one-of':
      return shape[1].includes(value) ? value : no;
    case 'optional':
      return value === undefined ? value : conform(shape[1], value);
    case 'nullable':
      return value === null ? value : conform(shape[1], value);
    case 'union': {
      for (const option of shape[1]) {
        const found = conform(option, value);
        if (found !== no) return found;
      }
      return no;
    }
    case 'array': {
      if (!Array.isArray(value)) return no;
      const items = value.map((item) => conform(shape[1], item));
      return items.includes(no) ? no : items;
    }
    case 'object': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return no;
      const kept: Record<string, unknown> = shape[2] ? { ...value } : {};
      delete kept['__proto__'];
      for (const [key, property] of Object.entries(shape[1])) {
        const own = Object.hasOwn(value, key);
        const found = conform(property, own ? (value as Record<string, unknown>)[key] : undefined);
        if (found === no) return no;
        if (own) kept[key] = found;
      }
      return kept;
    }
  }
}

interface Parsed {
  success: boolean;
  data?: unknown;
  error?: undefined;
}

/** Stands where a zod schema stood, for the one thing that the client asks of it. */
export const compiled = (shape: Shape): { safeParse: (value: unknown) => Parsed } => ({
  safeParse: (value) => {
    const data = conform(shape, value);
    return data === no ? { success: false } : { success: true, data };
  },
});
