import type { Brush, Paint } from '../kit/brush.ts';
import { darker, ink, lighter } from '../kit/colour.ts';
import { strewn } from '../kit/heap.ts';
import { lying, standing } from '../kit/light.ts';
import { bananaLeaf, leaf } from '../kit/plants.ts';
import { flatLay, roundBoard, tabletop } from '../kit/scene.ts';
import { circle, ellipse, group, n, path, place, polygon, range, rect, type Point } from '../kit/shapes.ts';
import { lettering } from '../kit/lettering.ts';
import { jasmine, linen } from './tapis-cloth.ts';

const sapu: Paint = (b) => {
  const fibres = range(340).map((i) => {
    const t = i / 339;
    const x = 640 + (t - 0.5) * 150;
    const end = 640 + (t - 0.5) * 640 + b.random.between(-10, 10);
    const drop = 1090 - Math.abs(t - 0.5) ** 2 * 150 + b.random.between(-22, 18);
    return { d: `M${n(x)} 660Q${n(640 + (t - 0.5) * 360)} 800 ${n(end)} ${n(drop)}`, tone: b.random.pick(['#1d1512', '#2c2019', '#3d2c20', '#5a4230']) };
  });
  const tones = ['#1d1512', '#2c2019', '#3d2c20', '#5a4230'];
  const mass = 'M565 655Q460 800 318 1062Q470 1098 640 1094Q810 1098 962 1062Q820 800 715 655Z';
  const weaveRows = range(5).map((i) => {
    const y = 688 + i * 42;
    const half = 88 + i * 38;
    return path(`M${640 - half} ${y}Q640 ${y + 26} ${640 + half} ${y}`, { fill: 'none', stroke: i % 2 ? '#c9a04a' : '#a31f34', 'stroke-width': 11, 'stroke-dasharray': '15 8' });
  });
  return tabletop(
    b,
    { wall: '#d9b38d', table: '#9a653e', horizon: 0.76, frond: true },
    group({ transform: 'rotate(7 640 1090)' },
      path(`${mass}M622 -40H658V700H622Z`, { fill: ink.shadow, opacity: 0.42, filter: b.blur(20), transform: 'translate(40 10)' }),
      rect(620, -60, 42, 740, { fill: b.linear([[0, '#7d5528'], [0.35, '#e6c07c'], [1, '#7a5226']]) }),
      ...[120, 320, 520].map((y) => rect(617, y, 48, 9, { fill: '#8a622f', rx: 4 })),
      path(mass, { fill: '#1d1512' }),
      ...tones.map((tone) => path(fibres.filter((f) => f.tone === tone).map((f) => f.d).join(''), { fill: 'none', stroke: tone, 'stroke-width': 3.2 })),
      path(mass, { fill: b.linear([[0, '#fff2d0', 0], [0.3, '#fff2d0', 0.2], [0.5, '#fff2d0', 0], [1, '#000', 0.4]]) }),
      ...weaveRows,
      path('M560 640Q640 610 720 640L726 676Q640 700 554 676Z', { fill: b.linear([[0, '#7a1730'], [0.35, '#c2384c'], [1, '#551022']]) }),
      path('M562 650H720M558 662H724', { stroke: ink.gold, 'stroke-width': 4, opacity: 0.7 })),
    place(250, 1180, leaf(b, 170, 70, '#b08a3c'), -20),
  );
};

const gajah: Paint = (b) => {
  const wood = '#a8693a';
  const body = 'M330 620C340 500 470 440 620 452C690 400 800 392 862 450C905 490 920 550 914 620C918 700 960 760 1000 800C1030 830 1046 800 1040 770C1036 752 1062 748 1070 772C1084 830 1040 884 984 862C930 840 876 780 850 720C846 800 850 900 858 970H738C740 900 728 850 716 800C640 826 560 822 500 800C486 850 484 910 490 970H372C366 890 352 820 338 760C322 712 324 660 330 620Z';
  const far = 'M560 790L548 950H636L650 800ZM800 780L804 950H880L862 740Z';
  const ear = 'M700 500C640 520 620 620 660 700C690 740 760 720 790 660C812 600 790 500 700 500Z';
  const grain = range(30).map((i) => `M${300 + i * 4} ${480 + i * 19}C${480 + i * 3} ${440 + i * 20} ${700} ${500 + i * 17} ${940 - i * 3} ${470 + i * 19}`);
  const blanket = 'M420 470C480 446 560 444 612 452C628 540 632 600 622 690C560 706 480 704 430 690C414 610 412 540 420 470Z';
  const carved = range(4).map((i) => place(462 + i * 44, 634, path('M-19 30L0 -36L19 30ZM-10 30L0 -6L10 30Z', { fill: 'none', stroke: '#4f2c14', 'stroke-width': 4.5 })));
  return tabletop(
    b,
    { wall: '#d8b28c', table: '#8d5a37', frond: true, planks: true },
    roundBoard(b, 640, 1000, 480, '#6b4426'),
    standing(b, 640, 985, 340, 58, 1.2),
    path(far, { fill: darker(wood, 0.6) }),
    path('M338 640C300 660 280 720 292 790', { fill: 'none', stroke: darker(wood, 0.35), 'stroke-width': 20, 'stroke-linecap': 'round' }),
    path(body, { fill: b.linear([[0, lighter(wood, 0.35)], [0.45, wood], [1, darker(wood, 0.55)]], [0.1, 0, 0.7, 1]) }),
    group({ 'clip-path': b.clip(path(body, {})) },
      path(grain.join(''), { fill: 'none', stroke: darker(wood, 0.5), 'stroke-width': 4, opacity: 0.28 }),
      path('M340 700C420 860 700 860 860 700V1000H340Z', { fill: ink.shadow, opacity: 0.3, filter: b.blur(26) }),
      path('M420 480C520 440 640 450 700 440', { fill: 'none', stroke: '#ffe6b8', 'stroke-width': 34, opacity: 0.4, filter: b.blur(12) })),
    path(blanket, { fill: b.linear([[0, '#8c5128'], [1, '#5f3417']], [0, 0, 1, 1]) }),
    path('M428 520C490 500 570 500 618 512M426 560C490 544 570 544 622 552M430 664C490 680 570 680 620 664', { fill: 'none', stroke: '#d9a25c', 'stroke-width': 5, opacity: 0.8 }),
    ...carved,
    path(blanket, { fill: 'none', stroke: '#4f2c14', 'stroke-width': 5 }),
    path(ear, { fill: ink.shadow, opacity: 0.4, filter: b.blur(10), transform: 'translate(10 14)' }),
    path(ear, { fill: b.linear([[0, lighter(wood, 0.25)], [1, darker(wood, 0.45)]], [0, 0, 1, 1]) }),
    path('M700 540C664 570 660 640 690 680', { fill: 'none', stroke: darker(wood, 0.45), 'stroke-width': 6, opacity: 0.6 }),
    path('M884 640C920 690 960 690 1000 650C980 700 930 740 890 700Z', { fill: b.linear([[0, '#fff8e6'], [1, '#d9bd8f']]) }),
    ellipse(836, 540, 12, 14, { fill: '#2a150a' }), circle(832, 535, 4, { fill: '#fff' }),
    path('M814 512Q836 498 858 514', { fill: 'none', stroke: darker(wood, 0.5), 'stroke-width': 6 }),
    path('M930 700q20 -14 34 -4M952 740q20 -16 36 -4M980 776q14 -16 32 -8', { fill: 'none', stroke: darker(wood, 0.5), 'stroke-width': 5, opacity: 0.7 }),
    ...[372, 738].map((x) => path(`M${x + 14} 962q16 -22 32 0M${x + 46} 964q16 -22 32 0M${x + 78} 962q14 -20 28 0`, { fill: '#e0b277', opacity: 0.8 })),
    strewn(b.random, { cx: 360, cy: 1140, rx: 200, ry: 30, count: 7, scale: 1 }, () => path('M-26 0C-20 -26 20 -26 24 0C8 -14 -8 -12 -26 0Z', { fill: b.random.pick(['#d9a25c', '#e8bd80', '#b97c42']) })),
  );
};

/** A siger of gilt metal on a ring, about 300 wide. */
export function charm(b: Brush, metal: string, stone: string): string {
  const petals = range(9).map((i): string => {
    const t = (i - 4) / 4;
    const x = t * 124;
    const foot = 60 - t * t * 40;
    const tall = 178 - Math.abs(t) * 62;
    const lean = t * 26;
    return `M${n(x - 17)} ${n(foot)}C${n(x - 24 + lean * 0.4)} ${n(foot - tall * 0.5)} ${n(x - 6 + lean)} ${n(foot - tall * 0.85)} ${n(x + lean)} ${n(foot - tall)}C${n(x + 6 + lean)} ${n(foot - tall * 0.85)} ${n(x + 24 + lean * 0.4)} ${n(foot - tall * 0.5)} ${n(x + 17)} ${n(foot)}Z`;
  });
  const band = 'M-150 8Q0 98 150 8L138 62Q0 142 -138 62Z';
  const whole = `${petals.join('')}${band}`;
  return group(
    {},
    lying(b, whole, 14),
    path(whole, { fill: darker(metal, 0.45), transform: 'translate(0 6)' }),
    ...petals.map((d) => path(d, { fill: b.linear([[0, lighter(metal, 0.75)], [0.45, metal], [1, darker(metal, 0.4)]], [0, 0, 1, 1]), stroke: darker(metal, 0.45), 'stroke-width': 2.5 })),
    path(band, { fill: b.linear([[0, darker(metal, 0.2)], [0.3, lighter(metal, 0.8)], [0.6, metal], [1, darker(metal, 0.4)]]), stroke: darker(metal, 0.5), 'stroke-width': 2.5 }),
    ...range(7).map((i) => {
      const t = (i - 3) / 3;
      return circle(t * 112, 84 - t * t * 38, i === 3 ? 15 : 10, { fill: b.radial([[0, lighter(stone, 0.7)], [0.5, stone], [1, darker(stone, 0.5)]], [0.35, 0.3, 0.8]) });
    }),
    ...range(9).map((i) => {
      const t = (i - 4) / 4;
      return circle(t * 124 + t * 7, 20 - t * t * 40, 6.5, { fill: '#fff2c8' });
    }),
  );
}

const ringAndChain = (b: Brush, metal: string) => {
  const links = range(5).map((i) => place(0, -168 - i * 37, ellipse(0, 0, i % 2 ? 8 : 15, 24, { fill: 'none', stroke: b.linear([[0, lighter(metal, 0.7)], [1, darker(metal, 0.5)]]), 'stroke-width': 8 })));
  return group(
    {},
    circle(8, -418, 78, { fill: 'none', stroke: ink.shadow, 'stroke-width': 16, opacity: 0.32, filter: b.blur(6), transform: 'translate(8 12)' }),
    circle(0, -424, 78, { fill: 'none', stroke: b.linear([[0, '#fdfaf2'], [0.5, '#a9a49a'], [1, '#5f5a52']], [0, 0, 1, 1]), 'stroke-width': 15 }),
    circle(0, -424, 78, { fill: 'none', stroke: '#fff', 'stroke-width': 3, opacity: 0.6 }),
    ...links,
    circle(0, -138, 17, { fill: 'none', stroke: metal, 'stroke-width': 9 }),
  );
};

const gantungan: Paint = (b) =>
  flatLay(
    b,
    '#d8b184',
    true,
    linen(b),
    place(480, 800, ringAndChain(b, ink.gold) + charm(b, '#e0ad45', '#a31f34'), -14, 1.28),
    place(960, 900, ringAndChain(b, '#b9b4aa') + charm(b, '#c9c4ba', '#1f4a7a'), 16, 0.92),
    place(210, 250, jasmine(b), 10, 1),
    place(1080, 1130, jasmine(b), 40, 1.1),
  );

/** A bar of soap, front and top showing; (x, y) is the top left of its front. */
function soap(b: Brush, x: number, y: number, colour: string, mark: string): string {
  const [w, h, back] = [330, 118, 92];
  const lean = 66;
  const top: Point[] = [[x, y], [x + lean, y - back], [x + w + lean, y - back], [x + w, y]];
  const side: Point[] = [[x + w, y], [x + w + lean, y - back], [x + w + lean, y + h - back], [x + w, y + h]];
  const flecks = range(22).map(() => circle(x + b.random.between(10, w - 10), y + b.random.between(10, h - 10), b.random.between(1.5, 4), { fill: darker(colour, 0.4), opacity: 0.3 }));
  return group(
    {},
    path(polygon(top), { fill: b.linear([[0, lighter(colour, 0.75)], [1, lighter(colour, 0.3)]]), stroke: lighter(colour, 0.5), 'stroke-width': 10, 'stroke-linejoin': 'round' }),
    path(polygon(side), { fill: darker(colour, 0.32), stroke: darker(colour, 0.32), 'stroke-width': 10, 'stroke-linejoin': 'round' }),
    rect(x, y, w, h, { fill: b.linear([[0, lighter(colour, 0.4)], [1, darker(colour, 0.12)]], [0, 0, 1, 1]), rx: 14 }),
    ...flecks,
    rect(x + 70, y + 22, w - 140, h - 44, { fill: 'none', stroke: darker(colour, 0.35), 'stroke-width': 3, opacity: 0.6, rx: 30 }),
    lettering(mark, { x: x + w / 2, y: y + h / 2 + 13, size: 36, colour: darker(colour, 0.5), spacing: 0.2, weight: 0.05 }),
    path(`M${x + 10} ${y + 6}H${x + w - 10}`, { stroke: '#fffdf2', 'stroke-width': 6, opacity: 0.7, 'stroke-linecap': 'round' }),
  );
}

/** Half a coconut with its white flesh, seen from a little above. */
export function coconut(b: Brush, r: number): string {
  const husk = range(70).map((i) => {
    const a = (i / 70) * Math.PI;
    return `M${n(-Math.cos(a) * r)} ${n(Math.sin(a) * r * 0.36)}q${n(-Math.cos(a) * 6)} ${n(r * 0.2)} ${n(Math.cos(a) * r * 0.22)} ${n(r * (0.3 + Math.sin(a) * 0.28))}`;
  });
  return group(
    {},
    standing(b, 0, r * 0.85, r * 0.7, r * 0.2),
    path(`M${-r} 0C${-r} ${n(r * 0.7)} ${n(-r * 0.5)} ${n(r * 0.95)} 0 ${n(r * 0.95)}C${n(r * 0.5)} ${n(r * 0.95)} ${r} ${n(r * 0.7)} ${r} 0Z`, { fill: b.linear([[0, '#4f3018'], [0.3, '#8f6038'], [1, '#3a2110']]) }),
    path(husk.join(''), { fill: 'none', stroke: '#c49a68', 'stroke-width': 3, opacity: 0.4 }),
    ellipse(0, 0, r, r * 0.4, { fill: '#5f3a1e' }),
    ellipse(0, 2, r * 0.93, r * 0.36, { fill: '#fffdf6' }),
    ellipse(0, r * 0.05, r * 0.74, r * 0.27, { fill: b.linear([[0, '#cfc2a6'], [0.5, '#efe6d2'], [1, '#fffaf0']], [0, 0, 0, 1]) }),
    ellipse(r * 0.05, r * 0.12, r * 0.55, r * 0.17, { fill: '#f8fbf4', opacity: 0.8 }),
  );
}

const sabun: Paint = (b) =>
  tabletop(
    b,
    { wall: '#dcc3a0', table: '#a4764c', frond: true, zoom: 1.1, horizon: 0.58 },
    bananaLeaf(b, 640, 1030, 560, 150),
    place(930, 870, coconut(b, 200)),
    ellipse(440, 1050, 280, 50, { fill: ink.shadow, opacity: 0.45, filter: b.blur(18) }),
    soap(b, 230, 920, '#efe3c6', 'KELAPA'),
    soap(b, 262, 784, '#c9d2a4', 'PANDAN'),
    soap(b, 222, 648, '#e9c9a4', 'MADU'),
    place(420, 600, jasmine(b), 0, [0.9, 0.55]),
    place(760, 1105, jasmine(b), 20, [1, 0.6]),
    ...[[690, 1090, 22], [650, 1120, 14], [718, 1136, 11], [1080, 1120, 18]].map(([x = 0, y = 0, r = 0]) => circle(x, y, r, { fill: b.radial([[0, '#fff', 0.1], [0.75, '#fff', 0.25], [1, '#fff', 0.8]]) }) + ellipse(x - r * 0.3, y - r * 0.4, r * 0.25, r * 0.15, { fill: '#fff', opacity: 0.9 })),
  );

export const carved: Record<string, Paint> = {
  'sapu-ijuk': sapu,
  'ukiran-miniatur-gajah': gajah,
  'gantungan-kunci-siger': gantungan,
  'sabun-minyak-kelapa': sabun,
};
