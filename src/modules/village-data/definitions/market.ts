import type { Dataset } from '../datasets/index.ts';
import { CRAFTS } from './crafts.ts';
import { BY_ITSELF, counted, WINDOW } from './promises-shape.ts';
import { word } from './wording.ts';

/** Of goods that are of no craft. */
export const OTHER_GOODS = 'lainnya';

/** What the village's market has on show, craft by craft, month by month: the market as a part of its potential. */
export const marketGoods: Dataset = {
  ...BY_ITSELF,
  slug: 'pasar-desa',
  title: word('Pasar desa: lapak dan barang', 'Village market: shops and goods'),
  summary: word(
    'Berapa lapak dan barang ada di pasar desa, seluruhnya dan tiap kerajinan atau komoditas, dari bulan ke bulan.',
    'How many shops and goods the village market has, in all and of each craft or commodity, month by month.',
  ),
  topic: 'potential',
  keywords: ['pasar', 'lapak', 'toko', 'barang', 'kerajinan', 'umkm', 'usaha', 'jualan'],
  disclosure: 'public',
  dimensions: [
    { ...WINDOW, title: word('Bulan', 'Month') },
    {
      name: 'craft',
      title: word('Kerajinan atau komoditas', 'Craft or commodity'),
      closed: true,
      words: {
        all: word('Seluruh pasar', 'Whole market'),
        ...Object.fromEntries(CRAFTS.map(({ slug, title }) => [slug, title])),
        [OTHER_GOODS]: word('Lainnya', 'Other goods'),
      },
    },
  ],
  measures: [
    counted('goods', word('Barang', 'Goods'), word('barang', 'goods')),
    counted('shops', word('Lapak', 'Shops'), word('lapak', 'shops')),
  ],
  remarks: [],
  source: word('Barang yang dijual di Balai', 'Goods on sale in Balai'),
  method: word(
    'Dihitung sekali tiap bulan pada hari angkanya: barang yang sedang tampil, dan lapak yang menampilkannya. Siapa saja bisa ' +
      'menghitungnya di pasar hari itu; tidak ada pembeli, pesanan, dan uang di dalamnya. Satu lapak bisa ikut di beberapa kerajinan.',
    'Counted once a month on the day of the figures: goods on show, and the shops that show them. Anybody can count them in the ' +
      'market that day; no buyers, orders or money are in it. A shop may be in several crafts.',
  ),
  plot: { kind: 'lines', over: 'window', measure: 'goods', each: 'craft' },
  headlines: [
    {
      name: 'market_goods',
      title: word('Barang di pasar desa', 'Goods in the village market'),
      measure: 'goods',
      of: { craft: 'all' },
      take: { last: 'window' },
    },
  ],
};
