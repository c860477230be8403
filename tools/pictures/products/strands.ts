import type { Brush } from '../kit/brush.ts';
import { ink } from '../kit/colour.ts';
import { path } from '../kit/shapes.ts';

export const pandan = ['#dcb978', '#d3ad68', '#e3c489', '#d8b471'];
export const bamboo = ['#d9b06a', '#cfa25a', '#e0bd7c', '#c9994f'];
export const tone = (list: readonly string[], column: number, row: number) =>
  list[(column * 7 + row * 3) % list.length] ?? ink.straw;

/** Light over a round body, from left to right. */
export const round = (b: Brush, d: string) =>
  path(d, {
    fill: b.linear([
      [0, ink.shadow, 0.45],
      [0.12, ink.shadow, 0.08],
      [0.3, '#fff4d6', 0.32],
      [0.5, '#fff4d6', 0],
      [0.78, ink.shadow, 0.22],
      [1, ink.shadow, 0.6],
    ]),
  });
