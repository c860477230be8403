export { addLetterType } from './add-letter-type.ts';
export { editLetterType } from './edit-letter-type.ts';
export { AddLetterTypeSchema, EditLetterTypeSchema } from './letter-type-input.ts';
export { lettersAreOn, lettersOnIn, type LetterTypeRow, letterTypesRepo, MODULE_NAME } from './letter-types.repo.ts';
export type { LetterTypeCard, PublicLetterType } from './public-letter-types.repo.ts';
export { readLetterTypes } from './read-letter-types.ts';
export type { ServiceTimes } from './service-times.ts';
export { listLetterTypes, showLetterType } from './show-letter-type.ts';
export { startCatalogue } from './start-catalogue.ts';
