import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MIGRATIONS, readMigrations, type Migration } from './read-migrations.ts';

/** Like the output of `sha256sum`: a line per migration that nobody changes any more. */
const listOf = (folder: string) => join(folder, 'frozen.txt');

/** File name → SHA-256 in hex. */
function frozenIn(folder: string): ReadonlyMap<string, string> {
  const lines = readFileSync(listOf(folder), 'utf8').split('\n').filter(Boolean);
  return new Map(lines.map((line) => line.split('  ').reverse() as [string, string]));
}

const nameOf = ({ tag }: Migration) => `${tag}.sql`;

/** What stands against the list, as sentences: a frozen migration that changed or is gone, and one that is not frozen yet. */
export function againstTheList(folder = MIGRATIONS): readonly string[] {
  const frozen = frozenIn(folder);
  const here = new Map(readMigrations(folder).map((one) => [nameOf(one), one.hash]));
  return [
    ...[...frozen].flatMap(([name, hash]) => {
      if (!here.has(name)) return [`${name} is gone, and databases have it. Put it back.`];
      return here.get(name) === hash ? [] : [`${name} was changed, and databases have it as it was. Add a new migration.`];
    }),
    ...[...here.keys()]
      .filter((name) => !frozen.has(name))
      .map((name) => `${name} is not frozen. When it is as it shall be: npm run db:freeze`),
  ];
}

/** Adds every migration that the list does not name yet; tells which. A line that stands there is never changed. */
export function freeze(folder = MIGRATIONS): readonly string[] {
  const frozen = frozenIn(folder);
  const added = readMigrations(folder).filter((one) => !frozen.has(nameOf(one)));
  appendFileSync(listOf(folder), added.map((one) => `${one.hash}  ${nameOf(one)}\n`).join(''));
  return added.map(nameOf);
}
