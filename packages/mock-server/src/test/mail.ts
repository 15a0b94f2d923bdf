import assert from 'node:assert/strict';
import { outbox, type Mail } from '../outbox.ts';
import type { PortalCore } from '../portal.ts';

export const mailOf = ({ db }: Pick<PortalCore, 'db'>): Mail[] => outbox(db).all();

/** The token of the link in the last message with one. */
export const lastToken = (portal: Pick<PortalCore, 'db'>): string => {
  const { link } = mailOf(portal).findLast((mail) => mail.link) ?? {};
  assert.ok(link, 'a message with a link');
  return link.token;
};
