export { keepProjections } from './keep-projections.ts';
export { keptRoutes } from './kept.routes.ts';
