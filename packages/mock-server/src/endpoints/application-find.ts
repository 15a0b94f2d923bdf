import { ok, problem } from '../answer.ts';
import { findByToken, toApplication } from '../applications.ts';
import { forAnyone } from '../endpoint.ts';

export const applicationFind = forAnyone('application.find', ({ body, db, now }) => {
  const found = findByToken(db, body.token, now);
  return found ? ok(toApplication(...found)) : problem('link-expired');
});
