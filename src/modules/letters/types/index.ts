export { lettersAreOn, lettersOnIn, type LetterTypeRow, letterTypesRepo, MODULE_NAME } from './letter-types.repo.ts';
export {
  publicTypeOf,
  publicTypeQuery,
  type PublicLetterType,
  type PublicTypeRow,
} from './public-letter-types.repo.ts';
export { startCatalogue } from './start-catalogue.ts';
