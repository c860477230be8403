import { breakLines } from './break-lines.ts';
import { GREY, type Canvas, type Style } from './canvas.ts';
import type { Setter } from './strip.ts';
import type { SignPlace } from './signatures.ts';

/** A place to sign with the column it stands in (points). */
export interface Cell {
  readonly place: SignPlace;
  readonly x: number;
  readonly width: number;
}

export const STAMP = { width: 58, height: 36 };

export const step = (setter: Setter): number => setter.density.size * 1.3;
export const plain = (setter: Setter): Style => ({ face: 'regular', size: setter.density.size });
export const strong = (setter: Setter): Style => ({ face: 'bold', size: setter.density.size });

export const linesOf = (texts: readonly string[], style: Style, width: number, { measure }: Setter): string[] =>
  texts.flatMap((text) => breakLines(text, (t) => measure(t, style), width).map((line) => line.words.join(' ')));

/** Where the meterai is glued. */
export function drawStamp(canvas: Canvas, { tags }: Setter, x: number, y: number): void {
  const { page } = canvas;
  const small: Style = { face: 'regular', size: 7, colour: GREY };
  tags.artifact(page, () => {
    for (const edge of [y, y + STAMP.height]) canvas.rule(x, x + STAMP.width, edge, 0.5, GREY);
    for (const edge of [x, x + STAMP.width]) canvas.upright(edge, y, y + STAMP.height, 0.5, GREY);
  });
  const note = tags.element('P');
  ['Meterai', 'Rp10.000'].forEach((text, i) =>
    tags.mark(page, note, () => canvas.centred(text, x + STAMP.width / 2, y + 16 + i * 10, small)),
  );
}
