import { readRows, type Db } from '../../platform/libsql/index.ts';
import { toCard, type ListingCard, type ProductFilter } from '../listings/index.ts';
import type { NearWord } from './near-words.ts';
import type { Question } from './question.ts';
import { narrowing } from './search-index.ts';
import { searchQuery, type FoundRow, type Start, type TierName } from './search-query.ts';

export interface Asked {
  readonly question: Question;
  /** The visitor's village: whose services are found. */
  readonly villageId: string;
  readonly filter: ProductFilter;
  readonly start: Start;
}

export interface FoundCard extends ListingCard {
  readonly doc: number;
  /** Words it is found by beside its title. */
  readonly more: readonly string[];
}

/** What was found, by tier, best first; see TierName. */
export interface Found extends Readonly<Record<Exclude<TierName, 'near'>, readonly FoundCard[]>> {
  /** Words of the vocabulary that may have been meant, per wish. */
  readonly near: readonly (readonly NearWord[])[];
  /** How many products have every wish, up to COUNTED. */
  readonly counted: number;
}

/**
 * Everything a page of results needs, in one round trip over the whole region (a named exception).
 */
export async function findListings(db: Db, { question, villageId, filter, start }: Asked): Promise<Found> {
  const rows = await readRows<FoundRow>(db, searchQuery(question, villageId, narrowing(filter), start));
  const tier = (name: TierName) =>
    rows
      .filter((row) => row.tier === name && row.doc !== 0)
      .sort((a, b) => b.doc - a.doc)
      .map((row) => ({ ...toCard(row), doc: row.doc, more: String(row.more ?? '').split(' ') }));
  const vocabulary = rows.find((row) => row.tier === 'near');
  return {
    title: tier('title'),
    more: tier('more'),
    nearly: tier('nearly'),
    some: tier('some'),
    any: tier('any'),
    services: tier('services'),
    partServices: tier('partServices'),
    shops: tier('shops'),
    popular: tier('popular'),
    near: vocabulary ? (JSON.parse(vocabulary.card) as NearWord[][]) : [],
    counted: Number(vocabulary?.more ?? 0),
  };
}
