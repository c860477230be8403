import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { siteData } from './site.ts';

/** The lines booked for an order, in rupiah, read beside the running site: debit positive, credit negative. */
export function booked(code: string): readonly number[] {
  const db = new DatabaseSync(join(siteData(), 'balai.db'), { readOnly: true });
  try {
    return db
      .prepare(
        `SELECT e.amount FROM entries e JOIN journals j ON j.id = e.journal_id JOIN orders o ON o.id = j.order_id
          WHERE o.code = ?`,
      )
      .all(code)
      .map(({ amount }) => Number(amount));
  } finally {
    db.close();
  }
}
