import { breakLines } from './break-lines.ts';
import { CONTENT_WIDTH, MARGIN, type Style } from './canvas.ts';
import type { Setter, Strip } from './strip.ts';

/** Tembusan: who is sent a copy. */
export function layOutCopies(copies: readonly string[], { tags, measure, density }: Setter): Strip[] {
  const style: Style = { face: 'regular', size: Math.min(9, density.size) };
  const texts = ['Tembusan disampaikan kepada:', ...copies.map((copy, i) => `${i + 1}. ${copy}`)];
  return texts.flatMap((text, t) =>
    breakLines(text, (part) => measure(part, style), CONTENT_WIDTH).map((line, l): Strip => ({
      height: style.size * 1.3,
      gap: t === 0 && l === 0 ? density.size : 0,
      keep: t < texts.length - 1,
      draw: (canvas, y) =>
        tags.mark(canvas.page, tags.element('P'), () => canvas.words(line.words, MARGIN.left, y + style.size, style)),
    })),
  );
}
