import type { Deps } from '../../../foundation/deps.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import {
  IDENTITY_BLOCKS,
  parsePlaceholder,
  partOf,
  PLACEHOLDER,
  valueOf,
  type LetterSnapshot,
} from '../document/index.ts';
import type { LetterRequest } from '../requests/index.ts';
import { freezeLetter } from './freeze-letter.ts';

/** What an identity table may not show as "-". */
const ALWAYS = ['name', 'nik', 'birth', 'address'];

/**
 * What of a letter's text has nothing to print and may not vanish: facts of the registry, and questions that must be answered.
 * A question that may stay empty takes its sentence with it, as its author wanted.
 */
export function missingFacts(letter: LetterSnapshot, { basis, presentedBySealed, type }: LetterRequest): string[] {
  const optional = new Set(type.content.fields.filter((f) => !f.required).map((f) => f.key));
  const unknownAsker = basis === 'counter' && presentedBySealed === null;
  const inner = letter.template.flatMap((text) => [...text.matchAll(PLACEHOLDER)].map(([, asked = '']) => asked));
  const missing = inner.flatMap((asked) => {
    const { name, parts, otherwise } = parsePlaceholder(asked);
    const [who = ''] = name.split('.');
    if (who === 'applicant' && unknownAsker) return ['applicant'];
    if (otherwise !== null || optional.has(who) || who === 'letter' || who === 'sum') return [];
    const isBlock = (IDENTITY_BLOCKS as readonly string[]).includes(name);
    if (!isBlock) return valueOf(asked, letter) ? [] : [name];
    const shown = parts.length > 0 ? ALWAYS.filter((part) => parts.includes(part)) : ALWAYS;
    return shown.filter((part) => !partOf(name, part, letter)).map((part) => `${name}.${part}`);
  });
  return [...new Set(missing)];
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
