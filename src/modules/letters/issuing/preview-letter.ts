import type { Deps } from '../../../foundation/deps.ts';
import { composeBody, signatureRows, undrawable, type Block, type SignRow } from '../document/index.ts';
import type { LetterRequest } from '../requests/index.ts';
import { freezeLetter } from './freeze-letter.ts';

/** A letter as it would be printed now, before it has a number, a signature or a QR code. */
export interface LetterPreview {
  readonly title: string;
  readonly body: readonly Block[];
  /** Who signs where: by hand, the office, the camat. */
  readonly signatures: readonly SignRow[];
  /** Tembusan. */
  readonly copies: readonly string[];
  /** The first character that cannot be printed: such a letter cannot be signed. */
  readonly cannotPrint: string | null;
}

/** What the kades is about to sign and the operator about to forward. Asks nobody for permission: its callers do, and write the look. */
export async function previewLetter(
  deps: Pick<Deps, 'db' | 'clock' | 'vault' | 'origin'>,
  request: LetterRequest,
): Promise<LetterPreview | null> {
  const number = { year: 0, series: '', number: 0, at: deps.clock.now() };
  const letter = await freezeLetter(deps, request, number, { officerId: null, token: '' });
  if (!letter) return null;
  return {
    title: letter.title,
    body: composeBody(letter),
    signatures: signatureRows(letter),
    copies: letter.paper?.copies ?? [],
    cannotPrint: undrawable(JSON.stringify(letter)),
  };
}
