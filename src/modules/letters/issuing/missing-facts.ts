import type { Deps } from '../../../foundation/deps.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import { IDENTITY_BLOCKS, PLACEHOLDER, valueOf, type LetterSnapshot } from '../document/index.ts';
import type { LetterRequest } from '../requests/index.ts';
import { freezeLetter } from './freeze-letter.ts';

/**
 * Placeholders of a letter's text that have nothing to print and may not vanish: what the registry should know, and questions that
 * must be answered. A question that may stay empty takes its sentence with it, as its author wanted.
 */
export function missingFacts(letter: LetterSnapshot, { basis, presentedBySealed, type }: LetterRequest): string[] {
  const optional = new Set(type.content.fields.filter((f) => !f.required).map((f) => f.key));
  const unknownAsker = basis === 'counter' && presentedBySealed === null;
  const named = letter.template.flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name));
  return [...new Set(named)].filter((name) => {
    const [who = ''] = name.split('.');
    if (who === 'applicant' && unknownAsker) return true;
    if (optional.has(who) || who === 'letter' || who === 'rt') return false;
    const isBlock = (IDENTITY_BLOCKS as readonly string[]).includes(name);
    return !valueOf(isBlock ? `${name}.name` : name, letter);
  });
}

/** A letter is passed on and signed only whole: else the refusal names what is missing. */
export async function nothingMissing(
  deps: Pick<Deps, 'db' | 'clock' | 'vault' | 'origin'>,
  request: LetterRequest,
): Promise<Result<null>> {
  const given = { year: 0, series: '', number: 0, at: deps.clock.now() };
  const letter = await freezeLetter(deps, request, given, { officerId: null, token: '' });
  // Without a head nothing can be frozen; that is said when it comes to signing.
  const missing = letter ? missingFacts(letter, request) : [];
  return missing.length > 0 ? refuse('conflict', 'letters.facts_missing', { data: { missing } }) : ok(null);
}
