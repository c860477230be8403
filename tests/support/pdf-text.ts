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

export interface PlacedLine {
  readonly text: string;
  /** Points from the left edge of the page. */
  readonly left: number;
  readonly right: number;
  /** The widest gap between two of its words. */
  readonly widestGap: number;
}

/** The lines of a PDF's pages with where they stand, as poppler finds them. */
export function linesOfPdf(pdf: Uint8Array): PlacedLine[] {
  const html = execFileSync('pdftotext', ['-bbox-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  return [...html.matchAll(/<line [^>]*>(.*?)<\/line>/gs)].map(([, inside = '']) => {
    const words = [...inside.matchAll(/<word xMin="([\d.]+)"[^>]* xMax="([\d.]+)"[^>]*>([^<]*)</g)].map(
      ([, from, to, text = '']) => ({ from: Number(from), to: Number(to), text }),
    );
    const gaps = words.slice(1).map((word, i) => word.from - (words[i]?.to ?? 0));
    return {
      text: words.map((word) => word.text).join(' '),
      left: words[0]?.from ?? 0,
      right: words.at(-1)?.to ?? 0,
      widestGap: Math.max(0, ...gaps),
    };
  });
}
