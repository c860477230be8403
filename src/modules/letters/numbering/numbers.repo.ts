import { asking, raw, sealing, type Asking, type Statement } from '../../../platform/libsql/index.ts';

/** One running number for all letters of a village and year, as the agenda (buku agenda surat keluar) has it. */
export const SERIES = 'umum';

export interface GivenNumber {
  year: number;
  series: string;
  number: number;
  /** When it was given. The letter bears this day. */
  at: number;
}

/** The numbers of one village. What may happen to a number is in migrations/0007: no gap, no reuse, no deletion. */
export const numbersRepo = (villageId: string) => ({
  /**
   * Gives a request its number, in this order: the one it already has this year (a retry), one that another request gave
   * back, the next one; `given` reads it. A number of a past year becomes void, since a letter is of its year.
   */
  allocate: (requestId: string, year: number, at: number): Statement[] => [
    raw(
      `UPDATE letter_numbers SET status = 'void', request_id = NULL, note = 'year_over'
       WHERE request_id = ?1 AND village_id = ?2 AND status = 'allocated' AND year <> ?3`,
      [requestId, villageId, year],
    ),
    raw(
      `UPDATE letter_numbers SET at = ?4 WHERE request_id = ?1 AND village_id = ?2 AND status = 'allocated' AND year = ?3`,
      [requestId, villageId, year, at],
    ),
    raw(
      `UPDATE letter_numbers SET status = 'allocated', request_id = ?1, note = NULL, at = ?5
       WHERE village_id = ?2 AND year = ?3 AND series = ?4 AND status = 'free'
         AND number = (SELECT min(number) FROM letter_numbers
                       WHERE village_id = ?2 AND year = ?3 AND series = ?4 AND status = 'free')
         AND NOT EXISTS (SELECT 1 FROM letter_numbers WHERE request_id = ?1)`,
      [requestId, villageId, year, SERIES, at],
    ),
    raw(
      `INSERT INTO letter_numbers (village_id, year, series, number, status, request_id, at)
       SELECT ?2, ?3, ?4, ${NEXT}, 'allocated', ?1, ?5
       WHERE NOT EXISTS (SELECT 1 FROM letter_numbers WHERE request_id = ?1)`,
      [requestId, villageId, year, SERIES, at],
    ),
  ],

  given: (requestId: string): Asking<GivenNumber> =>
    asking(`SELECT year, series, number, at FROM letter_numbers WHERE request_id = ?1 AND status = 'allocated'`, [
      requestId,
    ]),

  /** Sets the next number aside for a letter written outside the system; returns it. */
  reserve: (year: number, at: number, note: string): Asking<{ number: number }> =>
    asking(
      `INSERT INTO letter_numbers (village_id, year, series, number, status, note, at)
       SELECT ?2, ?3, ?4, ${NEXT}, 'reserved', ?1, ?5 RETURNING number`,
      [sealing(note, 'letter_numbers.note'), villageId, year, SERIES, at],
    ),

  /** From allocated to issued, only for the request it was given to. */
  issue: (requestId: string, given: GivenNumber): Statement =>
    raw(
      `UPDATE letter_numbers SET status = 'issued'
       WHERE request_id = ?1 AND village_id = ?2 AND year = ?3 AND series = ?4 AND number = ?5 AND status = 'allocated'`,
      [requestId, villageId, given.year, given.series, given.number],
    ),

  revoke: (requestId: string): Statement =>
    raw(
      `UPDATE letter_numbers SET status = 'revoked' WHERE request_id = ?1 AND village_id = ?2 AND status = 'issued'`,
      [requestId, villageId],
    ),
});

/** In every village: what nobody took while its year lasted is used no more, and the register says why. */
export const voidPastYears = (year: number): Statement =>
  raw(`UPDATE letter_numbers SET status = 'void', note = 'year_over' WHERE status = 'free' AND year < ?1`, [year]);

const NEXT = `(SELECT coalesce(max(number), 0) + 1 FROM letter_numbers WHERE village_id = ?2 AND year = ?3 AND series = ?4)`;
