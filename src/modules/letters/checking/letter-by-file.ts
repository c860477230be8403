import type { Deps } from '../../../foundation/deps.ts';
import { readOne } from '../../../platform/libsql/index.ts';
import { LETTER, letterCheck, type LetterCheck, type LetterCheckRow } from './letter-check.ts';

/** The letter whose signed PDF has this SHA-256 (lower-case hex), or null; says nothing about the person. One round trip. */
export async function letterByFile(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  sha256: string,
): Promise<LetterCheck | null> {
  const row = await readOne<LetterCheckRow>(db, { sql: `${LETTER} WHERE l.pdf_sha256 = ?`, args: [sha256] });
  return row && letterCheck(row, null, clock.now());
}
