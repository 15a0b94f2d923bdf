import type { Endpoint, FieldIssue, FieldIssueCode } from '@trait-union/client/contract';
import { problem, type Answer } from './answer.ts';
import { fromJson } from './json.ts';

/** Forces a preflight on every write, so that a form of another site cannot forge one (trust S10). */
export const requiredHeader = { name: 'x-trait-union', value: '1' } as const;

const jsonTypes = ['application/json', 'application/merge-patch+json'];

/** Why a write must not be looked at: it lacks the header (403), or it is not of the operation's type (415). */
export const refuseForgery = ({ method, headers }: Request, endpoint: Endpoint): Answer<never> | undefined => {
  if (method === 'GET') return undefined;
  if (headers.get(requiredHeader.name) !== requiredHeader.value) {
    return problem('forbidden', { title: `${requiredHeader.name} is missing` });
  }
  const type = headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const { request, media } = endpoint;
  const takes = media === undefined ? jsonTypes : [media];
  const isWrong = type === undefined ? (request ?? media) !== undefined : !takes.includes(type);
  return isWrong
    ? problem('not-supported', { status: 415, title: `The body must be ${takes.join(' or ')}` })
    : undefined;
};

interface SchemaIssue {
  code?: string | undefined;
  input?: unknown;
  path: PropertyKey[];
}

/** RFC 6901. */
const toPointer = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

const valueAt = (body: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], body);

const toFieldIssue = (body: unknown, { code, path }: SchemaIssue): FieldIssue => {
  const value = valueAt(body, path);
  const isMissing = value === undefined || value === null || value === '';
  const fieldCode: FieldIssueCode = isMissing ? 'required' : code === 'too_big' ? 'too-long' : 'malformed';
  return { pointer: toPointer(path), code: fieldCode };
};

/** The body as the contract's schema makes it, or why it is refused. */
export const parseBody = (
  { request: schema }: Endpoint,
  text: string,
): { body: unknown } | { refusal: Answer<never> } => {
  if (!schema) return { body: undefined };
  let json: unknown;
  try {
    json = fromJson(text);
  } catch {
    return { refusal: problem('invalid-fields', { status: 400, title: 'The body is not JSON' }) };
  }
  const parsed = schema.safeParse(json);
  if (parsed.success) return { body: parsed.data };
  return {
    refusal: problem('invalid-fields', { fields: parsed.error.issues.map((issue) => toFieldIssue(json, issue)) }),
  };
};
