import type { Instant } from '../../kernel/clock.ts';
import type { Locale } from '../../kernel/ctx.ts';
import type { Query } from '../../platform/libsql/index.ts';

/** A number that a module hands out about a village, for everybody to see. */
export interface Figure {
  readonly name: string;
  /** Message key of the sentence around it, with `{n}` and `{year}`. */
  readonly label: string;
  /** Money is said in millions; other numbers are said as they are. */
  readonly kind?: 'rupiah';
  /**
   * One row with `n`; null, or no row, withholds it where it is too small to be shown or not known. With it the `year` it is of,
   * and `example`: 1 says that it was invented for the demonstration. Read with the village's page, in one round trip.
   */
  query(villageId: string, now: Instant): Query;
}

/** How a product belongs to its village, such as by the craft it is of: a line of its page. */
export interface Belonging {
  /** Message key of the line, with `{what}` and `{village}`. */
  readonly label: string;
  readonly what: Readonly<Record<Locale, string>>;
  readonly path: string;
}

/** A module's part of a village's page: its services there, its figures, and where one reads on. */
export interface Panel {
  /** Message key of its heading; the module's title stands in for a key that nobody worded. */
  readonly label: string;
  /** Message key of the link to `path`. */
  readonly more: string;
  path(village: { readonly slug: string }): string;
}
