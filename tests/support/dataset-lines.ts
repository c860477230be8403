import type { Dataset, Line, LineStatus, Plot } from '#src/modules/village-data/datasets/index.ts';

/** For tests: words that are the same in both languages. */
export const words = (text: string) => ({ id: text, en: text });

/** For tests: a dataset with this plot and these columns. */
export const datasetOf = (
  plot: Plot,
  columns: Pick<Dataset, 'dimensions' | 'measures'> & Partial<Pick<Dataset, 'remarks'>>,
): Dataset => ({
  slug: 'contoh',
  title: words('Contoh'),
  summary: words('Contoh'),
  topic: 'money',
  keywords: [],
  period: 'year',
  producer: 'Pemerintah desa',
  steward: 'Sekretaris desa',
  licence: 'CC-BY-4.0',
  source: words('Kantor desa'),
  method: words('Dicatat di kantor desa'),
  from: 'office',
  disclosure: 'public',
  remarks: [],
  ...columns,
  plot,
});

/** For tests: a line, by default one that is shown. */
export const lineOf = (
  codes: readonly string[],
  values: Line['values'],
  remarks: Line['remarks'] = {},
  status: LineStatus = 'shown',
): Line => ({ codes, values, remarks, status });
