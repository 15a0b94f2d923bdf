import type { Permission } from '@trait-union/client/contract';
import { cellOf } from '../access/rights.ts';
import { teamOf, type Team } from '../access/team.ts';
import { problem, type Answer } from '../answer.ts';
import { forMembers, type Call, type EndpointFor, type SignedIn } from '../endpoint.ts';
import type { OperationName, ResponseBody } from '../operations.ts';

type Run<N extends OperationName> = (
  team: Team,
  call: Call<N> & SignedIn,
) => Answer<ResponseBody<N>> | Promise<Answer<ResponseBody<N>>>;

/** What a permission allows in the organisation that the member acts in; `forbidden` to everybody else (S3-07). */
export const forTeams = <N extends OperationName>(name: N, permission: Permission, run: Run<N>): EndpointFor<N> =>
  forMembers(name, (call) => {
    const team = teamOf(call.db, call.member, call.now);
    return team && cellOf(team, permission) === true ? run(team, call) : problem('forbidden');
  });
