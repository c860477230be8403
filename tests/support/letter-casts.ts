import type { Ctx } from '../../src/kernel/ctx.ts';
import { withSigner } from './letter-signer.ts';
import { givenLetterOffice, givenLetterType, type LetterOffice } from './letters.ts';
import { residentCast, type ResidentCast } from './resident-stage.ts';
import { givenHead } from './signed-letter.ts';
import { givenCatalogueType } from './signing-desk.ts';
import { testDeps } from './test-deps.ts';

/** Siti, in a village that offers the business letter. */
interface LetterCast extends ResidentCast {
  /** The letter type's id. */
  type: string;
}

/** With `signs`, letters are signed by the software signer; else the signer refuses. */
export async function letterCast({
  signs = false,
  secretaryStep = 1,
}: { signs?: boolean; secretaryStep?: 0 | 1 } = {}): Promise<LetterCast> {
  const it = await residentCast('Siti Aminah', signs ? await withSigner(testDeps()) : testDeps());
  return { ...it, type: (await givenLetterType(it.deps, { secretaryStep })).id };
}

/** The same with the three desks of the village's office. */
export interface RequestCast extends LetterCast {
  office: LetterOffice;
}

export async function requestCast(more: Parameters<typeof letterCast>[0] = {}): Promise<RequestCast> {
  const it = await letterCast(more);
  return { ...it, office: await givenLetterOffice(it.deps) };
}

/** Siti, the business letter of the catalogue, and the head of the village, who has just proved who they are and signs. */
export async function signingCast(names: { siti?: string; head?: string } = {}): Promise<LetterCast & { head: Ctx }> {
  const it = await residentCast(names.siti, await withSigner(testDeps()));
  return { ...it, type: await givenCatalogueType(it.deps), head: await givenHead(it.deps, names.head) };
}
