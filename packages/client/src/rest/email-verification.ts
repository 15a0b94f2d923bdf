import { emailVerificationEndpoints as endpoints, type EmailVerification } from '../contract/email-verification.ts';
import type { EmailVerificationDomain } from '../domains/email-verification.ts';
import { invalidFields } from './invalid-fields.ts';
import type { RestContext } from './rest-context.ts';

export const create = ({ request, shareOwn, forgetOwn, requireDomain }: RestContext): EmailVerificationDomain => {
  const status = shareOwn(async (signal) => {
    await requireDomain('email-verification');
    return (await request(endpoints.read, { signal })).value;
  });
  /** What was read before a write no longer holds: the profile shows the addresses too. */
  const after = <T>(value: T): T => {
    forgetOwn();
    return value;
  };
  const write = async (
    endpoint: typeof endpoints.send | typeof endpoints.withdraw,
    id: string,
    key: string,
  ): Promise<EmailVerification> => after((await request(endpoint, { body: { id }, key })).value);

  return {
    read: ({ signal, fresh } = {}) => {
      if (fresh) status.forget();
      return status.read(signal);
    },
    send: (id, { key }) => write(endpoints.send, id, key),
    change: async (id, address, { key }) => {
      const answer = await request(endpoints.change, { body: { id, address }, key });
      if (answer.outcome === 'done') return after({ outcome: 'sent', status: answer.value });
      return invalidFields(answer);
    },
    withdraw: (id, { key }) => write(endpoints.withdraw, id, key),
    confirm: async (token, { key }) => {
      const { outcome } = await request(endpoints.confirm, { body: { token }, key });
      return after({ outcome: outcome === 'done' ? 'verified' : outcome });
    },
    renew: async (token, { key }) => {
      const answer = await request(endpoints.renew, { body: { token }, key });
      return answer.outcome === 'done'
        ? after({ outcome: 'sent', link: answer.value })
        : after({ outcome: answer.outcome });
    },
  };
};
