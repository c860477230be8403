export { checkByNumber } from './check-by-number.ts';
export { checkLetter } from './check-letter.ts';
export type { LetterCheck, LetterStatus } from './letter-check.ts';
export { matchNik } from './match-nik.ts';
