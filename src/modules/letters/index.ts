export type { Asker, Condition, MaritalKind } from './condition.ts';
export type { CardMember } from './people/index.ts';
export type { Answer, Hand, LetterField, LetterPaper, LetterTypeContent, PersonAnswer } from './letter-type.ts';
export { lettersModule } from './letters-module.ts';
export {
  type CounterStart,
  type PrintedReceipt,
  type RouteStep,
  type RequestForm,
  type RequestPage,
} from './requests/index.ts';
export { type ReviewPage } from './issuing/index.ts';
export { type RejectCode, type RequestState } from './request.ts';
export {
  type LetterTypeRow,
  type PublicLetterType,
  publicTypeOf,
  publicTypeQuery,
  type PublicTypeRow,
} from './types/index.ts';
export { type NumberLine } from './numbering/index.ts';
export { letterByFile, type LetterCheck } from './checking/index.ts';
