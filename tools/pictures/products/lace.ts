import type { Paint } from '../kit/brush.ts';
import { ink } from '../kit/colour.ts';
import { cord, rosette } from '../kit/cords.ts';
import { lying } from '../kit/light.ts';
import { flatLay, tabletop } from '../kit/scene.ts';
import { circle, ellipse, group, path, place, range } from '../kit/shapes.ts';

export const kebaya: Paint = (b) => {
  const white = '#fbf1de';
  const gold = '#d9a95a';
  const half =
    'M0 168C-60 176 -130 196 -190 232C-250 300 -320 560 -372 800L-262 838C-236 720 -206 610 -176 530C-190 700 -196 880 -210 1040C-140 1064 -60 1084 0 1092Z';
  const panel = b.pattern(
    52,
    52,
    `<path d="M26 4C8 14 8 38 26 48C44 38 44 14 26 4M0 26L14 26M38 26L52 26M26 0V4M26 48V52" fill="none" stroke="${white}" stroke-width="6"/><path d="M26 4C8 14 8 38 26 48C44 38 44 14 26 4" fill="none" stroke="#cdb387" stroke-width="1.6"/><circle cx="26" cy="26" r="5" fill="${gold}"/><circle cx="0" cy="0" r="5" fill="${white}"/><circle cx="52" cy="0" r="5" fill="${white}"/><circle cx="0" cy="52" r="5" fill="${white}"/><circle cx="52" cy="52" r="5" fill="${white}"/>`,
  );
  const edges =
    cord('M0 168C-60 176 -130 196 -190 232', white, 13) +
    cord('M-372 800L-262 838', gold, 18) +
    cord('M-366 778L-258 814', white, 10) +
    cord('M-210 1040C-140 1064 -60 1084 0 1092', gold, 18) +
    cord('M-207 1018C-140 1042 -60 1062 0 1070', white, 10) +
    cord('M-190 232C-180 330 -172 430 -176 530C-190 700 -196 880 -210 1040', white, 9);
  const front =
    cord('M-96 172C-60 330 -16 420 -2 520V1090', gold, 14) + cord('M-116 176C-80 336 -36 430 -22 526V1086', white, 9);
  const flowers = [
    [-112, 360, 62],
    [-108, 560, 58],
    [-112, 760, 62],
    [-116, 950, 58],
    [-286, 650, 46],
    [-256, 470, 42],
  ].map(([x = 0, y = 0, r = 0]) => place(x, y, rosette(b, 6, r, white, gold, 8), 12));
  const side = group(
    {},
    path(half, { fill: '#f0d9bd', opacity: 0.72 }),
    path(half, { fill: panel }),
    path(half, {
      fill: b.linear([
        [0, ink.shadow, 0.3],
        [0.5, '#fff', 0.12],
        [1, ink.shadow, 0.12],
      ]),
    }),
    edges,
    ...flowers,
    front,
  );
  const dress = group({}, place(0, 0, side), place(0, 0, side, 0, [-1, 1]));
  return tabletop(
    b,
    { wall: '#b9696a', table: '#8a4f3a', horizon: 0.955, frond: true },
    path('M640 60C640 20 690 20 690 56C690 84 640 84 640 128', { fill: 'none', stroke: '#d9b06a', 'stroke-width': 11 }),
    place(
      640,
      0,
      group(
        { opacity: 0.42, filter: b.blur(22) },
        path(half, { fill: ink.shadow }),
        path(half, { fill: ink.shadow, transform: 'scale(-1 1)' }),
      ),
      0,
      1,
    ),
    path('M450 226Q640 92 830 226Q640 150 450 226Z', {
      fill: b.linear([
        [0, '#7d5528'],
        [0.3, '#d8a76c'],
        [1, '#5f3a1e'],
      ]),
    }),
    place(640, 30, dress, 0, 1),
    ...range(6).map((i) =>
      circle(640, 590 + i * 84, 11, {
        fill: b.radial(
          [
            [0, '#fff6d6'],
            [0.5, ink.gold],
            [1, ink.goldDark],
          ],
          [0.35, 0.3, 0.8],
        ),
      }),
    ),
  );
};

export const bros: Paint = (b) => {
  const card = 'M-330 -430H330V430H-330Z';
  const big = group(
    {},
    ellipse(20, 30, 250, 250, { fill: ink.shadow, opacity: 0.35, filter: b.blur(20) }),
    ...range(3).map((i) =>
      place(
        0,
        0,
        cord('M0 0C-90 120 -60 210 20 300C30 220 70 120 0 0', ['#5c7a3c', '#7d9a4a', '#5c7a3c'][i] ?? ink.leaf, 15),
        -36 + i * 36,
      ),
    ),
    rosette(b, 8, 245, '#a31f34', '#e0ad55', 26),
    rosette(b, 7, 140, '#c9485a', '#f2d28a', 17),
    ...range(9).map((i) =>
      circle(Math.cos((i / 9) * Math.PI * 2) * 46, Math.sin((i / 9) * Math.PI * 2) * 46, 17, {
        fill: b.radial(
          [
            [0, '#ffffff'],
            [0.5, '#f6ead6'],
            [1, '#b39a72'],
          ],
          [0.35, 0.3, 0.8],
        ),
      }),
    ),
    circle(0, 0, 30, {
      fill: b.radial(
        [
          [0, '#ffffff'],
          [0.5, '#f6ead6'],
          [1, '#a98d62'],
        ],
        [0.35, 0.3, 0.8],
      ),
    }),
  );
  const small = (petal: string, heart: string) =>
    group(
      {},
      ellipse(8, 12, 92, 92, { fill: ink.shadow, opacity: 0.35, filter: b.blur(10) }),
      rosette(b, 6, 100, petal, heart, 14),
      circle(0, 0, 15, {
        fill: b.radial(
          [
            [0, '#fff'],
            [0.5, '#f6ead6'],
            [1, '#a98d62'],
          ],
          [0.35, 0.3, 0.8],
        ),
      }),
    );
  return flatLay(
    b,
    '#dcae96',
    true,
    place(
      610,
      620,
      group(
        {},
        lying(b, card, 24),
        path(card, {
          fill: b.linear(
            [
              [0, '#fdf7ea'],
              [1, '#ecdcc0'],
            ],
            [0, 0, 1, 1],
          ),
        }),
        path('M-300 -400H300V400H-300Z', { fill: 'none', stroke: ink.gold, 'stroke-width': 4, opacity: 0.7 }),
        path(
          range(19)
            .map((i) => `M${-285 + i * 30} 392l15 -34l15 34Z`)
            .join(''),
          { fill: ink.maroon, opacity: 0.75 },
        ),
      ),
      -7,
    ),
    place(600, 570, big, -10, 1.12),
    place(1060, 990, small('#1f4a6b', '#e6c27a'), 14, 1.15),
    place(1050, 240, small('#c9922e', '#fbf1de'), 0, 1.05),
    place(220, 1110, small('#4a6b3a', '#f2d28a'), 30, 1),
  );
};
