import { parse } from 'csv-parse/sync';
import type { Field, TableSchema } from '../../src/modules/village-data/catalogue/table-schema.ts';

/** What is wrong with a CSV by its Table Schema, as its rules say (Frictionless Data, version 1): `row 3 people no integer`. */
export function misfits(csv: string, { fields, missingValues, primaryKey }: TableSchema): string[] {
  const [heads = [], ...rows]: string[][] = parse(csv, { relax_column_count: true });
  const names = fields.map(({ name }) => name);
  if (heads.join() !== names.join()) return [`heads ${heads.join()} instead of ${names.join()}`];
  const keys = new Set<string>();
  return rows.flatMap((cells, at) => {
    const row = `row ${at + 1}`;
    if (cells.length !== fields.length) return [`${row} has ${cells.length} cells`];
    const wrong = fields.flatMap((field, i) => {
      const why = wrongWith(field, missingValues.includes(cells[i] ?? '') ? null : (cells[i] ?? ''));
      return why ? [`${row} ${field.name} ${why}`] : [];
    });
    const key = JSON.stringify(primaryKey.map((name) => cells[names.indexOf(name)]));
    if (primaryKey.length > 0 && keys.has(key)) wrong.push(`${row} is there twice`);
    keys.add(key);
    return wrong;
  });
}

const TYPES: Readonly<Record<Field['type'], (cell: string) => boolean>> = {
  string: () => true,
  integer: (cell) => /^[+-]?\d+$/.test(cell),
  number: (cell) => /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(cell),
  date: (cell) => /^\d{4}-\d\d-\d\d$/.test(cell) && !Number.isNaN(Date.parse(cell)),
};

function wrongWith({ type, format, constraints = {} }: Field, cell: string | null): string | null {
  if (cell === null) return constraints.required ? 'is missing' : null;
  if (!TYPES[type](cell)) return `no ${type}`;
  if (format === 'uri' && !URL.canParse(cell)) return 'no uri';
  if (constraints.enum && !constraints.enum.includes(cell)) return 'none of the values';
  return null;
}
