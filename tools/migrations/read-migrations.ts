import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export const MIGRATIONS = join(import.meta.dirname, '../../migrations');

export interface Migration {
  /** File name without `.sql`, e.g. `0009_reviews`. */
  readonly tag: string;
  /** Milliseconds since 1970 at which it was generated; a database knows by it what it has. */
  readonly when: number;
  readonly statements: readonly string[];
  /** SHA-256 of the file, in hex; a database keeps it of each migration that it has. */
  readonly hash: string;
}

interface Journal {
  readonly entries: readonly { readonly idx: number; readonly when: number; readonly tag: string }[];
}

export const readJournal = (folder: string): Journal =>
  JSON.parse(readFileSync(join(folder, 'meta/_journal.json'), 'utf8')) as Journal;

/** Every migration of a folder, in the order in which they apply. */
export function readMigrations(folder = MIGRATIONS): readonly Migration[] {
  return readJournal(folder).entries.map(({ tag, when }) => {
    const text = readFileSync(join(folder, `${tag}.sql`), 'utf8');
    return {
      tag,
      when,
      statements: text.split('--> statement-breakpoint'),
      hash: createHash('sha256').update(text).digest('hex'),
    };
  });
}
