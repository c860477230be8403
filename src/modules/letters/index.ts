export type { Answer, Hand, LetterField, LetterPaper, LetterTypeContent } from './letter-type.ts';
export { lettersModule } from './letters-module.ts';
export { type RequestForm, type RequestPage } from './requests/index.ts';
export { type ReviewPage } from './issuing/index.ts';
export { type RejectCode, type RequestState } from './request.ts';
export { type LetterTypeRow } from './types/index.ts';
export { type NumberLine } from './numbering/index.ts';
export { type LetterCheck } from './checking/index.ts';
