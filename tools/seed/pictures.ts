import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BlobStore } from '../../src/kernel/ports.ts';

const FOLDER = new URL('../../seed/pictures', import.meta.url).pathname;

/** Puts the drawn pictures into the blob store under their path: `products/kelanting-640.avif`. */
export async function seedPictures(blobs: BlobStore): Promise<number> {
  const files = (await readdir(FOLDER, { recursive: true, withFileTypes: true })).filter((f) =>
    /\.(avif|webp)$/.test(f.name),
  );
  await Promise.all(
    files.map(async (file) => {
      const path = join(file.parentPath, file.name);
      const key = path.slice(FOLDER.length + 1);
      await blobs.put(key, await readFile(path), { contentType: key.endsWith('.avif') ? 'image/avif' : 'image/webp' });
    }),
  );
  return files.length;
}
