export {
  restOf,
  TOTAL,
  type Figure,
  type Found,
  type Handed,
  type HandsOut,
  type HandsOutOfRegion,
} from './hands-out.ts';
export { monthsOf, windowNumberAt, windowOf, type FigureWindow } from './window.ts';
