import { ok } from '../answer.ts';
import { forAnyone } from '../endpoint.ts';

export const capabilitiesRead = forAnyone('capabilities.read', ({ db }) => ok(db.capabilities));
