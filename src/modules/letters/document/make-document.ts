import { sha256Hex } from '../../../kernel/hex.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { ok, refuse, type Result } from '../../../kernel/result.ts';
import type { StaticFiles } from '../../../kernel/ports.ts';
import type { LetterSnapshot } from './letter-snapshot.ts';
import type { FaceFiles } from './make-letter-pdf.ts';
import { undrawable } from './printable.ts';

export interface StoredDocument {
  readonly key: string;
  /** Lower-case hex. */
  readonly sha256: string;
}

/**
 * Lays the letter out, has it signed and stores it under its own hash, before anything is committed: a crash leaves at worst a
 * file that no letter points to, never a letter without its file. Refuses a letter with a character that cannot be printed.
 */
export async function makeDocument(
  deps: Pick<Deps, 'signer' | 'blobs' | 'files'>,
  letter: LetterSnapshot,
  by: { villageId: string; officerId: string; at: number },
): Promise<Result<StoredDocument>> {
  const character = undrawable(JSON.stringify(letter));
  if (character) return refuse('conflict', 'letters.cannot_print', { data: { character } });
  const { makeLetterPdf } = await import('./make-letter-pdf.ts');
  const reason = `${letter.title} nomor ${letter.numberText}`;
  const pdf = await makeLetterPdf(letter, await letterFaces(deps.files));
  const signed = await deps.signer.sign(pdf, { ...by, reason });
  if (!signed.ok) return signed;
  const sha256 = await hex(signed.value);
  const key = `letters/${by.villageId}/${sha256}.pdf`;
  await deps.blobs.put(key, signed.value, { contentType: 'application/pdf', sha256 });
  return ok({ key, sha256 });
}

/** The two faces of all letters: they lie beside the program, which most answers need without them. */
export async function letterFaces(files: StaticFiles): Promise<FaceFiles> {
  const face = (name: string) => files.read(`faces/balai-bonum-${name}.ttf`);
  const [regular, bold] = await Promise.all([face('regular'), face('bold')]);
  return { regular, bold };
}

const hex = (bytes: Uint8Array): Promise<string> => sha256Hex(Uint8Array.from(bytes));
