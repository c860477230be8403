import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { data } from '../../boundaries.data.config.ts';
import { drawPicture } from '../../tools/picture-of-code/draw.ts';
import { withData } from '../../tools/picture-of-code/data-arrows.ts';
import { readImports, type PictureOfCode } from '../../tools/picture-of-code/read-imports.ts';

const ROOT = join(import.meta.dirname, '../..');

test('the picture shows imports and data as they are', { timeout: 60_000 }, async () => {
  const drawn = drawPicture(withData(await readImports(ROOT), data));
  const kept = readFileSync(join(ROOT, 'docs/architecture.svg'), 'utf8');
  expect(kept === drawn, 'The code has changed its shape: run "npm run picture".').toBe(true);
});

test('a new feature and a new import change the picture', () => {
  const code = (features: string[], inside: PictureOfCode['inside']): PictureOfCode => ({
    parts: new Map([['hub', new Map(features.map((name) => [name, []]))]]),
    between: [],
    inside,
  });
  const arrow = { from: 'hub/orders', to: 'hub/stock', typesOnly: false };
  const two = drawPicture(code(['orders', 'stock'], []));
  expect(drawPicture(code(['orders', 'stock'], []))).toBe(two);
  expect(drawPicture(code(['orders', 'stock'], [arrow]))).not.toBe(two);
  expect(drawPicture(code(['orders', 'stock', 'reviews'], []))).toContain('>reviews</text>');
  const reading = withData(code(['orders', 'stock'], []), { reads: { 'hub/orders': { 'hub/stock': 'why' } } });
  expect(reading.inside).toEqual([{ from: 'hub/orders', to: 'hub/stock', typesOnly: false, data: 'only' }]);
  expect(drawPicture(reading)).toContain('inside data');
});
