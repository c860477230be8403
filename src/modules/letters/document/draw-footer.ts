import { encode } from 'uqr';
import { A4, CONTENT_WIDTH, GREY, MARGIN, MAROON, MIDDLE, type Canvas, type Style } from './canvas.ts';
import { breakLines } from './break-lines.ts';
import type { LetterSnapshot } from './letter-snapshot.ts';
import type { StructureTree } from './structure-tree.ts';

/** 24 mm and a little, so that any phone reads it. */
const QR = 70;

/** Kept free at the foot of every page. */
export const FOOTER_HEIGHT = QR + 24;

const SMALL: Style = { face: 'regular', size: 7.5, colour: GREY };

/** The QR code with the check address, how to check by hand, and that the letter is free; on every page. */
export function drawFooter(
  canvas: Canvas,
  tags: StructureTree,
  letter: LetterSnapshot,
  count: { page: number; pages: number },
): void {
  const { page } = canvas;
  const top = A4.height - MARGIN.bottom - FOOTER_HEIGHT + 6;
  tags.artifact(page, () => canvas.rule(MARGIN.left, A4.width - MARGIN.right, top, 0.5, GREY));
  const foot = tags.element('Sect');
  const alt = 'Kode QR untuk memeriksa keaslian surat ini';
  tags.mark(page, tags.element('Figure', foot, { alt }), () => drawQr(canvas, letter.check.url, MARGIN.left, top + 8));
  const x = MARGIN.left + QR + 14;
  let y = top + 18;
  const say = (text: string, style: Style, gap = 3) => {
    const element = tags.element('P', foot);
    for (const line of breakLines(text, (t) => canvas.width(t, style), CONTENT_WIDTH - QR - 14)) {
      tags.mark(page, element, () => canvas.words(line.words, x, y, style));
      y += style.size * 1.32;
    }
    y += gap;
  };
  say('GRATIS — tidak dipungut biaya', { face: 'bold', size: 10.5, colour: MAROON }, 1);
  say('Ada yang meminta bayaran? Laporkan lewat halaman permohonan Anda; laporan langsung ke kabupaten.', SMALL);
  say(
    `Periksa keaslian surat: pindai kode QR, atau buka ${letter.check.site}/cek lalu ketik nomor dan tanggal surat ini, atau kodenya: ${codeOf(letter)}`,
    SMALL,
  );
  say(
    'Surat ini ditandatangani secara elektronik. Menurut Pasal 5 ayat (1) UU Nomor 11 Tahun 2008 (ITE), dokumen ' +
      'elektronik dan hasil cetaknya adalah alat bukti hukum yang sah.',
    SMALL,
  );
  if (count.pages === 1) return;
  const label = `Surat nomor ${letter.numberText}, halaman ${count.page} dari ${count.pages}`;
  tags.artifact(page, () => canvas.centred(label, MIDDLE, A4.height - MARGIN.bottom + 12, SMALL));
}

/** The token of the address in the QR code, in groups that can be typed. */
const codeOf = ({ check }: LetterSnapshot): string =>
  (/\/cek\/([^/]+)$/.exec(check.url)?.[1] ?? '').replace(/.{4}(?=.)/g, '$& ');

/** Dark modules as boxes, joined along each row. */
function drawQr(canvas: Canvas, url: string, x: number, y: number): void {
  const { data, size } = encode(url, { ecc: 'M', border: 0 });
  const unit = QR / size;
  const boxes = data.flatMap((row, r) => {
    const runs: [number, number, number, number][] = [];
    for (let from = 0; from < size; from += 1) {
      if (!row[from]) continue;
      let to = from;
      while (row[to + 1]) to += 1;
      runs.push([x + from * unit, y + r * unit, (to - from + 1) * unit, unit]);
      from = to;
    }
    return runs;
  });
  canvas.boxes(boxes);
}
