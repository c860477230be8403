import type { Dataset } from '../datasets/index.ts';
import { BY_ITSELF, CORRECTION, counted, percentOf, WINDOW } from './promises-shape.ts';
import { word } from './wording.ts';

const ORDERS = word('pesanan', 'orders');

/** How the market kept its promises: from the figures that orders hand out. */
export const promisesOfMarket: Dataset = {
  ...BY_ITSELF,
  slug: 'janji-pasar',
  title: word('Janji pasar desa', 'Promises of the village market'),
  summary: word(
    'Berapa pesanan dijawab penjual tepat waktu, berapa yang dibatalkan penjual, sengketa, dan uang yang terlambat kembali.',
    'How many orders sellers answered in time, how many they cancelled, disputes, and money that went back late.',
  ),
  keywords: ['janji', 'pasar', 'pesanan', 'penjual', 'sengketa', 'uang kembali', 'omzet'],
  dimensions: [
    WINDOW,
    {
      name: 'part',
      title: word('Bagian', 'Part'),
      words: { all: word('Seluruh pasar', 'Whole market') },
      closed: true,
    },
  ],
  measures: [
    counted('orders', word('Pesanan', 'Orders'), ORDERS),
    percentOf('answered', word('Dijawab tepat waktu', 'Answered in time')),
    percentOf('cancelled', word('Dibatalkan penjual', 'Cancelled by the seller')),
    counted('disputes', word('Sengketa', 'Disputes'), ORDERS),
    counted('for_buyer', word('Selesai untuk pembeli', 'Settled for the buyer'), ORDERS),
    counted('for_seller', word('Selesai untuk penjual', 'Settled for the seller'), ORDERS),
    counted('refunds', word('Uang harus kembali', 'Money to give back'), ORDERS),
    counted('refunds_late', word('Terlambat kembali', 'Given back late'), ORDERS),
    { name: 'turnover', title: word('Omzet', 'Turnover'), unit: word('rupiah', 'rupiah'), kind: 'rupiah' },
  ],
  remarks: [CORRECTION],
  source: word('Pesanan di Balai', 'Orders in Balai'),
  method: word(
    'Bulan dan tahun menurut WIB, dihitung sekali sesudah berakhir. Pesanan dihitung waktu penjual menjawab atau waktunya habis. ' +
      'Uang terlambat: belum dikirim sesudah tiga hari. Persen dibulatkan ke bawah, mulai 10 pesanan. Angka yang dibawa kurang dari ' +
      'tiga penjual, atau lebih dari 70 % oleh satu penjual, tidak ditampilkan.',
    'Months and years by WIB, counted once when they have ended. An order counts when its seller answered or the time ran out. ' +
      'Late money: not sent after three days. Percents are rounded down, from 10 orders on. What fewer than three sellers brought ' +
      'together, or one by more than 70 %, is not shown.',
  ),
  plot: { kind: 'lines', over: 'window', measure: 'answered_percent' },
};
