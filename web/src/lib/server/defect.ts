import * as m from '#lib/paraglide/messages.js';

/** What the error page says when nothing more exact is known: no such page, or a defect of ours. Never the error's own text. */
export const defectSentence = (status: number): string => (status === 404 ? m.problem_not_found() : m.problem_defect());
