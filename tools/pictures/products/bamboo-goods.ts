import type { Brush, Paint } from '../kit/brush.ts';
import type { Drape } from '../kit/cloth.ts';
import { darker, ink } from '../kit/colour.ts';
import { standing } from '../kit/light.ts';
import { leaf } from '../kit/plants.ts';
import { tabletop } from '../kit/scene.ts';
import { circle, ellipse, group, n, path, place, range } from '../kit/shapes.ts';
import { outlineOf, woven } from '../kit/weave.ts';
import { bamboo, round, tone } from './strands.ts';

export const bakul: Paint = (b) => {
  const drape: Drape = (u, v) => {
    const a = u * Math.PI;
    const rx = 370 - v * v * 110 - v * 20;
    const ry = 78 - v * 20;
    return [640 - Math.cos(a) * rx, 520 + v * 500 + Math.sin(a) * ry];
  };
  const inner: Drape = (u, v) => {
    const a = u * Math.PI;
    return [640 - Math.cos(a) * (356 - v * 30), 520 - Math.sin(a) * 74 + v * 120];
  };
  const d = outlineOf(drape, 40);
  const lip = (dy: number, w: number, colour: string, half: 0 | 1) =>
    path(`M270 ${520 + dy}A370 78 0 0 ${half} 1010 ${520 + dy}`, { fill: 'none', stroke: colour, 'stroke-width': w });
  const lashes = range(27).map((i) => {
    const a = ((i + 0.5) / 27) * Math.PI;
    const [x, y] = [640 - Math.cos(a) * 371, 520 + Math.sin(a) * 79];
    return `M${n(x - 9)} ${n(y - 21)}L${n(x + 7)} ${n(y + 23)}`;
  });
  const rice = range(170).map(() => {
    const a = b.random.between(0, Math.PI * 2);
    const r = Math.sqrt(b.random.next());
    return place(
      640 + Math.cos(a) * 300 * r,
      540 + Math.sin(a) * 44 * r - (1 - r) * 60,
      ellipse(0, 0, 19, 6, { fill: b.random.pick(['#fffaf0', '#f3e8d2', '#fff']) }),
      b.random.between(0, 180),
    );
  });
  return tabletop(
    b,
    { wall: '#d6ad84', table: '#8c5a36', planks: true, frond: true, zoom: 1.08 },
    standing(b, 640, 1050, 290, 60, 1.2),
    path('M290 540C300 180 980 180 990 540', { fill: 'none', stroke: '#6b4522', 'stroke-width': 30 }),
    path('M290 540C300 180 980 180 990 540', { fill: 'none', stroke: '#c9994f', 'stroke-width': 20 }),
    path('M297 520C310 200 960 192 984 510', { fill: 'none', stroke: '#f0d090', 'stroke-width': 5, opacity: 0.7 }),
    ellipse(640, 520, 360, 76, { fill: '#5f3d1a' }),
    group(
      { 'clip-path': b.clip(ellipse(640, 520, 360, 76, {})) },
      woven(b, { columns: 22, rows: 4, drape: inner, colour: (c, r) => darker(tone(bamboo, c, r), 0.42) }),
      ellipse(640, 560, 330, 66, { fill: '#f6ecd8' }),
      ...rice,
    ),
    lip(0, 26, '#7d5528', 1),
    lip(-3, 12, '#d3a765', 1),
    woven(b, {
      columns: 40,
      rows: 20,
      drape,
      colour: (c, r) => (r === 5 || r === 6 || r === 12 ? '#7a4a20' : tone(bamboo, c, r)),
    }),
    round(b, d),
    lip(0, 38, '#7d5528', 0),
    lip(-4, 22, '#d3a765', 0),
    lip(-11, 5, '#f6deaa', 0),
    path(lashes.join(''), { stroke: '#5f3a1e', 'stroke-width': 9, 'stroke-linecap': 'round' }),
    path('M388 1024A252 58 0 0 0 892 1024', { fill: 'none', stroke: '#7d5528', 'stroke-width': 30 }),
    path('M388 1018A252 58 0 0 0 892 1018', { fill: 'none', stroke: '#b98742', 'stroke-width': 12 }),
  );
};

/** One besek: a square box of plaited bamboo with its lid, front and one side showing. */
function besek(b: Brush, x: number, y: number, w: number, h: number, back: number): string {
  const lean = back * 0.95;
  const front =
    (top: number, tall: number, out: number): Drape =>
    (u, v) => [x - out + u * (w + out * 2), y + top + v * tall];
  const side =
    (top: number, tall: number, out: number): Drape =>
    (u, v) => [x + w + out + u * lean, y + top + v * tall - u * back];
  const lid: Drape = (u, v) => [x - 10 + u * (w + 20) + (1 - v) * lean, y - back + v * back];
  const shade = (drape: Drape, opacity: number) => path(outlineOf(drape, 4), { fill: ink.shadow, opacity });
  const plait = (drape: Drape, columns: number, rows: number) =>
    woven(b, { columns, rows, drape, colour: (c, r) => tone(bamboo, c, r) });
  const lidTall = h * 0.46;
  return group(
    {},
    plait(front(0, h, 0), 18, 8),
    plait(side(0, h, 0), 8, 8),
    shade(side(0, h, 0), 0.42),
    shade(front(lidTall, 26, 0), 0.4),
    plait(front(0, lidTall, 10), 19, 4),
    plait(side(0, lidTall, 10), 8, 4),
    shade(side(0, lidTall, 10), 0.34),
    plait(lid, 19, 8),
    path(outlineOf(lid, 4), {
      fill: b.linear([
        [0, '#fff4d6', 0.4],
        [1, '#fff4d6', 0.05],
      ]),
    }),
    path(`M${n(x - 10)} ${n(y)}H${n(x + w + 10)}L${n(x + w + 10 + lean)} ${n(y - back)}`, {
      fill: 'none',
      stroke: '#f3d898',
      'stroke-width': 6,
      opacity: 0.8,
    }),
    path(`M${n(x - 10)} ${n(y + lidTall)}H${n(x + w + 10)}L${n(x + w + 10 + lean)} ${n(y + lidTall - back)}`, {
      fill: 'none',
      stroke: '#7d5528',
      'stroke-width': 7,
    }),
  );
}

export const besekStack: Paint = (b) =>
  tabletop(
    b,
    { wall: '#dfb78c', table: '#a06b41', frond: true, horizon: 0.56 },
    ellipse(620, 1040, 460, 80, { fill: ink.shadow, opacity: 0.45, filter: b.blur(22) }),
    besek(b, 210, 860, 400, 170, 120),
    besek(b, 226, 700, 392, 165, 116),
    besek(b, 204, 540, 396, 165, 118),
    besek(b, 690, 900, 380, 165, 112),
    place(
      400,
      482,
      group(
        {},
        path('M0 -6C-70 -70 -130 -30 -14 8ZM0 -6C70 -80 140 -46 12 8Z', { fill: '#8f1d34' }),
        path('M-6 4C-30 50 -40 80 -70 96M8 4C26 50 34 76 56 100', {
          fill: 'none',
          stroke: '#8f1d34',
          'stroke-width': 13,
        }),
        circle(0, 2, 14, { fill: '#b8404f' }),
      ),
      0,
      1,
    ),
    place(960, 1165, leaf(b, 230, 92, ink.leaf), -10),
  );
