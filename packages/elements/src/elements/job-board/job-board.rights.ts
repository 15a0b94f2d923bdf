import {
  verdictOn,
  verdictOnOffer,
  type Capabilities,
  type JobAct,
  type JobOffer,
  type Me,
  type Verdict,
} from '@trait-union/client';

/** What the server said of the member, and of itself. */
export interface Rights {
  me: Me;
  capabilities: Capabilities;
}

export const mayRead = ({ me, capabilities }: Rights): Verdict => verdictOn('jobs.read', me, capabilities);
export const mayPost = ({ me, capabilities }: Rights): Verdict => verdictOn('jobs.post', me, capabilities);

/** Whether the member may do something to an offer: the backend alone says so. */
export function mayAct(act: JobAct, offer: JobOffer): Verdict {
  const verdict = verdictOnOffer(act, offer);
  // An offer that was withdrawn says so itself: there is nothing left to do to it
  return verdict.state === 'refused' && verdict.reason === 'state' ? { state: 'not-offered' } : verdict;
}
