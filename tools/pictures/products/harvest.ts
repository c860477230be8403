import type { Brush, Paint } from '../kit/brush.ts';
import { darker, ink, lighter } from '../kit/colour.ts';
import { heap, strewn } from '../kit/heap.ts';
import { standing } from '../kit/light.ts';
import { bananaLeaf, leaf } from '../kit/plants.ts';
import { label, pouch } from '../kit/pouch.ts';
import { roundBoard, tabletop } from '../kit/scene.ts';
import { blob, circle, ellipse, group, n, path, place, polygon, range, rect, ring, type Point } from '../kit/shapes.ts';
import { bowl, jar } from '../kit/vessels.ts';

/** A cake of palm sugar as it comes out of a bamboo ring. */
export function sugarCake(b: Brush, r = 120, tall = 86, colour = '#8a4f22'): string {
  const ry = r * 0.34;
  const specks = range(26).map(() => circle(b.random.between(-r * 0.85, r * 0.85), b.random.between(8, tall), b.random.between(1.5, 4), { fill: b.random.pick(['#c98a4a', '#5a2f12']), opacity: 0.6 }));
  const cracks = `M${n(-r * 0.5)} ${n(-ry * 0.2)}q${n(r * 0.3)} ${n(ry * 0.4)} ${n(r * 0.5)} 0t${n(r * 0.45)} ${n(ry * 0.1)}`;
  return group(
    {},
    path(`M${-r} 0V${tall}A${r} ${n(ry)} 0 0 0 ${r} ${tall}V0Z`, { fill: b.linear([[0, darker(colour, 0.3)], [0.26, lighter(colour, 0.32)], [0.55, colour], [1, darker(colour, 0.6)]]) }),
    ...specks,
    ellipse(0, 0, r, ry, { fill: b.linear([[0, lighter(colour, 0.45)], [0.6, colour], [1, darker(colour, 0.25)]], [0, 0, 1, 1]) }),
    ellipse(0, 2, r * 0.84, ry * 0.8, { fill: 'none', stroke: darker(colour, 0.35), 'stroke-width': 4, opacity: 0.5 }),
    path(cracks, { fill: 'none', stroke: darker(colour, 0.5), 'stroke-width': 4, opacity: 0.5 }),
  );
}

const gulaAren: Paint = (b) => {
  const band = (y: number, r: number) => path(`M${-r} ${y}A${r} ${n(r * 0.34)} 0 0 0 ${r} ${y}`, { fill: 'none', stroke: '#b9b060', 'stroke-width': 20 }) + path(`M${-r} ${y - 4}A${r} ${n(r * 0.34)} 0 0 0 ${r} ${y - 4}`, { fill: 'none', stroke: '#e3dc98', 'stroke-width': 4 });
  const tower = (count: number, r: number) => group({}, ...range(count).map((i) => place(0, -i * 84, sugarCake(b, r, 84, i % 2 ? '#94561f' : '#834820'))), band(-84 * (count - 2) + 40, r));
  const chunk = () => path(polygon(ring(7, 58, 42, () => b.random.between(0.75, 1.15))), { fill: b.linear([[0, '#c98a4a'], [0.5, '#8a4f22'], [1, '#4a2610']], [0, 0, 1, 1]) });
  return tabletop(
    b,
    { wall: '#dcb58a', table: '#8c5a36', frond: true, planks: true, zoom: 1.1 },
    bananaLeaf(b, 640, 1030, 540, 150),
    standing(b, 470, 1010, 170), standing(b, 800, 1040, 170),
    place(470, 930, tower(4, 162)),
    place(820, 955, tower(2, 162)),
    strewn(b.random, { cx: 680, cy: 1120, rx: 300, ry: 26, count: 7, scale: 0.8 }, () => chunk()),
  );
};

const gulaSemut: Paint = (b) => {
  const grain = ['#a9682c', '#c2853f', '#8f5424', '#d19a55'].map((fill) => rect(-5, -5, 10, 10, { fill, rx: 2 }));
  const crystals = (i: number) => grain[i % 4] ?? '';
  const sparkle = range(150).map(() => rect(b.random.between(190, 610), b.random.between(560, 960), 9, 7, { fill: b.random.pick(['#e0b070', '#8f5424', '#c98f4a']), opacity: 0.55, rx: 2 }));
  return tabletop(
    b,
    { wall: '#e4c196', table: '#9c6a42', frond: true },
    jar(b, { x: 410, foot: 1000, width: 440, height: 560, filling: '#b0702f', level: 0.86, lid: '#7a5230', texture: sparkle.join(''), label: place(410, 800, label(250, 250, '#f8ecd2', '#6b3a1a', { title: 'SEMUT', line: 'GULA AREN', size: 50, art: place(0, 4, leaf(b, 90, 40, ink.leaf), -20) })) }),
    ellipse(900, 1040, 260, 58, { fill: ink.shadow, opacity: 0.4, filter: b.blur(16) }),
    heap(b.random, { cx: 900, foot: 1060, rx: 220, height: 175, count: 1100, scale: 1 }, crystals),
    path('M820 960L1130 760Q1160 744 1172 764T1150 802L850 990Z', { fill: b.linear([[0, '#dcaa74'], [1, '#7f522d']], [0, 0, 0, 1]) }),
    ellipse(800, 1000, 100, 52, { fill: b.linear([[0, '#e2b27c'], [1, '#7a4c26']]), transform: 'rotate(-24 800 1000)' }),
    group({ transform: 'rotate(-24 800 1000)' }, ellipse(800, 996, 84, 38, { fill: '#a9682c' }), strewn(b.random, { cx: 800, cy: 992, rx: 74, ry: 30, count: 120 }, crystals)),
    strewn(b.random, { cx: 720, cy: 1130, rx: 420, ry: 40, count: 60 }, crystals),
  );
};

const madu: Paint = (b) => {
  const honey = '#d98a1a';
  const bottle = 'M330 330H490V430C490 470 560 500 560 590V970Q560 1020 510 1020H310Q260 1020 260 970V590C260 500 330 470 330 430Z';
  const cell = (x: number, y: number): string => {
    const points = range(6).map((i): Point => [x + Math.cos((i / 6) * Math.PI * 2) * 36, y + Math.sin((i / 6) * Math.PI * 2) * 36]);
    return path(polygon(points), { fill: b.random.pick(['#f0b63c', '#e49c22', '#c97d14', '#f6cc66']), stroke: '#f8dd98', 'stroke-width': 7 }) + ellipse(x - 8, y - 12, 12, 7, { fill: '#fff6cf', opacity: 0.55 });
  };
  const comb = range(6).flatMap((row) => range(6 - (row > 3 ? row - 3 : 0)).map((column) => cell(column * 57 - 150, row * 66 - 165 + (column % 2) * 33)));
  const ridge = range(7).map((i) => ellipse(0, i * 19 - 56, 46 - Math.abs(i - 3) * 6, 13, { fill: b.linear([[0, '#8a5a30'], [0.3, '#dca86c'], [1, '#5f3a1e']]) }));
  return tabletop(
    b,
    { wall: '#e2b777', table: '#8f5d35', planks: true, frond: true },
    standing(b, 410, 1008, 160, 44, 1.2),
    path(bottle, { fill: b.linear([[0, '#8f4f0c'], [0.2, '#f4b84a'], [0.5, honey], [0.8, '#a9600f'], [1, '#7a420a']]) }),
    path('M330 400H490V452C490 480 520 500 540 530H280C300 500 330 480 330 452Z', { fill: '#fff3d0', opacity: 0.35 }),
    place(410, 770, label(250, 280, '#fbf0d6', '#7a4310', { title: 'MADU', line: 'HUTAN', size: 66, art: place(0, 4, path(polygon(ring(6, 46, 46)), { fill: '#e9a92c', stroke: '#7a4310', 'stroke-width': 5 }) + path(polygon(ring(6, 22, 22)), { fill: '#fbe1a0' })) })),
    rect(288, 560, 26, 400, { fill: '#fff', opacity: 0.45, rx: 13 }),
    rect(318, 262, 184, 84, { fill: b.linear([[0, '#5a3a22'], [0.3, '#c99a6a'], [1, '#4a2c18']]), rx: 10 }),
    path('M318 300H502M318 322H502', { stroke: '#3f2614', 'stroke-width': 4, opacity: 0.5 }),
    path('M330 372Q410 400 490 372', { stroke: '#c9a04a', 'stroke-width': 12, fill: 'none' }),
    roundBoard(b, 880, 1030, 320),
    place(880, 900, group({ transform: 'rotate(-6)' }, path('M-190 -190H170V160L60 200H-190Z', { fill: ink.shadow, opacity: 0.45, filter: b.blur(16), transform: 'translate(16 24)' }), ...comb), 0, 0.86),
    path('M740 1040C760 1080 900 1090 1000 1062C1060 1050 1080 1076 1070 1100C1030 1130 800 1130 740 1100Z', { fill: '#d98a1a', opacity: 0.7 }),
    place(1000, 1030, group({}, rect(-9, -330, 18, 300, { fill: b.linear([[0, '#8a5a30'], [0.4, '#e0b07a'], [1, '#5f3a1e']]), rx: 8 }), path('M-40 20C-60 80 60 90 42 20Z', { fill: honey, opacity: 0.85 }), ...ridge, path('M-30 -30C-44 40 -10 60 -6 30', { fill: 'none', stroke: '#ffe3a0', 'stroke-width': 7, opacity: 0.7 })), 32),
  );
};

/** A cacao pod about 420 long; `open` shows the beans in their white pulp. */
export function cacao(b: Brush, colour: string, open = false): string {
  const shell = 'M-210 0C-190 -90 -60 -120 70 -96C150 -80 200 -40 222 0C200 40 150 80 70 96C-60 120 -190 90 -210 0Z';
  const ribs = range(5).map((i) => `M-206 0Q0 ${-150 + i * 75} 218 0`);
  const seeds = [...range(6).map((i): Point => [-118 + i * 48, -24]), ...range(6).map((i): Point => [-132 + i * 50, 24])];
  return group(
    {},
    path(shell, { fill: ink.shadow, opacity: 0.45, filter: b.blur(13), transform: 'translate(10 30)' }),
    path(shell, { fill: b.linear([[0, lighter(colour, 0.35)], [0.5, colour], [1, darker(colour, 0.55)]], [0, 0, 0.2, 1]) }),
    open ? '' : path(ribs.join(''), { fill: 'none', stroke: darker(colour, 0.5), 'stroke-width': 7, opacity: 0.45 }) + path('M-150 -46Q0 -96 130 -62', { fill: 'none', stroke: '#fff2d0', 'stroke-width': 12, opacity: 0.35, 'stroke-linecap': 'round' }),
    open ? path('M-184 0C-160 -66 -50 -88 60 -70C126 -58 170 -30 192 0C170 30 126 58 60 70C-50 88 -160 66 -184 0Z', { fill: '#f3e2bd' }) : '',
    open ? path('M-160 0C-140 -50 -44 -68 54 -54C110 -44 146 -22 164 0C146 22 110 44 54 54C-44 68 -140 50 -160 0Z', { fill: '#b98d56' }) : '',
    ...(open ? seeds.map(([x, y]) => ellipse(x, y, 29, 22, { fill: b.radial([[0, '#fffdf4'], [0.7, '#f1e2c4'], [1, '#c9a878']], [0.36, 0.3, 0.75]) })) : []),
  );
}

const kakao: Paint = (b) => {
  const powder = '#6b3a20';
  const tones = ['#6b3a20', '#7d4728', '#5a2f19'].map((fill) => circle(0, 0, 9, { fill }));
  return tabletop(
    b,
    { wall: '#d8a682', table: '#8a5636', frond: true },
    pouch(b, { x: 410, foot: 960, width: 450, height: 690, paper: '#7a4a2c', print: label(300, 340, '#f4dfba', '#5a2c18', { title: 'KAKAO', line: 'BUBUK MURNI', size: 64, art: place(0, 0, cacao(b, '#c0582a'), -10, 0.42) }) }),
    place(900, 800, cacao(b, '#c98a2a'), -14, 0.95),
    bowl(b, 780, 960, 210, '#efe0c6', heap(b.random, { cx: 780, foot: 1020, rx: 165, height: 190, count: 900, scale: 1 }, (i) => tones[i % 3] ?? '') + ellipse(760, 905, 60, 26, { fill: lighter(powder, 0.25), opacity: 0.35, filter: b.blur(10) })),
    place(1010, 1075, cacao(b, '#a8452a', true), 6, 0.86),
    strewn(b.random, { cx: 480, cy: 1120, rx: 240, ry: 34, count: 12, scale: 1 }, () => ellipse(0, 0, 30, 19, { fill: b.radial([[0, '#a8693f'], [1, '#4a2413']], [0.36, 0.3, 0.75]) })),
  );
};

const tiwul: Paint = (b) => {
  const crumbs = ['#c9995a', '#b3823f', '#d9b077', '#a47335'].map((fill) => path(blob(ring(6, 15, 11, () => 1)), { fill }) + ellipse(-4, -4, 5, 3, { fill: '#f3d9a8', opacity: 0.6 }));
  const flakes = ['#fffdf5', '#f6ecd6'].map((stroke) => path('M-16 -2Q0 -8 16 3', { stroke, 'stroke-width': 5, fill: 'none', 'stroke-linecap': 'round' }));
  return tabletop(
    b,
    { wall: '#e0bd90', table: '#92603c', planks: true },
    pouch(b, { x: 390, foot: 940, width: 430, height: 660, paper: '#d9b77e', print: label(290, 330, '#5c7a3c', '#fbf3dc', { title: 'TIWUL', line: 'INSTAN', size: 66, art: group({}, place(-50, 10, leaf(b, 100, 46, '#a9c06a'), -34), place(0, 10, leaf(b, 100, 46, '#8fae55'), -86), place(50, 12, leaf(b, 100, 46, '#a9c06a'), -140)) }) }),
    bananaLeaf(b, 800, 1050, 440, 130),
    bowl(b, 800, 890, 270, '#8a5a38', heap(b.random, { cx: 800, foot: 960, rx: 215, height: 235, count: 620, scale: 1 }, (i) => crumbs[i % 4] ?? '') + heap(b.random, { cx: 800, foot: 815, rx: 105, height: 62, count: 110, scale: 0.9 }, (i) => flakes[i % 2] ?? '')),
    strewn(b.random, { cx: 560, cy: 1130, rx: 260, ry: 30, count: 40, scale: 0.9 }, (i) => crumbs[i % 4] ?? ''),
  );
};

export const harvest: Record<string, Paint> = {
  'gula-aren-cetak': gulaAren,
  'gula-semut-aren': gulaSemut,
  'madu-hutan': madu,
  'cokelat-bubuk-kakao': kakao,
  'tiwul-instan': tiwul,
};
