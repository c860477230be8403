import { readQr } from '../lib/shops/read-qr.ts';

/** A file of its own, loaded when a photo is chosen: the reader weighs more than all islands together. */
Object.assign(globalThis, { readQr });
