import { breakLines, type Line } from './break-lines.ts';
import { CONTENT_WIDTH, MARGIN, type Style } from './canvas.ts';
import type { Block, Item, Row } from './compose-body.ts';
import { layOutTable } from './lay-out-table.ts';
import type { Density, Measure, Setter, Strip } from './strip.ts';
import type { Element, StructureTree } from './structure-tree.ts';

const INDENT = 36;
const LABEL = 148;
const ROW_INDENT = 20;
const TOGETHER = 14;

/** Sets the body's blocks as strips of full lines, ready to flow over pages. */
export function layOutBody(blocks: readonly Block[], tags: StructureTree, measure: Measure, density: Density): Strip[] {
  const setter = { tags, measure, density };
  const label = labelWidth(blocks, setter);
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return paragraph(block.text, setter);
    if (block.kind === 'table') return layOutTable(block, setter);
    return block.kind === 'rows' ? rows(block.rows, setter, label) : items(block.items, setter);
  });
}

/**
 * Justified, first line indented unless it goes on with a sentence; neither its first nor its last line stands alone on a page,
 * and what announces something stays with it.
 */
function paragraph(text: string, { tags, measure, density }: Setter): Strip[] {
  const style: Style = { face: 'regular', size: density.size };
  const first = /^\p{Ll}/u.test(text) ? 0 : INDENT;
  const announces = text.endsWith(':');
  const lines = breakLines(text, (t) => measure(t, style), CONTENT_WIDTH, first);
  let element: Element | undefined;
  return lines.map((line, i) => ({
    height: density.size * density.leading,
    gap: i === 0 ? density.size * 0.55 : 0,
    keep: (i === 0 && lines.length > 1) || i === lines.length - 2 || (announces && i === lines.length - 1),
    draw: (canvas, y) => {
      element ??= tags.element('P');
      const indent = i === 0 ? first : 0;
      const baseline = y + density.size;
      tags.mark(canvas.page, element, () =>
        canvas.words(line.words, MARGIN.left + indent, baseline, style, stretch(line, CONTENT_WIDTH - indent)),
      );
    },
  }));
}

/** Wider gaps than this look torn, so such a line ends before the margin. */
const WIDEST_HOLE = 8;

/** What each gap gets so that the line reaches the margin; nothing for a last line or a line that would look torn. */
function stretch(line: Line, width: number): number {
  const gaps = line.words.length - 1;
  if (line.last || gaps < 1) return 0;
  const each = (width - line.width) / gaps;
  return each > WIDEST_HOLE ? 0 : each;
}

/** One column of colons for the whole letter. */
function labelWidth(blocks: readonly Block[], { measure, density }: Setter): number {
  const labels = blocks.flatMap((block) => (block.kind === 'rows' ? block.rows.map((row) => row.label) : []));
  const widest = Math.max(0, ...labels.map((label) => measure(label, { face: 'regular', size: density.size })));
  return Math.max(LABEL, Math.min(widest + 8, 210));
}

/** `Label : value` with the colons in one column; long values run on below themselves. */
function rows(all: readonly Row[], { tags, measure, density }: Setter, label: number): Strip[] {
  const plain: Style = { face: 'regular', size: density.size };
  const valueX = MARGIN.left + ROW_INDENT + label + 12;
  let table: Element | undefined;
  return all.flatMap((row, r) => {
    const style: Style = { face: row.strong ? 'bold' : 'regular', size: density.size };
    const values = breakLines(row.value, (t) => measure(t, style), MARGIN.left + CONTENT_WIDTH - valueX);
    const labels = breakLines(row.label, (t) => measure(t, plain), label);
    let cells: { head: Element; value: Element } | undefined;
    const count = Math.max(values.length, labels.length);
    return Array.from({ length: count }, (_, i): Strip => ({
      height: density.size * Math.min(density.leading, 1.35),
      gap: i > 0 ? 0 : r === 0 ? density.size * 0.5 : density.size * 0.1,
      // A table of some rows stays together; only a long one may go on over the page.
      keep: i < count - 1 || r === 0 || (r < all.length - 1 && all.length <= TOGETHER),
      draw: (canvas, y) => {
        table ??= tags.element('Table');
        const line = (cells ??= newCells(tags, table));
        const baseline = y + density.size;
        const [named, told] = [labels[i], values[i]];
        tags.mark(canvas.page, line.head, () => {
          if (named) canvas.words(named.words, MARGIN.left + ROW_INDENT, baseline, plain);
        });
        tags.mark(canvas.page, line.value, () => {
          if (i === 0) canvas.text(':', valueX - 10, baseline, plain);
          if (told) canvas.words(told.words, valueX, baseline, style);
        });
      },
    }));
  });
}

function newCells(tags: StructureTree, table: Element): { head: Element; value: Element } {
  const row = tags.element('TR', table);
  return { head: tags.element('TH', row), value: tags.element('TD', row) };
}

function items(all: readonly Item[], { tags, measure, density }: Setter): Strip[] {
  const style: Style = { face: 'regular', size: density.size };
  const x = MARGIN.left + INDENT;
  let list: Element | undefined;
  return all.flatMap((item, n) => {
    const lines = breakLines(item.text, (t) => measure(t, style), CONTENT_WIDTH - INDENT - 20);
    let parts: { label: Element; body: Element } | undefined;
    return lines.map((line, i): Strip => ({
      height: density.size * density.leading,
      gap: i === 0 && n === 0 ? density.size * 0.35 : 0,
      keep: i === 0 && lines.length > 1,
      draw: (canvas, y) => {
        list ??= tags.element('L');
        const { label, body } = (parts ??= newItem(tags, list));
        const baseline = y + density.size;
        if (i === 0) tags.mark(canvas.page, label, () => canvas.text(item.marker, x, baseline, style));
        tags.mark(canvas.page, body, () =>
          canvas.words(line.words, x + 20, baseline, style, stretch(line, CONTENT_WIDTH - INDENT - 20)),
        );
      },
    }));
  });
}

function newItem(tags: StructureTree, list: Element): { label: Element; body: Element } {
  const item = tags.element('LI', list);
  return { label: tags.element('Lbl', item), body: tags.element('LBody', item) };
}
