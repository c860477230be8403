import type { Dataset, Dimension, Measure, Remark, Worded } from '../datasets/index.ts';
import { word } from './wording.ts';

/** What the datasets of the board of promises share: computed when a month has ended, and released by nobody's yes. */
export const BY_ITSELF = {
  topic: 'service',
  period: 'month',
  producer: 'Balai',
  steward: 'Sekretaris desa',
  licence: 'CC-BY-4.0',
  from: 'derived',
  disclosure: 'people',
  releasedByItself: true,
} as const satisfies Partial<Dataset>;

/** `2026-11` or `2026`. */
export const WINDOW: Dimension = { name: 'window', title: word('Bulan atau tahun', 'Month or year') };

/** What turned out after a window had ended: its figures stay, and this says what a later window found of them. */
export const CORRECTION: Remark = {
  name: 'correction',
  title: word('Diketahui kemudian', 'Found out later'),
  kind: 'text',
};

export const counted = (name: string, title: Worded, unit: Worded): Measure => ({ name, title, unit, kind: 'count' });

export const percentOf = (name: string, title: Worded): Measure => ({
  name: `${name}_percent`,
  title,
  unit: word('persen', 'percent'),
  kind: 'percent',
});

/** Of the time in which the office is open. */
export const hours = (name: string, title: Worded): Measure => ({
  name,
  title,
  unit: word('jam kerja', 'office hours'),
  kind: 'amount',
  decimals: 1,
});
