export { files } from './files.routes.ts';
export { letGoFiles } from './let-go-files.ts';
export { readDocument } from './read-document.ts';
