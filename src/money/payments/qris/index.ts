export { readQris } from './read-qris.ts';
export { makeDynamicQris } from './make-dynamic.ts';
