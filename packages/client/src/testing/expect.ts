import { isClientError, type ClientErrorCode } from '../errors/client-error.ts';

const show = (value: unknown): string =>
  JSON.stringify(value, (_, item: unknown) => (item === undefined ? null : item));

/** Plain data, the same all through. */
export const expectSame = (actual: unknown, expected: unknown): void => {
  if (show(actual) !== show(expected)) throw new Error(`Expected ${show(expected)}, got ${show(actual)}.`);
};

export function expectTrue(condition: boolean, what: string): asserts condition {
  if (!condition) throw new Error(`Expected ${what}.`);
}

/** The member of a union that has this outcome, perhaps among others. */
type With<T, O> = T extends { outcome: infer Outcomes } ? (O extends Outcomes ? T : never) : never;

/** The outcome asked for, narrowed. */
export const expectOutcome = <T extends { outcome: string }, O extends T['outcome']>(
  answer: T,
  outcome: O,
): With<T, O> => {
  expectSame(answer.outcome, outcome);
  return answer as With<T, O>;
};

/** Every rejection of a client is a ClientError; this is its code, or `none`. */
export const codeOf = async (work: Promise<unknown>): Promise<ClientErrorCode | 'none'> => {
  try {
    await work;
    return 'none';
  } catch (thrown) {
    if (isClientError(thrown)) return thrown.code;
    throw new Error(`Rejected with something else than a ClientError: ${String(thrown)}`, { cause: thrown });
  }
};
