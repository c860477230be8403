import { showBoard, showService } from './board/index.ts';
import { addDocument, showEvidence, withdrawDocument } from './evidence/index.ts';

/** The board of promises and the evidence of a village, for everybody; documents by its office. */
export const promisesUses = { addDocument, showBoard, showEvidence, showService, withdrawDocument };
