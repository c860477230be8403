import type { PageWeight } from '../page-weight.ts';
import type { Measured } from './load.ts';

/** One kind of request against one size of catalogue; the lists hold 1 and 16 connections. */
export interface Line {
  readonly size: number;
  readonly name: string;
  /** Made anew each time. */
  readonly made: readonly Measured[];
  /** Kept in memory, and given out when the database says that nothing was written since. */
  readonly confirmed: readonly Measured[];
  /** The bare Worker with as many bytes. */
  readonly floor: readonly Measured[];
  /** The bare Worker that asks the database once before it answers. */
  readonly asking: readonly Measured[];
  /** From the edge cache. */
  readonly kept: readonly Measured[];
  readonly roundTrips: number;
  readonly weight: PageWeight | null;
}
