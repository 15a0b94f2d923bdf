import { ok, problem } from '../answer.ts';
import { forAnyone } from '../endpoint.ts';
import { boardHead, hasBoard } from '../voting/board.ts';

export const boardHeadRead = forAnyone('board.head', async ({ params, db, now }) =>
  hasBoard(db, params.vote) ? ok(await boardHead(db, params.vote, now)) : problem('not-found'),
);
