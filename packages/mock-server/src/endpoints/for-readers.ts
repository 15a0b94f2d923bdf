import { may } from '../access/rights.ts';
import { problem, type Answer } from '../answer.ts';
import { forMembers, type Call, type EndpointFor, type SignedIn } from '../endpoint.ts';
import type { OperationName, ResponseBody } from '../operations.ts';

type Run<N extends OperationName> = (
  call: Call<N> & SignedIn,
) => Answer<ResponseBody<N>> | Promise<Answer<ResponseBody<N>>>;

/** What is for those who read the documentation; `forbidden` to everybody else, of anything that is in it (S0-05, S3-09). */
export const forReaders = <N extends OperationName>(name: N, run: Run<N>): EndpointFor<N> =>
  forMembers(name, (call) =>
    may(call.db, call.member, 'documents.read', call.now) ? run(call) : problem('forbidden'),
  );
