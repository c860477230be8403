import type { Template } from '../../foundation/notifications/index.ts';

/** `amount` is what goes back, `deadline` until when, `where` a bank or wallet with the last digits only. */
const about = (params: readonly string[], id: string, en: string): Template => ({
  category: 'utility',
  params: [...params, 'link'],
  id: `${id}\n\nBuka: {link}\n\nBalai, pasar desa`,
  en: `${en}\n\nOpen: {link}\n\nBalai, the village market`,
});

/** What is said of money that goes back: to its buyer, its seller, the operators of the village. */
export const refundTemplates = {
  order_refund_due: about(
    ['code', 'amount', 'deadline'],
    'Pesanan {code}: {amount} harus dikembalikan penjual kepada Anda, paling lambat {deadline}. Tulis ke mana uangnya dikirim.',
    'Order {code}: the seller has to return {amount} to you by {deadline}. Write where the money shall go.',
  ),
  order_refund_to: about(
    ['code', 'amount', 'where'],
    'Pesanan {code}: {amount} akan dikirim ke {where}. Bukan Anda yang menulisnya? Ganti tujuannya dan matikan tautan pesanan.',
    'Order {code}: {amount} will go to {where}. Not written by you? Change it and end the order’s links.',
  ),
  order_refund_sent: about(
    ['code', 'amount'],
    'Pesanan {code}: penjual menyatakan sudah mengirim {amount} kepada Anda. Periksa, lalu jawab: sudah masuk atau belum?',
    'Order {code}: the seller says that {amount} was sent to you. Please check and answer: is it there or not?',
  ),
  order_refund_late: about(
    ['code', 'amount'],
    'Pesanan {code}: {amount} belum dikembalikan sampai batas waktunya. Operator desa sekarang ikut menagih.',
    'Order {code}: {amount} was not returned in time. The village operator now looks after it.',
  ),
  order_refund_unanswered: about(
    ['code', 'amount', 'deadline'],
    'Pesanan {code}: {amount} tercatat "terkirim, belum dijawab pembeli". Belum masuk? Beri tahu sebelum {deadline}.',
    'Order {code}: {amount} is on record as "sent, not answered by the buyer". Not there? Tell us before {deadline}.',
  ),
  sale_refund_owed: about(
    ['code', 'amount', 'deadline'],
    'Pesanan {code}: kembalikan {amount} kepada pembeli, paling lambat {deadline}. Tujuannya belum ditulis pembeli; kami sudah menanyakannya.',
    'Order {code}: return {amount} to the buyer by {deadline}. The buyer has not written where to yet; we have asked.',
  ),
  sale_refund_to: about(
    ['code', 'amount', 'deadline', 'where'],
    'Pesanan {code}: kembalikan {amount} kepada pembeli, paling lambat {deadline}. Tujuan: {where}. Nomor lengkapnya di halaman pesanan.',
    'Order {code}: return {amount} to the buyer by {deadline}. To: {where}. The full number is on the order page.',
  ),
  sale_refund_late: about(
    ['code', 'amount'],
    'Pesanan {code}: batas waktu mengembalikan {amount} sudah lewat. Operator desa sekarang ikut melihat; kirim hari ini.',
    'Order {code}: the time to return {amount} is over. The village operator looks at it now; send it today.',
  ),
  sale_refund_received: about(
    ['code', 'amount'],
    'Pesanan {code}: pembeli sudah menerima {amount}. Urusan uang ini selesai.',
    'Order {code}: the buyer has received {amount}. This is settled.',
  ),
  sale_refund_unanswered: about(
    ['code', 'amount', 'deadline'],
    'Pesanan {code}: pembeli belum menjawab soal {amount}. Tercatat "terkirim, belum dijawab pembeli"; simpan buktinya sampai {deadline}.',
    'Order {code}: the buyer has not answered about {amount}. On record as "sent, not answered"; keep your proof until {deadline}.',
  ),
  sale_refund_contested: about(
    ['code', 'amount'],
    'Pesanan {code}: pembeli bilang {amount} belum masuk. Operator desa akan menanyai Anda dan pembeli.',
    'Order {code}: the buyer says that {amount} is not there. The village operator will ask you both.',
  ),
  /** Here `code` is the shop's address. */
  sale_fee_paid: about(
    ['code', 'amount'],
    'Toko {code}: biaya desa {amount} sudah diterima bendahara dan dicatat. Sisanya ada di halaman Uang.',
    'Shop {code}: the treasurer has received {amount} of the village fee. What is left is on the Money page.',
  ),
  refund_arrived: about(
    ['code', 'amount'],
    'Pesanan {code}: {amount} belum kembali ke pembeli. Tanyakan kedua pihak, lalu putuskan.',
    'Order {code}: {amount} has not gone back to the buyer. Ask both sides, then decide.',
  ),
} satisfies Record<string, Template>;
