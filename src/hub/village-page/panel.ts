import type { Instant } from '../../kernel/clock.ts';
import type { Query } from '../../platform/libsql/index.ts';

/** A number that a module hands out about a village, for everybody to see. */
export interface Figure {
  readonly name: string;
  /** Message key of the sentence around it, with `{n}`. */
  readonly label: string;
  /** One row with `n`; null withholds it where it is too small to be shown. Read with the village's page, in one round trip. */
  query(villageId: string, now: Instant): Query;
}

/** A module's part of a village's page: its services there, its figures, and where one reads on. */
export interface Panel {
  /** Message key of its heading; the module's title stands in for a key that nobody worded. */
  readonly label: string;
  /** Message key of the link to `path`. */
  readonly more: string;
  path(village: { readonly slug: string }): string;
}
