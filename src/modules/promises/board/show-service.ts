import type { Deps } from '../../../foundation/deps.ts';
import { TOTAL } from '../../../hub/figures/index.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { read } from '../../../platform/libsql/index.ts';
import { publicTypeOf, publicTypeQuery, type PublicLetterType, type PublicTypeRow } from '../../letters/index.ts';
import type { Line } from '../../village-data/index.ts';
import { linesIn, newestWindow, type LinesRow } from './windows.repo.ts';

export interface Service extends PublicLetterType {
  /**
   * What the board says of it: the last year that has ended, else, of all letters together, the last month. Null before the first
   * month has ended. A service that came later has no year yet.
   */
  readonly kept: Line | null;
}

/**
 * A letter as everybody may read about it, with what its office kept of the promise: the figures of the board, which move when a
 * month or a year has ended and never in between. One round trip. Refusal: `letters.no_such_type`.
 */
export async function showService({ db }: Pick<Deps, 'db'>, villageId: string, slug: string): Promise<Result<Service>> {
  const {
    types: [type],
    years: [year],
    months: [month],
  } = await read<{ types: PublicTypeRow; years: LinesRow; months: LinesRow }>(db, {
    types: publicTypeQuery(villageId, slug),
    years: newestWindow(villageId, 'janji-layanan', 'year'),
    months: newestWindow(villageId, 'janji-layanan', 'month'),
  });
  if (!type) return refuse('not_found', 'letters.no_such_type');
  const lineOf = (row: LinesRow | undefined, service: string) =>
    row && linesIn(row).find(({ codes }) => codes[1] === service);
  return ok({ ...publicTypeOf(type), kept: lineOf(year, slug) ?? lineOf(month, TOTAL) ?? null });
}
