import type { Paint } from '../kit/brush.ts';
import type { Drape } from '../kit/cloth.ts';
import { darker, ink } from '../kit/colour.ts';
import { standing } from '../kit/light.ts';
import { leaf } from '../kit/plants.ts';
import { tabletop } from '../kit/scene.ts';
import { circle, curve, ellipse, group, path, place, range, rect } from '../kit/shapes.ts';
import { outlineOf, woven } from '../kit/weave.ts';
import { pandan, tone } from './strands.ts';

export const tasPandan: Paint = (b) => {
  const drape: Drape = (u, v) => [
    640 + (u - 0.5) * (690 + v * 90),
    500 + v * 590 + Math.sin(u * Math.PI) * (10 + v * 26),
  ];
  const d = outlineOf(drape);
  const back: Drape = (u, v) => [640 + (u - 0.5) * 660, 452 + v * 80 - Math.sin(u * Math.PI) * 16];
  const handle = (dy: number, w: number, colour: string) =>
    path(`M${450} ${560 + dy}C${430} ${130 + dy} ${850} ${130 + dy} ${830} ${560 + dy}`, {
      fill: 'none',
      stroke: colour,
      'stroke-width': w,
      'stroke-linecap': 'round',
    });
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
    handle(-60, 36, '#5f3a1e'),
    handle(-60, 26, '#8a5a30'),
    path(outlineOf(back), { fill: '#6b4a24' }),
    group(
      { opacity: 0.8 },
      woven(b, { columns: 30, rows: 4, drape: back, colour: (c, r) => darker(tone(pandan, c, r), 0.35), float: 2 }),
    ),
    woven(b, { columns: 32, rows: 24, drape, colour: accent, float: 2 }),
    path(d, {
      fill: b.linear(
        [
          [0, '#fff4d6', 0.12],
          [0.35, '#fff4d6', 0.2],
          [0.6, '#000', 0.02],
          [1, ink.shadow, 0.55],
        ],
        [0, 0, 1, 0.3],
      ),
    }),
    path(curve(range(13).map((i) => drape(i / 12, 0.012))), { fill: 'none', stroke: '#7d5528', 'stroke-width': 20 }),
    path(curve(range(13).map((i) => drape(i / 12, 0.006))), { fill: 'none', stroke: '#d3a765', 'stroke-width': 8 }),
    handle(0, 38, '#5f3a1e'),
    handle(0, 28, '#9c6a3a'),
    handle(-4, 7, '#d8a76c'),
    ...[450, 830].map(
      (x) =>
        rect(x - 27, 535, 54, 84, {
          fill: b.linear([
            [0, '#a8723f'],
            [1, '#6b4322'],
          ]),
          rx: 8,
        }) +
        circle(x, 556, 7, { fill: ink.gold }) +
        circle(x, 598, 7, { fill: ink.gold }),
    ),
  );
};

export const tikar: Paint = (b) => {
  const sheet: Drape = (u, v) => {
    return [130 + u * 830 + (1 - v) * 180, 660 + v * 470];
  };
  const roll: Drape = (u, v) => {
    const a = v * Math.PI;
    const [x, y] = [150 + u * 1010 - 40, 660];
    return [x + 24 * u, y - 130 - Math.cos(a) * 130];
  };
  const stripeAt =
    (list: readonly string[]) =>
    (column: number, row: number): string => {
      const band = row % 16;
      if (band < 3) return column % 4 < 2 ? '#8f1d34' : '#7a1730';
      if (band > 6 && band < 12 && Math.abs(((column + 100) % 8) - 4) === Math.abs(band - 9) + 1) return '#2f4a6b';
      return tone(list, column, row);
    };
  const [x0, y0] = [1158, 660];
  const rings = range(7).map((i) =>
    ellipse(x0, y0 - 130, 62 - i * 9, 130 - i * 18, {
      fill: i % 2 ? '#8a622f' : '#d8b06a',
      stroke: '#5f3d1a',
      'stroke-width': 2.5,
    }),
  );
  return tabletop(
    b,
    { wall: '#dcb48a', table: '#93603a', horizon: 0.44, frond: true },
    path(outlineOf(sheet), { fill: ink.shadow, opacity: 0.45, filter: b.blur(16), transform: 'translate(18 26)' }),
    woven(b, { columns: 46, rows: 26, drape: sheet, colour: stripeAt(pandan), float: 2 }),
    path(outlineOf(sheet), {
      fill: b.linear(
        [
          [0, ink.shadow, 0.5],
          [0.25, '#fff4d6', 0],
          [0.5, '#fff4d6', 0.18],
          [1, ink.shadow, 0.12],
        ],
        [0, 0, 0, 1],
      ),
    }),
    ellipse(650, 690, 560, 50, { fill: ink.shadow, opacity: 0.4, filter: b.blur(18) }),
    woven(b, { columns: 52, rows: 18, drape: roll, colour: stripeAt(pandan), float: 2 }),
    path(outlineOf(roll), {
      fill: b.linear(
        [
          [0, ink.shadow, 0.1],
          [0.28, '#fff4d6', 0.42],
          [0.5, '#fff4d6', 0],
          [1, ink.shadow, 0.62],
        ],
        [0, 0, 0, 1],
      ),
    }),
    ...rings,
    ...[360, 900].map(
      (x) =>
        path(`M${x} 398Q${x + 30} 530 ${x + 6} 660`, { fill: 'none', stroke: '#7a1730', 'stroke-width': 18 }) +
        path(`M${x - 3} 398Q${x + 27} 530 ${x + 3} 660`, { fill: 'none', stroke: '#b8404f', 'stroke-width': 5 }),
    ),
    place(300, 1195, leaf(b, 210, 40, '#7f9a4e'), -8),
  );
};
