import type { Figure } from '../../../hub/village-page/index.ts';

const figure = (dataset: string, name: string, kind?: Figure['kind']): Figure => ({
  name,
  label: `village_data_figure_${name}`,
  ...(kind && { kind }),
  query: (villageId) => ({
    sql: `SELECT value AS n, substr(as_of, 1, 4) AS year, example FROM dataset_headlines
          WHERE village_id = ?1 AND dataset = ?2 AND name = ?3`,
    args: [villageId, dataset, name],
  }),
});

/** Figures of a village's releases for its page, the best first. */
export const villageFigures: readonly Figure[] = [
  figure('penduduk', 'people'),
  figure('apbdes', 'spending', 'rupiah'),
  figure('potensi', 'rice'),
  figure('indeks-desa', 'village_index'),
];
