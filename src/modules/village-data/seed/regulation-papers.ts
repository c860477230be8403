import { PDFDocument, rgb, StandardFonts, type PDFFont, type PDFPage } from 'pdf-lib';

/** An invented regulation: its opening words and its articles. */
interface Regulation {
  readonly about: string;
  readonly weighing: readonly string[];
  readonly articles: readonly (readonly string[])[];
}

/** By the name of the regulation. Short and plausible, of no force, and each page says so. */
export const REGULATIONS: Readonly<Record<string, Regulation>> = {
  'Peraturan Desa Nomor 1 Tahun 2024': {
    about: 'PERLINDUNGAN MATA AIR',
    weighing: [
      'bahwa mata air adalah sumber hidup warga dan dijaga turun-temurun;',
      'bahwa penebangan dan limbah di sekitarnya mengancam air bersih desa;',
    ],
    articles: [
      ['Mata air adalah tempat air tanah keluar ke permukaan di wilayah desa, beserta aliran di bawahnya.'],
      [
        '(1) Dalam jarak 200 meter dari mata air dilarang menebang pohon dan membuang limbah.',
        '(2) Pohon yang tumbang karena usia diganti dengan dua pohon yang sama.',
      ],
      ['Air dibagi menurut musyawarah dusun, didahulukan untuk minum, lalu ibadah, lalu kebun.'],
      ['Warga menanam pohon bersama sekali setahun, pada awal musim hujan.'],
      ['Yang melanggar menanam dan merawat sepuluh pohon selama dua tahun.'],
    ],
  },
  'Peraturan Desa Nomor 3 Tahun 2023': {
    about: 'PENGELOLAAN SAMPAH DAN BANK SAMPAH',
    weighing: [
      'bahwa sampah rumah tangga mencemari parit dan pantai desa;',
      'bahwa sampah yang dipilah bernilai bagi warga;',
    ],
    articles: [
      ['Setiap rumah memilah sampah menjadi yang membusuk, yang laku dijual, dan sisanya.'],
      [
        '(1) Bank sampah desa menerima sampah terpilah setiap Sabtu pagi.',
        '(2) Nilainya dicatat di buku tabungan penyetor.',
      ],
      ['Membakar dan membuang sampah ke parit, sungai, dan pantai dilarang.'],
      ['Separuh keuntungan bank sampah kembali kepada penyetor, separuh untuk alat dan pengurus.'],
    ],
  },
  'Peraturan Kepala Desa Nomor 3 Tahun 2026': {
    about: 'DAFTAR INFORMASI PUBLIK DESA',
    weighing: ['bahwa setiap orang berhak mengetahui rencana, anggaran, dan hasil kerja desa;'],
    articles: [
      ['Informasi berkala: APBDes, rencana kerja, laporan kegiatan, dan peraturan, diumumkan di situs desa.'],
      ['Informasi setiap saat: data desa, daftar aset, dan perjanjian dengan pihak lain.'],
      ['Informasi yang dikecualikan: data pribadi warga dan hal lain menurut undang-undang.'],
      ['Permintaan informasi dijawab paling lambat sepuluh hari kerja dan tidak dipungut biaya.'],
    ],
  },
};

const [WIDTH, HEIGHT, MARGIN] = [595, 842, 64];
const INK = rgb(0.13, 0.1, 0.09);
const MAROON = rgb(0.45, 0.06, 0.15);

/** The paper of an invented regulation; the same bytes each time. */
export async function regulationPaper(name: string): Promise<Uint8Array | null> {
  const regulation = Object.hasOwn(REGULATIONS, name) ? REGULATIONS[name] : undefined;
  if (!regulation) return null;
  const paper = await PDFDocument.create();
  paper.setTitle(`CONTOH: ${name}`);
  paper.setLanguage('id');
  paper.setProducer('Balai');
  paper.setCreationDate(new Date(0));
  paper.setModificationDate(new Date(0));
  const [plain, bold] = [
    await paper.embedFont(StandardFonts.TimesRoman),
    await paper.embedFont(StandardFonts.TimesRomanBold),
  ];
  const page = paper.addPage([WIDTH, HEIGHT]);
  page.drawRectangle({ x: 0, y: HEIGHT - 34, width: WIDTH, height: 34, color: MAROON });
  const label = 'CONTOH UNTUK PERAGAAN, BUKAN PERATURAN YANG BERLAKU';
  const white = rgb(1, 1, 1);
  page.drawText(label, { x: middle(label, bold, 11), y: HEIGHT - 22, size: 11, font: bold, color: white });
  const pen = { page, y: HEIGHT - 84 };
  for (const line of ['DESA HANURA', name.toUpperCase(), 'TENTANG', regulation.about]) centred(pen, line, bold);
  pen.y -= 14;
  written(pen, 'Menimbang:', bold);
  for (const [at, reason] of regulation.weighing.entries())
    written(pen, `${String.fromCharCode(97 + at)}. ${reason}`, plain);
  pen.y -= 8;
  centred(pen, 'MEMUTUSKAN', bold);
  for (const [at, article] of regulation.articles.entries()) {
    pen.y -= 6;
    centred(pen, `Pasal ${at + 1}`, bold);
    for (const part of article) written(pen, part, plain);
  }
  pen.y -= 24;
  for (const line of ['Ditetapkan di Hanura (contoh)', 'KEPALA DESA HANURA,', '', 'tidak ditandatangani: ini contoh'])
    written(pen, line, plain, WIDTH / 2);
  return paper.save();
}

interface Pen {
  readonly page: PDFPage;
  y: number;
}

const SIZE = 11.5;
const middle = (text: string, font: PDFFont, size: number): number => (WIDTH - font.widthOfTextAtSize(text, size)) / 2;

function centred(pen: Pen, text: string, font: PDFFont): void {
  pen.page.drawText(text, { x: middle(text, font, SIZE), y: pen.y, size: SIZE, font, color: INK });
  pen.y -= 18;
}

/** In lines as wide as the page. */
function written(pen: Pen, text: string, font: PDFFont, x = MARGIN): void {
  let line = '';
  const put = () => {
    if (line) pen.page.drawText(line, { x, y: pen.y, size: SIZE, font, color: INK });
    pen.y -= 16;
    line = '';
  };
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (font.widthOfTextAtSize(longer, SIZE) > WIDTH - MARGIN - x) put();
    line = line ? `${line} ${word}` : word;
  }
  put();
}
