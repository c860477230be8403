import type { Brush, Paint } from '../kit/brush.ts';
import { cloth, ground, heightOf, type Band, type Drape } from '../kit/cloth.ts';
import { ink } from '../kit/colour.ts';
import { lying } from '../kit/light.ts';
import { jasmine } from '../kit/props.ts';
import { flatLay } from '../kit/scene.ts';
import { group, path, place, range, rect } from '../kit/shapes.ts';
import { stripe, thin } from './tapis-bands.ts';
import * as motif from '../kit/motifs.ts';

/** A zipped purse lying at an angle on plaster. */
export const dompet: Paint = (b) => {
  const bands: Band[] = [
    stripe(ground.maroon, 74),
    thin(ground.maroon),
    { height: 30, ground: ground.maroon, motif: motif.bars, cell: 18 },
    thin(ground.indigo),
    { height: 196, ground: ground.indigo, motif: motif.siger, cell: 246 },
    thin(ground.indigo),
    { height: 30, ground: ground.maroon, motif: motif.bars, cell: 18 },
    thin(ground.maroon),
    { height: 62, ground: ground.maroon, motif: motif.zigzag, cell: 76 },
    stripe(ground.wine, 60),
  ];
  const width = 860;
  const height = heightOf(bands);
  const drape: Drape = (u, v) => [u - width / 2, v - height / 2];
  const body = `M${-width / 2 + 24} ${-height / 2}H${width / 2 - 24}Q${width / 2 + 6} ${-height / 2} ${width / 2} ${-height / 2 + 40}L${width / 2 - 6} ${height / 2 - 70}Q${width / 2 - 10} ${height / 2} ${width / 2 - 80} ${height / 2}H${-width / 2 + 80}Q${-width / 2 + 10} ${height / 2} ${-width / 2 + 6} ${height / 2 - 70}L${-width / 2} ${-height / 2 + 40}Q${-width / 2 - 6} ${-height / 2} ${-width / 2 + 24} ${-height / 2}Z`;
  const teeth = range(62).map((i) => `M${-width / 2 + 22 + i * 13.2} ${-height / 2 + 12}v18`);
  const purse = group(
    {},
    lying(b, body, 34),
    group({ 'clip-path': b.clip(path(body, {})) }, cloth(b, { width, bands, drape })),
    path(body, {
      fill: b.linear(
        [
          [0, '#fff2d0', 0.32],
          [0.4, '#fff2d0', 0.02],
          [0.7, '#000', 0.08],
          [1, '#000', 0.5],
        ],
        [0.2, 0, 0.7, 1],
      ),
    }),
    rect(-width / 2 + 12, -height / 2 + 8, width - 24, 26, { fill: '#2a1a14', rx: 12 }),
    path(teeth.join(''), { stroke: ink.gold, 'stroke-width': 6 }),
    path(body, {
      fill: 'none',
      stroke: ink.goldLight,
      'stroke-width': 3,
      'stroke-dasharray': '12 8',
      opacity: 0.5,
      transform: 'scale(0.965)',
    }),
    place(width / 2 - 70, -height / 2 + 20, zipPull(b), 24),
  );
  return flatLay(
    b,
    '#dbb79a',
    true,
    place(640, 640, purse, -13, 1.14),
    place(1010, 1080, jasmine(b), 0, 1.2),
    place(1100, 1010, jasmine(b), 40, 0.8),
  );
};

/** A brass pull with a tassel. */
function zipPull(b: Brush): string {
  const tassel = range(17).map((i) => `M0 92Q${(i - 8) * 1.2} 130 ${(i - 8) * 5} ${196 - Math.abs(i - 8)}`);
  return group(
    {},
    path(tassel.join(''), {
      stroke: ink.shadow,
      'stroke-width': 5,
      opacity: 0.3,
      fill: 'none',
      transform: 'translate(9 11)',
      filter: b.blur(4),
    }),
    path(tassel.join(''), { stroke: '#a82338', 'stroke-width': 4.5, fill: 'none' }),
    path('M-9 0H9L13 64Q0 82 -13 64Z', {
      fill: b.linear([
        [0, ink.goldDark],
        [0.4, ink.goldLight],
        [1, ink.goldDark],
      ]),
    }),
    rect(-11, 76, 22, 24, { fill: ink.gold, rx: 6 }),
  );
}
