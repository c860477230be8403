import type { Paint } from '../kit/brush.ts';
import { morning, orchard, ridge, sea, sky, yard } from '../kit/land.ts';
import { boat, house, palm } from '../kit/landmarks.ts';
import { ellipse, group, path, place, range, rect } from '../kit/shapes.ts';

/** Hanura from the shore road: the bay of Lampung, its islands, the Pesawaran hills behind coffee and coconut. */
const hanura: Paint = (b) => {
  const island = (x: number, y: number, w: number, h: number, tone: string) =>
    path(
      `M${x - w} ${y}C${x - w * 0.6} ${y - h * 0.7} ${x - w * 0.3} ${y - h} ${x} ${y - h * 0.8}C${x + w * 0.3} ${y - h * 0.6} ${x + w * 0.5} ${y - h * 0.3} ${x + w} ${y}Z`,
      { fill: tone },
    ) + rect(x - w, y, w * 2, 4, { fill: '#fff3d0', opacity: 0.5 });
  const birds = range(5).map((i) => `M${860 + i * 46} ${120 + (i % 3) * 26}q10 -12 20 0q10 -12 20 0`);
  const terraces = range(6).map((i) =>
    path(`M0 ${520 + i * 26}Q${240 + i * 20} ${470 + i * 26} ${520 + i * 36} ${560 + i * 22}`, {
      fill: 'none',
      stroke: i % 2 ? '#d3cf7d' : '#8fae55',
      'stroke-width': 20,
      opacity: 0.85,
    }),
  );
  return group(
    {},
    sky(b, morning, 890, 208, 56),
    path(birds.join(''), { fill: 'none', stroke: '#6b4a3a', 'stroke-width': 4 }),
    ...[
      [240, 96, 150],
      [520, 150, 120],
      [1130, 90, 130],
    ].map(([x = 0, y = 0, w = 0]) =>
      group(
        { opacity: 0.7, filter: b.blur(7) },
        ellipse(x, y, w, 18, { fill: '#fffaf0' }),
        ellipse(x + w * 0.3, y - 14, w * 0.5, 18, { fill: '#fffaf0' }),
      ),
    ),
    ridge(b, morning, 330, 130, 0.05, 4),
    sea(b, morning, 322, 890, 640),
    island(1060, 330, 130, 62, '#93a088'),
    island(760, 326, 70, 26, '#a8ad96'),
    island(1220, 336, 90, 40, '#7f927a'),
    path('M0 420C60 300 130 240 220 232C300 226 330 290 400 316C470 342 540 330 640 400Q700 430 760 520H0Z', {
      fill: b.linear(
        [
          [0, '#9aa882'],
          [1, '#5f8050'],
        ],
        [0, 0, 0, 1],
      ),
    }),
    path('M0 500C60 380 140 330 230 342C330 356 380 420 470 430C540 438 620 470 720 560V600H0Z', {
      fill: b.linear(
        [
          [0, '#7f9a5c'],
          [1, '#456b3a'],
        ],
        [0, 0, 0, 1],
      ),
    }),
    orchard(b, [-20, 400], [330, 500], '#5c8044', '#b3261f'),
    place(930, 470, boat(b, '#f3e6cb', '#a31f34'), 0, 0.62),
    place(720, 420, boat(b, '#e0b04a', '#1f4a6b'), 0, 0.4),
    place(1110, 530, boat(b, '#fbf3e2', '#c9722e'), 0, 0.86),
    path('M0 560C200 500 380 520 560 566C760 614 980 640 1280 618V720H0Z', {
      fill: b.linear(
        [
          [0, '#f3deb0'],
          [1, '#d9b578'],
        ],
        [0, 0, 0, 1],
      ),
    }),
    path('M0 556C200 496 380 516 560 562C760 610 980 636 1280 612V622C980 646 760 622 560 574C380 530 200 510 0 570Z', {
      fill: '#fffaf0',
      opacity: 0.75,
    }),
    group(
      { 'clip-path': b.clip('<path d="M0 540C140 500 330 530 470 590C560 640 560 720 560 720H0Z"/>') },
      yard(b, 520, '#7d9a4a'),
      ...terraces,
    ),
    place(230, 610, house(b), 0, 0.74),
    place(440, 648, house(b, '#a8693f', '#7a2f26'), 0, 0.56),
    place(80, 640, palm(b, 330, 50)),
    place(590, 700, palm(b, 250, 56)),
    place(1250, 730, palm(b, 470, -70)),
    rect(0, 0, b.width, b.height, {
      fill: b.radial(
        [
          [0.55, '#3a2113', 0],
          [1, '#3a2113', 0.28],
        ],
        [0.5, 0.45, 0.75],
      ),
    }),
  );
};

export const covers: Record<string, Paint> = { hanura };
