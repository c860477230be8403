import type { Paint } from '../kit/brush.ts';
import { darker, ink, lighter } from '../kit/colour.ts';
import { strewn } from '../kit/heap.ts';
import { standing } from '../kit/light.ts';
import { leaf } from '../kit/plants.ts';
import { roundBoard, tabletop } from '../kit/scene.ts';
import { circle, ellipse, group, n, path, place, range, rect } from '../kit/shapes.ts';

export const sapu: Paint = (b) => {
  const fibres = range(340).map((i) => {
    const t = i / 339;
    const x = 640 + (t - 0.5) * 150;
    const end = 640 + (t - 0.5) * 640 + b.random.between(-10, 10);
    const drop = 1090 - Math.abs(t - 0.5) ** 2 * 150 + b.random.between(-22, 18);
    return {
      d: `M${n(x)} 660Q${n(640 + (t - 0.5) * 360)} 800 ${n(end)} ${n(drop)}`,
      tone: b.random.pick(['#1d1512', '#2c2019', '#3d2c20', '#5a4230']),
    };
  });
  const tones = ['#1d1512', '#2c2019', '#3d2c20', '#5a4230'];
  const mass = 'M565 655Q460 800 318 1062Q470 1098 640 1094Q810 1098 962 1062Q820 800 715 655Z';
  const weaveRows = range(5).map((i) => {
    const y = 688 + i * 42;
    const half = 88 + i * 38;
    return path(`M${640 - half} ${y}Q640 ${y + 26} ${640 + half} ${y}`, {
      fill: 'none',
      stroke: i % 2 ? '#c9a04a' : '#a31f34',
      'stroke-width': 11,
      'stroke-dasharray': '15 8',
    });
  });
  return tabletop(
    b,
    { wall: '#d9b38d', table: '#9a653e', horizon: 0.76, frond: true },
    group(
      { transform: 'rotate(7 640 1090)' },
      path(`${mass}M622 -40H658V700H622Z`, {
        fill: ink.shadow,
        opacity: 0.42,
        filter: b.blur(20),
        transform: 'translate(40 10)',
      }),
      rect(620, -60, 42, 740, {
        fill: b.linear([
          [0, '#7d5528'],
          [0.35, '#e6c07c'],
          [1, '#7a5226'],
        ]),
      }),
      ...[120, 320, 520].map((y) => rect(617, y, 48, 9, { fill: '#8a622f', rx: 4 })),
      path(mass, { fill: '#1d1512' }),
      ...tones.map((tone) =>
        path(
          fibres
            .filter((f) => f.tone === tone)
            .map((f) => f.d)
            .join(''),
          { fill: 'none', stroke: tone, 'stroke-width': 3.2 },
        ),
      ),
      path(mass, {
        fill: b.linear([
          [0, '#fff2d0', 0],
          [0.3, '#fff2d0', 0.2],
          [0.5, '#fff2d0', 0],
          [1, '#000', 0.4],
        ]),
      }),
      ...weaveRows,
      path('M560 640Q640 610 720 640L726 676Q640 700 554 676Z', {
        fill: b.linear([
          [0, '#7a1730'],
          [0.35, '#c2384c'],
          [1, '#551022'],
        ]),
      }),
      path('M562 650H720M558 662H724', { stroke: ink.gold, 'stroke-width': 4, opacity: 0.7 }),
    ),
    place(250, 1180, leaf(b, 170, 70, '#b08a3c'), -20),
  );
};

export const gajah: Paint = (b) => {
  const wood = '#a8693a';
  const body =
    'M330 620C340 500 470 440 620 452C690 400 800 392 862 450C905 490 920 550 914 620C918 700 960 760 1000 800C1030 830 1046 800 1040 770C1036 752 1062 748 1070 772C1084 830 1040 884 984 862C930 840 876 780 850 720C846 800 850 900 858 970H738C740 900 728 850 716 800C640 826 560 822 500 800C486 850 484 910 490 970H372C366 890 352 820 338 760C322 712 324 660 330 620Z';
  const far = 'M560 790L548 950H636L650 800ZM800 780L804 950H880L862 740Z';
  const ear = 'M700 500C640 520 620 620 660 700C690 740 760 720 790 660C812 600 790 500 700 500Z';
  const grain = range(30).map(
    (i) =>
      `M${300 + i * 4} ${480 + i * 19}C${480 + i * 3} ${440 + i * 20} ${700} ${500 + i * 17} ${940 - i * 3} ${470 + i * 19}`,
  );
  const blanket =
    'M420 470C480 446 560 444 612 452C628 540 632 600 622 690C560 706 480 704 430 690C414 610 412 540 420 470Z';
  const carved = range(4).map((i) =>
    place(
      462 + i * 44,
      634,
      path('M-19 30L0 -36L19 30ZM-10 30L0 -6L10 30Z', { fill: 'none', stroke: '#4f2c14', 'stroke-width': 4.5 }),
    ),
  );
  return tabletop(
    b,
    { wall: '#d8b28c', table: '#8d5a37', frond: true, planks: true },
    roundBoard(b, 640, 1000, 480, '#6b4426'),
    standing(b, 640, 985, 340, 58, 1.2),
    path(far, { fill: darker(wood, 0.6) }),
    path('M338 640C300 660 280 720 292 790', {
      fill: 'none',
      stroke: darker(wood, 0.35),
      'stroke-width': 20,
      'stroke-linecap': 'round',
    }),
    path(body, {
      fill: b.linear(
        [
          [0, lighter(wood, 0.35)],
          [0.45, wood],
          [1, darker(wood, 0.55)],
        ],
        [0.1, 0, 0.7, 1],
      ),
    }),
    group(
      { 'clip-path': b.clip(path(body, {})) },
      path(grain.join(''), { fill: 'none', stroke: darker(wood, 0.5), 'stroke-width': 4, opacity: 0.28 }),
      path('M340 700C420 860 700 860 860 700V1000H340Z', { fill: ink.shadow, opacity: 0.3, filter: b.blur(26) }),
      path('M420 480C520 440 640 450 700 440', {
        fill: 'none',
        stroke: '#ffe6b8',
        'stroke-width': 34,
        opacity: 0.4,
        filter: b.blur(12),
      }),
    ),
    path(blanket, {
      fill: b.linear(
        [
          [0, '#8c5128'],
          [1, '#5f3417'],
        ],
        [0, 0, 1, 1],
      ),
    }),
    path('M428 520C490 500 570 500 618 512M426 560C490 544 570 544 622 552M430 664C490 680 570 680 620 664', {
      fill: 'none',
      stroke: '#d9a25c',
      'stroke-width': 5,
      opacity: 0.8,
    }),
    ...carved,
    path(blanket, { fill: 'none', stroke: '#4f2c14', 'stroke-width': 5 }),
    path(ear, { fill: ink.shadow, opacity: 0.4, filter: b.blur(10), transform: 'translate(10 14)' }),
    path(ear, {
      fill: b.linear(
        [
          [0, lighter(wood, 0.25)],
          [1, darker(wood, 0.45)],
        ],
        [0, 0, 1, 1],
      ),
    }),
    path('M700 540C664 570 660 640 690 680', {
      fill: 'none',
      stroke: darker(wood, 0.45),
      'stroke-width': 6,
      opacity: 0.6,
    }),
    path('M884 640C920 690 960 690 1000 650C980 700 930 740 890 700Z', {
      fill: b.linear([
        [0, '#fff8e6'],
        [1, '#d9bd8f'],
      ]),
    }),
    ellipse(836, 540, 12, 14, { fill: '#2a150a' }),
    circle(832, 535, 4, { fill: '#fff' }),
    path('M814 512Q836 498 858 514', { fill: 'none', stroke: darker(wood, 0.5), 'stroke-width': 6 }),
    path('M930 700q20 -14 34 -4M952 740q20 -16 36 -4M980 776q14 -16 32 -8', {
      fill: 'none',
      stroke: darker(wood, 0.5),
      'stroke-width': 5,
      opacity: 0.7,
    }),
    ...[372, 738].map((x) =>
      path(`M${x + 14} 962q16 -22 32 0M${x + 46} 964q16 -22 32 0M${x + 78} 962q14 -20 28 0`, {
        fill: '#e0b277',
        opacity: 0.8,
      }),
    ),
    strewn(b.random, { cx: 360, cy: 1140, rx: 200, ry: 30, count: 7, scale: 1 }, () =>
      path('M-26 0C-20 -26 20 -26 24 0C8 -14 -8 -12 -26 0Z', {
        fill: b.random.pick(['#d9a25c', '#e8bd80', '#b97c42']),
      }),
    ),
  );
};
