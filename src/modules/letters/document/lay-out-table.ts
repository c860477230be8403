import { breakLines } from './break-lines.ts';
import { CONTENT_WIDTH, MARGIN, type Canvas, type Style } from './canvas.ts';
import type { Setter, Strip } from './strip.ts';
import type { Table } from './people-table.ts';
import type { Element } from './structure-tree.ts';

const PAD = 4;
const RULE = 0.6;

/** A ruled table over the whole width; a row is never cut, and the head stands again at the top of each next page. */
export function layOutTable(table: Table, { tags, measure, density }: Setter): Strip[] {
  const size = Math.min(density.size, 10) - (table.columns.length > 6 ? 1 : 0);
  const step = size * 1.25;
  const total = table.columns.reduce((sum, { weight }) => sum + weight, 0);
  const widths = table.columns.map(({ weight }) => (CONTENT_WIDTH * weight) / total);
  const lefts = widths.map((_, i) => MARGIN.left + widths.slice(0, i).reduce((sum, width) => sum + width, 0));
  const right = MARGIN.left + CONTENT_WIDTH;
  let element: Element | undefined;

  const row = (cells: readonly string[], style: Style, kind: 'TH' | 'TD', least: number) => {
    const lines = cells.map((text, i) => breakLines(text, (t) => measure(t, style), (widths[i] ?? 0) - 2 * PAD));
    const height = Math.max(least, Math.max(...lines.map((l) => l.length)) * step + 2 * PAD - 1);
    const draw = (canvas: Canvas, y: number, say: (cell: number, text: () => void) => void, top: boolean) => {
      lines.forEach((all, i) => {
        const x = (lefts[i] ?? 0) + PAD;
        say(i, () => all.forEach((line, n) => canvas.words(line.words, x, y + PAD + size * 0.85 + n * step, style)));
      });
      tags.artifact(canvas.page, () => {
        if (top) canvas.rule(MARGIN.left, right, y, RULE);
        canvas.rule(MARGIN.left, right, y + height, RULE);
        for (const x of [...lefts, right]) canvas.upright(x, y, y + height, RULE);
      });
    };
    const tagged = (canvas: Canvas, y: number, top: boolean) => {
      element ??= tags.element('Table');
      const line = tags.element('TR', element);
      draw(
        canvas,
        y,
        (_, text) => tags.mark(canvas.page, tags.element(kind, line, kind === 'TH' ? { scope: 'Column' } : {}), text),
        top,
      );
    };
    return { height, draw, tagged };
  };

  const head = row(
    table.columns.map((column) => column.title),
    { face: 'bold', size },
    'TH',
    0,
  );
  const again: Strip = {
    height: head.height,
    gap: 0,
    keep: true,
    draw: (canvas, y) => head.draw(canvas, y, (_, text) => tags.artifact(canvas.page, text), true),
  };
  const signed = table.columns.some((column) => column.signed) ? 27 : 0;
  const rows = table.rows.map((cells): Strip => {
    const body = row(cells, { face: 'regular', size }, 'TD', signed);
    return { height: body.height, gap: 0, keep: false, again, draw: (canvas, y) => body.tagged(canvas, y, false) };
  });
  const first: Strip = {
    height: head.height,
    gap: density.size * 0.5,
    keep: true,
    draw: (canvas, y) => head.tagged(canvas, y, true),
  };
  return [first, ...rows];
}
