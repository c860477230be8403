import * as v from 'valibot';
import { asDrawn } from './as-drawn.ts';
import { CHARACTERS } from './fonts/characters.ts';

/** The first character that the letters' face has no shape for (Arabic, Balinese, emoji …); null when all can be printed. */
export function undrawable(text: string): string | null {
  for (const character of asDrawn(text)) if (character !== '\n' && !isDrawn(character)) return character;
  return null;
}

/** The reason code of a field that cannot be printed, naming the character: `cannot_print_1f44d`; null when it can. */
export function reasonNotToPrint(text: string): string | null {
  const character = undrawable(text);
  return character && `cannot_print_${character.codePointAt(0)?.toString(16)}`;
}

/** For the schema of words that go onto paper: refuses what cannot be printed, with {@link reasonNotToPrint} as the reason. */
export const printable = v.check(
  (text: string) => undrawable(text) === null,
  ({ input }) => reasonNotToPrint(input) ?? '',
);

function isDrawn(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return CHARACTERS.some(([from, to]) => code >= from && code <= to);
}
