import { expect, it } from 'vitest';
import type { TrackedOrder } from '#src/hub/orders/index.ts';
import { standingOf } from './standing.ts';

const NOW = Date.UTC(2026, 5, 1, 3);

/** What the buyer reads at the head of the page of an order of this state, with refunds of these states. */
function head(state: string, ...refunds: string[]) {
  const order = {
    state,
    method: 'qris',
    fulfilment: 'delivery',
    dueAt: NOW + 3_600_000,
    shop: { name: 'Toko Budi', villageName: 'Hanura' },
    payment: {
      amount: 20_000,
      state: 'refund_due',
      refunds: refunds.map((it, i) => ({ state: it, amount: 9_000 + i, dueAt: NOW + 3_600_000, paidAt: NOW })),
    },
    timeline: [],
    withOperator: refunds.includes('late') || refunds.includes('contested'),
    overdue: false,
    cancelReason: null,
  };
  const { title, text } = standingOf(order as unknown as TrackedOrder, NOW);
  return `${title} | ${text}`;
}

it('says of a cancelled order what happens with its money', () => {
  expect(head('cancelled')).toMatch(/^Pesanan dibatalkan \| Tidak ada yang perlu Anda bayar/);
  expect(head('cancelled', 'open')).toMatch(/harus dikembalikan \| Rp9\.000: Toko Budi harus mengirimnya/);
  expect(head('cancelled', 'sent')).toMatch(/sudah masuk\? \| Rp9\.000: Toko Budi menyatakan sudah mengirimnya/);
  expect(head('cancelled', 'received')).toMatch(/^Pesanan dibatalkan \| Rp9\.000: Sudah diterima/);
});

it('says of the money that still waits, not of what is settled', () => {
  expect(head('cancelled', 'received', 'sent', 'open')).toMatch(/harus dikembalikan \| Rp9\.002/);
});

it.each(['completed', 'expired'])('says it of an order that is %s instead of what is over', (state) => {
  expect(head(state, 'open')).toMatch(/\| Rp9\.000: Toko Budi harus mengirimnya/);
  expect(head(state, 'settled')).not.toMatch(/9\.000/);
});

it('says it beside what is next while the order goes on', () => {
  expect(head('processing', 'open')).toMatch(/\| .+\. Rp9\.000: Toko Budi harus mengirimnya/);
  expect(head('processing', 'contested')).toMatch(/\| Rp9\.000: Anda bilang belum masuk/);
});
