import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { byId, growing, publicStatements, regionStatements, type Exception } from './exceptions.ts';
import { CLASSES, type Class } from './bound-by.ts';
import { classOf } from './judge-classes.ts';
import { judgeReads, judgeStatement, judgeTrigger, unused, type Owners, type Read } from './judge-ownership.ts';
import { judgePlan } from './judge-plans.ts';
import { readStatement, type Statement } from './read-statement.ts';
import type { Schema } from './schema.ts';
import { triggerStatements } from './trigger-statements.ts';

/** Everything that is wrong with a collection of statements, a sentence each, by what it is about. */
export interface Verdict {
  readonly ownership: readonly string[];
  readonly plans: readonly string[];
  readonly classes: readonly string[];
  /** Lines of the lists that no statement needs. */
  readonly stale: readonly string[];
  readonly counts: Readonly<Record<Class, number>>;
}

/** The texts that a run of the tests wrote down; each once. */
export function collected(folder: string): string[] {
  const lines = readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split('\n'));
  const texts = new Set(lines.filter(Boolean).map((line) => JSON.parse(line) as string));
  return [...texts].filter((text) => !text.startsWith('EXPLAIN')).sort();
}

export function judge(texts: readonly string[], schema: Schema, owners: Owners): Verdict {
  const ownership = new Set<string>();
  const [plans, classes] = [new Set<string>(), new Set<string>()];
  const used = new Set<Exception>();
  const reads: Read[] = [];
  const counts: Record<Class, number> = { village: 0, key: 0, public: 0, region: 0 };
  for (const text of texts) {
    const statement = readStatement(text, schema.tables);
    if (isOfTests(statement)) continue;
    const owned = judgeStatement(statement, schema, owners);
    for (const it of owned.refused) ownership.add(it);
    reads.push(...owned.reads);
    for (const it of judgePlan(statement, schema, used)) plans.add(it);
    const { class: its, unbound } = classOf(statement, schema, used);
    counts[its] += 1;
    for (const table of unbound)
      classes.add(`${whereOf(statement)} asks ${table} without a village, and nothing says why it may`);
  }
  for (const trigger of schema.triggers) {
    for (const step of triggerStatements(trigger, schema.tables))
      for (const it of judgePlan(step, schema, used)) plans.add(it);
    const owned = judgeTrigger(trigger, readStatement(trigger.sql, schema.tables).named, schema, owners);
    for (const it of owned.refused) ownership.add(it);
    reads.push(...owned.reads);
  }
  for (const it of judgeReads(reads)) ownership.add(it);
  const all = [...byId, ...growing, ...publicStatements, ...regionStatements];
  return {
    ownership: [...ownership],
    plans: [...plans],
    classes: [...classes],
    stale: [
      ...unused(reads),
      ...all
        .filter((it) => !used.has(it))
        .map(({ at, table }) => `no statement of ${at} needs its exception for ${table}`),
    ],
    counts,
  };
}

/** Only the tool that commits named itself: what it was given to ask is a test's own, about a table of that test. */
const isOfTests = ({ places }: Statement) => places.every((place) => place.startsWith('src/platform/libsql/'));

const whereOf = ({ places }: Statement) => places.join(' ');

/** One line for whoever reads the tests' output. */
export const summary = (counts: Verdict['counts']): string =>
  `${CLASSES.map((it) => `${counts[it]} ${it}`).join(', ')}; by list: ${byId.length} by an id alone, ${publicStatements.length} public, ${regionStatements.length} region, ${growing.length} that grow`;
