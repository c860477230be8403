import { batikField } from '../kit/batik-field.ts';
import type { Brush, Paint } from '../kit/brush.ts';
import { ground } from '../kit/cloth.ts';
import { dusk, morning, noon, orchard, ridge, sea, sky, yard, type Hour } from '../kit/land.ts';
import { boat, dryingRack, house, palm, washingLine } from '../kit/landmarks.ts';
import { bananaLeaf } from '../kit/plants.ts';
import { jasmine } from '../kit/props.ts';
import { circle, ellipse, group, path, place, range, rect } from '../kit/shapes.ts';
import { bamboo, bananaTree, palmGrove } from './growing.ts';
import { basketOf, disc, drySheet, tapisFill } from './yard-things.ts';

const dim = (b: Brush) =>
  rect(0, 0, b.width, b.height, {
    fill: b.radial(
      [
        [0.5, '#3a2113', 0],
        [1, '#3a2113', 0.3],
      ],
      [0.5, 0.45, 0.78],
    ),
  });

/** Sky, two ridges and a yard: where most of Hanura's shops stand. */
const hillside =
  (hour: Hour, sunX: number, grass: string, ...front: ((b: Brush) => string)[]): Paint =>
  (b) =>
    group(
      {},
      sky(b, hour, sunX, 170, 48),
      ridge(b, hour, 380, 170, 0.1, 4),
      ridge(b, hour, 450, 150, 0.45, 5),
      yard(b, 500, grass),
      ...front.map((draw) => draw(b)),
      dim(b),
    );

const shore =
  (hour: Hour, sunX: number, ...front: ((b: Brush) => string)[]): Paint =>
  (b) =>
    group(
      {},
      sky(b, hour, sunX, 180, 54),
      ridge(b, hour, 312, 110, 0.08, 5),
      sea(b, hour, 306, sunX, 560),
      path(`M0 540Q400 470 760 540T1280 520V720H0Z`, {
        fill: b.linear(
          [
            [0, '#f3deb0'],
            [1, '#cfa869'],
          ],
          [0, 0, 0, 1],
        ),
      }),
      path('M0 536Q400 466 760 536T1280 516V524Q1060 500 760 546T0 548Z', { fill: '#fffaf0', opacity: 0.7 }),
      ...front.map((draw) => draw(b)),
      dim(b),
    );

export const banners: Record<string, Paint> = {
  rosidah: hillside(
    morning,
    980,
    '#8fa04f',
    (b) => place(300, 590, house(b), 0, 0.95),
    (b) =>
      washingLine(b, 560, 400, 590, 190, [
        tapisFill(b, ground.maroon, ground.indigo),
        tapisFill(b, ground.indigo, ground.wine),
        tapisFill(b, ground.wine, ground.indigo),
      ]),
    (b) => place(80, 640, palm(b, 360, 40)),
  ),
  usus: hillside(
    noon,
    300,
    '#a3b35c',
    (b) => place(960, 590, house(b, '#b98a5c', '#7a2f3a'), 0, 1),
    (b) => washingLine(b, 130, 400, 500, 180, ['#fbf1de', '#e9c2b0', '#f6e2bd', '#c9808a']),
    (b) =>
      range(14)
        .map((i) => place(60 + i * 92, 690 - (i % 3) * 16, jasmine(b), i * 31, [0.7, 0.55]))
        .join(''),
  ),
  batik: hillside(
    dusk,
    900,
    '#8a8a4a',
    (b) =>
      washingLine(b, 90, 340, 760, 250, [
        batikField(b, '#23304f', '#f3e2bd', ['#a8632c', '#7a1730'], 0.6),
        batikField(b, '#5a1626', '#f0d9a6', ['#1f2a45', '#b9772c'], 0.6),
        batikField(b, '#2f4a3a', '#f3e2bd', ['#b9772c', '#7a1730'], 0.6),
      ]),
    (b) => place(1080, 610, house(b, '#8a5636', '#4f2c34'), 0, 0.8),
  ),
  kopi: hillside(
    morning,
    260,
    '#6f8a44',
    (b) => orchard(b, [-20, 440], [1300, 560], '#4f7a3a', '#c0222b'),
    (b) => place(960, 560, house(b, '#a8693f', '#5f3a2a'), 0, 0.62),
    (b) => drySheet(b, 120, 590, 560, 96, '#6b3a24'),
    (b) => basketOf(b, 900, 620, (i) => circle(0, 0, 11, { fill: i % 2 ? '#c0222b' : '#a3161f' })),
  ),
  rempah: hillside(
    noon,
    1000,
    '#7d9a44',
    (b) => orchard(b, [560, 400], [1300, 520], '#5c8044'),
    (b) => place(220, 620, bananaTree(b), 0, 1),
    (b) => drySheet(b, 420, 590, 420, 90, '#8f8a5a'),
    (b) => basketOf(b, 1000, 610, (i) => ellipse(0, 0, 34, 18, { fill: ['#c98a2a', '#a8452a', '#d9a04a'][i % 3] })),
  ),
  lastri: hillside(
    morning,
    900,
    '#9aa84f',
    (b) => place(180, 640, bananaTree(b), 0, 1.2),
    (b) => place(420, 620, bananaTree(b), 0, 0.9),
    (b) =>
      dryingRack(b, 640, 560, 520, (i) =>
        ellipse(0, 0, 24, 9, { fill: i % 2 ? '#efc35a' : '#e0ab42', stroke: '#b98432', 'stroke-width': 2 }),
      ),
    (b) => bananaLeaf(b, 340, 690, 240, 34),
  ),
  kemplang: shore(
    morning,
    300,
    (b) => place(330, 410, boat(b, '#e0b04a', '#1f4a6b'), 0, 0.5),
    (b) => place(540, 450, boat(b, '#fbf3e2', '#a31f34'), 0, 0.7),
    (b) => dryingRack(b, 120, 610, 460, () => disc('#fff3d8')),
    (b) => dryingRack(b, 700, 590, 460, () => disc('#f6e0b4')),
    (b) => place(1200, 560, palm(b, 380, -70)),
  ),
  kue: hillside(
    noon,
    260,
    '#9db05a',
    (b) => place(700, 600, house(b, '#c98f5c', '#8a3a2e'), 0, 1.08),
    (b) => place(1110, 640, bananaTree(b), 0, 1),
    (b) =>
      basketOf(b, 240, 620, () =>
        group(
          {},
          ellipse(0, 0, 34, 26, { fill: '#8fa04a' }),
          ...range(7).map((i) =>
            path('M-6 4L0 -12L6 4Z', { fill: '#6b7f30', transform: `translate(${-24 + i * 8} ${(i % 3) * 8 - 8})` }),
          ),
        ),
      ),
  ),
  kebun: hillside(
    dusk,
    420,
    '#6f7a3c',
    (b) => palmGrove(b),
    (b) =>
      basketOf(b, 640, 620, (i) =>
        ellipse(0, 0, 36, 22, { fill: i % 2 ? '#8a4f22' : '#a8682f', stroke: '#5f3414', 'stroke-width': 3 }),
      ),
  ),
  sambal: shore(
    noon,
    960,
    (b) => place(760, 420, boat(b, '#c9722e', '#fbf3e2'), 0, 0.66),
    (b) => place(260, 600, house(b, '#a8693f', '#7a2f26'), 0, 0.9),
    (b) =>
      basketOf(b, 760, 610, (i) =>
        path('M-40 0Q0 -16 40 8Q0 8 -40 0Z', {
          fill: i % 3 ? '#c8261d' : '#5f8a34',
          transform: `rotate(${(i * 47) % 180})`,
        }),
      ),
    (b) => place(1180, 680, palm(b, 440, -60)),
  ),
  anyam: hillside(
    noon,
    980,
    '#8aa04a',
    (b) => bamboo(b, 40),
    (b) => bamboo(b, 1060),
    (b) => place(560, 600, house(b, '#b98a4f', '#8a622f'), 0, 0.95),
    (b) => drySheet(b, 800, 600, 330, 84, '#dcb978'),
  ),
  ukir: hillside(
    dusk,
    860,
    '#7a7a3f',
    (b) => place(300, 620, house(b, '#7a4a2c', '#3f2a24'), 0, 1),
    (b) => drySheet(b, 560, 600, 320, 84, '#a8693a'),
    (b) => bamboo(b, 20),
    (b) => bamboo(b, 1080),
  ),
  sabun: shore(
    morning,
    700,
    (b) => place(150, 660, palm(b, 470, 60)),
    (b) => place(1080, 680, palm(b, 500, -70)),
    (b) => place(930, 640, palm(b, 330, -30)),
    (b) => basketOf(b, 560, 610, (i) => circle(0, 0, 30, { fill: i % 2 ? '#8a5f38' : '#6b4526' })),
  ),
};
