import type { Hand, LetterField, LetterPaper } from '#src/modules/letters/index.ts';
import { nameInWords } from './template-words.ts';

const STAMP = /^(meterai|materai|stamp)$/i;

/** `Saksi-saksi, | Saksi pertama, Saksi kedua` and `Yang menyatakan, | Warga | meterai`: a line for each place to sign. */
export const handLines = (paper: LetterPaper | undefined, fields: readonly LetterField[] = []): string =>
  (paper?.hands ?? [])
    .map(({ title, who, stamp }) =>
      [title, who.map((key) => nameInWords(key, fields)).join(', '), ...(stamp ? ['meterai'] : [])].join(' | '),
    )
    .join('\n');

function handFrom(line: string, keyOf: (words: string) => string): Hand {
  const [title = '', who = '', mark = ''] = line.split('|').map((part) => part.trim());
  const keys = who
    .split(',')
    .map((words) => keyOf(words.trim()))
    .filter(Boolean);
  return { title, who: keys, ...(STAMP.test(mark) ? { stamp: true } : {}) };
}

/** What stands below the text, as the form sends it; words over the office's signature are kept from before. */
export function paperFrom(
  hands: readonly string[],
  copies: readonly string[],
  before: LetterPaper | undefined,
  keyOf: (words: string) => string,
) {
  const { headWord, camatWord } = before ?? {};
  const paper = {
    ...(hands.length > 0 ? { hands: hands.map((line) => handFrom(line, keyOf)) } : {}),
    ...(copies.length > 0 ? { copies } : {}),
    ...(headWord ? { headWord } : {}),
    ...(camatWord ? { camatWord } : {}),
  };
  return Object.keys(paper).length > 0 ? { paper } : {};
}
