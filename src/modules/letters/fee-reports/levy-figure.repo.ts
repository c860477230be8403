import type { HandsOutOfRegion } from '../../../hub/figures/index.ts';
import { readOne } from '../../../platform/libsql/index.ts';

/** How many residents of the kabupaten said that somebody asked them to pay. Handed out of no village. */
export const levyFigure: HandsOutOfRegion = {
  of: 'region',
  name: 'letters.levies',
  async read(db, { from, until }) {
    const row = await readOne<{ n: number }>(db, {
      sql: `SELECT count(*) AS n FROM letter_fee_reports INDEXED BY letter_fee_reports_asked
            WHERE asked_to_pay = 1 AND at >= ?1 AND at < ?2`,
      args: [from, until],
    });
    return row?.n ?? 0;
  },
};
