import { refuse, type Result } from '../../../kernel/result.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { MOST, type Sheet } from './sheet.ts';

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, at) => bytes[at] === byte);

/** `EncryptedPackage` as an old Office file names what is inside of it. */
const SEALED = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/**
 * The table in a file, judged by its bytes and not by its name: Excel (.xlsx) or text (CSV). `wanted` is which table of a workbook.
 * Refusals: `import.too_large`, `import.password`, `import.xls` (older Excel), `import.not_a_table`, and those of {@link readCsv}
 * and {@link readXlsx}.
 */
export async function readSheet(bytes: Uint8Array, wanted?: number): Promise<Result<Sheet>> {
  if (bytes.length > MOST.bytes)
    return refuse('invalid', 'import.too_large', { data: { most: MOST.bytes / 1024 / 1024 } });
  if (startsWith(bytes, 0x50, 0x4b)) return readXlsx(bytes, wanted);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return refuse('invalid', holds(bytes, SEALED) ? 'import.password' : 'import.xls');
  return readCsv(bytes);
}

function holds(bytes: Uint8Array, sought: readonly number[]): boolean {
  for (let at = bytes.indexOf(sought[0] ?? 0); at >= 0; at = bytes.indexOf(sought[0] ?? 0, at + 1))
    if (sought.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
