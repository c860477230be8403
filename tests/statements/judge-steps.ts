import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measured } from '../../statements.growth.config.ts';
import type { Statement } from './read-statement.ts';

/** What one run of a statement cost the database, in steps of its machine, and with ten times as many rows of the past. */
export type Measured = readonly [sql: string, once: number, tenTimes: number];

/** What was measured while the tests ran (tests/build/ten-times.test.ts). */
export const measuredIn = (folder: string): Measured[] =>
  readdirSync(folder)
    .filter((file) => file === 'steps.json')
    .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Measured[]);

/** A few more rows on a page are no growth. */
const grows = ([, once, tenTimes]: Measured) => tenTimes > 1.5 * once + 100;

/**
 * Statements that cost more when there is ten times as much, though no list says why, whatever LIMIT they have; and the lines
 * of that list which nothing needs. `statements` tell where a text stands in the product.
 */
export function judgeSteps(
  all: readonly Measured[],
  statements: readonly Statement[],
  list: Readonly<Record<string, string>> = measured,
): string[] {
  const byText = new Map(statements.map((it) => [it.sql, it]));
  const needed = new Set<string>();
  const wrong = all.filter(grows).flatMap(([sql, once, tenTimes]) => {
    const places = byText.get(sql.trim())?.places ?? [];
    const files = places.map((place) => place.split(':')[0] ?? '');
    for (const file of files) if (list[file] !== undefined) needed.add(file);
    if (files.some((file) => list[file] !== undefined)) return [];
    return [`${places.join(' ') || sql.replace(/\s+/g, ' ')} takes ${once} steps, ${tenTimes} with ten times as much`];
  });
  const stale = Object.keys(list).filter((file) => !needed.has(file));
  return [...wrong, ...stale.map((file) => `no statement of ${file} grows, as the list says`)];
}
