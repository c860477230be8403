import { windowNumberAt } from '../../../hub/figures/index.ts';
import type { Figure } from '../../../hub/village-page/index.ts';

/** Of the month that ended last, as the board published it: nothing between two ends of a month. */
const ofLastMonth = (name: string, measure: string): Figure => ({
  name,
  label: `boards_figure_${name}`,
  query: (villageId, now) => ({
    sql: `SELECT lines ->> ?3 AS n FROM promise_windows
          WHERE village_id = ?1 AND board = 'janji-layanan' AND period = 'month' AND number = ?2`,
    args: [villageId, windowNumberAt('month', now) - 1, `$[0].values.${measure}`],
  }),
});

/** What a village's own page says of its board. */
export const boardFigures: readonly Figure[] = [ofLastMonth('kept', 'kept_percent'), ofLastMonth('issued', 'issued')];
