import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modules } from '../src/app/modules.ts';
import { publicTables } from '../src/app/public-tables.ts';
import { openDb } from '../src/platform/libsql/index.ts';
import { EmbeddedLibsql, migrate } from './libsql-server/index.ts';
import { ROOT } from './local/settings.ts';
import { missingTriggers } from './migrations/public-table-triggers.ts';
import { MIGRATIONS, readMigrations } from './migrations/read-migrations.ts';

/** What the migrations leave out, told by a fresh database that they made. */
async function missing(): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'balai-public-'));
  const embedded = new EmbeddedLibsql(join(folder, 'balai.db'), { durability: 'off' });
  try {
    const db = openDb({ url: 'http://embedded', fetch: embedded.fetch });
    await migrate(db);
    return await missingTriggers(db, publicTables(modules));
  } finally {
    embedded.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Appends a migration with the triggers that the declared public tables lack. */
const statements = await missing();
if (statements.length === 0) console.log('Every public table moves the version of the storefront already.');
else {
  execFileSync('node_modules/.bin/drizzle-kit', ['generate', '--custom', '--name', 'public_tables'], { cwd: ROOT });
  const file = join(MIGRATIONS, `${readMigrations().at(-1)?.tag}.sql`);
  writeFileSync(file, `${statements.map((sql) => `${sql};`).join('\n--> statement-breakpoint\n')}\n`);
  console.log(`${file}: ${statements.length} statements. When it is as it shall be: npm run db:freeze`);
}
