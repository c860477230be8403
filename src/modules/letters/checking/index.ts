export type { LetterCheck } from './letter-check.ts';
