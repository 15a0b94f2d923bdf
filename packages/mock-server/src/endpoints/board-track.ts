import { ok, problem } from '../answer.ts';
import { forAnyone } from '../endpoint.ts';
import { track } from '../voting/board.ts';
import { votes } from '../voting/votes.ts';

export const boardTrack = forAnyone('board.track', async ({ params, db, now }) =>
  votes(db).get(params.vote) ? ok(await track(db, params.vote, params.tracker, now)) : problem('not-found'),
);
