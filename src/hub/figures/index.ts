export { TOTAL, type Figure, type Handed, type HandsOut, type HandsOutOfRegion } from './hands-out.ts';
export { monthsOf, windowNumberAt, windowOf, type FigureWindow } from './window.ts';
