import { A4, CONTENT_WIDTH, MIDDLE, type Style } from './canvas.ts';
import { breakLines } from './break-lines.ts';
import type { Measure, Strip } from './strip.ts';
import type { LetterSnapshot } from './letter-snapshot.ts';
import type { Element, StructureTree } from './structure-tree.ts';

const TITLE: Style = { face: 'bold', size: 13.5 };
const NUMBER: Style = { face: 'regular', size: 11 };

/** The underlined title and the number, centred; a title too long for a line takes two. */
export function titleStrips(letter: LetterSnapshot, tags: StructureTree, measure: Measure): Strip[] {
  const width = (text: string) => measure(text, TITLE);
  const lines = breakLines(letter.title.toUpperCase(), width, Math.min(CONTENT_WIDTH, A4.width - 180));
  let heading: Element | undefined;
  const title = lines.map((line, i): Strip => {
    const text = line.words.join(' ');
    return {
      height: TITLE.size * 1.35,
      gap: 0,
      keep: true,
      draw: (canvas, y) => {
        heading ??= tags.element('H1');
        tags.mark(canvas.page, heading, () => canvas.centred(text, MIDDLE, y + TITLE.size, TITLE));
        if (i < lines.length - 1) return;
        const half = width(text) / 2;
        tags.artifact(canvas.page, () => canvas.rule(MIDDLE - half, MIDDLE + half, y + TITLE.size + 2.6, 1));
      },
    };
  });
  const number: Strip = {
    height: NUMBER.size * 2.1,
    gap: 1,
    keep: true,
    draw: (canvas, y) =>
      tags.mark(canvas.page, tags.element('P'), () =>
        canvas.centred(`Nomor: ${letter.numberText}`, MIDDLE, y + NUMBER.size, NUMBER),
      ),
  };
  return [...title, number];
}
