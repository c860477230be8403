export { addressesOf, FORMATS, type Format } from './addresses.ts';
export { EXAMPLES } from './dataset-thing.ts';
export { periodOf } from './period.ts';
export { placeCodes } from './place-codes.ts';
export { dataVillages } from './read-catalogue.ts';
export { rowsOf, type DataRow } from './rows-of.ts';
export { tableSchema } from './table-schema.ts';
