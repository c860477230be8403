import { A4, MARGIN, MIDDLE, type Canvas, type Style } from './canvas.ts';
import { drawCrest } from './draw-crest.ts';
import type { PrintedOffice } from './letter-snapshot.ts';
import type { StructureTree } from './structure-tree.ts';

const CREST = 66;
/** Half of the widest line that leaves the crest free, on the axis of the text below. */
const HALF_ROOM = MIDDLE - MARGIN.left - 62;
const SMALL: Style = { face: 'regular', size: 8.5 };

/**
 * The kop surat: crest, the three levels of government, the office's address, a double rule. All lines stand on one axis, that
 * of the title and the text; one that is too wide is set smaller. Returns the y below it.
 */
export function drawLetterhead(canvas: Canvas, tags: StructureTree, office: PrintedOffice): number {
  const top = MARGIN.top;
  const { page } = canvas;
  const head = tags.element('Sect');
  tags.mark(page, tags.element('Figure', head, { alt: `Lambang pada kop surat Desa ${office.village}` }), () =>
    drawCrest(canvas, MARGIN.left, top, CREST),
  );
  const lines: [text: string, style: Style, baseline: number][] = [
    [`PEMERINTAH KABUPATEN ${office.region}`.toUpperCase(), { face: 'bold', size: 13 }, 13],
    [`KECAMATAN ${office.district}`.toUpperCase(), { face: 'bold', size: 13 }, 29],
    [`DESA ${office.village}`.toUpperCase(), { face: 'bold', size: 18 }, 49],
    ...addressLines(canvas, office).map((text, i): [string, Style, number] => [text, SMALL, 62 + i * 11]),
  ];
  for (const [text, style, baseline] of lines) {
    const size = Math.min(style.size, (style.size * 2 * HALF_ROOM) / canvas.width(text, style));
    tags.mark(page, tags.element('P', head), () => canvas.centred(text, MIDDLE, top + baseline, { ...style, size }));
  }
  const rule = top + CREST + 14;
  tags.artifact(page, () => {
    canvas.rule(MARGIN.left, A4.width - MARGIN.right, rule, 2.4);
    canvas.rule(MARGIN.left, A4.width - MARGIN.right, rule + 3, 0.7);
  });
  return rule + 4;
}

/** The address on one line, or how to write to the office on a second. */
function addressLines(canvas: Canvas, office: PrintedOffice): string[] {
  const place = office.address ?? `Kantor Desa ${office.village}`;
  const reach = [office.postalCode && `Kode Pos ${office.postalCode}`, office.email && `Email: ${office.email}`];
  const [one, two] = [[place, ...reach], reach].map((parts) => parts.filter(Boolean).join('  ·  '));
  if (!one || !two || canvas.width(one, SMALL) <= 2 * HALF_ROOM) return [one ?? place];
  return [place, two];
}
