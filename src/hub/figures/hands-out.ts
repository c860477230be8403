import type { Db } from '../../platform/libsql/index.ts';
import type { FigureWindow } from './window.ts';

/**
 * What a number tells of, and so by which rule it may become public. `count`: of so many people or cases. `middle`: of the cases
 * of `of`, what so many percent of them do not exceed, by nearest rank; set against {@link Figure.limits}, it tells of their part
 * `within`. `part`: how many of the cases of `of`; only their share is published, and {@link restOf} them are as few or as many.
 * `sum`: brought together by few or many, which {@link Figure.givers} says. `nobody`: it tells of no person.
 */
type FigureClass =
  | { readonly kind: 'count' }
  | { readonly kind: 'middle'; readonly of: string; readonly percent: number; readonly within: string }
  | { readonly kind: 'part'; readonly of: string }
  | { readonly kind: 'sum' }
  | { readonly kind: 'nobody' };

/** Exact numbers about one group in one window. They are for whoever decides what is published, and for no page. */
export interface Figure {
  /** By the order of the dimensions; the code of a total is {@link TOTAL}. */
  readonly codes: readonly string[];
  /** What people call the group; absent where the codes say it all. */
  readonly title?: string;
  /** By measure; null where there is nothing to measure, as the median of no letters. */
  readonly values: Readonly<Record<string, number | null>>;
  /**
   * Who brought a measure together, such as sellers: how many, and how much the largest of them. A measure without givers is
   * about its cases alone.
   */
  readonly givers?: Readonly<Record<string, { readonly contributors: number; readonly largest: number }>>;
  /** Between what a `middle` has to stay so that its cases are `within`: the least and the most that any of them was allowed. */
  readonly limits?: { readonly least: number; readonly most: number };
  /** What was found in this window of earlier ones, which stay as they were; of a month's total alone. */
  readonly found?: readonly Found[];
  /** It tells of death, poverty, health or children: more of it is withheld. */
  readonly sensitive?: true;
}

/** So many cases of an earlier window turned out otherwise, see {@link HandsOut.finds}. */
export interface Found {
  readonly why: string;
  /** The name of the window that had counted them. */
  readonly window: string;
  readonly cases: number;
  readonly givers?: { readonly contributors: number; readonly largest: number };
}

export const TOTAL = 'all';

/** The name of what a `part` leaves over of its whole: it is not published, and has {@link Figure.givers} by this name. */
export const restOf = (part: string): string => `${part} not`;

/** Figures that a feature or a module hands out about a village: what {@link Figure}s it has, and how they are counted. */
export interface HandsOut {
  readonly of: 'village';
  readonly name: string;
  /** The module that a village must have switched on for them; null: there are some from the beginning. */
  readonly module: string | null;
  /** By period, what the figures of a window are divided by, beside their total. */
  readonly dimensions: readonly string[];
  readonly measures: Readonly<Record<string, FigureClass>>;
  /** Measures of which one is the sum of others: readers know. */
  readonly sums: Readonly<Record<string, readonly string[]>>;
  /**
   * What can turn out of cases that an earlier window counted in `measure`; `in`: the measure that counts them all in the window
   * where it turned out, of earlier windows and its own.
   */
  readonly finds: Readonly<Record<string, { readonly measure: string; readonly in?: string }>>;
  /** How things stand when a window ends, so that a year says the same as its last month; all else adds up over months. */
  readonly standing: readonly string[];
  /**
   * The figures of one village and one window that has ended; asked again they are the same. One round trip. Gives the total
   * first; groups where nothing happened are there with zeros.
   */
  read(db: Db, villageId: string, window: FigureWindow): Promise<readonly Figure[]>;
}

/** A number about the whole region that is told of no village. */
export interface HandsOutOfRegion {
  readonly of: 'region';
  readonly name: string;
  /** In one window that has ended. */
  read(db: Db, window: FigureWindow): Promise<number>;
}

export type Handed = HandsOut | HandsOutOfRegion;
