import { ClientError } from '../errors/client-error.ts';
import type { RestContext } from './rest-context.ts';

/**
 * `request`, for a domain in which somebody else may change the member's rights: whoever is refused has others than the
 * page knows of.
 */
export const mindingRights =
  ({ request, forgetOwn }: RestContext): RestContext['request'] =>
  async (endpoint, options) => {
    try {
      return await request(endpoint, options);
    } catch (thrown) {
      if (thrown instanceof ClientError && thrown.code === 'forbidden') forgetOwn();
      throw thrown;
    }
  };
