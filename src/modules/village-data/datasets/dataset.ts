import type { Code } from '../../../foundation/suppression/index.ts';
import type { Locale } from '../../../kernel/ctx.ts';

type Worded = Readonly<Record<Locale, string>>;

/** One way to divide a dimension: its codes with their totals, and in which of them each of the finest codes falls. */
export interface CodeList {
  readonly tree: Code;
  /** Not needed where the codes are the finest ones. */
  readonly holds?: Readonly<Record<string, string>>;
}

export interface Dimension {
  readonly name: string;
  readonly title: Worded;
  /** By name. A list that only has the total stands for the dimension left out. */
  readonly lists: Readonly<Record<string, CodeList>>;
}

/** A dataset as data: whoever adds one writes this and no code. */
export interface Dataset {
  readonly slug: string;
  readonly title: Worded;
  readonly dimensions: readonly Dimension[];
  /** What is counted, and in which unit. */
  readonly measure: { readonly name: string; readonly unit: Worded };
  readonly period: 'quarter' | 'year';
  readonly producer: string;
  readonly licence: 'CC-BY-4.0';
  readonly source: Worded;
  readonly method: Worded;
  /** How few are too few: of people, more where one dusun is told; of health, disability and children always more. */
  readonly disclosure: 'people' | 'sensitive';
  /** In which lists it may be published, the finest first: the name of one for each dimension. */
  readonly bands: readonly (readonly string[])[];
}

/** How many there are of one combination of the finest codes. */
export interface Count {
  readonly codes: readonly string[];
  readonly count: number;
}
