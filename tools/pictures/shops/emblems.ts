import type { Brush, Paint } from '../kit/brush.ts';
import { darker, ink, lighter } from '../kit/colour.ts';
import { bean, chilli, leaf } from '../kit/plants.ts';
import { circle, ellipse, group, n, path, place, range, rect } from '../kit/shapes.ts';
import { canting } from '../kit/batik-field.ts';
import { charm } from '../products/keyring.ts';
import { coconut } from '../products/soap.ts';
import { sugarCake } from '../products/sugar.ts';
import { rosette } from '../kit/cords.ts';
import { banana } from '../products/chip.ts';
import { spool } from '../kit/props.ts';

/** A shop's round sign: its thing on a dyed field, framed by the shoots of a tapis hem. */
const emblem =
  (field: string, thing: (b: Brush) => string): Paint =>
  (b) => {
    const [cx, cy] = [b.width / 2, b.height / 2];
    const shoots = range(44).map((i) => {
      const [a, c] = [(i / 44) * Math.PI * 2, ((i + 0.5) / 44) * Math.PI * 2];
      const d = ((i + 1) / 44) * Math.PI * 2;
      const at = (angle: number, r: number) => `${n(cx + Math.cos(angle) * r)} ${n(cy + Math.sin(angle) * r)}`;
      return `M${at(a, 560)}L${at(c, 486)}L${at(d, 560)}Z`;
    });
    return group(
      {},
      rect(0, 0, b.width, b.height, {
        fill: b.radial(
          [
            [0, lighter(field, 0.3)],
            [0.6, field],
            [1, darker(field, 0.4)],
          ],
          [0.4, 0.35, 0.8],
        ),
      }),
      path(shoots.join(''), { fill: ink.gold }),
      circle(cx, cy, 572, { fill: 'none', stroke: ink.gold, 'stroke-width': 12 }),
      circle(cx, cy, 470, { fill: 'none', stroke: ink.goldLight, 'stroke-width': 5, opacity: 0.8 }),
      circle(cx, cy, 452, {
        fill: b.radial(
          [
            [0, '#fff7e6'],
            [1, '#ecd6b0'],
          ],
          [0.4, 0.35, 0.75],
        ),
      }),
      thing(b),
    );
  };

const fish = (b: Brush) =>
  path('M-250 0C-160 -120 60 -130 190 -10L290 -90Q260 0 290 90L190 10C60 130 -160 120 -250 0Z', {
    fill: b.linear(
      [
        [0, '#cfd8d4'],
        [0.5, '#8fa5a8'],
        [1, '#5a7078'],
      ],
      [0, 0, 0, 1],
    ),
  }) +
  path('M-60 -94Q20 -150 80 -84M-140 -30Q-110 0 -140 34M-20 -50Q10 0 -20 54M60 -46Q86 0 60 50', {
    fill: 'none',
    stroke: '#4a5f66',
    'stroke-width': 10,
  }) +
  circle(-180, -18, 17, { fill: '#1f2a30' }) +
  circle(-185, -23, 6, { fill: '#fff' });

const layers = (b: Brush) =>
  range(12)
    .map((i) => rect(-210, -140 + i * 24, 420, 25, { fill: i % 2 ? '#8f4f22' : '#f0c96c' }))
    .join('') +
  path('M-210 -140L-130 -240H290L210 -140Z', {
    fill: b.linear([
      [0, '#c98545'],
      [1, '#7a4522'],
    ]),
  }) +
  path('M210 -140L290 -240V48L210 148Z', { fill: '#6b3a18' });

const basket = (b: Brush) =>
  path('M-220 -60C-200 -330 200 -330 220 -60', { fill: 'none', stroke: '#8a5a30', 'stroke-width': 30 }) +
  path('M-250 -60H250L190 220Q0 262 -190 220Z', {
    fill: b.linear([
      [0, '#b98a4c'],
      [0.35, '#ecd09a'],
      [1, '#8a622f'],
    ]),
  }) +
  range(7)
    .flatMap((row) =>
      range(8).map((column) =>
        rect(-190 + column * 46 + (row % 2) * 24, -36 + row * 36, 26, 30, {
          fill: '#7a1730',
          opacity: (row + column) % 3 ? 0.16 : 0.7,
        }),
      ),
    )
    .join('') +
  path('M-256 -70H256V-40H-256Z', { fill: '#a8723f' });

const soapBar = (b: Brush) =>
  ellipse(20, 150, 260, 50, { fill: ink.shadow, opacity: 0.3, filter: b.blur(16) }) +
  place(70, -30, coconut(b, 190)) +
  rect(-270, 20, 330, 150, {
    fill: b.linear(
      [
        [0, '#fbf3dc'],
        [1, '#d9c290'],
      ],
      [0, 0, 1, 1],
    ),
    rx: 40,
  }) +
  rect(-230, 52, 250, 86, { fill: 'none', stroke: '#b09a68', 'stroke-width': 6, rx: 40 });

const at =
  (dy: number, draw: (b: Brush) => string, turn = 0, scale = 1) =>
  (b: Brush) =>
    place(b.width / 2, b.height / 2 + dy, draw(b), turn, scale);

export const emblems: Record<string, Paint> = {
  lastri: emblem(
    '#b9772c',
    at(0, (b) => place(0, -90, banana(b), -10, 1.5) + place(10, 70, banana(b, '#dcae34'), -2, 1.6)),
  ),
  rosidah: emblem(
    ink.maroon,
    at(0, (b) => place(-120, 20, spool(b), -18, 2.6) + place(140, 40, spool(b, '#8f1d34'), 16, 2.6)),
  ),
  usus: emblem(
    '#a8485a',
    at(0, (b) => rosette(b, 8, 330, '#a31f34', '#e0ad55', 34)),
  ),
  batik: emblem('#23304f', at(40, canting, -32, 2.1)),
  kopi: emblem(
    '#4a2a1a',
    at(0, (b) => place(-120, 40, bean(b, '#5d3620'), -56, 5.4) + place(130, -20, bean(b, '#4a2a1a'), -66, 5.4)),
  ),
  kemplang: emblem('#2f6b74', at(0, fish, -12, 1.25)),
  kue: emblem('#b5673f', at(20, layers, 0, 1.15)),
  kebun: emblem(
    '#5c7a3c',
    at(
      60,
      (b) =>
        place(0, 60, sugarCake(b, 260, 150)) +
        place(-20, -160, leaf(b, 280, 130, ink.leaf), -36) +
        place(-30, -150, leaf(b, 240, 110, '#7d9a4a'), 210),
    ),
  ),
  rempah: emblem(
    '#3d2b1e',
    at(
      0,
      (b) =>
        range(19)
          .map((i) =>
            circle(((i * 83) % 360) - 180, ((i * 131) % 330) - 150, 58, {
              fill: b.radial(
                [
                  [0, '#7a5c48'],
                  [0.5, '#3a281d'],
                  [1, '#120b07'],
                ],
                [0.34, 0.28, 0.8],
              ),
            }),
          )
          .join('') + place(60, -190, leaf(b, 260, 140, '#3f6b35'), -30),
    ),
  ),
  sambal: emblem(
    '#a31f1c',
    at(
      -30,
      (b) =>
        place(-260, 20, chilli(b), -14, 2.5) +
        place(-240, 160, chilli(b, '#b3201b'), 6, 2.4) +
        place(-190, -130, chilli(b, '#5f8a34'), -4, 1.9),
    ),
  ),
  anyam: emblem('#8a622f', at(20, basket, 0, 1.2)),
  ukir: emblem(
    '#6b4426',
    at(60, (b) => charm(b, '#c98f3f', '#7a1730'), 0, 2.2),
  ),
  sabun: emblem('#5f8a6b', at(10, soapBar, 0, 1.25)),
};
