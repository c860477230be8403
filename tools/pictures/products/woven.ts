import type { Brush, Paint } from '../kit/brush.ts';
import type { Drape } from '../kit/cloth.ts';
import { darker, ink } from '../kit/colour.ts';
import { standing } from '../kit/light.ts';
import { leaf } from '../kit/plants.ts';
import { tabletop } from '../kit/scene.ts';
import { circle, curve, ellipse, group, n, path, place, range, rect } from '../kit/shapes.ts';
import { outlineOf, woven } from '../kit/weave.ts';

const pandan = ['#dcb978', '#d3ad68', '#e3c489', '#d8b471'];
const bamboo = ['#d9b06a', '#cfa25a', '#e0bd7c', '#c9994f'];
const tone = (list: readonly string[], column: number, row: number) => list[(column * 7 + row * 3) % list.length] ?? ink.straw;

/** Light over a round body, from left to right. */
const round = (b: Brush, d: string) =>
  path(d, { fill: b.linear([[0, ink.shadow, 0.45], [0.12, ink.shadow, 0.08], [0.3, '#fff4d6', 0.32], [0.5, '#fff4d6', 0], [0.78, ink.shadow, 0.22], [1, ink.shadow, 0.6]]) });

const tas: Paint = (b) => {
  const drape: Drape = (u, v) => [640 + (u - 0.5) * (690 + v * 90) , 500 + v * 590 + Math.sin(u * Math.PI) * (10 + v * 26)];
  const d = outlineOf(drape);
  const back: Drape = (u, v) => [640 + (u - 0.5) * 660, 452 + v * 80 - Math.sin(u * Math.PI) * 16];
  const handle = (dy: number, w: number, colour: string) => path(`M${450} ${560 + dy}C${430} ${130 + dy} ${850} ${130 + dy} ${830} ${560 + dy}`, { fill: 'none', stroke: colour, 'stroke-width': w, 'stroke-linecap': 'round' });
  const accent = (column: number, row: number): string => {
    const wave = Math.abs(((column + 60) % 10) - 5);
    if (row === 4 || row === 19) return '#7a1730';
    if (row > 5 && row < 18 && Math.abs(Math.abs(row - 11.5) - wave) < 1.1) return row % 2 ? '#8f1d34' : '#7a1730';
    return tone(pandan, column, row);
  };
  return tabletop(
    b,
    { wall: '#d8ab82', table: '#a2683e', frond: true, planks: true, horizon: 0.7 },
    standing(b, 640, 1098, 380, 56, 1.2),
    handle(-60, 36, '#5f3a1e'), handle(-60, 26, '#8a5a30'),
    path(outlineOf(back), { fill: '#6b4a24' }),
    group({ opacity: 0.8 }, woven(b, { columns: 30, rows: 4, drape: back, colour: (c, r) => darker(tone(pandan, c, r), 0.35), float: 2 })),
    woven(b, { columns: 32, rows: 24, drape, colour: accent, float: 2 }),
    path(d, { fill: b.linear([[0, '#fff4d6', 0.12], [0.35, '#fff4d6', 0.2], [0.6, '#000', 0.02], [1, ink.shadow, 0.55]], [0, 0, 1, 0.3]) }),
    path(curve(range(13).map((i) => drape(i / 12, 0.012))), { fill: 'none', stroke: '#7d5528', 'stroke-width': 20 }),
    path(curve(range(13).map((i) => drape(i / 12, 0.006))), { fill: 'none', stroke: '#d3a765', 'stroke-width': 8 }),
    handle(0, 38, '#5f3a1e'), handle(0, 28, '#9c6a3a'), handle(-4, 7, '#d8a76c'),
    ...[450, 830].map((x) => rect(x - 27, 535, 54, 84, { fill: b.linear([[0, '#a8723f'], [1, '#6b4322']]), rx: 8 }) + circle(x, 556, 7, { fill: ink.gold }) + circle(x, 598, 7, { fill: ink.gold })),
  );
};

const tikar: Paint = (b) => {
  const sheet: Drape = (u, v) => {
    return [130 + u * 830 + (1 - v) * 180, 660 + v * 470];
  };
  const roll: Drape = (u, v) => {
    const a = v * Math.PI;
    const [x, y] = [150 + u * 1010 - 40, 660];
    return [x + 24 * u, y - 130 - Math.cos(a) * 130];
  };
  const stripeAt = (list: readonly string[]) => (column: number, row: number): string => {
    const band = row % 16;
    if (band < 3) return column % 4 < 2 ? '#8f1d34' : '#7a1730';
    if (band > 6 && band < 12 && Math.abs(((column + 100) % 8) - 4) === Math.abs(band - 9) + 1) return '#2f4a6b';
    return tone(list, column, row);
  };
  const [x0, y0] = [1158, 660];
  const rings = range(7).map((i) => ellipse(x0, y0 - 130, 62 - i * 9, 130 - i * 18, { fill: i % 2 ? '#8a622f' : '#d8b06a', stroke: '#5f3d1a', 'stroke-width': 2.5 }));
  return tabletop(
    b,
    { wall: '#dcb48a', table: '#93603a', horizon: 0.44, frond: true },
    path(outlineOf(sheet), { fill: ink.shadow, opacity: 0.45, filter: b.blur(16), transform: 'translate(18 26)' }),
    woven(b, { columns: 46, rows: 26, drape: sheet, colour: stripeAt(pandan), float: 2 }),
    path(outlineOf(sheet), { fill: b.linear([[0, ink.shadow, 0.5], [0.25, '#fff4d6', 0], [0.5, '#fff4d6', 0.18], [1, ink.shadow, 0.12]], [0, 0, 0, 1]) }),
    ellipse(650, 690, 560, 50, { fill: ink.shadow, opacity: 0.4, filter: b.blur(18) }),
    woven(b, { columns: 52, rows: 18, drape: roll, colour: stripeAt(pandan), float: 2 }),
    path(outlineOf(roll), { fill: b.linear([[0, ink.shadow, 0.1], [0.28, '#fff4d6', 0.42], [0.5, '#fff4d6', 0], [1, ink.shadow, 0.62]], [0, 0, 0, 1]) }),
    ...rings,
    ...[360, 900].map((x) => path(`M${x} 398Q${x + 30} 530 ${x + 6} 660`, { fill: 'none', stroke: '#7a1730', 'stroke-width': 18 }) + path(`M${x - 3} 398Q${x + 27} 530 ${x + 3} 660`, { fill: 'none', stroke: '#b8404f', 'stroke-width': 5 })),
    place(300, 1195, leaf(b, 210, 40, '#7f9a4e'), -8),
  );
};

const bakul: Paint = (b) => {
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
  const lip = (dy: number, w: number, colour: string, half: 0 | 1) => path(`M270 ${520 + dy}A370 78 0 0 ${half} 1010 ${520 + dy}`, { fill: 'none', stroke: colour, 'stroke-width': w });
  const lashes = range(27).map((i) => {
    const a = ((i + 0.5) / 27) * Math.PI;
    const [x, y] = [640 - Math.cos(a) * 371, 520 + Math.sin(a) * 79];
    return `M${n(x - 9)} ${n(y - 21)}L${n(x + 7)} ${n(y + 23)}`;
  });
  const rice = range(170).map(() => {
    const a = b.random.between(0, Math.PI * 2);
    const r = Math.sqrt(b.random.next());
    return place(640 + Math.cos(a) * 300 * r, 540 + Math.sin(a) * 44 * r - (1 - r) * 60, ellipse(0, 0, 19, 6, { fill: b.random.pick(['#fffaf0', '#f3e8d2', '#fff']) }), b.random.between(0, 180));
  });
  return tabletop(
    b,
    { wall: '#d6ad84', table: '#8c5a36', planks: true, frond: true, zoom: 1.08 },
    standing(b, 640, 1050, 290, 60, 1.2),
    path('M290 540C300 180 980 180 990 540', { fill: 'none', stroke: '#6b4522', 'stroke-width': 30 }),
    path('M290 540C300 180 980 180 990 540', { fill: 'none', stroke: '#c9994f', 'stroke-width': 20 }),
    path('M297 520C310 200 960 192 984 510', { fill: 'none', stroke: '#f0d090', 'stroke-width': 5, opacity: 0.7 }),
    ellipse(640, 520, 360, 76, { fill: '#5f3d1a' }),
    group({ 'clip-path': b.clip(ellipse(640, 520, 360, 76, {})) }, woven(b, { columns: 22, rows: 4, drape: inner, colour: (c, r) => darker(tone(bamboo, c, r), 0.42) }), ellipse(640, 560, 330, 66, { fill: '#f6ecd8' }), ...rice),
    lip(0, 26, '#7d5528', 1), lip(-3, 12, '#d3a765', 1),
    woven(b, { columns: 40, rows: 20, drape, colour: (c, r) => (r === 5 || r === 6 || r === 12 ? '#7a4a20' : tone(bamboo, c, r)) }),
    round(b, d),
    lip(0, 38, '#7d5528', 0), lip(-4, 22, '#d3a765', 0), lip(-11, 5, '#f6deaa', 0),
    path(lashes.join(''), { stroke: '#5f3a1e', 'stroke-width': 9, 'stroke-linecap': 'round' }),
    path('M388 1024A252 58 0 0 0 892 1024', { fill: 'none', stroke: '#7d5528', 'stroke-width': 30 }),
    path('M388 1018A252 58 0 0 0 892 1018', { fill: 'none', stroke: '#b98742', 'stroke-width': 12 }),
  );
};

/** One besek: a square box of plaited bamboo with its lid, front and one side showing. */
function besek(b: Brush, x: number, y: number, w: number, h: number, back: number): string {
  const lean = back * 0.95;
  const front = (top: number, tall: number, out: number): Drape => (u, v) => [x - out + u * (w + out * 2), y + top + v * tall];
  const side = (top: number, tall: number, out: number): Drape => (u, v) => [x + w + out + u * lean, y + top + v * tall - u * back];
  const lid: Drape = (u, v) => [x - 10 + u * (w + 20) + (1 - v) * lean, y - back + v * back];
  const shade = (drape: Drape, opacity: number) => path(outlineOf(drape, 4), { fill: ink.shadow, opacity });
  const plait = (drape: Drape, columns: number, rows: number) => woven(b, { columns, rows, drape, colour: (c, r) => tone(bamboo, c, r) });
  const lidTall = h * 0.46;
  return group(
    {},
    plait(front(0, h, 0), 18, 8), plait(side(0, h, 0), 8, 8), shade(side(0, h, 0), 0.42), shade(front(lidTall, 26, 0), 0.4),
    plait(front(0, lidTall, 10), 19, 4), plait(side(0, lidTall, 10), 8, 4), shade(side(0, lidTall, 10), 0.34),
    plait(lid, 19, 8),
    path(outlineOf(lid, 4), { fill: b.linear([[0, '#fff4d6', 0.4], [1, '#fff4d6', 0.05]]) }),
    path(`M${n(x - 10)} ${n(y)}H${n(x + w + 10)}L${n(x + w + 10 + lean)} ${n(y - back)}`, { fill: 'none', stroke: '#f3d898', 'stroke-width': 6, opacity: 0.8 }),
    path(`M${n(x - 10)} ${n(y + lidTall)}H${n(x + w + 10)}L${n(x + w + 10 + lean)} ${n(y + lidTall - back)}`, { fill: 'none', stroke: '#7d5528', 'stroke-width': 7 }),
  );
}

const besekStack: Paint = (b) =>
  tabletop(
    b,
    { wall: '#dfb78c', table: '#a06b41', frond: true, horizon: 0.56 },
    ellipse(620, 1040, 460, 80, { fill: ink.shadow, opacity: 0.45, filter: b.blur(22) }),
    besek(b, 210, 860, 400, 170, 120),
    besek(b, 226, 700, 392, 165, 116),
    besek(b, 204, 540, 396, 165, 118),
    besek(b, 690, 900, 380, 165, 112),
    place(400, 482, group({}, path('M0 -6C-70 -70 -130 -30 -14 8ZM0 -6C70 -80 140 -46 12 8Z', { fill: '#8f1d34' }), path('M-6 4C-30 50 -40 80 -70 96M8 4C26 50 34 76 56 100', { fill: 'none', stroke: '#8f1d34', 'stroke-width': 13 }), circle(0, 2, 14, { fill: '#b8404f' })), 0, 1),
    place(960, 1165, leaf(b, 230, 92, ink.leaf), -10),
  );

export const wovenGoods: Record<string, Paint> = {
  'tas-anyaman-pandan': tas,
  'tikar-pandan': tikar,
  'bakul-bambu': bakul,
  'besek-bambu': besekStack,
};

