import type { Db } from '../../../platform/libsql/index.ts';

/** What is being counted, and how far it has come. */
interface Counting {
  readonly village_id: string;
  /** `YYYY-MM-DD` */
  readonly as_of: string;
  readonly counted_to: string;
  /** Of what counts events: the first day, `YYYY-MM-DD`; else ''. */
  readonly since: string;
}

interface Portion {
  /** Of each that was counted, where it belongs: one of the finest codes of each dimension. */
  readonly codes: readonly (readonly string[])[];
  /** How far it has come now. */
  readonly to: string;
}

/** How a dataset is counted from the registry. */
export interface Source {
  /** So many more, in a steady order. Fewer: there are no more. */
  next(db: Db, counting: Counting, limit: number): Promise<Portion>;
}
