import type { Result } from '#src/kernel/result.ts';
import { stop } from './problem.ts';

/** A receipt of the public log as a file to keep; `name` is the entry or the letter that it is of. */
export function receiptFile(receipt: Result<string>, name: string): Response {
  if (!receipt.ok) stop(receipt.refusal);
  return new Response(receipt.value, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename="catatan-${name.replace(/[^\w-]/g, '')}.tlog-proof"`,
    },
  });
}
