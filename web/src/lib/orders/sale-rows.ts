import type { Sale } from '#src/hub/orders/index.ts';
import { rupiah } from '#lib/format/money.ts';
import type { InboxRow } from '#lib/ui/inbox.ts';
import { saleBadge, taskWords, wayWords } from './sale-words.ts';

/** A sale as a row of the seller's inbox. A deadline is shown only where it is the seller's. */
export function saleRow(sale: Sale): InboxRow {
  const { label, tone } = saleBadge(sale);
  return {
    href: `/toko-saya/pesanan/${sale.code}`,
    code: sale.code,
    title: sale.title,
    about: `${sale.buyer} · ${wayWords(sale.fulfilment)}`,
    amount: rupiah(sale.total),
    state: label,
    tone,
    since: sale.createdAt,
    dueAt: sale.waits ? sale.dueAt : null,
    action: taskWords(sale.task),
    calm: !sale.waits,
  };
}
