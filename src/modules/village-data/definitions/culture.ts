import type { Dataset } from '../datasets/index.ts';
import { NOTE, OF_THE_OFFICE, SOURCE, word, wordsOf } from './wording.ts';

/** Customs, crafts, food, places and people who keep them. Its craft is one of {@link CRAFTS}: by it goods and plans are found. */
export const localWisdom: Dataset = {
  ...OF_THE_OFFICE,
  slug: 'kearifan-lokal',
  title: word('Kearifan lokal', 'Local wisdom'),
  summary: word(
    'Adat, kerajinan, masakan, dan tempat yang dijaga warga, dengan barang di pasar dan rencana desa yang bersandar padanya.',
    'Customs, crafts, dishes and places that residents keep, with the goods and the plans that build on them.',
  ),
  topic: 'culture',
  keywords: ['kearifan lokal', 'adat', 'budaya', 'tapis', 'seruit', 'gotong royong', 'kerajinan', 'tradisi', 'wisata'],
  dimensions: [
    {
      name: 'kind',
      title: word('Jenis', 'Kind'),
      closed: true,
      words: wordsOf(`
        origin | Asal-usul | Origin
        custom | Adat dan kebiasaan | Customs
        craft | Kerajinan | Crafts
        dish | Masakan | Dishes
        place | Tempat | Places
        person | Orang yang menjaga | Keepers`),
    },
    { name: 'name', title: word('Nama', 'Name') },
  ],
  measures: [],
  remarks: [
    { name: 'about', title: word('Ceritanya', 'Story'), kind: 'text' },
    { name: 'place', title: word('Tempat', 'Place'), kind: 'text' },
    { name: 'craft', title: word('Kerajinan atau komoditas', 'Craft or commodity'), kind: 'text' },
    { name: 'consent', title: word('Persetujuan', 'Consent'), kind: 'text' },
    SOURCE,
    NOTE,
  ],
  period: 'year',
  source: word(
    'Penuturan warga dan terbitan yang disebut di tiap baris',
    'What residents tell, and what is named in each line',
  ),
  method: word(
    'Orang hanya dicantumkan dengan persetujuan tertulis, dan dapat minta dihapus kapan saja.',
    'People are named with their written consent only, and taken out whenever they ask.',
  ),
  plot: { kind: 'list', name: 'name' },
};
