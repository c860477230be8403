import { A4, BLACK, CONTENT_WIDTH, GOLD, GREY, MARGIN, type Canvas, type Style } from './canvas.ts';
import { breakLines } from './break-lines.ts';
import { drawCrest } from './draw-crest.ts';
import type { Measure } from './lay-out-body.ts';
import type { LetterSnapshot } from './letter-snapshot.ts';
import { officeLines } from './signer-office.ts';
import type { StructureTree } from './structure-tree.ts';
import { longDate } from './wording.ts';

const COLUMN = 236;
const SEAL = { height: 44, gap: 9 };

/** Height the block takes at a text size, place and date included. */
export const signatureHeight = (letter: LetterSnapshot, size: number, measure: Measure): number =>
  headLines(letter, size, measure).length * size * 1.35 + size * 1.35 + SEAL.height + SEAL.gap * 2;

/** Place and date, then the signer's office, each broken where the column ends. */
function headLines(letter: LetterSnapshot, size: number, measure: Measure): string[] {
  const style: Style = { face: 'regular', size };
  const place = `${letter.office.village}, ${longDate(letter.issuedOn)}`;
  return [place, ...officeLines(letter)].flatMap((text) =>
    breakLines(text, (t) => measure(t, style), COLUMN).map((line) => line.words.join(' ')),
  );
}

/** Place and date, office, seal and name on the right; on the left the camat's own place to sign where the type asks for it. */
export function drawSignature(
  canvas: Canvas,
  tags: StructureTree,
  letter: LetterSnapshot,
  y: number,
  size: number,
): void {
  const { page } = canvas;
  const middle = A4.width - MARGIN.right - COLUMN / 2;
  const block = tags.element('Sect');
  const step = size * 1.35;
  let baseline = y + size;
  const say = (text: string, style: Style) => {
    const fitted = { ...style, size: Math.min(style.size, (style.size * COLUMN) / canvas.width(text, style)) };
    tags.mark(page, tags.element('P', block), () => canvas.centred(text, middle, baseline, fitted));
    baseline += step;
    return canvas.width(text, fitted);
  };
  if (letter.alsoSignedBy === 'camat') drawCamat(canvas, tags, letter, baseline + step, size);
  const head = headLines(letter, size, (text, style) => canvas.width(text, style));
  for (const line of head) say(line, { face: 'regular', size });
  const sealTop = baseline - size + SEAL.gap - 2;
  drawSeal(canvas, tags, middle, sealTop);
  baseline = sealTop + SEAL.height + SEAL.gap + size;
  const nameLine = baseline;
  const wide = say(letter.signer.name, { face: 'bold', size });
  tags.artifact(page, () => canvas.rule(middle - wide / 2, middle + wide / 2, nameLine + 2.2, 0.7, BLACK));
}

function drawSeal(canvas: Canvas, tags: StructureTree, middle: number, top: number): void {
  const { page } = canvas;
  const width = 168;
  const x = middle - width / 2;
  tags.artifact(page, () => {
    canvas.rule(x, x + width, top, 0.8, GOLD);
    canvas.rule(x, x + width, top + SEAL.height, 0.8, GOLD);
    drawCrest(canvas, x + 6, top + 5, SEAL.height - 10);
  });
  const small: Style = { face: 'regular', size: 8, colour: GREY };
  const note = tags.element('P');
  ['Ditandatangani secara', 'elektronik'].forEach((text, i) =>
    tags.mark(page, note, () => canvas.text(text, x + 46, top + 20 + i * 11, small)),
  );
}

/** The camat signs on paper, so the place stays free for ink. */
function drawCamat(canvas: Canvas, tags: StructureTree, letter: LetterSnapshot, y: number, size: number): void {
  const { page } = canvas;
  const middle = MARGIN.left + (CONTENT_WIDTH - COLUMN) / 2 - 6;
  const style: Style = { face: 'regular', size };
  const block = tags.element('Sect');
  const line = (text: string, at: number) =>
    tags.mark(page, tags.element('P', block), () => canvas.centred(text, middle, at, style));
  line('Mengetahui,', y - size * 1.35);
  line(`CAMAT ${letter.office.district.toUpperCase()},`, y);
  tags.artifact(page, () =>
    canvas.rule(middle - 80, middle + 80, y + size * 1.35 + SEAL.height + SEAL.gap + 4, 0.7, BLACK),
  );
}
