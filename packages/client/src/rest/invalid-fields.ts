import { FieldIssues, type FieldIssue } from '../contract/problem.ts';
import { ClientError } from '../errors/client-error.ts';

/** The outcome of a refusal that names its fields. Throws `malformed` when it does not name them as the contract says. */
export const invalidFields = ({ fields }: { fields: unknown }): { outcome: 'invalid-fields'; fields: FieldIssue[] } => {
  const { success, data, error } = FieldIssues.safeParse(fields);
  if (!success) throw new ClientError('malformed', { cause: error });
  return { outcome: 'invalid-fields', fields: data };
};
