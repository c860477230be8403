import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

/** Renders the PNG icons that phones ask for from the one drawing: `node tools/icons.ts` after changing it. */
const folder = join(import.meta.dirname, '../web/static/icons');
const svg = readFileSync(join(folder, 'balai.svg'), 'utf8');
/** Square to the edge: the phone cuts its own shape out of it, and keeps the inner 80 %. */
const maskable = svg
  .replace(' rx="112"', '')
  .replace('/><path', '/><g transform="translate(77 77) scale(.7)"><path')
  .replace('</svg>', '</g></svg>');

const draw = (source: string, size: number, name: string) =>
  sharp(Buffer.from(source), { density: 300 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toFile(join(folder, name));

await draw(svg, 192, 'balai-192.png');
await draw(svg, 512, 'balai-512.png');
await draw(maskable, 512, 'balai-maskable-512.png');
await draw(maskable, 180, 'balai-180.png');
