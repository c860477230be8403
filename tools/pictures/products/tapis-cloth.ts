import type { Brush, Paint } from '../kit/brush.ts';
import { cloth, ground, heightOf, type Band, type Drape } from '../kit/cloth.ts';
import { darker, ink, lighter } from '../kit/colour.ts';
import { lying, rounded } from '../kit/light.ts';
import * as motif from '../kit/motifs.ts';
import { flatLay, tabletop } from '../kit/scene.ts';
import { circle, curve, ellipse, group, n, path, place, polygon, range, rect, type Point } from '../kit/shapes.ts';

const stripe = (colour: string, height = 26): Band => ({ height, ground: colour });
const thin = (colour: string): Band => ({ height: 9, ground: colour, motif: motif.line, cell: 60 });
const laddered = (colour: string, height = 24): Band => ({ height, ground: colour, motif: motif.bars, cell: 15 });

/** A spool of gold thread seen from above. */
export function spool(b: Brush, colour: string = ink.gold): string {
  const body = 'M-34 -62H34V62H-34Z';
  const cap = (y: number) => path(`M-46 ${y - 11}h92v22h-92Z`, { fill: b.linear([[0, '#8a5a30'], [0.4, '#d8a26a'], [1, '#5f3a1e']]) });
  const turns = range(22).map((i) => `M-34 ${-58 + i * 5.4}l68 3`);
  return group(
    {},
    lying(b, 'M-46 -73H46V73H-46Z', 16),
    rounded(b, body, colour, 0.6),
    path(turns.join(''), { stroke: darker(colour, 0.4), 'stroke-width': 1.6, opacity: 0.6 }),
    cap(-66),
    cap(66),
  );
}

/** A loose end of thread. */
const looseThread = (points: readonly Point[], colour: string = ink.gold) =>
  path(curve(points), { fill: 'none', stroke: ink.shadow, 'stroke-width': 4, opacity: 0.25, transform: 'translate(4 6)' }) +
  path(curve(points), { fill: 'none', stroke: colour, 'stroke-width': 4, 'stroke-linecap': 'round' });

/** A cloth folded on a board: the shoots along the hem, folded edges beneath. */
const pucukRebung: Paint = (b) => {
  const bands: Band[] = [
    stripe(ground.indigo, 30), thin(ground.indigo), stripe(ground.maroon, 34), laddered(ground.maroon), stripe(ground.maroon, 18),
    thin(ground.indigo), { height: 60, ground: ground.indigo, motif: motif.mataKibau, cell: 72 }, thin(ground.indigo),
    stripe(ground.ochre, 26), stripe(ground.maroon, 26), laddered(ground.maroon), stripe(ground.ochre, 20), thin(ground.indigo),
    { height: 58, ground: ground.indigo, motif: motif.zigzag, cell: 74 }, thin(ground.indigo),
    stripe(ground.maroon, 26), laddered(ground.maroon), stripe(ground.maroon, 16), thin(ground.wine),
    { height: 215, ground: ground.indigo, motif: motif.pucukRebung, cell: 124 },
    thin(ground.indigo), laddered(ground.maroon, 22), stripe(ground.maroon, 14),
  ];
  const width = 744;
  const height = heightOf(bands);
  const drape: Drape = (u, v) => [u - width / 2, v - height / 2];
  const top = `M${-width / 2} ${-height / 2}h${width}v${height - 16}q0 16 -16 16h${32 - width}q-16 0 -16 -16Z`;
  const folds = range(4).map((i) => {
    const d = (4 - i) * 15;
    const shape = `M${-width / 2 + d * 0.4} ${-height / 2 + d}h${width}v${height - 18}q0 18 -18 18h${36 - width}q-18 0 -18 -18Z`;
    return path(shape, { fill: i % 2 ? ground.wine : ground.indigo }) +
      path(shape, { fill: 'none', stroke: i % 2 ? ground.ochre : ink.gold, 'stroke-width': 2, opacity: 0.55 });
  });
  const crease = (y: number) =>
    rect(-width / 2, y - 40, width, 80, {
      fill: b.linear([[0, '#000', 0], [0.46, '#000', 0.22], [0.5, '#fff2d0', 0.22], [0.62, '#fff2d0', 0.06], [1, '#fff2d0', 0]], [0, 0, 0, 1]),
    });
  const folded = group(
    {},
    lying(b, `M${-width / 2} ${-height / 2}h${width + 22}v${height + 62}h${-width - 10}Z`, 34),
    ...folds,
    group({ 'clip-path': b.clip(path(top, {})) }, cloth(b, { width, bands, drape }), crease(-height * 0.18)),
    path(top, { fill: b.linear([[0, '#fff2d0', 0.26], [0.5, '#fff2d0', 0], [1, '#000', 0.3]], [0, 0, 1, 0.8]) }),
  );
  return flatLay(
    b,
    '#d9b58c',
    true,
    looseThread([[205, 1125], [120, 1060], [170, 930], [70, 850], [110, 760]]),
    place(672, 590, folded, -9, 1.12),
    place(176, 1090, spool(b), 38),
    place(318, 1182, spool(b, '#8f1d34'), -64),
  );
};

/** A ceremonial cloth, almost all gold, hanging from a rod. */
const jungSarat: Paint = (b) => {
  const row = (m: motif.Motif, height: number, cell: number): Band[] => [thin(ground.wine), { height, ground: ground.wine, motif: m, cell }, thin(ground.wine)];
  const bands: Band[] = [
    laddered(ground.wine, 22), ...row(motif.mataKibau, 66, 76), ...row(motif.ship, 150, 190), laddered(ground.maroon, 24),
    ...row(motif.star, 88, 88), laddered(ground.maroon, 24), ...row(motif.ship, 150, 190), laddered(ground.maroon, 24), ...row(motif.mataKibau, 66, 76),
    { height: 214, ground: ground.indigo, motif: motif.pucukRebung, cell: 119 }, thin(ground.indigo), laddered(ground.wine, 24),
  ];
  const width = 950;
  const height = heightOf(bands);
  const phase = (u: number) => (u / width) * Math.PI * 7 + 0.6;
  const drape: Drape = (u, v) => {
    const fall = 0.25 + 0.75 * (v / height);
    return [165 + u + Math.sin(phase(u)) * 13 * fall, 122 + v + Math.cos(phase(u)) * 15 * fall];
  };
  const hem = [...range(61).map((i) => drape((width * i) / 60, 0)), ...range(61).map((i) => drape((width * (60 - i)) / 60, height))];
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
    path(rod, { fill: b.linear([[0, '#8a5a30'], [0.3, '#e0ae74'], [1, '#4f2f18']], [0, 0, 0, 1]) }),
    ...[96, 1184].map((x) => circle(x, 117, 30, { fill: b.radial([[0, lighter(ink.gold, 0.7)], [0.5, ink.gold], [1, ink.goldDark]], [0.35, 0.3, 0.7]) })),
  );
};

/** A shawl laid in a loose S on pale linen, gold at both ends. */
const selendang: Paint = (b) => {
  const bands: Band[] = [
    { height: 30, ground: ground.maroon, motif: motif.zigzag, cell: 40 }, stripe(ground.maroon, 14), thin(ground.maroon),
    { height: 92, ground: ground.maroon, motif: motif.mataKibau, cell: 104 }, thin(ground.maroon), stripe(ground.maroon, 14),
    { height: 30, ground: ground.maroon, motif: motif.zigzag, cell: 40, flip: true },
  ];
  const depth = heightOf(bands);
  const length = 1900;
  const spine = (t: number): Point => [640 + Math.sin(t * Math.PI * 1.9 + 0.2) * 330, 170 + t * 900 + Math.sin(t * 5) * 30];
  const drape: Drape = (u, v) => {
    const t = u / length;
    const [x0, y0] = spine(t - 0.002);
    const [x1, y1] = spine(t + 0.002);
    const [x, y] = spine(t);
    const size = Math.hypot(x1 - x0, y1 - y0);
    const across = v - depth / 2 + Math.sin(t * 26) * 5;
    return [x - ((y1 - y0) / size) * across, y + ((x1 - x0) / size) * across];
  };
  const edge = (v: number, from: number, to: number) => range(81).map((i) => drape(from + ((to - from) * i) / 80, v));
  const outline = polygon([...edge(0, 0, length), ...edge(depth, length, 0)]);
  const fold = (v: number, colour: string, opacity: number, thick: number) =>
    path(curve(edge(v, 0, length)), { fill: 'none', stroke: colour, 'stroke-width': thick, opacity, filter: b.blur(8) });
  const fringe = [0, length].flatMap((u) =>
    range(46).map((i) => {
      const [x, y] = drape(u, (depth * i) / 45);
      const [ax, ay] = drape(u ? length - 60 : 60, (depth * i) / 45);
      const reach = b.random.between(0.9, 1.15);
      return `M${n(x)} ${n(y)}q${n((x - ax) * 0.5 + b.random.between(-6, 6))} ${n((y - ay) * 0.5 + b.random.between(-6, 6))} ${n((x - ax) * reach)} ${n((y - ay) * reach)}`;
    }),
  );
  return flatLay(
    b,
    '#ead3b3',
    true,
    linen(b),
    place(-46, -30, lying(b, outline, 26) + path(fringe.join(''), { stroke: '#b8863a', 'stroke-width': 3, fill: 'none' }) + group({ 'clip-path': b.clip(path(outline, {})) },
      cloth(b, { width: length, bands, drape, bends: 90 }),
      fold(depth * 0.2, '#ffe9c2', 0.5, 26), fold(depth * 0.5, '#000', 0.4, 22), fold(depth * 0.78, '#ffe9c2', 0.3, 20), fold(depth, '#000', 0.55, 34)), 0, 1.07),
    place(330, 220, jasmine(b), 10, 1.25),
    place(420, 300, jasmine(b), 60, 0.85),
    place(1000, 1040, jasmine(b), 30, 1),
  );
};

/** A square of natural linen to lie things on. */
export function linen(b: Brush): string {
  const d = 'M110 96L1190 60L1216 1190L84 1222Z';
  const ribs = b.pattern(7, 7, '<path d="M0 1H7M1 0V7" stroke="#8a6a44" stroke-width="1" opacity="0.16"/>');
  return lying(b, d, 12, 0.7) + path(d, { fill: b.linear([[0, '#fdf6e8'], [1, '#eedfc6']], [0, 0, 1, 1]) }) + path(d, { fill: ribs });
}

/** A jasmine flower. */
export function jasmine(b: Brush): string {
  const petal = 'M0 -6C-20 -18 -22 -46 0 -60C22 -46 20 -18 0 -6Z';
  const petals = range(5).map((i) =>
    place(0, 0, path(petal, { fill: b.linear([[0, '#ffffff'], [1, '#f1e3cc']], [0, 0, 1, 1]), stroke: '#dcc8a6', 'stroke-width': 1 }), i * 72),
  );
  return group({}, ellipse(8, 12, 52, 50, { fill: ink.shadow, opacity: 0.3, filter: b.blur(9) }), ...petals, circle(0, 0, 10, { fill: '#e7b84c' }));
}

export const tapisCloth: Record<string, Paint> = {
  'kain-tapis-pucuk-rebung': pucukRebung,
  'kain-tapis-jung-sarat': jungSarat,
  'selendang-tapis': selendang,
};
