import type { CaseKind } from '../../../hub/timeline/index.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import { LETTER_CASE } from '../letter-case.ts';
import { openRequest, READING } from '../requests/index.ts';
import { lettersRepo } from './letters.repo.ts';

/** A request with its place in the public log: its own steps, and those of the letter that came of it. */
export const RECORDED_LETTER: CaseKind = {
  ...LETTER_CASE,
  async recorded(deps, ctx, { code }) {
    const opened = await openRequest(deps, ctx, code, READING);
    if (!opened.ok) return opened;
    // The office reads a request at its desk, which writes down who looks.
    if (!opened.value.doers.includes('applicant')) return refuse('not_found', 'letters.no_such_request');
    const { id, villageId } = opened.value.request;
    const letter = await lettersRepo(deps.db, villageId).ofRequest(id);
    const subjects = [{ kind: 'letter_request', id }];
    return ok({ id, subjects: letter ? [...subjects, { kind: 'letter', id: letter.id }] : subjects });
  },
};
