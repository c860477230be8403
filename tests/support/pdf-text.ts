import { execFileSync, spawnSync } from 'node:child_process';

const missing = spawnSync('pdftotext', ['-v']).error !== undefined;
if (missing && process.env['CI']) throw new Error('pdftotext is missing: install poppler-utils');
if (missing) console.warn('Not run: pdftotext is missing. `apt-get install poppler-utils` brings it.');

/** False where poppler is not installed: such tests are skipped, on a build server refused. */
export const canReadPdf = !missing;

/** The words of a PDF as poppler lays them out, line by line; breaks and gaps as one space. */
export const textOfPdf = (pdf: Uint8Array): string =>
  execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).replace(/[ \n\f]+/g, ' ');

/** The same in the order in which it was written, so that what stands beside each other is not mixed. */
export const wordsOfPdf = (pdf: Uint8Array): string =>
  execFileSync('pdftotext', ['-raw', '-', '-'], { input: pdf, encoding: 'utf8' }).replace(/[ \n\f]+/g, ' ');
