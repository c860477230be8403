import type { Code } from '../../../foundation/suppression/index.ts';
import type { Locale } from '../../../kernel/ctx.ts';

export type Worded = Readonly<Record<Locale, string>>;

/** Under what people look for it. */
export type Topic = 'people' | 'potential' | 'money' | 'plans' | 'rules' | 'culture' | 'economy' | 'index' | 'service';

/** One way to divide a dimension: its codes with their totals, and in which of them each of the finest codes falls. */
export interface CodeList {
  readonly tree: Code;
  /** Not needed where the codes are the finest ones. */
  readonly holds?: Readonly<Record<string, string>>;
}

/** What a line is about; all dimensions together name it, once in a release. */
export interface Dimension {
  readonly name: string;
  readonly title: Worded;
  /** By name. A list that only has the total stands for the dimension left out. Only of what is counted under {@link Dataset.bands}. */
  readonly lists?: Readonly<Record<string, CodeList>>;
  /** A day, `2026-07-31`, that has come. */
  readonly kind?: 'date';
  /** The words of its codes; a code without words is shown as it is. */
  readonly words?: Readonly<Record<string, Worded>>;
  /** True: only codes that have words, and a line with another one is refused. Else any text. */
  readonly closed?: true;
  /** Its code where a file need not say it: by the beginning of another dimension's (`1` of the activity `1.1.01`). */
  readonly follows?: { readonly from: string; readonly by: Readonly<Record<string, string>> };
}

/** A number that a line holds. */
export interface Measure {
  readonly name: string;
  readonly title: Worded;
  readonly unit: Worded;
  /** Rupiah are whole; how many digits stand behind the comma of others, else none. */
  readonly kind: 'count' | 'rupiah' | 'amount' | 'percent';
  readonly decimals?: number;
}

/** Words beside the numbers: where a figure is from, a date, a contractor, an address of a document. */
export interface Remark {
  readonly name: string;
  readonly title: Worded;
  readonly kind: 'text' | 'date' | 'link' | 'source';
  /** It may be the address of a file that the office keeps here. */
  readonly file?: RemarkFile;
}

/** `beside`: the remark that holds a document's SHA-256, or the words for a photo, without which it is not shown to anybody. */
export interface RemarkFile {
  readonly kind: 'document' | 'photo';
  readonly beside: string;
}

/** Lines that tell of one thing again and again: its measure grows, or the line says why not. Each is a name of a column. */
export interface Rises {
  readonly each: string;
  readonly over: string;
  readonly measure: string;
  /** The remark that says why it fell. */
  readonly unless: string;
}

/** How a page draws it; what it names are its dimensions, measures and remarks. */
export type Plot =
  | { readonly kind: 'pyramid'; readonly side: string; readonly age: string; readonly measure: string }
  | {
      readonly kind: 'bars';
      readonly by: string;
      readonly measure: string;
      /** Of events: which of them make people more, and which fewer. */
      readonly changes?: Readonly<Record<string, 1 | -1>>;
    }
  /** An outline filled as far as it has come. `of`: only the lines with these codes, by dimension. */
  | {
      readonly kind: 'budget';
      readonly by: string;
      readonly planned: string;
      readonly come: string;
      readonly of?: Readonly<Record<string, string>>;
    }
  /** A measure over years or months, a line for each code of `each`, with the trend carried on where that may be shown. */
  | {
      readonly kind: 'lines';
      readonly over: string;
      readonly measure: string;
      readonly each?: string;
      readonly carriedOn?: true;
      /** As of `budget`. */
      readonly of?: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'timeline';
      readonly what: string;
      readonly place: string;
      readonly start: string;
      readonly end: string;
      readonly progress: string;
      /** The dataset that tells by day how far each was: `what` and a day, `progress`, what was paid by then. */
      readonly reports?: string;
    }
  /** Cards in groups: a name, its value, its unit, its year and source; two values of one name stand side by side. */
  | { readonly kind: 'facts'; readonly group: string; readonly name: string; readonly measure: string }
  | { readonly kind: 'list'; readonly name: string };

/** One figure of a release that is kept at hand: for the village's page, the comparison of villages, the search. */
export interface Headline {
  readonly name: string;
  readonly title: Worded;
  readonly measure: string;
  /** By dimension, the code that its line has; of the dimensions that are not named, any. */
  readonly of: Readonly<Record<string, string>>;
  /**
   * Where several lines are such: their sum, or the one with the last code of a dimension (its years). Else there is a headline
   * only where all say the same: of two sources none is chosen.
   */
  readonly take?: 'sum' | { readonly last: string };
}

/** A dataset as data: whoever adds one writes this and no code. */
export interface Dataset {
  readonly slug: string;
  readonly title: Worded;
  /** What is in it, in one or two sentences. */
  readonly summary: Worded;
  readonly topic: Topic;
  /** What people call it when they look for it. */
  readonly keywords: readonly string[];
  readonly dimensions: readonly Dimension[];
  readonly measures: readonly Measure[];
  readonly remarks: readonly Remark[];
  readonly period: 'month' | 'quarter' | 'year' | 'once';
  /** Who makes it, and who answers for it (walidata; Perpres 39/2019). */
  readonly producer: string;
  readonly steward: string;
  readonly licence: 'CC-BY-4.0';
  readonly source: Worded;
  readonly method: Worded;
  /** `office`: its lines are typed or imported there. `derived`: computed from figures that features hand out. */
  readonly from: 'office' | 'derived';
  /**
   * `public`: of the village and of no person, published as it is. Else it counts people or their money and goes through
   * suppression: of health, disability and children more is withheld.
   */
  readonly disclosure: 'public' | 'people' | 'sensitive';
  /** Of what is counted: in which lists it may be published, the finest first: the name of one for each dimension. */
  readonly bands?: readonly (readonly string[])[];
  readonly plot: Plot;
  readonly rises?: Rises;
  readonly headlines?: readonly Headline[];
  /**
   * Of what counts every resident of the village once: readers know that two such tables of one day have the same totals by
   * dusun and sex, so they are judged together.
   */
  readonly everybody?: true;
  /**
   * It counts what happened since the release before, so each release begins where the last one ended: only the registry can
   * count it. Its remarks `since` and `until` are the first and the last day.
   */
  readonly sinceLast?: true;
  /**
   * No officer's yes is needed, and none may hold it back: the timer releases it. Such a release names no account, its
   * `publishedBy` is `{ role: 'system', name: 'Balai' }`. Of what is derived alone.
   */
  readonly releasedByItself?: true;
}

/** How many there are of one combination of the finest codes. */
export interface Count {
  readonly codes: readonly string[];
  readonly count: number;
}

/**
 * What a line of a release is. `shown`: a figure with a source. `example`: invented for the demonstration, and said so everywhere.
 * `withheld`: too small to be published; it holds no value. `missing`: nobody has collected it yet; never 0.
 */
export type LineStatus = 'shown' | 'example' | 'withheld' | 'missing';

/** One line of what is published. Values by measure (null: withheld or missing), remarks by name (absent: none). */
export interface Line {
  /** By the order of the dimensions. */
  readonly codes: readonly string[];
  readonly values: Readonly<Record<string, number | null>>;
  readonly remarks: Readonly<Record<string, string>>;
  readonly status: LineStatus;
}

/** A release as everybody may know it, without its lines. Never changed: what is corrected is a new one. */
export interface Release {
  readonly id: string;
  readonly villageId: string;
  readonly dataset: string;
  /** From 1, without a gap, of this village's dataset. */
  readonly version: number;
  /** The day its figures are of: `2026-09-30`, WIB. */
  readonly asOf: string;
  /** Milliseconds. */
  readonly publishedAt: number;
  /** The office of who said yes, and the name of that officer; `system` of what is {@link Dataset.releasedByItself}. */
  readonly publishedBy: { readonly role: string; readonly name: string };
  /** Why it was published; of a correction, what it mends. */
  readonly reason: string;
  readonly lines: number;
  /** Lower-case hex of the published copy: what the public log holds. */
  readonly sha256: string;
  /** Some of its lines are examples. */
  readonly example: boolean;
}
