import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../../web/src/lib/language.ts';

export const LOCALES = ['id', 'en'] as const satisfies readonly Locale[];
export const WEB = join(import.meta.dirname, '../../web');

/** The message files: one per area, e.g. `market`, with the same name under each locale. */
export const areas = (locale: Locale): string[] =>
  readdirSync(join(WEB, 'messages', locale))
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .sort();

/** One area's messages as written: key → text, or a list with variants. */
export const messagesOf = (locale: Locale, area: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(WEB, 'messages', locale, `${area}.json`), 'utf8')) as Record<string, unknown>;
