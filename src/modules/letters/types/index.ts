export { lettersAreOn, lettersOnIn, type LetterTypeRow, letterTypesRepo, MODULE_NAME } from './letter-types.repo.ts';
export { SMALLEST_SHOWN } from './service-times.ts';
export { startCatalogue } from './start-catalogue.ts';
