import { receiptFile } from '#lib/server/receipt-file.ts';
import type { RequestHandler } from './$types';

/** The receipt that this letter was issued, for whoever holds the paper. */
export const GET: RequestHandler = async ({ locals, params }) =>
  receiptFile(await locals.app.letters.readLetterRecord(locals.ctx, params.token), 'surat');
