import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRows, type Db } from '../../src/platform/libsql/index.ts';
import { Trouble } from '../local/trouble.ts';
import { RECORDED } from './check-states.ts';

interface LetterRow {
  id: string;
  number_text: string;
  pdf_key: string;
  pdf_sha256: string;
  recorded: string | null;
}

/**
 * Compares the hash of each issued letter with the one that was recorded when it was signed, and with its file, when the files of
 * the bucket lie in `folder` under their keys. Gives how many files were compared.
 */
export async function checkLetters(db: Db, folder: string | null): Promise<number> {
  const rows = await readRows<LetterRow>(db, {
    sql: `SELECT l.id, l.number_text, l.pdf_key, l.pdf_sha256, a.data ->> 'pdfSha256' AS recorded FROM letters l
          LEFT JOIN audit_events a ON a.subject_kind = 'letter' AND a.subject_id = l.id AND a.action = 'letter.issued'
          AND ${RECORDED}`,
  });
  for (const row of rows) {
    const at = `TAMPERED: the letter ${row.number_text} (${row.id})`;
    if (row.recorded !== row.pdf_sha256) throw new Trouble(`${at} has not the hash that was recorded.`);
    if (!folder) continue;
    const file = join(folder, row.pdf_key);
    if (!existsSync(file)) throw new Trouble(`${at} has no file ${row.pdf_key}.`);
    if (createHash('sha256').update(readFileSync(file)).digest('hex') !== row.pdf_sha256)
      throw new Trouble(`${at} has another file than the one that was signed.`);
  }
  return folder ? rows.length : 0;
}
