export { TOTAL, type Figure, type FigureClass, type HandsOut } from './hands-out.ts';
export { monthsOf, windowNumberAt, windowOf, type FigureWindow, type WindowPeriod } from './window.ts';
