import { BLACK, GOLD, GREY, type Canvas, type Style } from './canvas.ts';
import { drawCrest } from './draw-crest.ts';
import type { Setter } from './strip.ts';
import { drawStamp, linesOf, plain, step, strong, type Cell } from './sign-cell.ts';

const SEAL = { height: 44, gap: 9, width: 148 };

/** Height of a place for one person: what is above, room for seal or hand, the name and what is below it. */
export function placeHeight({ place, width }: Cell, setter: Setter): number {
  const above = linesOf(place.above, plain(setter), width, setter).length;
  const below = linesOf(place.names, strong(setter), width, setter).length + place.below.length;
  return (above + below) * step(setter) + SEAL.height + SEAL.gap * 2;
}

/** `y` is the upper edge. */
export function drawPlace(canvas: Canvas, setter: Setter, { place, x, width }: Cell, y: number): void {
  const { tags, density } = setter;
  const { page } = canvas;
  const middle = x + width / 2;
  const block = tags.element('Sect');
  let baseline = y + density.size;
  const say = (text: string, style: Style) => {
    tags.mark(page, tags.element('P', block), () => canvas.centred(text, middle, baseline, style));
    baseline += step(setter);
  };
  for (const line of linesOf(place.above, plain(setter), width, setter)) say(line, plain(setter));
  const top = baseline - density.size + SEAL.gap - 2;
  if (place.by === 'seal') drawSeal(canvas, setter, middle, top);
  if (place.by === 'stamp') drawStamp(canvas, setter, x + 8, top + 3);
  baseline = top + SEAL.height + SEAL.gap + density.size;
  const [name = ''] = place.names;
  if (name === '') {
    tags.artifact(page, () => canvas.rule(middle - 68, middle + 68, baseline + 2.2, 0.7, BLACK));
    baseline += step(setter);
  }
  for (const line of name === '' ? [] : linesOf([name], strong(setter), width, setter)) {
    const half = canvas.width(line, strong(setter)) / 2;
    const under = baseline + 2.2;
    say(line, strong(setter));
    tags.artifact(page, () => canvas.rule(middle - half, middle + half, under, 0.7, BLACK));
  }
  for (const line of place.below) say(line, plain(setter));
}

function drawSeal(canvas: Canvas, { tags }: Setter, middle: number, top: number): void {
  const { page } = canvas;
  const { width } = SEAL;
  const x = middle - width / 2;
  tags.artifact(page, () => {
    canvas.rule(x, x + width, top, 0.8, GOLD);
    canvas.rule(x, x + width, top + SEAL.height, 0.8, GOLD);
    drawCrest(canvas, x + 6, top + 5, SEAL.height - 10);
  });
  const small: Style = { face: 'regular', size: 8, colour: GREY };
  const note = tags.element('P');
  ['Ditandatangani secara', 'elektronik'].forEach((text, i) =>
    tags.mark(page, note, () => canvas.text(text, x + 42, top + 20 + i * 11, small)),
  );
}
