import { readdir, readFile, stat } from 'node:fs/promises';
import sharp, { type Metadata } from 'sharp';
import { describe, expect, it } from 'vitest';
import { CATEGORIES, PRODUCTS } from '../seed/data/products/index.ts';
import { PROJECT_PHOTOS } from '../../src/modules/village-data/seed/project-pictures.ts';
import { SHOPS } from '../seed/data/shops.ts';
import { slugOf } from '../region/slug-of.ts';
import { FORMATS, MOST_BYTES } from './encode.ts';
import { gallery } from './gallery.ts';
import { fileOf, FOLDER, hashOf, readManifest } from './stored.ts';

const pictures = await gallery();
const files = pictures.flatMap(({ key, height, widths }) =>
  widths.flatMap((width) =>
    FORMATS.map((format) => ({ key, height, width, format, path: fileOf(key, width, format) })),
  ),
);

describe('the pictures of a first start', () => {
  it('show every seeded product, shop, category, the village and its projects', () => {
    const keys = new Set(pictures.map(({ key }) => key));
    const wanted = [
      ...PRODUCTS.map(({ name }) => `products/${slugOf(name)}`),
      ...SHOPS.flatMap(({ key }) => [`shops/${key}`, `covers/${key}`]),
      ...CATEGORIES.map(({ id }) => `categories/${id}`),
      'villages/hanura',
      ...Object.values(PROJECT_PHOTOS)
        .flat()
        .map(({ picture }) => picture)
        .map((name) => `projects/${name}`),
    ];
    expect([...keys].sort()).toEqual([...new Set(wanted)].sort());
  });

  it('are stored in every width and format, within the bytes a slow phone can take', async () => {
    const sizes = await Promise.all(files.map(async ({ path }) => (await stat(path)).size));
    const tooBig = files.filter(({ format, width }, i) => (sizes[i] ?? Infinity) > MOST_BYTES[format][width]);
    expect(tooBig.map(({ path }) => path)).toEqual([]);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(8_000_000);
  });

  it('have the dimensions their names say', async () => {
    const wrong: string[] = [];
    for (const { path, width, height, format } of files.filter((_, i) => i % 5 === 0)) {
      const seen = await sharp(await readFile(path)).metadata();
      if (seen.width !== width || seen.height !== Math.round((height * width) / 1280) || !isFormat(seen, format))
        wrong.push(path);
    }
    expect(wrong).toEqual([]);
  });

  it('were made from the drawings as they are now, and no two drawings are the same', async () => {
    const drawn = Object.fromEntries(pictures.map(({ key, svg }) => [key, hashOf(svg)]));
    expect(await readManifest(), 'run `npm run pictures`').toEqual(drawn);
    expect(new Set(Object.values(drawn)).size).toBe(pictures.length);
  });

  it('come of drawings that load nothing, of the proportions their shelf has, and small enough to be kept', () => {
    for (const { key, svg, height } of pictures) {
      expect({ key, box: /viewBox="([^"]*)"/.exec(svg)?.[1] }).toEqual({ key, box: `0 0 1280 ${height}` });
      expect(svg).not.toMatch(/<script|<image|<foreignObject|href="(?!#)|url\((?!#)/);
      expect(svg.length).toBeLessThan(250_000);
    }
    expect(pictures.reduce((sum, { svg }) => sum + svg.length, 0)).toBeLessThan(4_500_000);
  });

  it('leave nothing behind that no drawing makes', async () => {
    const entries = await readdir(FOLDER, { recursive: true, withFileTypes: true });
    expect(entries.filter((e) => e.isFile()).length).toBe(files.length + 1);
  });
});

const isFormat = (seen: Metadata, format: string) =>
  format === 'webp' ? seen.format === 'webp' : seen.format === 'heif' && seen.compression === 'av1';
