import type { Band } from '../kit/cloth.ts';
import * as motif from '../kit/motifs.ts';

export const stripe = (colour: string, height = 26): Band => ({ height, ground: colour });
export const thin = (colour: string): Band => ({ height: 9, ground: colour, motif: motif.line, cell: 60 });
export const laddered = (colour: string, height = 24): Band => ({
  height,
  ground: colour,
  motif: motif.bars,
  cell: 15,
});
