import { showBoard } from './board/show-board.ts';
import { showService } from './board/show-service.ts';
import { addDocument } from './evidence/add-document.ts';
import { showEvidence } from './evidence/show-evidence.ts';
import { withdrawDocument } from './evidence/withdraw-document.ts';

/** The board of promises and the evidence of a village, for everybody; documents by its office. */
export const promisesUses = { addDocument, showBoard, showEvidence, showService, withdrawDocument };
