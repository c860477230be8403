import type { Template } from '../../foundation/notifications/index.ts';
import { refundTemplates } from './refund-templates.ts';

const about = (id: string, en: string): Template => ({
  category: 'utility',
  params: ['code', 'link'],
  id: `${id}\n\nLihat pesanan: {link}\n\nBalai, pasar desa`,
  en: `${en}\n\nSee the order: {link}\n\nBalai, the village market`,
});

/** To the buyer. */
const buyerTemplates = {
  order_placed: about(
    'Terima kasih! Pesanan {code} sudah kami teruskan ke penjual.',
    'Thank you! Order {code} has been passed on to the seller.',
  ),
  order_awaiting_payment: about(
    'Pesanan {code} menunggu pembayaran Anda. Barang kami simpan sampai batas waktu yang tertulis di halaman pesanan.',
    'Order {code} is waiting for your payment. We keep the goods until the time shown on the order page.',
  ),
  order_paid: about(
    'Pembayaran pesanan {code} sudah diterima penjual. Pesanan segera disiapkan.',
    'The seller has received the payment for order {code}. It is being prepared.',
  ),
  order_ready: about(
    'Pesanan {code} siap diambil. Tunjukkan kode ambil di halaman pesanan kepada penjual.',
    'Order {code} is ready for pickup. Show the seller the pickup code on the order page.',
  ),
  order_shipped: about(
    'Pesanan {code} sudah dikirim. Setelah barang sampai, tekan "Pesanan diterima" di halaman pesanan.',
    'Order {code} is on its way. When it arrives, press "Order received" on the order page.',
  ),
  order_completed: about(
    'Pesanan {code} selesai. Terima kasih sudah berbelanja di desa kami.',
    'Order {code} is complete. Thank you for shopping in our village.',
  ),
  order_cancelled: about(
    'Pesanan {code} dibatalkan. Alasan dan langkah berikutnya ada di halaman pesanan.',
    'Order {code} was cancelled. The reason and what to do next are on the order page.',
  ),
  order_expired: about(
    'Waktu bayar pesanan {code} sudah habis, jadi pesanan ini ditutup. Sudah terlanjur membayar? Buka halaman pesanan.',
    'The time to pay for order {code} is over, so it was closed. Did you pay already? Open the order page.',
  ),
  order_proof_returned: about(
    'Penjual belum menemukan uang untuk pesanan {code}. Alasannya ada di halaman pesanan; Anda dapat mengirim bukti lagi.',
    'The seller has not found the money for order {code}. The reason is on the order page; you can send a proof again.',
  ),
  order_overdue: about(
    'Batas waktu pesanan {code} sudah lewat dan penjual sudah kami ingatkan. Ada masalah? Laporkan dari halaman pesanan.',
    'The time for order {code} is over and we have reminded the seller. Is something wrong? Report it on the order page.',
  ),
  order_escalated: about(
    'Batas waktu pesanan {code} sudah lewat, jadi kami minta operator desa membantu. Hasilnya ada di halaman pesanan.',
    'The time for order {code} is over, so we asked the village operator to help. The outcome is on the order page.',
  ),
  order_link_renewed: about(
    'Semua tautan lama pesanan {code} sudah dimatikan. Tautan barunya ada di pesan ini; simpan untuk Anda sendiri.',
    'All earlier links to order {code} were turned off. The new one is in this message; keep it to yourself.',
  ),
  order_decided: about(
    'Operator desa sudah memutuskan pesanan {code}. Keputusan dan alasannya ada di halaman pesanan.',
    'The village operator has decided order {code}. The decision and its reason are on the order page.',
  ),
} satisfies Record<string, Template>;

const sale = (id: string, en: string): Template => ({
  category: 'utility',
  params: ['code', 'link'],
  id: `${id}\n\nBuka di toko Anda: {link}\n\nBalai, pasar desa`,
  en: `${en}\n\nOpen it in your shop: {link}\n\nBalai, the village market`,
});

/** To the seller. */
const saleTemplates = {
  sale_placed: sale(
    'Ada pesanan baru {code}. Terima pesanan ini sebelum batas waktunya habis.',
    'There is a new order, {code}. Accept it before its time runs out.',
  ),
  sale_proof: {
    ...sale('', ''),
    params: ['code', 'amount', 'link'],
    id: 'Pembeli pesanan {code} mengirim bukti bayar {amount}. Cek dulu uangnya di aplikasi bank atau dompet Anda; siapkan barang setelah uangnya ada.\n\nBuka di toko Anda: {link}\n\nBalai, pasar desa',
    en: 'The buyer of order {code} sent a proof of paying {amount}. First check in your bank or wallet app that the money is there; then prepare the goods.\n\nOpen it in your shop: {link}\n\nBalai, the village market',
  },
  sale_reminder: sale(
    'Pesanan {code} masih menunggu Anda. Kerjakan sebelum batas waktunya habis.',
    'Order {code} is still waiting for you. Work on it before its time runs out.',
  ),
  sale_overdue: sale(
    'Batas waktu pesanan {code} sudah lewat. Selesaikan hari ini; kalau tidak, besok operator desa ikut melihat.',
    'The time for order {code} is over. Finish it today; otherwise the village operator will look at it tomorrow.',
  ),
  sale_escalated: sale(
    'Pesanan {code} terlalu lama tidak selesai, jadi operator desa ikut melihat. Anda masih bisa menyelesaikannya sekarang.',
    'Order {code} has been open too long, so the village operator looks at it too. You can still finish it now.',
  ),
  sale_settled: sale(
    'Operator desa sudah memutuskan pesanan {code}. Keputusan dan langkah Anda ada di halaman pesanan.',
    'The village operator has decided order {code}. The decision and what you do next are on the order page.',
  ),
  sale_disputed: sale(
    'Pembeli pesanan {code} melaporkan masalah. Operator desa akan membantu mencari jalan keluarnya.',
    'The buyer of order {code} reported a problem. The village operator will help to find a way out.',
  ),
  sale_decided: sale(
    'Operator desa memutuskan pesanan {code} sah dan selesai. Alasannya ada di halaman pesanan.',
    'The village operator decided that order {code} stands and is complete. The reason is on the order page.',
  ),
  sale_completed: sale(
    'Pesanan {code} selesai: pembeli sudah menerima barangnya.',
    'Order {code} is complete: the buyer has received the goods.',
  ),
  sale_cancelled: sale(
    'Pesanan {code} dibatalkan. Barang yang disimpan sudah kembali ke stok Anda.',
    'Order {code} was cancelled. The goods set aside are back in your stock.',
  ),
} satisfies Record<string, Template>;

/** To the operators of the village. */
const disputeTemplates = {
  overdue_arrived: {
    category: 'utility',
    params: ['code', 'link'],
    id: 'Pesanan {code} sudah lewat batas waktunya dan belum selesai. Tanyakan kedua pihak, lalu putuskan.\n\nBuka di kantor: {link}\n\nBalai, pasar desa',
    en: 'The time for order {code} is over and it is not finished. Ask both sides, then decide.\n\nOpen it in the office: {link}\n\nBalai, the village market',
  },
  dispute_arrived: {
    category: 'utility',
    params: ['code', 'link'],
    id: 'Pembeli melaporkan masalah pada pesanan {code}. Tanyakan kedua pihak, lalu putuskan.\n\nBuka di kantor: {link}\n\nBalai, pasar desa',
    en: 'A buyer reported a problem with order {code}. Ask both sides, then decide.\n\nOpen it in the office: {link}\n\nBalai, the village market',
  },
} satisfies Record<string, Template>;

/** Not sent any more: the words of notices that were kept from before. */
const olderTemplates = {
  order_refunded: about(
    'Penjual menyatakan uang pesanan {code} sudah dikembalikan. Rinciannya ada di halaman pesanan.',
    'The seller says that the money for order {code} was returned. The details are on the order page.',
  ),
  sale_paid: sale(
    'Pembeli pesanan {code} mengirim bukti bayar. Cek dulu uangnya, baru siapkan barangnya.',
    'The buyer of order {code} sent a proof of payment. First check the money, then prepare the goods.',
  ),
  sale_refund_due: sale(
    'Uang pesanan {code} perlu Anda kembalikan kepada pembeli.',
    'You need to return the money for order {code} to the buyer.',
  ),
} satisfies Record<string, Template>;

/** Everything that is said of an order, to whomever. */
export const orderTemplates = {
  ...buyerTemplates,
  ...saleTemplates,
  ...disputeTemplates,
  ...refundTemplates,
  ...olderTemplates,
};
export type OrderNotice = keyof typeof orderTemplates;
