import { ok, problem } from '../answer.ts';
import { forMembers } from '../endpoint.ts';
import { keepQuote, quoteNow } from '../payments/checkouts.ts';
import { payablesOf } from '../payments/payables.ts';

export const checkoutQuote = forMembers('checkout.quote', ({ body: choice, db, member, now }) => {
  if (payablesOf(db, member.id, now).length === 0) return problem('forbidden');
  const quoted = quoteNow(db, member.id, choice, now);
  if ('fields' in quoted) return problem('invalid-fields', { fields: quoted.fields });
  if ('refusal' in quoted) return problem(quoted.refusal);
  return ok(keepQuote(db, member.id, choice, quoted.content, now));
});
