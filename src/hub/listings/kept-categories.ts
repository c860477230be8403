import { MINUTE, type Clock } from '../../kernel/clock.ts';
import { readRows, type Db } from '../../platform/libsql/index.ts';
import { CATEGORIES, toCategory, type Category, type CategoryRow } from './storefront.repo.ts';

/** A new category is offered after this long at most. */
const FRESH_FOR = 5 * MINUTE;

/** The dozen categories, kept in memory: a search page offers them without a round trip of its own. */
export function keptCategories(db: Db, clock: Clock): () => Promise<readonly Category[]> {
  let kept: { categories: readonly Category[]; at: number } | null = null;
  return async () => {
    if (kept && clock.now() - kept.at < FRESH_FOR) return kept.categories;
    const rows = await readRows<CategoryRow>(db, CATEGORIES);
    kept = { categories: rows.map(toCategory), at: clock.now() };
    return kept.categories;
  };
}
