import * as config from '../../statements.exceptions.config.ts';
import * as growth from '../../statements.growth.config.ts';
import * as ids from '../../statements.ids.config.ts';

/** A line of a reasoned list: what a statement of a file may do with a table. */
export interface Exception {
  /** The file, as `src/…`; of `byId` the feature. */
  readonly at: string;
  readonly table: string;
  readonly why: string;
}

const lines = (list: config.Exceptions): readonly Exception[] =>
  Object.entries(list).flatMap(([at, tables]) => Object.entries(tables).map(([table, why]) => ({ at, table, why })));

export const growing = lines(growth.growing);
export const publicStatements = lines(config.publicStatements);
export const regionStatements = lines(config.regionStatements);
export const byId = lines(ids.byId);
