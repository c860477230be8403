import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import sharp from 'sharp';

const FOLDER = join(import.meta.dirname, '../../docs/screens');
export const DESK = { width: 1280, height: 800 };

/** Stores a picture for the documents; `name` says what is seen and on what, e.g. `home-phone`. */
export async function store(png: Buffer, name: string, width: number): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  await sharp(png)
    .resize({ width })
    .webp({ quality: 78, effort: 6 })
    .toFile(join(FOLDER, `${name}.webp`));
}

/** What is on the screen now, with every picture loaded. */
export async function snap(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  const width = page.viewportSize()?.width ?? 0;
  await store(await page.screenshot({ animations: 'disabled', caret: 'hide' }), name, Math.min(width * 2, 1280));
}

/** The same address on a phone and at a desk. */
export async function snapBoth(page: Page, path: string, name: string): Promise<void> {
  const phone = page.viewportSize();
  await page.goto(path);
  await snap(page, `${name}-phone`);
  await page.setViewportSize(DESK);
  await page.goto(path);
  await snap(page, `${name}-desk`);
  if (phone) await page.setViewportSize(phone);
}
