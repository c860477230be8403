import type { Brush } from '../kit/brush.ts';
import { cloth, type Band } from '../kit/cloth.ts';
import { ink, lighter } from '../kit/colour.ts';
import { ellipse, group, path, place, range } from '../kit/shapes.ts';
import * as motif from '../kit/motifs.ts';

/** A strip of tapis as a pattern: what hangs on the weavers' lines. */
export function tapisFill(b: Brush, base: string, second: string): string {
  const bands: Band[] = [
    { height: 20, ground: base, motif: motif.bars, cell: 12 },
    { height: 44, ground: second, motif: motif.mataKibau, cell: 50 },
    { height: 20, ground: base, motif: motif.bars, cell: 12 },
    { height: 40, ground: second, motif: motif.zigzag, cell: 50 },
    { height: 12, ground: base },
    { height: 104, ground: second, motif: motif.pucukRebung, cell: 50 },
  ];
  return b.pattern(200, 240, cloth(b, { width: 200, bands, drape: (u, v) => [u, v], strand: 4 }), 'translate(0 262)');
}

export const drySheet = (b: Brush, x: number, y: number, w: number, h: number, grain: string) => {
  const d = `M${x + 40} ${y}H${x + w - 40}L${x + w} ${y + h}H${x}Z`;
  const rows = range(9)
    .map((i) =>
      path(`M${x + 36 - i * 4} ${y + 8 + (i * h) / 9}H${x + w - 36 + i * 4}`, {
        stroke: lighter(grain, 0.25),
        'stroke-width': 2,
        opacity: 0.5,
      }),
    )
    .join('');
  return (
    path(d, { fill: ink.shadow, opacity: 0.3, filter: b.blur(8), transform: 'translate(4 10)' }) +
    path(d, { fill: '#3f5a7a' }) +
    path(`M${x + 52} ${y + 10}H${x + w - 52}L${x + w - 18} ${y + h - 12}H${x + 18}Z`, { fill: grain }) +
    rows
  );
};

export const disc = (fill: string) => ellipse(0, 0, 26, 11, { fill, stroke: '#a9793c', 'stroke-width': 2 });
export const basketOf = (b: Brush, x: number, y: number, fruit: (i: number) => string) =>
  group(
    {},
    ellipse(x + 6, y + 64, 92, 18, { fill: ink.shadow, opacity: 0.4, filter: b.blur(8) }),
    ...range(26).map((i) => place(x + b.random.between(-66, 66), y - b.random.between(0, 34), fruit(i))),
    path(`M${x - 92} ${y}Q${x} ${y + 26} ${x + 92} ${y}L${x + 70} ${y + 62}Q${x} ${y + 84} ${x - 70} ${y + 62}Z`, {
      fill: b.linear([
        [0, '#c9994f'],
        [0.4, '#e6c07c'],
        [1, '#8a5f2c'],
      ]),
    }),
    path(
      range(5)
        .map(
          (i) => `M${x - 90 + i * 4} ${y + 10 + i * 11}Q${x} ${y + 36 + i * 11} ${x + 90 - i * 4} ${y + 10 + i * 11}`,
        )
        .join(''),
      { fill: 'none', stroke: '#7a5226', 'stroke-width': 3, opacity: 0.6 },
    ),
  );
