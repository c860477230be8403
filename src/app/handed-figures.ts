import type { Handed } from '../hub/figures/index.ts';
import type { Module } from '../hub/module.ts';
import { marketFigures } from '../hub/orders/index.ts';

/** All figures that are handed out: the market's, then those of the modules. */
export const handedFigures = (modules: readonly Pick<Module, 'handsOut'>[]): readonly Handed[] => [
  marketFigures,
  ...modules.flatMap(({ handsOut = [] }) => handsOut),
];
