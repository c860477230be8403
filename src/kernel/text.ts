/** Signs that people type for one apostrophe. */
export const APOSTROPHES = "'’‘ʼʻ`´";

/** Joiners that shape a word of another script or hold an emoji together; anywhere else they are invisible litter. */
const STRAY_JOINER =
  /(?<![\p{L}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]|[\u200c\u200d](?![\p{L}\p{Extended_Pictographic}])/gu;

/** Control signs and every kind of space and line break. */
const BLANKS = /[\p{Cc}\p{Z}]+/gu;

/** Format signs (also those that turn the direction), half letters and what Unicode does not know; joiners are judged apart. */
const INVISIBLE = /(?![\u200c\u200d])[\p{Cf}\p{Cs}\p{Co}\p{Cn}]/gu;

/** Letters, digits and signs that can be seen: some fillers are letters by their class and show nothing. */
const VISIBLE = /(?![\u115f\u1160\u2800\u3164\uffa0])[\p{L}\p{N}\p{P}\p{S}]/u;

/** One line as typed or pasted: composed, single spaces, nothing invisible; '' when nothing can be seen. */
export function oneLine(typed: string): string {
  const bare = typed.normalize('NFC').replace(INVISIBLE, '').replace(BLANKS, ' ').replace(STRAY_JOINER, '');
  return VISIBLE.test(bare) ? bare.replace(/ {2,}/g, ' ').trim().normalize('NFC') : '';
}

/** The same with line breaks kept. */
export const plainText = (typed: string): string =>
  typed
    .split(/\r\n?|[\n\u2028\u2029]/)
    .map(oneLine)
    .join('\n')
    .trim();
