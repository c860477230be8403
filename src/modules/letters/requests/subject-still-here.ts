import { refusal } from '../../../kernel/result.ts';
import { expect, type Step } from '../../../platform/libsql/index.ts';
import type { LetterRequest } from './requests.repo.ts';

/**
 * The rule about the subject once more, in the batch that brings a letter nearer to its issue: who died or moved since the
 * request came in gets only the letters about just that.
 */
export const subjectStillHere = ({ subjectResidentId, villageId, type }: LetterRequest): Step[] =>
  type.content.goneSubjectAllowed
    ? []
    : [
        expect(
          `SELECT EXISTS (SELECT 1 FROM residents WHERE id = ? AND village_id = ? AND status NOT IN ('deceased', 'moved'))`,
          [subjectResidentId, villageId],
          refusal('conflict', 'letters.subject_gone_meanwhile'),
        ),
      ];
