import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';

/** Where the finished pictures are kept in the repository. */
export const FOLDER = new URL('../../seed/pictures/', import.meta.url).pathname;
const MANIFEST = `${FOLDER}manifest.json`;

/** Key → hash of the drawing that the stored files were made from. */
export type Manifest = Readonly<Record<string, string>>;

export const hashOf = (svg: string): string => createHash('sha256').update(svg).digest('hex').slice(0, 16);

export const readManifest = async (): Promise<Manifest> =>
  JSON.parse(await readFile(MANIFEST, 'utf8').catch(() => '{}')) as Manifest;

export const writeManifest = (manifest: Manifest): Promise<void> =>
  writeFile(MANIFEST, `${JSON.stringify(manifest, Object.keys(manifest).sort(), 2)}\n`);

export const fileOf = (key: string, width: number, format: string): string => `${FOLDER}${key}-${width}.${format}`;
