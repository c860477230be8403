import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { openDb } from '../../src/platform/libsql/index.ts';
import { EmbeddedLibsql, migrate } from '../../tools/libsql-server/index.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A closed database file with every migration applied; each test works on its own copy. */
    databaseTemplate: string;
  }
}

/** Migrating takes longer than most tests, copying a file does not. */
export async function makeTemplate(): Promise<{ file: string; remove: () => void }> {
  const folder = mkdtempSync(join(tmpdir(), 'balai-test-'));
  const file = join(folder, 'template.db');
  const embedded = new EmbeddedLibsql(file, { durability: 'off' });
  await migrate(openDb({ url: 'http://embedded', fetch: embedded.fetch }));
  embedded.close();
  return { file, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Once per run of the `rules` project. */
export default async function migratedTemplate(project: TestProject): Promise<() => void> {
  const template = await makeTemplate();
  project.provide('databaseTemplate', template.file);
  return template.remove;
}
