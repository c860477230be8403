import type { Paint } from '../kit/brush.ts';
import { cloth, ground, heightOf, type Band, type Drape } from '../kit/cloth.ts';
import { lying } from '../kit/light.ts';
import { jasmine, linen } from '../kit/props.ts';
import { flatLay } from '../kit/scene.ts';
import { curve, group, n, path, place, polygon, range, type Point } from '../kit/shapes.ts';
import { stripe, thin } from './tapis-bands.ts';
import * as motif from '../kit/motifs.ts';

/** A shawl laid in a loose S on pale linen, gold at both ends. */
export const selendang: Paint = (b) => {
  const bands: Band[] = [
    { height: 30, ground: ground.maroon, motif: motif.zigzag, cell: 40 },
    stripe(ground.maroon, 14),
    thin(ground.maroon),
    { height: 92, ground: ground.maroon, motif: motif.mataKibau, cell: 104 },
    thin(ground.maroon),
    stripe(ground.maroon, 14),
    { height: 30, ground: ground.maroon, motif: motif.zigzag, cell: 40, flip: true },
  ];
  const depth = heightOf(bands);
  const length = 1900;
  const spine = (t: number): Point => [
    640 + Math.sin(t * Math.PI * 1.9 + 0.2) * 330,
    170 + t * 900 + Math.sin(t * 5) * 30,
  ];
  const drape: Drape = (u, v) => {
    const t = u / length;
    const [x0, y0] = spine(t - 0.002);
    const [x1, y1] = spine(t + 0.002);
    const [x, y] = spine(t);
    const size = Math.hypot(x1 - x0, y1 - y0);
    const across = v - depth / 2 + Math.sin(t * 26) * 5;
    return [x - ((y1 - y0) / size) * across, y + ((x1 - x0) / size) * across];
  };
  const edge = (v: number, from: number, to: number) => range(81).map((i) => drape(from + ((to - from) * i) / 80, v));
  const outline = polygon([...edge(0, 0, length), ...edge(depth, length, 0)]);
  const fold = (v: number, colour: string, opacity: number, thick: number) =>
    path(curve(edge(v, 0, length)), {
      fill: 'none',
      stroke: colour,
      'stroke-width': thick,
      opacity,
      filter: b.blur(8),
    });
  const fringe = [0, length].flatMap((u) =>
    range(46).map((i) => {
      const [x, y] = drape(u, (depth * i) / 45);
      const [ax, ay] = drape(u ? length - 60 : 60, (depth * i) / 45);
      const reach = b.random.between(0.9, 1.15);
      return `M${n(x)} ${n(y)}q${n((x - ax) * 0.5 + b.random.between(-6, 6))} ${n((y - ay) * 0.5 + b.random.between(-6, 6))} ${n((x - ax) * reach)} ${n((y - ay) * reach)}`;
    }),
  );
  return flatLay(
    b,
    '#ead3b3',
    true,
    linen(b),
    place(
      -46,
      -30,
      lying(b, outline, 26) +
        path(fringe.join(''), { stroke: '#b8863a', 'stroke-width': 3, fill: 'none' }) +
        group(
          { 'clip-path': b.clip(path(outline, {})) },
          cloth(b, { width: length, bands, drape, bends: 90 }),
          fold(depth * 0.2, '#ffe9c2', 0.5, 26),
          fold(depth * 0.5, '#000', 0.4, 22),
          fold(depth * 0.78, '#ffe9c2', 0.3, 20),
          fold(depth, '#000', 0.55, 34),
        ),
      0,
      1.07,
    ),
    place(330, 220, jasmine(b), 10, 1.25),
    place(420, 300, jasmine(b), 60, 0.85),
    place(1000, 1040, jasmine(b), 30, 1),
  );
};
