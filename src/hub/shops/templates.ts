import type { Template } from '../../foundation/notifications/index.ts';

const seller = (id: string, en: string): Template => ({
  category: 'utility',
  params: ['code', 'link'],
  id: `${id}\n\nBuka di sini: {link}\n\nBalai, pasar desa`,
  en: `${en}\n\nOpen it here: {link}\n\nBalai, the village market`,
});

/** About a shop itself; `code` is its public address. */
export const shopTemplates = {
  shop_applied: seller(
    'Permintaan Anda membuka toko {code} sudah sampai di kantor desa. Kami kabari begitu ada jawabannya.',
    'Your request to open the shop {code} has reached the village office. We will tell you when it is answered.',
  ),
  shop_approved: seller(
    'Selamat! Toko {code} sudah dibuka. Pajang barang pertama Anda.',
    'Congratulations! The shop {code} is open. Put your first product on show.',
  ),
  shop_declined: seller(
    'Toko {code} belum dapat dibuka. Alasannya tertulis di halamannya; Anda boleh memperbaiki dan meminta lagi.',
    'The shop {code} could not be opened yet. The reason is on its page; you may correct it and ask again.',
  ),
  shop_money_changed: seller(
    'Rekening atau QRIS toko {code} baru saja diubah. Bukan Anda? Segera periksa dan hubungi kantor desa.',
    'The bank account or QRIS of the shop {code} was just changed. Not you? Check it at once and call the village office.',
  ),
  desk_shop_applied: {
    category: 'utility',
    params: ['code', 'link'],
    id: 'Toko {code} meminta dibuka di desa Anda.\n\nPeriksa di kantor: {link}\n\nBalai, kantor desa',
    en: 'The shop {code} asks to be opened in your village.\n\nReview it in the office: {link}\n\nBalai, the village office',
  },
} satisfies Record<string, Template>;
