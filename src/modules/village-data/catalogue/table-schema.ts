import type { Dataset, Dimension, Measure, Remark, Worded } from '../datasets/index.ts';

/** A column of a copy, as a Table Schema describes one (Frictionless Data, version 1). */
export interface Field {
  readonly name: string;
  readonly title: string;
  readonly description?: string;
  readonly type: 'string' | 'integer' | 'number' | 'date';
  readonly format?: 'uri';
  readonly constraints?: { readonly required?: true; readonly enum?: readonly string[] };
}

export interface TableSchema {
  readonly fields: readonly Field[];
  readonly missingValues: readonly string[];
  readonly primaryKey: readonly string[];
}

const STATUS: Field = {
  name: 'status',
  title: 'Keterangan',
  description:
    'shown: angka dengan sumber · example: angka contoh · withheld: terlalu kecil untuk ditampilkan · missing: belum didata',
  type: 'string',
  constraints: { required: true, enum: ['shown', 'example', 'withheld', 'missing'] },
};

/** The columns of every copy of a dataset. An empty number is one that is withheld or missing, never 0: `status` says which. */
export const tableSchema = ({ dimensions, measures, remarks }: Dataset): TableSchema => ({
  fields: [...dimensions.map(ofDimension), ...measures.map(ofMeasure), ...remarks.map(ofRemark), STATUS],
  missingValues: [''],
  primaryKey: dimensions.map(({ name }) => name),
});

const both = ({ id, en }: Worded) => (id === en ? id : `${id} (${en})`);

function ofDimension({ name, title, words, closed }: Dimension): Field {
  const codes = Object.keys(words ?? {});
  const meanings = codes.map((code) => `${code}: ${words?.[code]?.id ?? code}`);
  return {
    name,
    title: both(title),
    ...(meanings.length > 0 && { description: meanings.join(' · ') }),
    type: 'string',
    constraints: { required: true, ...(closed && { enum: codes }) },
  };
}

/** Counts and rupiah are whole. */
const ofMeasure = ({ name, title, unit, kind, decimals = 0 }: Measure): Field => ({
  name,
  title: both(title),
  description: both(unit),
  type: kind === 'count' || kind === 'rupiah' || decimals === 0 ? 'integer' : 'number',
});

const ofRemark = ({ name, title, kind }: Remark): Field => ({
  name,
  title: both(title),
  type: kind === 'date' ? 'date' : 'string',
  ...(kind === 'link' && { format: 'uri' as const }),
});
