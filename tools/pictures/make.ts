/**
 * `npm run pictures`: renders every drawing of `seed/art` that changed since the stored files were made, and removes files that
 * no drawing makes any more. `npm run pictures -- --sheet sheet.png` shows all of them side by side instead.
 */
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { encode, FORMATS } from './encode.ts';
import { gallery } from './gallery.ts';
import { contactSheet } from './sheet.ts';
import { fileOf, FOLDER, hashOf, readManifest, writeManifest } from './stored.ts';

const [flag, sheet] = process.argv.slice(2);
const pictures = await gallery();
if (flag === '--sheet' && sheet) await contactSheet(pictures, sheet);
else await refresh();

async function refresh(): Promise<void> {
  const before = await readManifest();
  const now: Record<string, string> = {};
  for (const picture of pictures) {
    now[picture.key] = hashOf(picture.svg);
    if (before[picture.key] === now[picture.key]) continue;
    const files = await encode(picture.svg, picture.widths);
    await mkdir(dirname(fileOf(picture.key, 0, '')), { recursive: true });
    await Promise.all(files.map((f) => writeFile(fileOf(picture.key, f.width, f.format), f.bytes)));
    console.log(`${picture.key}  ${Math.round(files.reduce((sum, f) => sum + f.bytes.length, 0) / 1024)} KB`);
    await writeManifest({ ...before, ...now });
  }
  const wanted = new Set(
    pictures.flatMap(({ key, widths }) => widths.flatMap((w) => FORMATS.map((f) => fileOf(key, w, f)))),
  );
  for (const entry of await readdir(FOLDER, { recursive: true, withFileTypes: true })) {
    const path = `${entry.parentPath.replace(/\/$/, '')}/${entry.name}`;
    if (entry.isFile() && entry.name !== 'manifest.json' && !wanted.has(path)) await rm(path);
  }
  await writeManifest(now);
}
