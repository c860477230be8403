import * as v from 'valibot';

/** A sentence in pieces: words as they are, and the names of facts that stand between them. */
export type Piece = { readonly words: string } | { readonly fact: string };

/** What a message says in one language: one sentence, or one for each plural form of a number. */
export type Wording =
  | { readonly pieces: readonly Piece[] }
  | { readonly number: string; readonly forms: Readonly<Record<string, readonly Piece[]>> };

/** The message format of inlang, as far as it is used: a list of one variant, chosen by the plural form of one number. */
const Variants = v.strictTuple([
  v.strictObject({
    declarations: v.strictTuple([v.string(), v.string()]),
    selectors: v.strictTuple([v.string()]),
    match: v.record(v.pipe(v.string(), v.regex(/^\w+=(zero|one|two|few|many|other)$/)), v.string()),
  }),
]);

function piecesOf(text: string): Piece[] {
  const pieces = text
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => (/^\{\w+\}$/.test(part) ? { fact: part.slice(1, -1) } : { words: part }));
  for (const piece of pieces)
    if ('words' in piece && /[{}\\]/.test(piece.words))
      throw new Error(`nothing but {fact} may stand in braces: ${text}`);
  return pieces;
}

function pluralOf(written: unknown): Wording {
  const [{ declarations, selectors, match }] = v.parse(Variants, written);
  const [, number] = /^input (\w+)$/.exec(declarations[0]) ?? [];
  const [, form, counted] = /^local (\w+) = (\w+): plural$/.exec(declarations[1]) ?? [];
  if (!number || counted !== number || form !== selectors[0])
    throw new Error('only the plural form of one number is known');
  const forms = Object.entries(match).map(([key, text]) => [key.slice(key.indexOf('=') + 1), piecesOf(text)] as const);
  const all = Object.fromEntries(forms);
  if (!all['other']) throw new Error('the form "other" is missing: every number must have a sentence');
  return { number, forms: all };
}

/** Reads a message as it is written in a file; what it cannot read it refuses, so that nothing is shown half understood. */
export const readMessage = (written: unknown): Wording =>
  typeof written === 'string' ? { pieces: piecesOf(written) } : pluralOf(written);

/** The facts that a message is told, each once, in the order of the sentence. */
export function factsOf(wording: Wording): string[] {
  const pieces = 'pieces' in wording ? wording.pieces : Object.values(wording.forms).flat();
  const named = pieces.flatMap((piece) => ('fact' in piece ? [piece.fact] : []));
  return [...new Set('number' in wording ? [wording.number, ...named] : named)];
}
