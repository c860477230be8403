import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMarked, placesIn } from './mark-sql.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Every place of the product that holds SQL, as the marks name it. */
export const placesOfProduct = (): string[] =>
  globSync('src/**/*.ts', { cwd: ROOT })
    .filter(isMarked)
    .flatMap((file) => placesIn(file, readFileSync(join(ROOT, file), 'utf8')));

/** Places whose SQL was in nothing that ran: what no test asks, nobody judges. */
export function judgeRuns(places: readonly string[], statements: readonly { readonly places: readonly string[] }[]) {
  const ran = new Set(statements.flatMap((it) => it.places));
  return places.filter((place) => !ran.has(place)).map((place) => `${place} holds SQL that ran in no test`);
}
