import { error } from '@sveltejs/kit';
import { recordAsked } from '#lib/server/case-record.ts';
import { receiptFile } from '#lib/server/receipt-file.ts';
import * as m from '#lib/paraglide/messages.js';
import type { RequestHandler } from './$types';

/** The receipt of one step, for whoever may see the case. */
export const GET: RequestHandler = async (event) => {
  const { kind, ref } = recordAsked(event) ?? error(404, m.problem_record_none());
  const { entry } = event.params;
  return receiptFile(await event.locals.app.cases.caseReceipt(event.locals.ctx, kind, { ...ref, entry }), entry);
};
