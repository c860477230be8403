import { rgb } from 'pdf-lib';
import { A4, GOLD, MAROON, type Canvas, type Colour } from './canvas.ts';

/** Drawn on a field of 100 × 120: a shield with the siger of Lampung over tapis diamonds and the waves of the bay. */
const SHAPES: readonly { path: string; fill?: Colour; line?: Colour; width?: number }[] = [
  { path: 'M50 2 C66 9 82 11 95 10 L95 62 C95 92 74 108 50 118 C26 108 5 92 5 62 L5 10 C18 11 34 9 50 2 Z', fill: MAROON },
  { path: 'M50 8 C65 14 78 16 90 15.5 L90 62 C90 88 71 102.5 50 112 C29 102.5 10 88 10 62 L10 15.5 C22 16 35 14 50 8 Z', line: GOLD, width: 1.6 },
  { path: 'M50 17 L52.4 23.4 L59 23.7 L53.8 27.9 L55.6 34.4 L50 30.7 L44.4 34.4 L46.2 27.9 L41 23.7 L47.6 23.4 Z', fill: GOLD },
  { path: 'M24 66 C22 57 19 49 17 43 C22 46 26 50 29 54 C29 46 30 40 32 34 C36 40 38 45 40 50 C42 44 46 39 50 36 C54 39 58 44 60 50 C62 45 64 40 68 34 C70 40 71 46 71 54 C74 50 78 46 83 43 C81 49 78 57 76 66 C68 62 59 60.5 50 60.5 C41 60.5 32 62 24 66 Z', fill: GOLD },
  { path: 'M25 69.5 C33 66 41 64.4 50 64.4 C59 64.4 67 66 75 69.5 L74.3 73 C66.5 69.6 58.5 68.2 50 68.2 C41.5 68.2 33.5 69.6 25.7 73 Z', fill: GOLD },
  { path: 'M29 79 L33.5 74.5 L38 79 L33.5 83.5 Z M40.5 79 L45 74.5 L49.5 79 L45 83.5 Z M50.5 79 L55 74.5 L59.5 79 L55 83.5 Z M62 79 L66.5 74.5 L71 79 L66.5 83.5 Z', fill: GOLD },
  { path: 'M26 90 C30 87 34 87 38 90 C42 93 46 93 50 90 C54 87 58 87 62 90 C66 93 70 93 74 90', line: GOLD, width: 1.8 },
  { path: 'M34 97 C37.5 94.5 41 94.5 44 97 C47 99.5 53 99.5 56 97 C59 94.5 62.5 94.5 66 97', line: GOLD, width: 1.8 },
]; // prettier-ignore

/** A neutral emblem in the place of the kabupaten's crest, `height` points tall. Returns its width. */
export function drawCrest(canvas: Canvas, x: number, y: number, height: number): number {
  const scale = height / 120;
  for (const { path, fill, line, width } of SHAPES) {
    canvas.page.drawSvgPath(path, {
      x,
      y: A4.height - y,
      scale,
      ...(fill ? { color: rgb(...fill) } : {}),
      ...(line ? { borderColor: rgb(...line), borderWidth: width ?? 1 } : {}),
    });
  }
  return 100 * scale;
}
