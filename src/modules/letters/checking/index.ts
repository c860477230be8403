export { letterByFile } from './letter-by-file.ts';
export type { LetterCheck } from './letter-check.ts';
