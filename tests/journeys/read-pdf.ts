import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const missing = (tool: string) => spawnSync(tool, ['--version']).error !== undefined;

/** Poppler judges a letter and ZBar scans its QR code, as anybody's computer would. */
export const HOW_TO_READ_LETTERS = 'Needs poppler and zbar: apt-get install poppler-utils zbar-tools';
export const canReadLetters = !['pdfsig', 'pdftotext', 'pdftoppm', 'zbarimg'].some(missing);
if (!canReadLetters && process.env['REQUIRE_BROWSER']) throw new Error(HOW_TO_READ_LETTERS);

export interface ReadLetter {
  /** What pdfsig says. */
  readonly signature: string;
  /** Its words, wherever the lines break. */
  readonly text: string;
  /** The address in the QR code, read from the printed page. */
  readonly qr: string;
}

export function readLetter(pdf: Uint8Array): ReadLetter {
  const folder = mkdtempSync(join(tmpdir(), 'balai-letter-'));
  const file = join(folder, 'letter.pdf');
  const run = (tool: string, ...args: string[]) => execFileSync(tool, args, { encoding: 'utf8' });
  try {
    writeFileSync(file, pdf);
    run('pdftoppm', '-r', '150', '-png', '-singlefile', file, join(folder, 'page'));
    return {
      signature: run('pdfsig', '-nocert', file),
      text: run('pdftotext', file, '-').replaceAll(/\s+/g, ' '),
      qr: run('zbarimg', '--quiet', '--raw', join(folder, 'page.png')).trim(),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
