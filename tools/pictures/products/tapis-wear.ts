import type { Paint } from '../kit/brush.ts';
import { cloth, ground, heightOf, type Band, type Drape } from '../kit/cloth.ts';
import { darker, ink, lighter } from '../kit/colour.ts';
import { standing } from '../kit/light.ts';
import { jasmine } from '../kit/props.ts';
import { roundBoard, tabletop } from '../kit/scene.ts';
import { circle, curve, ellipse, group, path, place, polygon, range, rect, type Point } from '../kit/shapes.ts';
import { stripe, thin } from './tapis-bands.ts';
import * as motif from '../kit/motifs.ts';

/** A cap on a round board: the bands run around it. */
export const peci: Paint = (b) => {
  const rx = 330;
  const bands: Band[] = [
    stripe(ground.indigo, 16),
    thin(ground.indigo),
    { height: 40, ground: ground.indigo, motif: motif.zigzag, cell: 64 },
    thin(ground.indigo),
    { height: 168, ground: ground.wine, motif: motif.pucukRebung, cell: 132 },
    thin(ground.wine),
    { height: 26, ground: ground.indigo, motif: motif.bars, cell: 17 },
    thin(ground.indigo),
    stripe(ground.indigo, 12),
  ];
  const height = heightOf(bands);
  const width = Math.PI * rx;
  const drape: Drape = (u, v) => {
    const angle = (u / width) * Math.PI;
    const spread = 0.93 + 0.07 * (v / height);
    return [640 - Math.cos(angle) * rx * spread, 560 + v + Math.sin(angle) * (64 + 26 * (v / height))];
  };
  const side = polygon([
    ...range(41).map((i) => drape((width * i) / 40, 0)),
    ...range(41).map((i) => drape((width * (40 - i)) / 40, height)),
  ]);
  const crown = (k: number) =>
    ellipse(640, 560, rx * 0.93 * k, 64 * k, { fill: 'none', stroke: '#fff0cc', 'stroke-width': 2, opacity: 0.18 });
  return tabletop(
    b,
    { wall: '#cfa27e', table: '#a8683c', frond: true, planks: true },
    roundBoard(b, 640, 930, 470),
    standing(b, 640, 946, 330, 62, 1.2),
    ellipse(640, 560, rx * 0.93, 64, {
      fill: b.linear(
        [
          [0, '#43405f'],
          [0.5, ground.indigo],
          [1, ink.night],
        ],
        [0, 0, 1, 1],
      ),
    }),
    crown(0.93),
    crown(0.72),
    crown(0.4),
    cloth(b, { width, bands, drape, bends: 48 }),
    path(side, {
      fill: b.linear([
        [0, '#000', 0.55],
        [0.14, '#000', 0.12],
        [0.3, '#fff2d0', 0.3],
        [0.5, '#000', 0],
        [0.8, '#000', 0.35],
        [1, '#000', 0.7],
      ]),
    }),
    path(curve(range(31).map((i) => drape((width * i) / 30, 3))), {
      fill: 'none',
      stroke: '#ffe9bd',
      'stroke-width': 3,
      opacity: 0.5,
    }),
    place(1010, 935, jasmine(b), 20, [0.9, 0.5]),
    place(1075, 968, jasmine(b), -30, [0.7, 0.4]),
  );
};

/** A sling bag hanging on a peg, its flap of tapis. */
export const tasTapis: Paint = (b) => {
  const bands: Band[] = [
    stripe(ground.indigo, 30),
    thin(ground.indigo),
    { height: 28, ground: ground.maroon, motif: motif.bars, cell: 17 },
    thin(ground.indigo),
    { height: 86, ground: ground.indigo, motif: motif.mataKibau, cell: 94 },
    thin(ground.indigo),
    { height: 28, ground: ground.maroon, motif: motif.bars, cell: 17 },
    thin(ground.wine),
    { height: 190, ground: ground.wine, motif: motif.pucukRebung, cell: 110, flip: true },
    stripe(ground.wine, 20),
  ];
  const width = 700;
  const drape: Drape = (u, v) => [290 + u, 520 + v + Math.sin((u / width) * Math.PI) * 10];
  const flap =
    'M290 556Q290 520 330 520H950Q990 520 990 556V760Q990 800 955 826L700 934Q640 958 580 934L325 826Q290 800 290 760Z';
  const body = 'M276 580Q276 538 320 538H960Q1004 538 1004 580L1014 1040Q1014 1112 940 1112H340Q266 1112 266 1040Z';
  const strap = (w: number, colour: string, more = {}) =>
    path('M322 560C350 330 560 190 640 152C720 190 930 330 958 560', {
      fill: 'none',
      stroke: colour,
      'stroke-width': w,
      'stroke-linecap': 'round',
      ...more,
    });
  const leather = '#6b3a22';
  return tabletop(
    b,
    { wall: '#d6ae8b', table: '#a8683c', horizon: 0.9, frond: true },
    path(
      `${body}M322 560C350 330 560 190 640 152C720 190 930 330 958 560C900 370 720 240 640 210C560 240 380 370 322 560Z`,
      { fill: ink.shadow, opacity: 0.42, filter: b.blur(22), transform: 'translate(36 26)' },
    ),
    strap(30, darker(leather, 0.5)),
    strap(24, leather),
    strap(15, lighter(leather, 0.16), { 'stroke-dasharray': '10 8', 'stroke-width': 2.5 }),
    circle(640, 150, 26, {
      fill: b.radial(
        [
          [0, '#e8bd88'],
          [1, '#7a4a26'],
        ],
        [0.35, 0.3, 0.7],
      ),
    }),
    path(body, {
      fill: b.linear(
        [
          [0, lighter(leather, 0.12)],
          [0.4, leather],
          [1, darker(leather, 0.55)],
        ],
        [0, 0, 1, 1],
      ),
    }),
    path('M300 1075H980', {
      stroke: lighter(leather, 0.35),
      'stroke-width': 3,
      'stroke-dasharray': '13 9',
      opacity: 0.7,
    }),
    path(flap, { fill: ink.night, opacity: 0.6, filter: b.blur(12), transform: 'translate(6 18)' }),
    group({ 'clip-path': b.clip(path(flap, {})) }, cloth(b, { width, bands, drape, bends: 24 })),
    path(flap, {
      fill: b.linear(
        [
          [0, '#fff2d0', 0.3],
          [0.4, '#fff2d0', 0],
          [0.6, '#000', 0],
          [1, '#000', 0.45],
        ],
        [0.1, 0, 0.9, 1],
      ),
    }),
    path(flap, { fill: 'none', stroke: leather, 'stroke-width': 12 }),
    circle(640, 908, 26, {
      fill: b.radial(
        [
          [0, ink.goldLight],
          [0.6, ink.gold],
          [1, ink.goldDark],
        ],
        [0.35, 0.3, 0.75],
      ),
    }),
    ...[322, 958].map((x) => rect(x - 25, 536, 50, 40, { fill: 'none', stroke: ink.gold, 'stroke-width': 9, rx: 8 })),
  );
};

/** A framed siger stitched in gold on maroon. */
export const hiasanDinding: Paint = (b) => {
  const crownAt: Drape = (u, v) => [640 + (u - 0.5) * 640, 636 + (v - 0.56) * 500];
  const weaveAt: Drape = (u, v) => [280 + u, 250 + v];
  const border: Band[] = [
    { height: 66, ground: ground.indigo, motif: motif.zigzag, cell: 66 },
    thin(ground.indigo),
    stripe(ground.maroon, 590),
    thin(ground.indigo),
    { height: 66, ground: ground.indigo, motif: motif.pucukRebung, cell: 60 },
  ];
  const frame = 'M180 150H1100V1090H180Z';
  const bevel = (d: string, light: string) => path(d, { fill: light });
  const halo = range(21).map((i): string => {
    const a = Math.PI * (1.22 + (i / 20) * 0.56);
    const at = (r: number, turn = 0): Point => [640 + Math.cos(a + turn) * r * 1.02, 770 + Math.sin(a + turn) * r];
    return polygon([at(396), at(414, 0.018), at(440), at(414, -0.018)]);
  });
  return tabletop(
    b,
    { wall: '#d9b899', table: '#8f5a35', horizon: 0.93, frond: true },
    path(frame, { fill: ink.shadow, opacity: 0.5, filter: b.blur(26), transform: 'translate(32 34)' }),
    bevel('M180 150H1100L1016 234H264Z', '#8d5c34'),
    bevel('M180 150L264 234V1006L180 1090Z', '#7a4c2a'),
    bevel('M1100 150V1090L1016 1006V234Z', '#4f2f1a'),
    bevel('M180 1090L264 1006H1016L1100 1090Z', '#5d381f'),
    rect(264, 234, 752, 772, { fill: '#f3e4c8' }),
    cloth(b, { width: 720, bands: border, drape: weaveAt }),
    path(halo.join(''), { fill: ink.gold }),
    cloth(b, { width: 1, bands: [{ height: 1, ground: 'none', motif: motif.siger, cell: 1 }], drape: crownAt }),
    rect(264, 234, 752, 772, {
      fill: b.linear([
        [0, '#000', 0.42],
        [0.06, '#000', 0],
        [1, '#000', 0],
      ]),
    }),
    rect(264, 234, 752, 772, {
      fill: b.linear(
        [
          [0, '#000', 0.45],
          [0.05, '#000', 0],
          [1, '#000', 0],
        ],
        [0, 0, 0, 1],
      ),
    }),
    path('M300 1006L660 234H800L420 1006Z', { fill: '#fff8e6', opacity: 0.07 }),
    path('M180 150H1100V1090H180Z', { fill: 'none', stroke: '#d9a86c', 'stroke-width': 3, opacity: 0.5 }),
  );
};
