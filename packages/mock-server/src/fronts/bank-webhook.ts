import { isFromBank, signatureHeader } from '../payments/bank-signature.ts';
import { isBankDecision } from '../payments/bank.ts';
import type { PortalCore } from '../portal.ts';
import { fromJson } from '../json.ts';

/** Where a bank on a server of its own tells what became of a payment. */
export const webhookPath = '/__mock/bank-events';

const answer = (status: number): Response => new Response(null, { status, headers: { 'cache-control': 'no-store' } });

/** Takes `{id, session, decision}`, signed; the same id again is heard once. */
export const hearBank = async ({ bank, db }: PortalCore, request: Request, now: number): Promise<Response> => {
  const body = await request.text();
  if (!(await isFromBank(body, request.headers.get(signatureHeader), now))) return answer(401);
  const { id, session, decision } = fromJson(body) as Record<string, unknown>;
  const heard = db.records<{ at: number }>('bank-messages');
  const asked = bank.sessions.find((one) => one.id === session);
  if (typeof id !== 'string' || !asked || !isBankDecision(decision)) return answer(422);
  if (!heard.get(id)) {
    heard.put(id, { at: now });
    bank.decide(asked.checkout, decision);
  }
  return answer(204);
};
