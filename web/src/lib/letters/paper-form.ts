import type { Hand, LetterPaper } from '#src/modules/letters/index.ts';

const STAMP = /^(meterai|materai|stamp)$/i;

/** `Saksi-saksi, | witness_1, witness_2` and `Yang menyatakan, | subject | meterai`: a line for each place to sign. */
export const handLines = (paper: LetterPaper | undefined): string =>
  (paper?.hands ?? [])
    .map(({ title, who, stamp }) => [title, who.join(', '), ...(stamp ? ['meterai'] : [])].join(' | '))
    .join('\n');

function handFrom(line: string): Hand {
  const [title = '', who = '', mark = ''] = line.split('|').map((part) => part.trim());
  const keys = who
    .split(',')
    .map((key) => key.trim())
    .filter(Boolean);
  return { title, who: keys, ...(STAMP.test(mark) ? { stamp: true } : {}) };
}

/** What stands below the text, as the form sends it; words over the office's signature are kept from before. */
export function paperFrom(hands: readonly string[], copies: readonly string[], before: LetterPaper | undefined) {
  const { headWord, camatWord } = before ?? {};
  const paper = {
    ...(hands.length > 0 ? { hands: hands.map(handFrom) } : {}),
    ...(copies.length > 0 ? { copies } : {}),
    ...(headWord ? { headWord } : {}),
    ...(camatWord ? { camatWord } : {}),
  };
  return Object.keys(paper).length > 0 ? { paper } : {};
}
