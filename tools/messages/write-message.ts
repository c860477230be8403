import type { Locale } from '../../web/src/lib/language.ts';
import { LOCALES } from './message-files.ts';
import { factsOf, type Piece, type Wording } from './read-message.ts';

export type Wordings = Readonly<Record<Locale, Wording>>;

const inTemplate = (words: string) => words.replace(/[`\\]|\$(?=\{)/g, '\\$&');

function sentence(pieces: readonly Piece[]): string {
  if (pieces.every((piece) => 'words' in piece)) return JSON.stringify(pieces.map((piece) => piece.words).join(''));
  const parts = pieces.map((piece) => ('fact' in piece ? `\${f.${piece.fact}}` : inTemplate(piece.words)));
  return `\`${parts.join('')}\``;
}

function expression(locale: Locale, wording: Wording): string {
  if ('pieces' in wording) return sentence(wording.pieces);
  const { other = [], ...rest } = wording.forms;
  const choices = Object.entries(rest).map(([form, pieces]) => `form === '${form}' ? ${sentence(pieces)} : `);
  return `plural('${locale}', f.${wording.number}, (form) => ${choices.join('')}${sentence(other)})`;
}

const all = (wordings: Wordings): string[] => [...new Set(LOCALES.flatMap((locale) => factsOf(wordings[locale])))];

/** The message as a function of its own, so that a bundle carries only those that it says. */
export function codeOf(key: string, wordings: Wordings): string {
  const [id, en] = [expression('id', wordings.id), expression('en', wordings.en)];
  const facts = all(wordings).length > 0;
  // Two sentences in two thousand functions that say the same else: 2 KB of the Worker.
  if (!facts && id !== en) return `export const ${key} = /* @__PURE__ */ either(${en}, ${id});`;
  const body = id === en ? id : `getLocale() === 'en' ? ${en} : ${id}`;
  return `export const ${key} = (${facts ? 'f' : ''}) => ${body};`;
}

/** What a caller must tell the message, with the sentences to read while typing. */
export function typeOf(key: string, wordings: Wordings): string {
  const shown = (wording: Wording) => {
    const pieces = 'pieces' in wording ? wording.pieces : (wording.forms['other'] ?? []);
    return pieces
      .map((piece) => ('fact' in piece ? `{${piece.fact}}` : piece.words))
      .join('')
      .replaceAll('*/', '* /');
  };
  const facts = all(wordings).map((name) => `${name}: Fact`);
  const parameter = facts.length > 0 ? `facts: { ${facts.join('; ')} }` : '';
  return `/** ${shown(wordings.id)} · ${shown(wordings.en)} */\nexport declare const ${key}: (${parameter}) => string;`;
}
