export { catalogueOf, type CataloguePage } from './catalogue-of.ts';
export { jsonLd } from './json-ld.ts';
export { placeCodes } from './place-codes.ts';
export type { Published, VillageNamed } from './published.ts';
export { turtle } from './turtle.ts';
