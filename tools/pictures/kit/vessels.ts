import type { Brush, Stop } from './brush.ts';
import { darker, ink, lighter, mix } from './colour.ts';
import { standing } from './light.ts';
import { ellipse, group, n, path, rect } from './shapes.ts';

const across = (colour: string, gloss = 0.4): Stop[] => [
  [0, darker(colour, 0.3)],
  [0.22, lighter(colour, gloss)],
  [0.5, colour],
  [1, darker(colour, 0.5)],
];

/** A bowl seen from a little above, centre of the rim at (cx, cy); `food` is drawn in it and may rise above the rim. */
export function bowl(b: Brush, cx: number, cy: number, rx: number, colour: string, food: string, deep = 0.62): string {
  const ry = rx * 0.3;
  const h = rx * deep;
  const foot = rx * 0.42;
  const body = `M${n(cx - rx)} ${n(cy)}C${n(cx - rx)} ${n(cy + h * 0.75)} ${n(cx - foot * 1.2)} ${n(cy + h)} ${n(cx - foot)} ${n(cy + h)}Q${n(cx)} ${n(cy + h + ry * 0.42)} ${n(cx + foot)} ${n(cy + h)}C${n(cx + foot * 1.2)} ${n(cy + h)} ${n(cx + rx)} ${n(cy + h * 0.75)} ${n(cx + rx)} ${n(cy)}Z`;
  const inside = b.clip(
    `<path d="M${n(cx - rx * 0.95)} ${n(cy)}a${n(rx * 0.95)} ${n(ry * 0.92)} 0 0 0 ${n(rx * 1.9)} 0V${n(cy - rx * 1.6)}H${n(cx - rx * 0.95)}Z"/>`,
  );
  return group(
    {},
    standing(b, cx + rx * 0.03, cy + h, rx * 0.72, rx * 0.2),
    ellipse(cx, cy, rx, ry, { fill: darker(colour, 0.1) }),
    ellipse(cx, cy + 3, rx * 0.95, ry * 0.92, {
      fill: b.linear([
        [0, darker(colour, 0.55)],
        [1, darker(colour, 0.15)],
      ]),
    }),
    path(body, { fill: b.linear(across(colour)) }),
    path(body, {
      fill: b.linear(
        [
          [0, '#000', 0.18],
          [0.25, '#000', 0],
          [0.6, '#000', 0],
          [1, '#000', 0.32],
        ],
        [0, 0, 0, 1],
      ),
    }),
    group({ 'clip-path': inside }, food),
    path(
      `M${n(cx - rx)} ${n(cy)}a${n(rx)} ${n(ry)} 0 0 0 ${n(rx * 2)} 0l${n(-rx * 0.05)} 0a${n(rx * 0.95)} ${n(ry * 0.9)} 0 0 1 ${n(-rx * 1.9)} 0Z`,
      {
        fill: b.linear([
          [0, lighter(colour, 0.2)],
          [0.3, lighter(colour, 0.7)],
          [1, darker(colour, 0.15)],
        ]),
      },
    ),
  );
}

/** A plate lying on the table, centre at (cx, cy). */
export function plate(b: Brush, cx: number, cy: number, rx: number, colour: string, food = '', tilt = 0.32): string {
  const ry = rx * tilt;
  return group(
    {},
    standing(b, cx, cy + ry * 0.55, rx * 0.95, ry * 0.8),
    ellipse(cx, cy + rx * 0.05, rx, ry, { fill: darker(colour, 0.45) }),
    ellipse(cx, cy, rx, ry, {
      fill: b.linear([
        [0, lighter(colour, 0.5)],
        [0.6, colour],
        [1, darker(colour, 0.18)],
      ]),
    }),
    ellipse(cx, cy + ry * 0.03, rx * 0.76, ry * 0.74, {
      fill: b.linear([
        [0, darker(colour, 0.16)],
        [1, lighter(colour, 0.3)],
      ]),
    }),
    ellipse(cx, cy + ry * 0.07, rx * 0.73, ry * 0.69, {
      fill: b.linear([
        [0, mix(colour, darker(colour), 0.25)],
        [1, lighter(colour, 0.12)],
      ]),
    }),
    food,
  );
}

export interface Jar {
  x: number;
  /** The table line under the jar. */
  foot: number;
  width: number;
  height: number;
  /** Colours of what is in it, from the top. */
  filling: string;
  /** How far it is filled, 0–1. */
  level?: number;
  lid: string;
  label?: string;
  texture?: string;
}

/** A glass jar with a screw lid. `label` and `texture` are drawn around the middle of the body. */
export function jar(
  b: Brush,
  { x, foot, width: w, height: h, filling, level = 0.94, lid, label = '', texture = '' }: Jar,
): string {
  const half = w / 2;
  const top = foot - h;
  const neck = half * 0.78;
  const shape = (k: number, from: number) =>
    `M${n(x - half * k)} ${n(from)}V${n(foot - 40)}Q${n(x - half * k)} ${n(foot)} ${n(x - half * k + 44)} ${n(foot)}H${n(x + half * k - 44)}Q${n(x + half * k)} ${n(foot)} ${n(x + half * k)} ${n(foot - 40)}V${n(from)}`;
  const glass = `M${n(x - neck)} ${n(top)}C${n(x - neck)} ${n(top + 34)} ${n(x - half)} ${n(top + 34)} ${n(x - half)} ${n(top + 92)}${shape(1, top + 92).slice(shape(1, top + 92).indexOf('V'))}C${n(x + half)} ${n(top + 34)} ${n(x + neck)} ${n(top + 34)} ${n(x + neck)} ${n(top)}Z`;
  const surface = foot - h * level;
  const clip = b.clip(path(glass, {}));
  return group(
    {},
    standing(b, x, foot - 6, half * 1.02, half * 0.26, 1.1),
    path(glass, { fill: '#fffaf0', opacity: 0.45 }),
    group(
      { 'clip-path': clip },
      rect(x - half + 9, surface, w - 18, foot - surface - 9, { fill: b.linear(across(filling, 0.22)), rx: 30 }),
      texture,
      level < 0.9 ? ellipse(x, surface + 4, half - 10, half * 0.15, { fill: lighter(filling, 0.3) }) : '',
    ),
    label,
    path(glass, {
      fill: b.linear([
        [0, '#fff', 0.35],
        [0.06, '#fff', 0.08],
        [0.5, '#fff', 0],
        [0.86, ink.shadow, 0.2],
        [0.97, ink.shadow, 0.32],
        [1, '#fff', 0.3],
      ]),
    }),
    rect(x - half * 0.8, top + 96, half * 0.12, h - 190, { fill: '#fff', opacity: 0.5, rx: 12 }),
    rect(x + half * 0.82, top + 120, half * 0.05, h - 230, { fill: '#fff', opacity: 0.35, rx: 6 }),
    screwLid(b, x, top, neck * 1.1, lid),
  );
}

function screwLid(b: Brush, x: number, top: number, half: number, colour: string): string {
  const tall = 86;
  const side = `M${n(x - half)} ${n(top - tall + 20)}V${n(top + 6)}Q${n(x)} ${n(top + 26)} ${n(x + half)} ${n(top + 6)}V${n(top - tall + 20)}Z`;
  return (
    path(side, {
      fill: b.linear([
        [0, darker(colour, 0.35)],
        [0.2, lighter(colour, 0.5)],
        [0.45, colour],
        [1, darker(colour, 0.5)],
      ]),
    }) +
    ellipse(x, top - tall + 20, half, half * 0.13, {
      fill: b.linear([
        [0, lighter(colour, 0.55)],
        [1, colour],
      ]),
    }) +
    path(`M${n(x - half)} ${n(top - 12)}Q${n(x)} ${n(top + 8)} ${n(x + half)} ${n(top - 12)}`, {
      fill: 'none',
      stroke: darker(colour, 0.5),
      'stroke-width': 3,
      opacity: 0.5,
    })
  );
}
