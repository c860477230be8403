import { A4, CONTENT_WIDTH, MARGIN, type Canvas, type Style } from './canvas.ts';
import { drawCrest } from './draw-crest.ts';
import type { PrintedOffice } from './letter-snapshot.ts';
import type { StructureTree } from './structure-tree.ts';

const CREST = 66;

/** The kop surat: crest, the three levels of government, the office's address, a double rule. Returns the y below it. */
export function drawLetterhead(canvas: Canvas, tags: StructureTree, office: PrintedOffice): number {
  const top = MARGIN.top;
  const { page } = canvas;
  const head = tags.element('Sect');
  tags.mark(page, tags.element('Figure', head, `Lambang pada kop surat Desa ${office.village}`), () =>
    drawCrest(canvas, MARGIN.left, top, CREST),
  );
  const lines: [text: string, style: Style, baseline: number][] = [
    [`PEMERINTAH KABUPATEN ${office.region}`.toUpperCase(), { face: 'bold', size: 13 }, 13],
    [`KECAMATAN ${office.district}`.toUpperCase(), { face: 'bold', size: 13 }, 29],
    [`DESA ${office.village}`.toUpperCase(), { face: 'bold', size: 18 }, 49],
    [addressLine(office), { face: 'regular', size: 8.5 }, 63],
  ];
  // Centred on the page when the crest leaves room, else between crest and margin; shrunk when even that is too narrow.
  const room = CONTENT_WIDTH - 64;
  for (const [text, style, baseline] of lines) {
    const size = Math.min(style.size, (style.size * room) / canvas.width(text, style));
    const fitted = { ...style, size };
    const half = canvas.width(text, fitted) / 2;
    const middle = Math.max(A4.width / 2 + 7, MARGIN.left + 64 + half);
    tags.mark(page, tags.element('P', head), () => canvas.centred(text, middle, top + baseline, fitted));
  }
  const rule = top + CREST + 8;
  tags.artifact(page, () => {
    canvas.rule(MARGIN.left, A4.width - MARGIN.right, rule, 2.4);
    canvas.rule(MARGIN.left, A4.width - MARGIN.right, rule + 3, 0.7);
  });
  return rule + 4;
}

function addressLine(office: PrintedOffice): string {
  const place = office.address ?? `Kantor Desa ${office.village}`;
  const parts = [place, office.postalCode && `Kode Pos ${office.postalCode}`, office.email && `Surel: ${office.email}`];
  return parts.filter(Boolean).join('  ·  ');
}
