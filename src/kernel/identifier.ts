import { oneLine } from './text.ts';

/** What stands before a copied number: `NIK:`, `No. KK :`, `Nomor rekening`. A colon follows, or a blank and digits. */
const LABEL = /^[\p{L} ./()-]*\p{L}[. )]*(?:[:=]|(?<=[. )])(?=[^\p{L}]*\d))/u;
const QUOTES = /["'«»‘’‚‛“”„‟‹›`´]/g;

/** A number or code as copied from a message or a document, without quotes, line breaks and invisible marks. */
export const unmarked = (typed: string): string => oneLine(typed.normalize('NFKC').replace(QUOTES, ' '));

/** The same without the label before it. */
export const unwrapped = (typed: string): string => unmarked(typed).replace(LABEL, '').trim();

/** The digits of a NIK, KK number, PIN or code; what holds anything but digits and signs between them stays and is refused. */
export const digitsIn = (typed: string): string => unwrapped(typed).replace(/[\s\p{Pd}.,:;_*()[\]]/gu, '');

/** The text of a QRIS from its first field on: its spaces belong to it, what a copy wrapped around it does not. */
export function qrisIn(typed: string): string {
  const text = typed.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '');
  return text
    .slice(Math.max(0, text.indexOf('0002')))
    .replace(/[\s"'‘’“”`´]+$/, '')
    .trimStart();
}
