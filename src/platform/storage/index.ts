export { deployedFiles } from './deployed-files.ts';
export { r2Blobs } from './r2-blobs.ts';
