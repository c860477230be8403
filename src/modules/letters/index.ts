export type { LetterField, LetterTypeContent } from './letter-type.ts';
export { lettersModule } from './letters-module.ts';
export { type RequestForm } from './requests/read-form.ts';
export { type RequestPage, type ReviewPage } from './requests/read-request.ts';
export { type RejectCode, type RequestState } from './requests/request.ts';
export type { LetterTypeRow } from './types/letter-types.repo.ts';
export { type NumberLine } from './numbering/list-numbers.ts';
export type { LetterCheck } from './checking/letter-check.ts';
