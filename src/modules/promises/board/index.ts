export { boardFigures } from './figures.repo.ts';
export { countWindows } from './count-windows.ts';
export { showBoard, type Half } from './show-board.ts';
export { showService } from './show-service.ts';
