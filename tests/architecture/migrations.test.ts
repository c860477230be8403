import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { againstTheList, freeze } from '../../tools/migrations/frozen.ts';
import { MIGRATIONS, readJournal, readMigrations } from '../../tools/migrations/read-migrations.ts';
import { crowdedIndex, refusedInMigration } from '../../tools/migrations/refused-in-migration.ts';

const ROOT = join(import.meta.dirname, '../..');

/** A copy of the migrations, to do with what must not be done to them. */
function copyOfMigrations(): string {
  const folder = mkdtempSync(join(tmpdir(), 'balai-migrations-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(MIGRATIONS, folder, { recursive: true });
  return folder;
}

test('nobody has changed a migration that databases may have', () => {
  expect(againstTheList()).toEqual([]);
});

test('a changed migration, one that is gone and one that is not frozen are told by name', () => {
  const folder = copyOfMigrations();
  freeze(folder);
  const [first = '', , third = ''] = readMigrations(folder).map(({ tag }) => tag);
  appendFileSync(join(folder, `${first}.sql`), '-- a harmless word\n');
  const list = readFileSync(join(folder, 'frozen.txt'), 'utf8').split('\n');
  writeFileSync(join(folder, 'frozen.txt'), list.filter((line) => !line.includes(third)).join('\n'));
  appendFileSync(join(folder, 'frozen.txt'), `${'0'.repeat(64)}  9999_lost.sql\n`);
  expect(againstTheList(folder)).toEqual([
    `${first}.sql was changed, and databases have it as it was. Add a new migration.`,
    '9999_lost.sql is gone, and databases have it. Put it back.',
    `${third}.sql is not frozen. When it is as it shall be: npm run db:freeze`,
  ]);
  expect(freeze(folder)).toEqual([`${third}.sql`]);
  expect(againstTheList(folder)).toHaveLength(2);
});

test('the journal names every migration once, in the order of number and time, and each state follows the one before', () => {
  const { entries } = readJournal(MIGRATIONS);
  const files = readdirSync(MIGRATIONS).filter((name) => name.endsWith('.sql'));
  expect(entries.map(({ tag }) => `${tag}.sql`)).toEqual(files.toSorted());
  const numbered = entries.map(({ tag }, i) => tag.startsWith(`${String(i).padStart(4, '0')}_`));
  expect(numbered).not.toContain(false);
  // A database takes what is younger than what it has: an older one that comes later would never be applied.
  const times = entries.map(({ when }) => when);
  expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
  const states = entries.map(
    ({ idx }) =>
      JSON.parse(readFileSync(join(MIGRATIONS, `meta/${String(idx).padStart(4, '0')}_snapshot.json`), 'utf8')) as {
        id: string;
        prevId: string;
      },
  );
  expect(states.slice(1).map(({ prevId }) => prevId)).toEqual(states.slice(0, -1).map(({ id }) => id));
});

test('the tables of the code and the migrations say the same: nothing is left to generate', { timeout: 60_000 }, () => {
  const folder = copyOfMigrations();
  execFileSync(
    join(ROOT, 'node_modules/.bin/drizzle-kit'),
    ['generate', '--dialect=turso', '--schema=./src/**/*.table.ts', `--out=${relative(ROOT, folder)}`],
    { cwd: ROOT, stdio: 'pipe' },
  );
  const added = readMigrations(folder).slice(readMigrations().length);
  expect(
    added.flatMap(({ statements }) => statements),
    'npm run db:generate -- --name <what>',
  ).toEqual([]);
});

/** Made before the rule saw every table that a statement reads, and before there was a deployment. */
const BEFORE_THE_RULE = ['0012_village_figures'];

test('no migration does what takes longer the more rows there are, or takes something from the version that is running', () => {
  const refused = readMigrations().flatMap(({ tag, statements }) =>
    statements.flatMap((sql) => {
      const why = refusedInMigration(sql);
      return why === null ? [] : [`${tag} ${why}`];
    }),
  );
  expect(refused).toEqual(BEFORE_THE_RULE.map((tag) => `${tag} writes as many rows as there are`));
});

test('an index on a table that is there already and grows has a migration of its own', () => {
  const first = readJournal(MIGRATIONS).entries.findIndex(({ tag }) => tag === '0045_kept_projections');
  expect(first).toBeGreaterThan(0);
  const crowded = readMigrations()
    .slice(first + 1)
    .filter(({ statements }) => crowdedIndex(statements) !== null);
  expect(crowded.map(({ tag }) => tag)).toEqual([]);
});

test.each([
  [['CREATE INDEX orders_by_note ON orders (note)'], null],
  [['CREATE TABLE reviews (id TEXT)', 'CREATE INDEX `reviews_id` ON `reviews` (`id`)'], null],
  [['ALTER TABLE villages ADD motto text', 'CREATE INDEX villages_motto ON villages (motto)'], null],
  [['CREATE INDEX orders_by_note ON orders (note)', 'DROP INDEX orders_by_remark'], 'orders'],
  [['ALTER TABLE orders ADD note text', 'CREATE UNIQUE INDEX `orders_by_note` ON `orders` (`note`)'], 'orders'],
])('of %j the index on a growing table that is there already is %j', (statements, table) => {
  expect(crowdedIndex(statements)).toBe(table);
});

test.each([
  ['CREATE TABLE `__new_orders` (`id` text PRIMARY KEY)', 'copies a table to rebuild it'],
  ['INSERT INTO `__new_orders`("id") SELECT "id" FROM `orders`', 'copies a table to rebuild it'],
  ['ALTER TABLE `__new_orders` RENAME TO `orders`', 'copies a table to rebuild it'],
  ['PRAGMA foreign_keys=OFF', 'changes a setting of the connection'],
  ['-- once more\nCREATE TABLE old_orders AS SELECT * FROM orders', 'fills a table from another one in one go'],
  ['ALTER TABLE orders RENAME COLUMN note TO remark', 'takes a name away from the version that is running'],
  ['ALTER TABLE `orders` RENAME TO `sales`', 'takes a name away from the version that is running'],
  ['ALTER TABLE orders DROP COLUMN note', 'rewrites every row of a table'],
  ['ALTER TABLE `orders` ALTER COLUMN "note" TO "note" text', 'is not among what a migration may do'],
  ["UPDATE orders SET note = ''", 'writes as many rows as there are'],
  ["UPDATE `orders` SET note = '' WHERE note IS NULL", 'writes as many rows as there are'],
  ['UPDATE OR IGNORE "orders" SET note = 1', 'writes as many rows as there are'],
  ['DELETE FROM sessions WHERE expires_at < 5', 'writes as many rows as there are'],
  ['INSERT INTO order_notes SELECT id, note FROM orders', 'writes as many rows as there are'],
  [
    'INSERT INTO village_notes SELECT v.id, count(*) FROM villages v JOIN orders o ON o.village_id = v.id GROUP BY v.id',
    'writes as many rows as there are',
  ],
  ["INSERT INTO search_products(search_products) VALUES ('rebuild')", 'makes a search index anew in one go'],
  ['VACUUM', 'is not among what a migration may do'],
  ['ANALYZE', 'is not among what a migration may do'],
])('a migration with "%s" is refused', (sql, why) => {
  expect(refusedInMigration(sql)).toBe(why);
});

test.each([
  'CREATE TABLE reviews (id TEXT PRIMARY KEY, order_id TEXT REFERENCES orders(id))',
  'CREATE UNIQUE INDEX orders_by_note ON orders (note)',
  'ALTER TABLE `orders` ADD `remark` text',
  "CREATE TRIGGER orders_noted AFTER INSERT ON orders BEGIN UPDATE orders SET note = '' WHERE id = NEW.id; END",
  'DROP TRIGGER orders_noted',
  'DROP TABLE reviews',
  "INSERT INTO categories (id, name) VALUES ('kopi', 'Kopi')",
  "INSERT INTO village_modules SELECT id, 'complaints', 1 FROM villages",
  "UPDATE categories SET name = 'Kopi' WHERE id = 'kopi'",
  "UPDATE orders SET note = '' WHERE id IN (SELECT id FROM orders WHERE note IS NULL LIMIT 500)",
])('a migration may say "%s"', (sql) => {
  expect(refusedInMigration(sql)).toBeNull();
});
