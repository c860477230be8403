import { sha256Hex } from '../../../kernel/hex.ts';
import type { Deps } from '../../../foundation/deps.ts';
import { refuse, type Result } from '../../../kernel/result.ts';

/** Largest picture taken, bytes: what a phone camera makes. */
export const LARGEST_PROOF = 10 * 1024 * 1024;
/** Enough to read the small print of a receipt, in pixels. */
const LONGEST_SIDE = 1600;

/** The picture of a transfer where it was stored, and its SHA-256. */
export interface StoredProof {
  readonly proofKey: string;
  readonly proofHash: string;
}

/**
 * Checks and re-encodes the picture of a transfer, which drops where and with what it was taken, and stores it under its
 * hash. Refusals: `payments.no_picture`, `payments.picture_too_large`, what the picture check says.
 */
export async function storeProof(
  deps: Pick<Deps, 'blobs' | 'pictures'>,
  order: { readonly id: string },
  picture: Uint8Array,
): Promise<Result<StoredProof>> {
  if (picture.length === 0) return refuse('invalid', 'payments.no_picture', { fields: { picture: 'required' } });
  if (picture.length > LARGEST_PROOF) return refuse('invalid', 'payments.picture_too_large');
  const whole = await deps.pictures.whole(picture, LONGEST_SIDE);
  if (!whole.ok) return whole;
  const proofHash = await sha256Hex(picture.slice());
  const proofKey = `proofs/${order.id}/${proofHash.slice(0, 32)}.webp`;
  await deps.blobs.put(proofKey, whole.value, { contentType: 'image/webp' });
  return { ok: true, value: { proofKey, proofHash } };
}
