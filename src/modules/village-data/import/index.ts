export type { Finding } from './finding.ts';
export { dataImports } from './import.routes.ts';
export type { Tried } from './try-import.ts';
