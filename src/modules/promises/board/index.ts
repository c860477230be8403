export { countWindows } from './count-windows.ts';
export { showBoard } from './show-board.ts';
