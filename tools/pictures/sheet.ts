import sharp from 'sharp';
import type { Picture } from './gallery.ts';

const COLUMNS = 8;
const CELL = 320;
const GAP = 8;

/** Lays all pictures side by side in one PNG, to look at them together. */
export async function contactSheet(pictures: readonly Picture[], file: string): Promise<void> {
  const rows = Math.ceil(pictures.length / COLUMNS);
  const cells = [];
  for (const [i, picture] of pictures.entries())
    cells.push({
      input: await sharp(Buffer.from(picture.svg)).resize(CELL).png().toBuffer(),
      left: (i % COLUMNS) * (CELL + GAP),
      top: Math.floor(i / COLUMNS) * (CELL + GAP),
    });
  await sharp({
    create: { width: COLUMNS * (CELL + GAP), height: rows * (CELL + GAP), channels: 3, background: '#fff' },
  })
    .composite(cells)
    .png()
    .toFile(file);
}
