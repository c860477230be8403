import { PDFDocument } from 'pdf-lib';
import { A4, Canvas, MARGIN, type Faces } from './canvas.ts';
import { composeBody } from './compose-body.ts';
import { drawFooter, FOOTER_HEIGHT } from './draw-footer.ts';
import { drawLetterhead } from './draw-letterhead.ts';
import { flowPages, type Placed } from './flow-pages.ts';
import { layOutCopies } from './lay-out-copies.ts';
import { layOutSignatures } from './lay-out-signatures.ts';
import { layOutBody } from './lay-out-body.ts';
import type { Density, Measure, Strip } from './strip.ts';
import type { LetterSnapshot } from './letter-snapshot.ts';
import { describeAsPdfA } from './pdf-a.ts';
import { signatureRows } from './signatures.ts';
import { StructureTree } from './structure-tree.ts';
import { titleStrips } from './title.ts';
import { faceReader } from './truetype.ts';

/** Tried in turn until the letter fits one page; a letter that does not is set in the second over several pages. */
const DENSITIES = [
  { size: 11.5, leading: 1.5 },
  { size: 11, leading: 1.38 },
  { size: 11, leading: 1.25 },
  { size: 10.5, leading: 1.22 },
  { size: 10, leading: 1.18 },
  { size: 10, leading: 1.1 },
] as const satisfies readonly Density[];

/** The faces of the letters, as TrueType. */
export interface FaceFiles {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

/**
 * Makes a letter as PDF/A-2b on A4: letterhead, title and number, the filled template, place, date and signer, and on every
 * page the QR code of the check address. The same snapshot always gives the same bytes. Unsigned.
 */
export async function makeLetterPdf(letter: LetterSnapshot, files: FaceFiles): Promise<Uint8Array> {
  const doc = await PDFDocument.create({ updateMetadata: false });
  const faces = await embedFaces(doc, files);
  const tags = new StructureTree(doc);
  const measure: Measure = (text, style) => faces[style.face].widthOfTextAtSize(text, style.size);

  const first = new Canvas(doc.addPage([A4.width, A4.height]), faces);
  const top = drawLetterhead(first, tags, letter.office);
  const room = { first: top + 16, next: MARGIN.top + 20, bottom: A4.height - MARGIN.bottom - FOOTER_HEIGHT };
  const tryDensity = (density: Density) => flowPages(strips(letter, tags, measure, density), room);
  const pagesOf = (placed: readonly Placed[]) => (placed.at(-1)?.page ?? 0) + 1;
  const placed = DENSITIES.map(tryDensity).find((all) => pagesOf(all) === 1) ?? tryDensity(DENSITIES[1]);

  const pages = pagesOf(placed);
  const canvases = Array.from({ length: pages }, (_, i) =>
    i === 0 ? first : new Canvas(doc.addPage([A4.width, A4.height]), faces),
  );
  canvases.forEach((canvas, page) => {
    for (const { strip, y } of placed.filter((p) => p.page === page)) strip.draw(canvas, y);
    drawFooter(canvas, tags, letter, { page: page + 1, pages });
  });
  tags.finish();
  await describeAsPdfA(doc, description(letter), JSON.stringify(letter));
  return doc.save({ useObjectStreams: false, addDefaultPage: false });
}

function strips(letter: LetterSnapshot, tags: StructureTree, measure: Measure, density: Density): Strip[] {
  const setter = { tags, measure, density };
  const body = layOutBody(composeBody(letter), tags, measure, density);
  const signatures = signatureRows(letter).flatMap((row) => layOutSignatures(row, setter));
  const copies = letter.paper?.copies?.length ? layOutCopies(letter.paper.copies, setter) : [];
  // Signatures never stand on a page without at least the last lines of the text that is signed.
  const kept = body.map((strip, i) => (i >= body.length - 2 ? { ...strip, keep: true } : strip));
  return [...titleStrips(letter, tags, measure), ...kept, ...signatures, ...copies];
}

async function embedFaces(doc: PDFDocument, { regular, bold }: FaceFiles): Promise<Faces> {
  doc.registerFontkit(faceReader);
  return {
    regular: await doc.embedFont(regular, { customName: 'BALAIR+BalaiBonum-Regular' }),
    bold: await doc.embedFont(bold, { customName: 'BALAIB+BalaiBonum-Bold' }),
  };
}

const description = (letter: LetterSnapshot) => ({
  title: `${letter.title} Nomor ${letter.numberText}`,
  author: `Pemerintah Desa ${letter.office.village}`,
  subject: `${letter.title}, Desa ${letter.office.village}, Kecamatan ${letter.office.district}, Kabupaten ${letter.office.region}`,
  at: new Date(`${letter.issuedOn}T00:00:00+07:00`),
});
