import type { Paint } from '../kit/brush.ts';
import { ink } from '../kit/colour.ts';
import { standing } from '../kit/light.ts';
import { label } from '../kit/pouch.ts';
import { roundBoard, tabletop } from '../kit/scene.ts';
import { ellipse, group, path, place, polygon, range, rect, ring, type Point } from '../kit/shapes.ts';

export const madu: Paint = (b) => {
  const honey = '#d98a1a';
  const bottle =
    'M330 330H490V430C490 470 560 500 560 590V970Q560 1020 510 1020H310Q260 1020 260 970V590C260 500 330 470 330 430Z';
  const cell = (x: number, y: number): string => {
    const points = range(6).map((i): Point => [
      x + Math.cos((i / 6) * Math.PI * 2) * 36,
      y + Math.sin((i / 6) * Math.PI * 2) * 36,
    ]);
    return (
      path(polygon(points), {
        fill: b.random.pick(['#f0b63c', '#e49c22', '#c97d14', '#f6cc66']),
        stroke: '#f8dd98',
        'stroke-width': 7,
      }) + ellipse(x - 8, y - 12, 12, 7, { fill: '#fff6cf', opacity: 0.55 })
    );
  };
  const comb = range(6).flatMap((row) =>
    range(6 - (row > 3 ? row - 3 : 0)).map((column) => cell(column * 57 - 150, row * 66 - 165 + (column % 2) * 33)),
  );
  const ridge = range(7).map((i) =>
    ellipse(0, i * 19 - 56, 46 - Math.abs(i - 3) * 6, 13, {
      fill: b.linear([
        [0, '#8a5a30'],
        [0.3, '#dca86c'],
        [1, '#5f3a1e'],
      ]),
    }),
  );
  return tabletop(
    b,
    { wall: '#e2b777', table: '#8f5d35', planks: true, frond: true },
    standing(b, 410, 1008, 160, 44, 1.2),
    path(bottle, {
      fill: b.linear([
        [0, '#8f4f0c'],
        [0.2, '#f4b84a'],
        [0.5, honey],
        [0.8, '#a9600f'],
        [1, '#7a420a'],
      ]),
    }),
    path('M330 400H490V452C490 480 520 500 540 530H280C300 500 330 480 330 452Z', { fill: '#fff3d0', opacity: 0.35 }),
    place(
      410,
      770,
      label(250, 280, '#fbf0d6', '#7a4310', {
        title: 'MADU',
        line: 'HUTAN',
        size: 66,
        art: place(
          0,
          4,
          path(polygon(ring(6, 46, 46)), { fill: '#e9a92c', stroke: '#7a4310', 'stroke-width': 5 }) +
            path(polygon(ring(6, 22, 22)), { fill: '#fbe1a0' }),
        ),
      }),
    ),
    rect(288, 560, 26, 400, { fill: '#fff', opacity: 0.45, rx: 13 }),
    rect(318, 262, 184, 84, {
      fill: b.linear([
        [0, '#5a3a22'],
        [0.3, '#c99a6a'],
        [1, '#4a2c18'],
      ]),
      rx: 10,
    }),
    path('M318 300H502M318 322H502', { stroke: '#3f2614', 'stroke-width': 4, opacity: 0.5 }),
    path('M330 372Q410 400 490 372', { stroke: '#c9a04a', 'stroke-width': 12, fill: 'none' }),
    roundBoard(b, 880, 1030, 320),
    place(
      880,
      900,
      group(
        { transform: 'rotate(-6)' },
        path('M-190 -190H170V160L60 200H-190Z', {
          fill: ink.shadow,
          opacity: 0.45,
          filter: b.blur(16),
          transform: 'translate(16 24)',
        }),
        ...comb,
      ),
      0,
      0.86,
    ),
    path('M740 1040C760 1080 900 1090 1000 1062C1060 1050 1080 1076 1070 1100C1030 1130 800 1130 740 1100Z', {
      fill: '#d98a1a',
      opacity: 0.7,
    }),
    place(
      1000,
      1030,
      group(
        {},
        rect(-9, -330, 18, 300, {
          fill: b.linear([
            [0, '#8a5a30'],
            [0.4, '#e0b07a'],
            [1, '#5f3a1e'],
          ]),
          rx: 8,
        }),
        path('M-40 20C-60 80 60 90 42 20Z', { fill: honey, opacity: 0.85 }),
        ...ridge,
        path('M-30 -30C-44 40 -10 60 -6 30', { fill: 'none', stroke: '#ffe3a0', 'stroke-width': 7, opacity: 0.7 }),
      ),
      32,
    ),
  );
};
