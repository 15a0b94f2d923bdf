import { noContent } from '../answer.ts';
import { renewLinks } from '../applications.ts';
import { forAnyone } from '../endpoint.ts';

/** The same answer whether or not anything was sent (S13). */
export const applicationSendLink = forAnyone('application.sendLink', ({ body, db, now }) => {
  renewLinks(db, body.email, now);
  return noContent();
});
