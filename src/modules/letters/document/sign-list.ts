import { GREY, type Canvas } from './canvas.ts';
import type { Setter, Strip } from './strip.ts';
import { drawStamp, linesOf, plain, STAMP, step, type Cell } from './sign-cell.ts';

const LIST_STEP = 27;

interface ListLine {
  readonly name: readonly string[];
  readonly height: number;
}

/** Height of a list that is drawn as one piece. */
export const listHeight = (cell: Cell, setter: Setter): number =>
  linesOf(cell.place.above, plain(setter), cell.width, setter).length * step(setter) +
  listLines(cell, setter).reduce((sum, line) => sum + line.height, 0);

/** Each name beside the line for its hand; the first has room for the meterai. */
function listLines({ place, width }: Cell, setter: Setter): ListLine[] {
  return place.names.map((text, i) => {
    const name = linesOf([text], plain(setter), width - signingWidth(width) - numberWidth(place) - 5, setter);
    const least = i === 0 && place.by === 'stamp' ? STAMP.height + 6 : LIST_STEP;
    return { name, height: Math.max(least, name.length * step(setter) + 8) };
  });
}

const signingWidth = (width: number): number => Math.min(84, width * 0.42);

const numberWidth = ({ names }: Cell['place']): number => (names.length > 9 ? 23 : names.length > 1 ? 17 : 0);

function drawTitle(canvas: Canvas, setter: Setter, { place, x, width }: Cell, y: number): void {
  const block = setter.tags.element('P');
  linesOf(place.above, plain(setter), width, setter).forEach((text, i) =>
    setter.tags.mark(canvas.page, block, () =>
      canvas.text(text, x, y + setter.density.size + i * step(setter), plain(setter)),
    ),
  );
}

/** `y` is the upper edge of the line, `height` its own or that of the tallest beside it. */
function drawListLine(
  canvas: Canvas,
  setter: Setter,
  { place, x, width }: Cell,
  i: number,
  line: ListLine,
  y: number,
  height: number,
): void {
  const { tags } = setter;
  const baseline = y + height - 8 - (line.name.length - 1) * step(setter);
  tags.mark(canvas.page, tags.element('P'), () => {
    if (place.names.length > 1) canvas.text(`${i + 1}.`, x, baseline, plain(setter));
    line.name.forEach((text, n) =>
      canvas.text(text, x + numberWidth(place), baseline + n * step(setter), plain(setter)),
    );
  });
  const from = x + width - signingWidth(width);
  if (place.by === 'stamp' && i === 0) drawStamp(canvas, setter, from, y + height - STAMP.height - 4);
  tags.artifact(canvas.page, () => canvas.rule(from, x + width, y + height - 6, 0.6, GREY));
}

/** A short list as one piece. */
export function drawList(canvas: Canvas, setter: Setter, cell: Cell, y: number): void {
  drawTitle(canvas, setter, cell, y);
  let top = y + linesOf(cell.place.above, plain(setter), cell.width, setter).length * step(setter);
  listLines(cell, setter).forEach((line, i) => {
    drawListLine(canvas, setter, cell, i, line, top, line.height);
    top += line.height;
  });
}

/** Long lists: a strip for each line of all of them, so that they may go on over the page. */
export function layOutLists(cells: readonly Cell[], setter: Setter, gap: number): Strip[] {
  const columns = cells.map((cell) => ({ cell, lines: listLines(cell, setter) }));
  const titles = Math.max(
    ...cells.map(({ place, width }) => linesOf(place.above, plain(setter), width, setter).length),
  );
  const head: Strip = {
    height: titles * step(setter) + 2,
    gap,
    keep: true,
    draw: (canvas, y) => cells.forEach((cell) => drawTitle(canvas, setter, cell, y)),
  };
  const count = Math.max(...columns.map(({ lines }) => lines.length));
  const lines = Array.from({ length: count }, (_, i): Strip => {
    const height = Math.max(...columns.map((column) => column.lines[i]?.height ?? 0));
    return {
      height,
      gap: 0,
      keep: i === 0,
      draw: (canvas, y) =>
        columns.forEach(({ cell, lines: all }) => {
          const line = all[i];
          if (line) drawListLine(canvas, setter, cell, i, line, y, height);
        }),
    };
  });
  return [head, ...lines];
}
