import type { Brush, Paint } from '../kit/brush.ts';
import { ink, lighter } from '../kit/colour.ts';
import { n, path, range, rect } from '../kit/shapes.ts';
import { products } from '../products/index.ts';

/** A category's sign: one of its goods, close, in an arched niche over a hem of bamboo shoots. */
const tile =
  (slug: string, colour: string, [left, top, size]: readonly [number, number, number]): Paint =>
  (b) => {
    const arch = 'M130 1090V560C130 260 360 110 640 110S1150 260 1150 560V1090Z';
    const shown = 1070;
    return [
      rect(0, 0, b.width, b.height, {
        fill: b.linear(
          [
            [0, lighter(colour, 0.16)],
            [1, colour],
          ],
          [0, 0, 1, 1],
        ),
      }),
      path(arch, { fill: ink.night, opacity: 0.4, filter: b.blur(20), transform: 'translate(10 16)' }),
      `<g clip-path="${b.clip(path(arch, {}))}"><svg x="105" y="${n(1100 - shown)}" width="${shown}" height="${shown}" viewBox="${left} ${top} ${size} ${size}">${painted(b, slug)}</svg></g>`,
      path(arch, { fill: 'none', stroke: ink.gold, 'stroke-width': 12 }),
      rect(0, 1102, b.width, 10, { fill: ink.gold }),
      path(
        range(16)
          .map((i) => `M${i * 80} 1262L${i * 80 + 40} 1132L${i * 80 + 80} 1262Z`)
          .join(''),
        { fill: ink.gold },
      ),
      path(
        range(16)
          .map((i) => `M${i * 80 + 18} 1262L${i * 80 + 40} 1190L${i * 80 + 62} 1262Z`)
          .join(''),
        { fill: colour },
      ),
    ].join('');
  };

function painted(b: Brush, slug: string): string {
  const paint = products[slug];
  if (!paint) throw new Error(`no drawing of ${slug}`);
  return paint(b);
}

export const tiles: Record<string, Paint> = {
  tapis: tile('kain-tapis-jung-sarat', ink.maroon, [170, 120, 900]),
  'sulam-usus': tile('bros-sulam-usus', '#a8485a', [220, 190, 800]),
  batik: tile('batik-lampung-motif-siger', '#23304f', [250, 150, 800]),
  kopi: tile('biji-kopi-robusta-hijau', '#4a2a1a', [190, 290, 900]),
  camilan: tile('keripik-pisang-asin', '#b9772c', [220, 380, 860]),
  kue: tile('kue-lapis-legit', '#8f4a2c', [120, 340, 900]),
  'hasil-bumi': tile('madu-hutan', '#8a5a1c', [180, 200, 950]),
  rempah: tile('lada-hitam-lampung', '#3d2b1e', [450, 540, 690]),
  bumbu: tile('sambal-seruit', '#a31f1c', [230, 390, 900]),
  kriya: tile('tas-anyaman-pandan', '#6b4a26', [150, 130, 980]),
  suvenir: tile('gantungan-kunci-siger', '#8a6a1c', [130, 330, 780]),
  perawatan: tile('sabun-minyak-kelapa', '#4f7a5c', [150, 290, 900]),
};
