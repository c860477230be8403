import type { Paint } from '../kit/brush.ts';
import { darker, ink, lighter } from '../kit/colour.ts';
import { heap, strewn } from '../kit/heap.ts';
import { standing } from '../kit/light.ts';
import { bean, berry, leaf } from '../kit/plants.ts';
import { label, pouch } from '../kit/pouch.ts';
import { tabletop } from '../kit/scene.ts';
import { ellipse, group, path, place, range } from '../kit/shapes.ts';
import { bowl } from '../kit/vessels.ts';
import { branch, cup, green, roasted, steam } from './coffee-parts.ts';

/** Everyday ground coffee in kraft paper, a scoop of it in front. */
export const bubuk: Paint = (b) => {
  const ground = heap(b.random, { cx: 905, foot: 1010, rx: 150, height: 112, count: 520, scale: 0.19 }, roasted(b));
  return tabletop(
    b,
    { wall: '#d59a6c', table: '#8b5230', frond: true, planks: true },
    place(300, 700, branch(b), -20, 1.3),
    pouch(b, {
      x: 520,
      foot: 1010,
      width: 520,
      height: 760,
      paper: ink.kraft,
      print: label(350, 380, '#3a2015', '#f6d9a6', {
        title: 'KOPI',
        line: 'ROBUSTA',
        size: 82,
        art: group({}, place(-32, 0, bean(b, '#c98d54'), -50, 1.15), place(34, 6, bean(b, '#c98d54'), -70, 1.15)),
      }),
    }),
    ellipse(920, 1016, 200, 40, { fill: ink.shadow, opacity: 0.5, filter: b.blur(14) }),
    ground,
    path('M985 930L1180 812Q1204 800 1212 820T1196 850L1010 962Z', {
      fill: b.linear(
        [
          [0, '#e2b27c'],
          [1, '#8a5a30'],
        ],
        [0, 0, 0, 1],
      ),
    }),
    ellipse(960, 962, 92, 44, {
      fill: b.linear([
        [0, '#d8a26a'],
        [1, '#7a4c26'],
      ]),
      transform: 'rotate(-16 960 962)',
    }),
    ellipse(960, 956, 78, 33, { fill: '#3b2113', transform: 'rotate(-16 960 956)' }),
    strewn(b.random, { cx: 640, cy: 1120, rx: 420, ry: 60, count: 15, scale: 0.9 }, roasted(b)),
  );
};

/** Coffee from ripe cherries only: the fruit says it. */
export const petikMerah: Paint = (b) => {
  const ripe = [berry(b, 33, '#c0222b'), berry(b, 33, '#a3161f'), berry(b, 33, '#d5432f')];
  const cherries = heap(
    b.random,
    { cx: 890, foot: 950, rx: 205, height: 200, count: 105, scale: 1 },
    (i) => ripe[i % 3] ?? '',
  );
  return tabletop(
    b,
    { wall: '#dcae85', table: '#95603a', planks: true },
    pouch(b, {
      x: 450,
      foot: 960,
      width: 470,
      height: 720,
      paper: '#8c1c28',
      print: label(310, 360, '#f7ead2', '#7a1730', {
        title: 'PETIK',
        line: 'MERAH',
        size: 74,
        art: group(
          {},
          place(-26, 8, berry(b, 30, '#c0222b')),
          place(30, 14, berry(b, 30, '#c0222b')),
          place(0, -26, leaf(b, 74, 36, '#5c7a3c'), -24),
        ),
      }),
    }),
    bowl(b, 890, 885, 260, '#e9d9bd', cherries),
    place(1060, 780, leaf(b, 170, 84, '#3f6b35'), -28),
    place(700, 800, leaf(b, 140, 70, '#4d7a3a'), 205),
    strewn(b.random, { cx: 600, cy: 1120, rx: 420, ry: 46, count: 9, scale: 1 }, (i) => ripe[i % 3] ?? ''),
    strewn(b.random, { cx: 470, cy: 1090, rx: 330, ry: 60, count: 8, scale: 0.9 }, roasted(b)),
  );
};

/** Green beans in an open jute sack with a wooden scoop. */
export const hijau: Paint = (b) => {
  const greens = [bean(b, green), bean(b, '#b9b384'), bean(b, '#93976a')];
  const pick = (i: number) => greens[i % 3] ?? '';
  const jute = '#c79e66';
  const sack =
    'M330 560C280 700 250 900 290 1060Q300 1110 380 1116Q640 1140 900 1116Q980 1110 990 1060C1030 900 1000 700 950 560Q640 640 330 560Z';
  const cross = b.pattern(
    12,
    12,
    '<path d="M0 3H12M3 0V12" stroke="#5f3d1a" stroke-width="2.4" opacity=".34"/><path d="M0 9H12M9 0V12" stroke="#fff0cc" stroke-width="2" opacity=".24"/>',
  );
  const lip = (dy: number, colour: string) =>
    path(
      `M322 ${556 + dy}C330 ${470 + dy} 950 ${470 + dy} 958 ${556 + dy}C950 ${650 + dy} 330 ${650 + dy} 322 ${556 + dy}Z`,
      { fill: colour },
    );
  return tabletop(
    b,
    { wall: '#cfa77c', table: '#8f613b', horizon: 0.66, planks: true, frond: true },
    standing(b, 640, 1110, 370, 70, 1.2),
    path(sack, {
      fill: b.linear([
        [0, darker(jute, 0.35)],
        [0.25, lighter(jute, 0.3)],
        [0.6, jute],
        [1, darker(jute, 0.5)],
      ]),
    }),
    path(sack, { fill: cross }),
    path(
      'M400 660C380 820 400 980 420 1090M560 680C540 860 570 1000 560 1100M780 680C800 860 770 1000 790 1090M900 650C930 820 900 960 905 1080',
      { fill: 'none', stroke: ink.shadow, 'stroke-width': 24, opacity: 0.22, filter: b.blur(12) },
    ),
    lip(0, darker(jute, 0.2)),
    path('M350 556C360 500 920 500 930 556C920 620 360 620 350 556Z', { fill: '#5f4a2a' }),
    group(
      { 'clip-path': b.clip('<path d="M350 556C360 622 920 622 930 556V200H350Z"/>') },
      heap(b.random, { cx: 640, foot: 612, rx: 280, height: 190, count: 330, scale: 0.86 }, pick),
    ),
    path('M322 556C330 650 950 650 958 556C960 600 962 640 950 660C900 720 380 720 330 660C318 640 320 600 322 556Z', {
      fill: b.linear([
        [0, darker(jute, 0.15)],
        [0.3, lighter(jute, 0.42)],
        [1, darker(jute, 0.35)],
      ]),
    }),
    path('M322 556C330 650 950 650 958 556C960 600 962 640 950 660C900 720 380 720 330 660C318 640 320 600 322 556Z', {
      fill: cross,
    }),
    place(
      640,
      905,
      path('M-120 -70H120V70H-120Z', { fill: 'none', stroke: '#5b2a1a', 'stroke-width': 9, opacity: 0.75 }) +
        path('M0 -44C-38 -44 -38 44 0 44C38 44 38 -44 0 -44M0 -44C16 -16 -16 16 0 44', {
          fill: 'none',
          stroke: '#5b2a1a',
          'stroke-width': 9,
          opacity: 0.75,
        }),
    ),
    strewn(b.random, { cx: 640, cy: 1190, rx: 470, ry: 40, count: 22, scale: 0.95 }, pick),
  );
};

/** Peaberry coffee: a black tin, a full cup. */
export const lanang: Paint = (b) => {
  const round = [berry(b, 25, '#4a2a1a'), berry(b, 25, '#5d3620')];
  const pea = range(2).map((i) =>
    group({}, round[i] ?? '', path('M-22 2C-8 -6 6 7 23 -3', { fill: 'none', stroke: '#1f0f08', 'stroke-width': 4 })),
  );
  const tin = '#26222e';
  const side = 'M255 420V990Q430 1040 605 990V420Z';
  return tabletop(
    b,
    { wall: '#b9805a', table: '#6f4128', frond: true },
    standing(b, 430, 1004, 186, 50, 1.2),
    path(side, {
      fill: b.linear([
        [0, '#0f0d14'],
        [0.2, '#5c566a'],
        [0.36, tin],
        [0.8, '#15131b'],
        [1, '#2b2733'],
      ]),
    }),
    ellipse(430, 420, 175, 42, {
      fill: b.linear([
        [0, '#e8c98a'],
        [0.5, ink.gold],
        [1, ink.goldDark],
      ]),
    }),
    ellipse(430, 412, 160, 34, {
      fill: b.linear([
        [0, ink.goldDark],
        [1, ink.goldLight],
      ]),
    }),
    path('M255 470Q430 520 605 470V486Q430 536 255 486ZM255 940Q430 990 605 940V956Q430 1006 255 956Z', {
      fill: ink.gold,
      opacity: 0.9,
    }),
    place(
      430,
      740,
      label(290, 330, '#f3e2bf', '#26222e', {
        title: 'LANANG',
        line: 'BIJI TUNGGAL',
        size: 58,
        art: place(0, 6, pea[0] ?? '', -20, 1.9),
      }),
    ),
    path(side, {
      fill: b.linear([
        [0, '#000', 0.4],
        [0.18, '#fff', 0.2],
        [0.3, '#fff', 0],
        [0.75, '#000', 0.1],
        [1, '#000', 0.5],
      ]),
    }),
    cup(b, 880, 800, 165, '#efe2cc'),
    steam(b, 850, 760),
    heap(b.random, { cx: 640, foot: 1150, rx: 180, height: 54, count: 46, scale: 0.95 }, (i) => pea[i % 2] ?? ''),
    strewn(b.random, { cx: 700, cy: 1130, rx: 380, ry: 60, count: 12, scale: 0.95 }, (i) => pea[i % 2] ?? ''),
  );
};
