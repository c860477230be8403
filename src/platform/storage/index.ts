export { r2Blobs } from './r2-blobs.ts';
