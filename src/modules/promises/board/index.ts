export { countWindows } from './count-windows.ts';
export { showBoard, type Board, type Half } from './show-board.ts';
