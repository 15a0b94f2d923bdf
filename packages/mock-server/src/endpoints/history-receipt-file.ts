import { ok, problem } from '../answer.ts';
import { toBase64 } from '../bytes.ts';
import { forMembers } from '../endpoint.ts';
import { receipts } from '../history/history.ts';
import { organizationOf } from '../organizations.ts';

export const historyReceiptFile = forMembers('history.receiptFile', async ({ params, db, member }) => {
  const receipt = receipts(db).get(params.receipt);
  if (receipt?.memberId !== member.id) return problem('not-found');
  // Fetched when a receipt is asked for: the mock runs in pages that never do
  const { writeReceipt } = await import('../history/receipt-pdf.ts');
  const { language } = member.details;
  return ok({
    name: `${language === 'fr' ? 'recu' : 'receipt'}-${receipt.shown.number}.pdf`,
    mediaType: 'application/pdf' as const,
    base64: toBase64(await writeReceipt(receipt, member, organizationOf(db, member).name)),
  });
});
