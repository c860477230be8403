import type { Brush, Paint } from '../kit/brush.ts';
import { darker, ink, lighter } from '../kit/colour.ts';
import { heap, strewn } from '../kit/heap.ts';
import { standing } from '../kit/light.ts';
import { bananaLeaf, chilli } from '../kit/plants.ts';
import { label, pouch } from '../kit/pouch.ts';
import { tabletop } from '../kit/scene.ts';
import { blob, circle, ellipse, group, path, place, range, ring, type Point } from '../kit/shapes.ts';
import { bowl, plate } from '../kit/vessels.ts';

/** One thin round or long chip, curled a little; about 130 wide. */
export function chip(b: Brush, colour: string, long = 1, speck = ''): string {
  const edge = blob(ring(11, 62 * long, 44, () => b.random.between(0.92, 1.07)));
  const curl = blob(ring(9, 44 * long, 28, () => b.random.between(0.9, 1.1)));
  return group(
    {},
    path(edge, { fill: ink.shadow, opacity: 0.32, transform: 'translate(5 9)' }),
    path(edge, { fill: b.linear([[0, lighter(colour, 0.35)], [0.6, colour], [1, darker(colour, 0.35)]], [0.1, 0, 0.8, 1]) }),
    path(curl, { fill: b.linear([[0, darker(colour, 0.18)], [1, lighter(colour, 0.32)]], [0.1, 0, 0.8, 1]), opacity: 0.7 }),
    speck,
    path(edge, { fill: 'none', stroke: darker(colour, 0.4), 'stroke-width': 2.5, opacity: 0.55 }),
  );
}

/** A banana, about 330 long, lying with its curve upwards. */
export const banana = (b: Brush, colour = '#e9bd3c'): string =>
  group(
    {},
    path('M-160 -20C-120 70 90 90 168 -30C176 -46 162 -56 150 -46C90 14 -60 20 -132 -54C-150 -60 -166 -40 -160 -20Z', { fill: ink.shadow, opacity: 0.4, filter: b.blur(10), transform: 'translate(8 22)' }),
    path('M-160 -20C-120 70 90 90 168 -30C176 -46 162 -56 150 -46C90 14 -60 20 -132 -54C-150 -60 -166 -40 -160 -20Z', { fill: b.linear([[0, lighter(colour, 0.4)], [0.5, colour], [1, darker(colour, 0.4)]], [0, 0, 0, 1]) }),
    path('M-150 -30C-90 40 80 50 158 -42', { fill: 'none', stroke: darker(colour, 0.3), 'stroke-width': 4, opacity: 0.5 }),
    path('M-166 -22L-186 -50L-160 -64L-134 -50Z', { fill: '#6b5a24' }),
    circle(164, -44, 9, { fill: '#3f3216' }),
  );

const variants = (b: Brush, count: number, draw: () => string) => {
  const made = range(count).map(draw);
  return (i: number) => made[i % count] ?? '';
};

const dipped = (b: Brush) => {
  const choc = '#5a2f1b';
  const cover = blob(ring(10, 62, 44, () => b.random.between(0.94, 1.05)).map(([x, y]): Point => [x < -12 ? -14 + b.random.between(-8, 8) : x * 1.03, y * 1.03]));
  return chip(b, '#e0b050', 1, path(cover, { fill: b.linear([[0, lighter(choc, 0.28)], [0.4, choc], [1, darker(choc, 0.5)]], [0, 0, 1, 1]) }) + path('M8 -24Q30 -26 42 -8', { fill: 'none', stroke: '#fff', 'stroke-width': 5, opacity: 0.4, 'stroke-linecap': 'round' }));
};

const pisangCokelat: Paint = (b) => {
  const chips = variants(b, 9, () => dipped(b));
  const bar = path('M-120 -40L100 -70L130 0L-90 34Z', { fill: '#4a2717' }) + path('M-120 -40L100 -70L106 -56L-114 -26ZM-46 -50L-20 20M28 -60L56 12M-104 -2L116 -34', { fill: 'none', stroke: '#7a482d', 'stroke-width': 5 });
  return tabletop(
    b,
    { wall: '#e3b98a', table: '#a06a42', frond: true, planks: true },
    pouch(b, { x: 400, foot: 930, width: 440, height: 690, paper: '#5a2f1b', print: label(300, 340, '#f6dfae', '#5a2f1b', { title: 'PISANG', line: 'COKELAT', size: 60, art: place(0, -4, banana(b), -8, 0.62) }) }),
    place(1010, 760, banana(b), -24, 1.1),
    bowl(b, 780, 890, 300, '#c96f4a', heap(b.random, { cx: 780, foot: 960, rx: 235, height: 235, count: 64, scale: 0.86, turn: 50 }, chips)),
    place(300, 1120, bar, -6, 1),
    strewn(b.random, { cx: 800, cy: 1165, rx: 350, ry: 36, count: 6, scale: 0.85, turn: 30 }, chips),
  );
};

const pisangAsin: Paint = (b) => {
  const chips = variants(b, 9, () => chip(b, b.random.pick(['#efc35a', '#e8b548', '#f4d27a']), b.random.between(1.25, 1.6), ellipse(0, 0, 52, 3, { fill: '#c58f35', opacity: 0.6 })));
  return tabletop(
    b,
    { wall: '#eccb96', table: '#b67c4a', frond: true, horizon: 0.58, zoom: 1.12 },
    place(330, 770, banana(b, '#b9c04a'), -14, 1.25),
    place(300, 850, banana(b, '#d9b53c'), -4, 1.25),
    bananaLeaf(b, 690, 1010, 540, 150),
    bowl(b, 700, 800, 350, '#f2e3c6', heap(b.random, { cx: 700, foot: 880, rx: 270, height: 265, count: 70, scale: 0.9, turn: 70 }, chips), 0.56),
    strewn(b.random, { cx: 560, cy: 1140, rx: 400, ry: 40, count: 7, scale: 0.9, turn: 20 }, chips),
    strewn(b.random, { cx: 1000, cy: 1090, rx: 120, ry: 30, count: 46, scale: 1 }, () => '<rect x="-4" y="-4" width="8" height="8" fill="#fffaf0"/>'),
  );
};

const balado: Paint = (b) => {
  const speck = () => range(9).map(() => circle(b.random.between(-46, 46), b.random.between(-30, 30), b.random.between(2, 5), { fill: b.random.pick(['#8f120f', '#e8502a', '#f6c24a']) })).join('');
  const chips = variants(b, 10, () => chip(b, b.random.pick(['#d8532b', '#cf4424', '#e06a35']), b.random.between(1, 1.3), speck()));
  const cassava = group(
    {},
    path('M-230 -20C-160 -70 120 -74 220 -20C240 0 226 30 200 34C90 66 -140 60 -220 30C-246 16 -246 -6 -230 -20Z', { fill: ink.shadow, opacity: 0.45, filter: b.blur(12), transform: 'translate(10 22)' }),
    path('M-230 -20C-160 -70 120 -74 220 -20C240 0 226 30 200 34C90 66 -140 60 -220 30C-246 16 -246 -6 -230 -20Z', { fill: b.linear([[0, '#a67c54'], [0.5, '#7d5535'], [1, '#452b1a']], [0, 0, 0, 1]) }),
    path('M-150 -44q30 40 10 84M-20 -56q24 50 6 104M110 -50q24 46 4 92', { fill: 'none', stroke: '#4a2e1b', 'stroke-width': 5, opacity: 0.5 }),
    ellipse(214, 6, 22, 36, { fill: '#fdf3df', stroke: '#c58aa0', 'stroke-width': 5 }),
  );
  return tabletop(
    b,
    { wall: '#e6b58c', table: '#8f5433', planks: true, zoom: 1.15 },
    place(480, 770, cassava, -8, 1.2),
    plate(b, 660, 960, 440, '#efe0c4', heap(b.random, { cx: 660, foot: 1000, rx: 300, height: 300, count: 88, scale: 0.9, turn: 60 }, chips)),
    place(1000, 860, chilli(b), 22, 1.15),
    place(1030, 930, chilli(b, '#b3201b'), -8, 1.05),
    place(220, 1140, chilli(b), -14, 1.15),
    strewn(b.random, { cx: 860, cy: 1160, rx: 230, ry: 22, count: 4, scale: 0.85, turn: 20 }, chips),
  );
};

const kemplang: Paint = (b) => {
  const disc = () => {
    const edge = blob(ring(15, 118, 104, () => b.random.between(0.95, 1.06)));
    const blisters = range(8).map(() => ellipse(b.random.between(-70, 70), b.random.between(-60, 60), b.random.between(12, 26), b.random.between(9, 19), { fill: b.random.pick(['#fffaf0', '#e9cf9f', '#f8ead0']), opacity: 0.8 }));
    const burns = range(5).map(() => ellipse(b.random.between(-80, 80), b.random.between(-66, 66), b.random.between(7, 20), b.random.between(4, 9), { fill: '#7a4a20', opacity: 0.55, filter: b.blur(3) }));
    return group({}, path(edge, { fill: ink.shadow, opacity: 0.36, transform: 'translate(6 12)', filter: b.blur(4) }), path(edge, { fill: b.linear([[0, '#fff6e2'], [0.6, '#f0d9ae'], [1, '#c99f63']], [0, 0, 1, 1]) }), ...blisters, ...burns, path(edge, { fill: 'none', stroke: '#a9793c', 'stroke-width': 4, opacity: 0.65 }));
  };
  const kinds = variants(b, 7, disc);
  const sambal = bowl(b, 960, 1000, 150, '#5f3a26', heap(b.random, { cx: 960, foot: 1030, rx: 112, height: 40, count: 40, scale: 0.8 }, (i) => ellipse(0, 0, 26, 15, { fill: ['#b3201b', '#d2462a', '#8f1512'][i % 3] }) + (i % 4 ? '' : circle(4, -2, 5, { fill: '#f2c65a' }))));
  const stack = range(15).map((i) => place(b.random.between(465, 495), 985 - i * 27, kinds(i), b.random.between(-14, 14), [1.75, 0.55]));
  return tabletop(
    b,
    { wall: '#dca97e', table: '#9a6039', frond: true, planks: true, zoom: 1.22 },
    standing(b, 480, 1030, 240, 60),
    place(800, 800, kinds(2), 14, [1.5, 1.7]),
    ...stack,
    sambal,
    place(560, 1150, kinds(4), 0, [1.25, 0.62]),
    place(300, 1160, kinds(1), 0, [1.1, 0.5]),
  );
};

const kelanting: Paint = (b) => {
  const knot = (colour: string) => {
    const strand: Point[] = range(33).map((i) => {
      const a = (i / 33) * Math.PI * 2;
      return [Math.cos(a) * 72, Math.sin(a * 2) * 34 + Math.sin(a) * 10];
    });
    const line = (w: number, stroke: string, more = {}) => path(blob(strand), { fill: 'none', stroke, 'stroke-width': w, ...more });
    return group({}, line(22, ink.shadow, { opacity: 0.35, transform: 'translate(4 9)' }), line(22, darker(colour, 0.42)), line(17, colour), line(6, lighter(colour, 0.6), { opacity: 0.75, transform: 'translate(-2 -3)' }));
  };
  const kinds = variants(b, 4, () => knot(b.random.pick(['#eccd86', '#e6bf70', '#f2dca2'])));
  const tray = (cy: number, ry: number, fill: string) => ellipse(650, cy, 480, ry, { fill });
  const reed = b.pattern(26, 26, '<path d="M0 0H13V13H0ZM13 13H26V26H13Z" fill="#5f3d1a" opacity=".26"/>', 'skewX(-20)');
  return tabletop(
    b,
    { wall: '#e9c79a', table: '#8f5c38', horizon: 0.56, frond: true, zoom: 1.2 },
    standing(b, 650, 1010, 470, 130),
    tray(965, 190, '#8a5c2e'), tray(940, 186, '#d3a765'), tray(940, 186, reed), tray(952, 158, '#b88746'), tray(952, 158, reed),
    heap(b.random, { cx: 650, foot: 1050, rx: 350, height: 370, count: 82, scale: 0.98, turn: 180 }, kinds),
    strewn(b.random, { cx: 960, cy: 1165, rx: 160, ry: 24, count: 3, scale: 0.95 }, kinds),
  );
};

const emping: Paint = (b) => {
  const flake = (colour: string) => {
    const edge = blob(ring(13, 70, 52, () => b.random.between(0.9, 1.09)));
    const veins = range(5).map(() => `M0 0L${b.random.between(-58, 58).toFixed(0)} ${b.random.between(-42, 42).toFixed(0)}`);
    return group({}, path(edge, { fill: ink.shadow, opacity: 0.28, transform: 'translate(4 9)' }), path(edge, { fill: b.linear([[0, '#fff8e2'], [0.5, colour], [1, darker(colour, 0.28)]], [0, 0, 1, 1]), opacity: 0.93 }), path(veins.join(''), { stroke: '#fffdf2', 'stroke-width': 3, opacity: 0.5 }), ellipse(0, 0, 16, 12, { fill: darker(colour, 0.16), opacity: 0.6 }), path(edge, { fill: 'none', stroke: '#b48d48', 'stroke-width': 3, opacity: 0.5 }));
  };
  const kinds = variants(b, 8, () => flake(b.random.pick(['#f2dca4', '#ecd08c', '#f6e6bd'])));
  const seeds = [circle(0, 0, 1, {}), ellipse(0, 0, 20, 30, { fill: b.radial([[0, '#e8804a'], [0.6, '#b3381f'], [1, '#6b1a10']], [0.36, 0.3, 0.75]) }), ellipse(0, 0, 18, 28, { fill: b.radial([[0, '#9fb85a'], [0.6, '#5f7f34'], [1, '#2f4a1c']], [0.36, 0.3, 0.75]) })];
  return tabletop(
    b,
    { wall: '#d9bd8f', table: '#9c6b42', planks: true, horizon: 0.58, frond: true, zoom: 1.15 },
    bananaLeaf(b, 640, 1010, 570, 165),
    plate(b, 630, 970, 410, '#7d4a34', heap(b.random, { cx: 630, foot: 1010, rx: 290, height: 330, count: 92, scale: 0.98, turn: 60 }, kinds), 0.34),
    strewn(b.random, { cx: 1040, cy: 1120, rx: 120, ry: 44, count: 11, scale: 1.15 }, (i) => seeds[1 + (i % 2)] ?? ''),
    strewn(b.random, { cx: 330, cy: 1160, rx: 150, ry: 26, count: 4, scale: 0.95, turn: 20 }, kinds),
  );
};

export const snacks: Record<string, Paint> = {
  'keripik-pisang-cokelat': pisangCokelat,
  'keripik-pisang-asin': pisangAsin,
  'keripik-singkong-balado': balado,
  'kemplang-panggang': kemplang,
  kelanting,
  'emping-melinjo': emping,
};
