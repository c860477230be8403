import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const MARK = /\/\*(?:\[[^*]*|\])\*\//g;
const folder = process.env.COLLECT_STATEMENTS;
const file = folder && join(folder, `${process.pid}-${crypto.randomUUID()}.jsonl`);
const seen = new Set<string>();
if (folder) mkdirSync(folder, { recursive: true });

interface Pipeline {
  requests?: { sql?: string; stmt?: { sql?: string }; batch?: { steps: { stmt: { sql?: string } }[] } }[];
}

/**
 * Writes down the product's statements in a question to the database, each text once a process, and gives the question back
 * without their marks. Costs nothing while nothing is collected.
 */
export function collect(body: string): string {
  if (!file || !body.includes('/*[src/')) return body;
  const { requests = [] } = JSON.parse(body) as Pipeline;
  const texts = requests.flatMap(({ sql, stmt, batch }) => [
    sql,
    stmt?.sql,
    ...(batch?.steps.map((s) => s.stmt.sql) ?? []),
  ]);
  for (const text of texts) {
    if (!text?.includes('/*[src/') || seen.has(text)) continue;
    seen.add(text);
    appendFileSync(file, `${JSON.stringify(text)}\n`);
  }
  return body.replace(MARK, '');
}
