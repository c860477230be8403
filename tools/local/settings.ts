import { join, resolve } from 'node:path';
import { Trouble } from './trouble.ts';

export const ROOT = join(import.meta.dirname, '../..');
export const DIST = join(ROOT, 'dist');

export interface LocalSettings {
  /** `DATA_DIR`: everything a local start keeps. */
  readonly dataDir: string;
  /** `PORT`; the message viewer takes the next one. */
  readonly port: number;
}

export function localSettings(env: NodeJS.ProcessEnv = process.env): LocalSettings {
  const port = Number(env.PORT ?? 8787);
  if (!Number.isInteger(port) || port < 1 || port > 65_534)
    throw new Trouble(`PORT must be a number from 1 to 65534, but it is "${env.PORT}".`);
  return { dataDir: resolve(ROOT, env.DATA_DIR ?? '.data'), port };
}
