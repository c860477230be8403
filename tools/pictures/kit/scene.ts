import type { Brush } from './brush.ts';
import { darker, ink, lighter, mix } from './colour.ts';
import { frondShadow, grade, windowLight } from './light.ts';
import { ellipse, group, n, path, range, rect } from './shapes.ts';

export interface Tabletop {
  wall: string;
  table: string;
  /** Where the table meets the wall, from the top, 0–1. */
  horizon?: number;
  window?: boolean;
  frond?: boolean;
  /** A table of planks instead of one smooth colour. */
  planks?: boolean;
  /** Nearer to the things on the table: 1 shows the whole scene. */
  zoom?: number;
}

/** A thing photographed from the front: wall behind, table below. */
export function tabletop(b: Brush, scene: Tabletop, ...things: string[]): string {
  const { width: w, height: h } = b;
  const edge = h * (scene.horizon ?? 0.62);
  const wall = rect(0, 0, w, edge + 2, {
    fill: b.linear(
      [
        [0, lighter(scene.wall, 0.32)],
        [0.6, scene.wall],
        [1, darker(scene.wall, 0.14)],
      ],
      [0, 0, 1, 1],
    ),
  });
  const floor = h * 1.12;
  const table = rect(0, edge, w, floor - edge, {
    fill: b.linear(
      [
        [0, darker(scene.table, 0.2)],
        [0.12, scene.table],
        [1, lighter(scene.table, 0.22)],
      ],
      [0.6, 0, 0.4, 1],
    ),
  });
  const contact = rect(0, edge - 26, w, 52, {
    fill: b.linear(
      [
        [0, ink.shadow, 0],
        [0.5, ink.shadow, 0.22],
        [1, ink.shadow, 0],
      ],
      [0, 0, 0, 1],
    ),
  });
  const zoom = scene.zoom ?? 1;
  const nearer = `translate(${n((w / 2) * (1 - zoom))} ${n(h * 1.08 * (1 - zoom))}) scale(${zoom})`;
  const view = group(
    zoom === 1 ? {} : { transform: nearer },
    wall,
    scene.window === false ? '' : windowLight(b, w * 0.02, -h * 0.06, h * 0.66, 0.34),
    scene.frond ? frondShadow(b, w * 1.02, h * -0.02, 148, h * 0.75) : '',
    table,
    scene.planks ? planks(b, edge, floor, scene.table) : '',
    contact,
    ...things,
  );
  return view + grade(b);
}

/** Planks running towards the wall, drawn as lines that meet far behind it. */
function planks(b: Brush, edge: number, h: number, colour: string): string {
  const w = b.width;
  const vanish = edge - h * 0.9;
  const line = (x: number) => {
    const far = w / 2 + ((x - w / 2) * (edge - vanish)) / (h - vanish);
    return `M${n(x)} ${h}L${n(far)} ${n(edge)}`;
  };
  const seams = range(11).map((i) => line(w * (-0.3 + i * 0.16)));
  const grain = range(46).map((i) => line(w * (-0.3 + i * 0.035 + b.random.next() * 0.02)));
  return (
    path(grain.join(''), { stroke: darker(colour, 0.5), 'stroke-width': 2, opacity: 0.13, fill: 'none' }) +
    path(seams.join(''), { stroke: darker(colour, 0.7), 'stroke-width': 4, opacity: 0.4, fill: 'none' })
  );
}

/** A thing photographed from straight above. */
export function flatLay(b: Brush, surface: string, frond: boolean, ...things: string[]): string {
  const { width: w, height: h } = b;
  const ground = rect(0, 0, w, h, {
    fill: b.linear(
      [
        [0, lighter(surface, 0.35)],
        [0.55, surface],
        [1, darker(surface, 0.16)],
      ],
      [0, 0, 1, 1],
    ),
  });
  const light = windowLight(b, w * -0.1, h * 0.02, h * 0.95, 0.22);
  return group(
    {},
    ground,
    light,
    frond ? frondShadow(b, w * 1.04, h * 0.1, 150, h * 0.8, 0.13) : '',
    ...things,
    grade(b),
  );
}

/** A round board or tray lying on the table, seen from the front. */
export function roundBoard(b: Brush, cx: number, cy: number, rx: number, colour: string = ink.wood): string {
  const ry = rx * 0.27;
  const thick = rx * 0.07;
  const side = `M${n(cx - rx)} ${n(cy)}v${n(thick)}a${n(rx)} ${n(ry)} 0 0 0 ${n(rx * 2)} 0v${n(-thick)}Z`;
  const grain = range(7).map((i) => {
    const y = cy - ry * 0.75 + (i * ry * 1.5) / 6;
    const half = rx * Math.sqrt(Math.max(0, 1 - ((y - cy) / ry) ** 2)) * 0.96;
    return `M${n(cx - half)} ${n(y)}Q${n(cx)} ${n(y + b.random.between(-7, 7))} ${n(cx + half)} ${n(y)}`;
  });
  return (
    ellipse(cx + rx * 0.06, cy + thick + ry * 0.22, rx * 1.05, ry * 1.05, {
      fill: ink.shadow,
      opacity: 0.42,
      filter: b.blur(20),
    }) +
    path(side, {
      fill: b.linear([
        [0, darker(colour, 0.25)],
        [0.3, colour],
        [1, darker(colour, 0.55)],
      ]),
    }) +
    ellipse(cx, cy, rx, ry, {
      fill: b.linear([
        [0, lighter(colour, 0.3)],
        [1, mix(colour, darker(colour), 0.6)],
      ]),
    }) +
    path(grain.join(''), { fill: 'none', stroke: darker(colour, 0.5), 'stroke-width': 3, opacity: 0.25 }) +
    ellipse(cx, cy - 1, rx - 3, ry - 2, { fill: 'none', stroke: lighter(colour, 0.5), 'stroke-width': 3, opacity: 0.4 })
  );
}
