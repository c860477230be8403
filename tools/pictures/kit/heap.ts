import type { Random } from '../../random.ts';
import { place, range } from './shapes.ts';

export interface Heap {
  cx: number;
  /** The line the heap stands on. */
  foot: number;
  rx: number;
  height: number;
  count: number;
  scale?: number;
  /** How much one thing may turn, in degrees either way. */
  turn?: number;
}

/** Pieces piled up as a mound, back to front; `piece` draws the i-th around the origin. */
export function heap(
  random: Random,
  { cx, foot, rx, height, count, scale = 1, turn = 180 }: Heap,
  piece: (i: number) => string,
): string {
  return range(count)
    .map(() => {
      const across = random.between(-1, 1);
      const roof = 1 - across * across * 0.9;
      const up = random.next() ** 1.35 * roof - (1 - across * across) * 0.14;
      return { x: cx + across * rx, y: foot - up * height };
    })
    .sort((a, c) => a.y - c.y)
    .map(({ x, y }, i) => place(x, y, piece(i), random.between(-turn, turn), scale * random.between(0.88, 1.12)))
    .join('');
}

/** Pieces strewn over a lying ellipse, back to front. */
export function strewn(
  random: Random,
  {
    cx,
    cy,
    rx,
    ry,
    count,
    scale = 1,
    turn = 180,
  }: { cx: number; cy: number; rx: number; ry: number; count: number; scale?: number; turn?: number },
  piece: (i: number) => string,
): string {
  return range(count)
    .map(() => {
      const angle = random.between(0, Math.PI * 2);
      const reach = Math.sqrt(random.next());
      return { x: cx + Math.cos(angle) * rx * reach, y: cy + Math.sin(angle) * ry * reach };
    })
    .sort((a, c) => a.y - c.y)
    .map(({ x, y }, i) => place(x, y, piece(i), random.between(-turn, turn), scale * random.between(0.85, 1.15)))
    .join('');
}
