import type { Deps } from '../../foundation/deps.ts';
import { sha256Hex } from '../../kernel/hex.ts';
import { ok, refuse, type Result } from '../../kernel/result.ts';

/** What a phone sends without shrinking; the browser shrinks to far less. */
export const MAX_PHOTO_BYTES = 10 * 1024 * 1024;

/** Why a body is no photo to keep, before anybody tries to decode it; null: it may be one. */
export const photoFault = (bytes: Uint8Array) => {
  if (bytes.length === 0) return refuse('invalid', 'pictures.not_a_picture');
  return bytes.length > MAX_PHOTO_BYTES ? refuse('invalid', 'pictures.too_large') : null;
};

/** Whether a photo is kept under that key in all its sizes. */
export async function hasSizes({ blobs }: Pick<Deps, 'blobs'>, key: string): Promise<boolean> {
  const kept = await blobs.get(`${key}-160.webp`);
  await kept?.body.cancel();
  return kept !== null;
}

/** Keeps a photo in all its sizes, re-encoded: nothing of the original's metadata (place, phone) remains. */
export async function keepSizes(
  deps: Pick<Deps, 'blobs' | 'pictures'>,
  key: string,
  bytes: Uint8Array,
): Promise<Result<{ readonly bytes: number }>> {
  const made = await deps.pictures.variants(bytes);
  if (!made.ok) return made;
  // The smallest last: it is the sign that all are there.
  const largestFirst = [...made.value].sort((a, b) => b.width - a.width || a.format.localeCompare(b.format));
  for (const { width, format, bytes: body } of largestFirst)
    await deps.blobs.put(`${key}-${width}.${format}`, body, { contentType: `image/${format}` });
  return ok({ bytes: made.value.reduce((sum, one) => sum + one.bytes.length, 0) });
}

/** Lets go a photo that was kept so. The smallest first: what is half gone is not there. */
export async function dropSizes({ blobs }: Pick<Deps, 'blobs'>, key: string): Promise<void> {
  for (const width of [160, 320, 640, 1280])
    for (const format of ['webp', 'avif']) await blobs.delete(`${key}-${width}.${format}`);
}

/** 128 bits of SHA-256 over whose it is and the picture, in hexadecimal: says nothing about either. */
export async function photoName(owner: string, bytes: Uint8Array): Promise<string> {
  const whose = new TextEncoder().encode(`${owner}\n`);
  const all = new Uint8Array(whose.length + bytes.length);
  all.set(whose);
  all.set(bytes, whose.length);
  return (await sha256Hex(all)).slice(0, 32);
}
