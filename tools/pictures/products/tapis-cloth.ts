import type { Paint } from '../kit/brush.ts';
import { cloth, ground, heightOf, type Band, type Drape } from '../kit/cloth.ts';
import { ink, lighter } from '../kit/colour.ts';
import { lying } from '../kit/light.ts';
import { looseThread, spool } from '../kit/props.ts';
import { flatLay, tabletop } from '../kit/scene.ts';
import { circle, group, n, path, place, polygon, range, rect } from '../kit/shapes.ts';
import { laddered, stripe, thin } from './tapis-bands.ts';
import * as motif from '../kit/motifs.ts';

/** A cloth folded on a board: the shoots along the hem, folded edges beneath. */
export const foldedCloth: Paint = (b) => {
  const bands: Band[] = [
    stripe(ground.indigo, 30),
    thin(ground.indigo),
    stripe(ground.maroon, 34),
    laddered(ground.maroon),
    stripe(ground.maroon, 18),
    thin(ground.indigo),
    { height: 60, ground: ground.indigo, motif: motif.mataKibau, cell: 72 },
    thin(ground.indigo),
    stripe(ground.ochre, 26),
    stripe(ground.maroon, 26),
    laddered(ground.maroon),
    stripe(ground.ochre, 20),
    thin(ground.indigo),
    { height: 58, ground: ground.indigo, motif: motif.zigzag, cell: 74 },
    thin(ground.indigo),
    stripe(ground.maroon, 26),
    laddered(ground.maroon),
    stripe(ground.maroon, 16),
    thin(ground.wine),
    { height: 215, ground: ground.indigo, motif: motif.pucukRebung, cell: 124 },
    thin(ground.indigo),
    laddered(ground.maroon, 22),
    stripe(ground.maroon, 14),
  ];
  const width = 744;
  const height = heightOf(bands);
  const drape: Drape = (u, v) => [u - width / 2, v - height / 2];
  const top = `M${-width / 2} ${-height / 2}h${width}v${height - 16}q0 16 -16 16h${32 - width}q-16 0 -16 -16Z`;
  const folds = range(4).map((i) => {
    const d = (4 - i) * 15;
    const shape = `M${-width / 2 + d * 0.4} ${-height / 2 + d}h${width}v${height - 18}q0 18 -18 18h${36 - width}q-18 0 -18 -18Z`;
    return (
      path(shape, { fill: i % 2 ? ground.wine : ground.indigo }) +
      path(shape, { fill: 'none', stroke: i % 2 ? ground.ochre : ink.gold, 'stroke-width': 2, opacity: 0.55 })
    );
  });
  const crease = (y: number) =>
    rect(-width / 2, y - 40, width, 80, {
      fill: b.linear(
        [
          [0, '#000', 0],
          [0.46, '#000', 0.22],
          [0.5, '#fff2d0', 0.22],
          [0.62, '#fff2d0', 0.06],
          [1, '#fff2d0', 0],
        ],
        [0, 0, 0, 1],
      ),
    });
  const folded = group(
    {},
    lying(b, `M${-width / 2} ${-height / 2}h${width + 22}v${height + 62}h${-width - 10}Z`, 34),
    ...folds,
    group({ 'clip-path': b.clip(path(top, {})) }, cloth(b, { width, bands, drape }), crease(-height * 0.18)),
    path(top, {
      fill: b.linear(
        [
          [0, '#fff2d0', 0.26],
          [0.5, '#fff2d0', 0],
          [1, '#000', 0.3],
        ],
        [0, 0, 1, 0.8],
      ),
    }),
  );
  return flatLay(
    b,
    '#d9b58c',
    true,
    looseThread([
      [205, 1125],
      [120, 1060],
      [170, 930],
      [70, 850],
      [110, 760],
    ]),
    place(672, 590, folded, -9, 1.12),
    place(176, 1090, spool(b), 38),
    place(318, 1182, spool(b, '#8f1d34'), -64),
  );
};

/** A ceremonial cloth, almost all gold, hanging from a rod. */
export const hangingCloth: Paint = (b) => {
  const row = (m: motif.Motif, height: number, cell: number): Band[] => [
    thin(ground.wine),
    { height, ground: ground.wine, motif: m, cell },
    thin(ground.wine),
  ];
  const bands: Band[] = [
    laddered(ground.wine, 22),
    ...row(motif.mataKibau, 66, 76),
    ...row(motif.ship, 150, 190),
    laddered(ground.maroon, 24),
    ...row(motif.star, 88, 88),
    laddered(ground.maroon, 24),
    ...row(motif.ship, 150, 190),
    laddered(ground.maroon, 24),
    ...row(motif.mataKibau, 66, 76),
    { height: 214, ground: ground.indigo, motif: motif.pucukRebung, cell: 119 },
    thin(ground.indigo),
    laddered(ground.wine, 24),
  ];
  const width = 950;
  const height = heightOf(bands);
  const phase = (u: number) => (u / width) * Math.PI * 7 + 0.6;
  const drape: Drape = (u, v) => {
    const fall = 0.25 + 0.75 * (v / height);
    return [165 + u + Math.sin(phase(u)) * 13 * fall, 122 + v + Math.cos(phase(u)) * 15 * fall];
  };
  const hem = [
    ...range(61).map((i) => drape((width * i) / 60, 0)),
    ...range(61).map((i) => drape((width * (60 - i)) / 60, height)),
  ];
  const outline = polygon(hem);
  const lit = range(71).map((i): readonly [number, string, number] => {
    const slope = Math.sin(phase((width * i) / 70) + 0.9);
    return slope > 0 ? [i / 70, '#fff0c8', slope * 0.3] : [i / 70, '#1c0508', -slope * 0.55];
  });
  const fringe = range(84).map((i) => {
    const [x, y] = drape((width * i) / 83, height);
    return `M${n(x)} ${n(y - 3)}q${n(b.random.between(-4, 4))} 22 ${n(b.random.between(-5, 5))} ${n(b.random.between(40, 52))}`;
  });
  const rod = 'M96 100H1184V134H96Z';
  return tabletop(
    b,
    { wall: '#c99a77', table: '#b07b50', horizon: 0.965, frond: true },
    path(outline, { fill: ink.shadow, opacity: 0.45, filter: b.blur(22), transform: 'translate(34 30)' }),
    path(fringe.join(''), { stroke: ink.gold, 'stroke-width': 3.4, fill: 'none' }),
    cloth(b, { width, bands, drape, bends: 60 }),
    path(outline, { fill: b.linear(lit) }),
    path('M96 150H1184V170H96Z', { fill: ink.shadow, opacity: 0.4, filter: b.blur(9) }),
    path(rod, {
      fill: b.linear(
        [
          [0, '#8a5a30'],
          [0.3, '#e0ae74'],
          [1, '#4f2f18'],
        ],
        [0, 0, 0, 1],
      ),
    }),
    ...[96, 1184].map((x) =>
      circle(x, 117, 30, {
        fill: b.radial(
          [
            [0, lighter(ink.gold, 0.7)],
            [0.5, ink.gold],
            [1, ink.goldDark],
          ],
          [0.35, 0.3, 0.7],
        ),
      }),
    ),
  );
};
