export type { Finding } from './finding.ts';
export { dataImports } from './import.routes.ts';
export { importFile } from './import-file.ts';
export { listImportErrors } from './list-import-errors.ts';
export { readTemplate } from './read-template.ts';
export { tryImport, type Tried } from './try-import.ts';
