import type {
  BackTest,
  Method,
  NotShown as NotDrawn,
  PopulationInputs,
  PopulationProjection,
} from '../projection/index.ts';
import type { Line } from '../datasets/index.ts';

/** Why a projection is not shown. `withheld`: it needs figures that were not published so finely. */
export type NotShown = NotDrawn | 'withheld';

/** A value to come with its two ranges. */
export interface TrendValue {
  readonly period: number;
  readonly fit: number;
  readonly error: number;
  readonly low80: number;
  readonly high80: number;
  readonly low95: number;
  readonly high95: number;
}

/** One line of a dataset, and how it may go on. */
export interface Trend {
  /** The code of the dimension that parts the lines; '' where none does. */
  readonly code: string;
  readonly known: readonly { readonly period: number; readonly value: number }[];
  /** Null where it is not shown. */
  readonly ahead: {
    readonly method: Method;
    readonly backTest: BackTest;
    readonly values: readonly TrendValue[];
  } | null;
  readonly why: NotShown | null;
}

/** A project that is not done: when it may be, from its reports. */
export interface Finish {
  readonly what: string;
  readonly place: string;
  readonly reports: number;
  /** Per cent, as last reported and as planned for that day. */
  readonly percent: number;
  readonly plannedPercent: number;
  /** Days, `2027-02-14`; null before three reports. Latest is null where the work stood still. */
  readonly likely: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** What is projected from published figures alone. */
export type Projection =
  | { readonly kind: 'trend'; readonly measure: string; readonly series: readonly Trend[] }
  | {
      readonly kind: 'population';
      readonly base: { readonly year: number; readonly people: number };
      readonly inputs: PopulationInputs | null;
      readonly projected: PopulationProjection | null;
      readonly why: NotShown | null;
    }
  | { readonly kind: 'progress'; readonly day: string; readonly projects: readonly Finish[] };

/** The day of a release, what stands in it, and where it is shown. */
export interface Base {
  readonly asOf: string;
  /** Of the dataset that the plot of projects names. */
  readonly reports: readonly Line[];
  /** Examples are projected in the demonstration alone. */
  readonly demonstration: boolean;
}
