import type { RequestForm } from '#src/modules/letters/index.ts';

/** The pages of a form, in order: the registry's data, one page per question, the check. */
export function formSteps(form: Pick<RequestForm, 'state' | 'fields' | 'fieldsToCorrect'>): string[] {
  const flagged = form.fields.filter((f) => form.fieldsToCorrect.includes(f.key));
  const asked = form.state === 'needs_correction' && flagged.length ? flagged : form.fields;
  return [...(form.state === 'draft' ? ['data'] : []), ...asked.map((f) => f.key), 'periksa'];
}
