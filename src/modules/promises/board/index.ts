export { countWindows } from './count-windows.ts';
export { showBoard, type Half } from './show-board.ts';
