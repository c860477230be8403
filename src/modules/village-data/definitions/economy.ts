import type { Dataset } from '../datasets/index.ts';
import { NOTE, OF_THE_OFFICE, RUPIAH, SOURCE, word, wordsOf } from './wording.ts';

/** What is grown and caught: whole years only, so that a line over them compares like with like. */
export const commodities: Dataset = {
  ...OF_THE_OFFICE,
  slug: 'komoditas',
  title: word('Hasil bumi desa tiap tahun', 'Crops of the village by year'),
  summary: word(
    'Luas, hasil, dan harga komoditas desa tiap tahun.',
    'Area, production and price of the village’s commodities by year.',
  ),
  topic: 'economy',
  keywords: ['komoditas', 'panen', 'padi', 'kakao', 'kopi', 'kelapa', 'pisang', 'harga', 'hasil bumi', 'tani'],
  dimensions: [
    { name: 'year', title: word('Tahun', 'Year') },
    {
      name: 'commodity',
      title: word('Komoditas', 'Commodity'),
      words: wordsOf(`
        padi | Padi sawah | Wetland rice
        kakao | Kakao | Cocoa
        kopi | Kopi robusta | Robusta coffee
        kelapa | Kelapa | Coconut
        pisang | Pisang | Banana`),
    },
  ],
  measures: [
    {
      name: 'production',
      title: word('Hasil', 'Production'),
      unit: word('ton', 'tonnes'),
      kind: 'amount',
      decimals: 1,
    },
    { name: 'area', title: word('Luas', 'Area'), unit: word('ha', 'ha'), kind: 'amount', decimals: 1 },
    { name: 'price', title: word('Harga di petani per kg', 'Farm-gate price per kg'), unit: RUPIAH, kind: 'rupiah' },
  ],
  remarks: [SOURCE, NOTE],
  period: 'year',
  source: word('Catatan kelompok tani dan penyuluh', 'Records of farmers’ groups and extension workers'),
  method: word(
    'Padi: luas panen, semua musim setahun. Kebun: luas tanaman menghasilkan. Harga rata-rata setahun.',
    'Rice: harvested area of all seasons. Tree crops: area that bears. Price: mean of the year.',
  ),
  plot: { kind: 'lines', over: 'year', measure: 'production', each: 'commodity', carriedOn: true },
  headlines: [
    {
      name: 'rice_yield',
      title: word('Hasil padi', 'Rice harvest'),
      measure: 'production',
      of: { commodity: 'padi' },
      take: { last: 'year' },
    },
  ],
};
