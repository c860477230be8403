export { readQris, type Qris } from './read-qris.ts';
export { makeDynamicQris } from './make-dynamic.ts';
