import { showBoard } from './board/index.ts';

/** The board of promises, for everybody. */
export const promisesUses = { showBoard };
