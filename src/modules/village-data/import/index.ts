export { checkRows, type Checked } from './check-rows.ts';
export { columnsOf, type Column } from './columns.ts';
export { findHeads, type Layout } from './find-heads.ts';
export type { Finding, Problem } from './finding.ts';
export { guessMapping, type Mapping } from './guess-mapping.ts';
export { readSheet } from './read-sheet.ts';
export { MOST, type Sheet } from './sheet.ts';
