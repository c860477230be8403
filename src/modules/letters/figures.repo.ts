import type { Figure } from '../../hub/village-page/index.ts';
import { DAY } from '../../kernel/clock.ts';
import { SMALLEST_SHOWN } from './types/index.ts';

const PERIOD = 90 * DAY;

/** Letters that the village's office issued in the last 90 days; so few that they tell of single people are withheld. */
export const issuedLettersFigure: Figure = {
  name: 'issued',
  label: 'letters_figure_issued',
  query: (villageId, now) => ({
    sql: `SELECT CASE WHEN count(*) >= ?3 THEN count(*) END AS n FROM letter_types t
          JOIN letter_requests r INDEXED BY letter_requests_type ON r.type_id = t.id
          WHERE t.village_id = ?1 AND r.issued_at > ?2`,
    args: [villageId, now - PERIOD, SMALLEST_SHOWN],
  }),
};
