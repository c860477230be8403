import { keepAnswer } from './keep-answer.ts';
import { readAnswer } from './read-answer.ts';

/** What forms were answered, until it has been read. */
export const answerUses = { keepAnswer, readAnswer };
