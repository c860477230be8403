import { answerCorrection } from './answer-correction.ts';
import { askCorrection } from './ask-correction.ts';
import { countCorrections, listCorrections } from './list-corrections.ts';
import { ownCorrections } from './own-corrections.ts';

/** What residents say is wrong in the registry. */
export const correctionUses = {
  answerCorrection,
  askCorrection,
  countCorrections,
  listCorrections,
  ownCorrections,
};
