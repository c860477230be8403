import type { Dataset } from '../../src/modules/village-data/datasets/index.ts';

/** What lies in a barn: a dataset that no code knows of. */
export const BARN: Dataset = {
  slug: 'lumbung',
  title: { id: 'Isi lumbung', en: 'What is in the barn' },
  summary: { id: 'Berapa gabah di lumbung desa.', en: 'How much rice is in the barn of the village.' },
  topic: 'potential',
  keywords: ['lumbung', 'gabah'],
  dimensions: [
    {
      name: 'crop',
      title: { id: 'Tanaman', en: 'Crop' },
      closed: true,
      words: { rice: { id: 'Padi', en: 'Rice' }, maize: { id: 'Jagung', en: 'Maize' } },
    },
    { name: 'source', title: { id: 'Sumber', en: 'Source' } },
  ],
  measures: [
    {
      name: 'tons',
      title: { id: 'Isi', en: 'Held' },
      unit: { id: 'ton', en: 'tons' },
      kind: 'amount',
      decimals: 1,
    },
    { name: 'worth', title: { id: 'Nilai', en: 'Worth' }, unit: { id: 'Rp', en: 'Rp' }, kind: 'rupiah' },
  ],
  remarks: [{ name: 'on', title: { id: 'Tanggal', en: 'Day' }, kind: 'date' }],
  period: 'year',
  producer: 'Pemerintah desa',
  steward: 'Sekretaris desa',
  licence: 'CC-BY-4.0',
  source: { id: 'Buku lumbung', en: 'Book of the barn' },
  method: { id: 'Ditimbang.', en: 'Weighed.' },
  from: 'office',
  disclosure: 'public',
  plot: { kind: 'bars', by: 'crop', measure: 'tons' },
  headlines: [
    { name: 'rice', title: { id: 'Padi', en: 'Rice' }, measure: 'tons', of: { crop: 'rice' } },
    { name: 'all', title: { id: 'Semua', en: 'All' }, measure: 'tons', of: {}, take: 'sum' },
  ],
};
