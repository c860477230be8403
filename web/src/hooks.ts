import type { Transport } from '@sveltejs/kit/hooks';
import { isNeverSent } from '#lib/never-sent.ts';

/** How data that JSON cannot carry travels to the browser. */
export const transport: Transport = {
  neverSent: { encode: (thing) => isNeverSent(thing) && 1, decode: () => null },
};
