import { csv } from '../../../kernel/csv.ts';
import type { Locale } from '../../../kernel/ctx.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { DATASETS } from '../definitions/index.ts';
import { columnsOf, parentOf, type Column } from './columns.ts';

/**
 * A file to fill in: the heads of a dataset with their units, and one line that shows how. That line says that it is an example; whoever
 * leaves it in publishes it as one. Refusals: `village_data.no_such_dataset`.
 */
export function readTemplate(
  _deps: object,
  { dataset: slug, locale }: { dataset: string; locale: Locale },
): Result<string> {
  const dataset = DATASETS.find((one) => one.slug === slug && one.from === 'office');
  if (!dataset) return refuse('not_found', 'village_data.no_such_dataset');
  const columns = columnsOf(dataset);
  const headOf = ({ title, unit }: Column) => title[locale] + (unit?.[locale] ? ` (${unit[locale]})` : '');
  return ok(csv([columns.map(headOf), columns.map((column) => exampleOf(column, locale))]));
}

const OF_TIME: Readonly<Record<string, string>> = { year: '2026', month: '2026-01', day: '2026-01-31' };

function exampleOf({ name, title, kind, words = {}, decimals = 0 }: Column, locale: Locale): string | number {
  const codes = Object.keys(words);
  switch (kind) {
    case 'tree':
      return codes.find((code) => code.includes('.') && !codes.some((other) => parentOf(other) === code)) ?? '';
    case 'code':
      return codes[0] ?? OF_TIME[name] ?? `${title[locale]} 1`;
    case 'status':
      return words['example']?.[locale] ?? '';
    case 'rupiah':
      return 1_500_000;
    case 'count':
      return 12;
    case 'amount':
    case 'percent':
      return decimals > 0 ? (12.5).toLocaleString(locale) : 12;
    case 'date':
      return '2026-01-31';
    case 'link':
      return 'https://hanura.example/berkas.pdf';
    default:
      return OF_TIME[name] ?? '';
  }
}
